package org.baoku.segment.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the lead-in (电头) with which an article opens: 本报讯（记者 施翔）, 新华社北京7月21日电,
/// 中新网海口8月18日电(记者 …).
///
/// Only the first [#REACH] characters are matched, so the cost does not grow with the paragraph.
public final class LeadInDetector {
    /// No lead-in with its credits is longer, in characters without white space.
    static final int REACH = 110;

    private static final String AGENCY = "(?:本报|本台|本网|本刊|新华社|中新社|中新网|中国新闻社)";
    private static final String OTHER =
            "(?<other>[\\p{IsHan}A-Za-z]{1,10}?(?:日报|晚报|早报|晨报|时报|快报|商报|导报|周报|都市报|青年报|新报|京报|者报|报|网|社|客户端|云|融媒|融媒体)(?:、[\\p{IsHan}]{2,8}(?:报|网|社|客户端))?)";
    private static final String PLACE = "[\\p{IsHan}·/]{0,14}?";
    private static final String DATE = "(?:(?:\\d{1,2}月)?\\d{1,2}日)";
    private static final String CREDIT = "\\([^()。]{1,80}\\)";

    private static final Pattern LEAD = Pattern.compile("^[【\\[(]?(?:据|综合)?(?:"
            + AGENCY + PLACE + DATE + "?(?:讯|专电|电)(?:" + CREDIT + "|(?=[:】\\])]))"
            + "|" + AGENCY + PLACE + DATE + "(?:讯|专电|电|消息)"
            + "|(?:本报|本台|本网)" + "[\\p{IsHan}]{0,6}?讯(?!员)"
            + "|新华社(?:专)?电"
            + "|" + OTHER + PLACE + "(?:" + DATE + "?(?:讯|电|消息|报道)" + CREDIT + "|" + DATE + "(?:讯|电|消息))"
            + ")[】\\])]?(?:" + CREDIT + ")?:?");

    private LeadInDetector() {}

    /// The length of the lead-in with which the text begins, in UTF-16 units; 0 where there is none.
    public static int length(String text) {
        CompactText head = CompactText.head(text, REACH);
        return head.endOf(compactLength(head.text()));
    }

    /// Whether a lead-in begins here: the source is named on this line, the rest of the lead-in may continue on the
    /// next ones.
    ///
    /// @param text the line with what follows it
    /// @param line length of the line itself in characters without white space
    static boolean opens(String text, int line) {
        String head = CompactText.head(text, REACH).text();
        if (head.length() < 3 || !mayHoldLeadIn(head)) {
            return false;
        }
        Matcher lead = LEAD.matcher(head);
        return lead.lookingAt()
                && (lead.end("other") < 0 || lead.end("other") <= line)
                && !isOfSentence(lead.group())
                && !namesAgencyInside(lead.group());
    }

    /// Whether an agency is named after the beginning: then the text before it is the article's headline.
    private static boolean namesAgencyInside(String lead) {
        return lead.indexOf("本报", 1) >= 0 || lead.indexOf("新华社", 3) >= 0;
    }

    /// A quick check before [#opens]: whether a source may be named where the line begins.
    static boolean mayOpen(String compact) {
        int reach = Math.min(compact.length(), 20);
        for (int i = 0; i < reach; i++) {
            switch (compact.charAt(i)) {
                case '本', '报', '社', '网', '端', '云', '媒', '台', '刊' -> {
                    return true;
                }
                case '，', '。' -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private static int compactLength(String head) {
        if (head.length() < 3 || !mayHoldLeadIn(head)) {
            return 0;
        }
        Matcher lead = LEAD.matcher(head);
        return lead.lookingAt() && !isOfSentence(lead.group()) ? lead.end() : 0;
    }

    /// Whether this is how a sentence of any paragraph begins: 据路透社21日消息.
    private static boolean isOfSentence(String lead) {
        return lead.startsWith("据") && (lead.endsWith("消息") || lead.endsWith("报道"));
    }

    /// A quick check that saves matching the pattern for most lines.
    private static boolean mayHoldLeadIn(String head) {
        int reach = Math.min(head.length(), 36);
        for (int i = 2; i < reach; i++) {
            char c = head.charAt(i);
            if (c == '讯' || c == '电' || ((c == '消' || c == '报') && i > 3)) {
                return true;
            }
            if (c == '。' || c == '，') {
                return false;
            }
        }
        return false;
    }

    /// Whether the lead-in has a credit in brackets.
    public static boolean namesReporter(String lead) {
        return lead.indexOf('（') >= 0 || lead.indexOf('(') >= 0;
    }
}
