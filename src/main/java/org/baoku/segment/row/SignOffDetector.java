package org.baoku.segment.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.text.ChineseSpacing;

/// Finds sign-offs, the printed credits at an article's end: （记者 施翔） after its last sentence, or a
/// line of its own such as 本报记者 左妍.
public final class SignOffDetector {
    /// The longest line that is a credit and nothing else.
    private static final int MAX_ALONE = 48;

    private static final int REACH = 90;

    private static final Pattern IN_BRACKETS = Pattern.compile("(?:据|综合)?(?:"
            + "(?:[\\p{IsHan}]{0,10}?(?:记者|通讯员|实习生|特派员|评论员|撰稿人?))(?!注|按|问).{1,60}"
            + "|(?:作者|整理|供稿|采写|撰文|来源)(?:[:系为]|[\\p{IsHan}]).{1,40}"
            + "|(?:新华社|中新社|本报|人民网|央视|中新网).{0,20}(?:讯|电|报道|供稿|特稿)?"
            + ")");
    /// A newspaper in brackets, which is a credit only after the end of a sentence: （海城日报）, but not 任务（工业互联网）.
    private static final Pattern NEWSPAPER =
            Pattern.compile("[\\p{IsHan}]{2,8}(?:日报|晚报|早报|时报|(?<!互联|物联|[电路管官内外光局])网).{0,10}");
    private static final String ENDS_OF_SENTENCES = "。！？…”’";

    private static final Pattern ALONE = Pattern.compile(
            "本[报刊](?:特约)?评论员|[□■◆●▲◎○/]?(?:文|图|文图|图文|撰文)?[/|:]?"
                    + "(?:本报|本刊|本台|新华社|中新社|[\\p{IsHan}]{2,6}[报网社])?"
                    + "(?:首席|全媒体|融媒体?|特约|特派|见习|实习|驻[\\p{IsHan}]{1,6}|集团)?"
                    + "(?:记者|通讯员|评论员|实习生)[:]?(?!观察|手记|调查|连线|视线|见闻|来信|感言|[从在获了走看就到采注近昨日])[\\p{IsHan}·、/]{2,30}(?:文/?图|摄影报道|报道|整理)?");
    /// Authors as they are printed below a headline: ■ 李江. A name of a column that stands so is longer.
    private static final Pattern MARKED_NAME = Pattern.compile(
            "[□■◆●▲◎○](?!简讯|短讯|快讯|导读|时评|快评|短评|要闻|综合|社论|声音|视点|观点)[\\p{IsHan}]{2,3}(?: [\\p{IsHan}]{2,3})?");

    private static final Pattern ROLE =
            Pattern.compile("[□■◆●▲◎○]?(?:文/)?(?:本报|本刊|新华社)?(?:首席|全媒体|融媒体?|特约|见习|实习)?(?:记者|通讯员|评论员|实习生|记|通讯?)");
    private static final Pattern AGENCY_OR_MARK = Pattern.compile("[□■◆●▲◎○]|文/|本[报刊台]|新华社");
    private static final Pattern PHOTO = Pattern.compile(".*(?:摄|供图|资料图|摄影)[)）]?");

    /// What ends a story that a picture tells: 。 本报记者 左妍 摄.
    private static final Pattern PHOTO_CREDIT =
            Pattern.compile("(?<=[。！？”])[ 　]*(?:本报|新华社)?(?:特约)?(?:记者|通讯员)[ 　]*[\\p{IsHan} 　、]{2,16}(?:摄影?报道|摄)[ 　]*$");

    private static final int MAX_PHOTO_CREDIT = 40;

    private SignOffDetector() {}

    /// Where the credit at the end of a paragraph begins, one in brackets or that of a picture without them; its length
    /// where there is none.
    public static int start(String paragraph) {
        Matcher photo = PHOTO_CREDIT.matcher(paragraph);
        photo.region(Math.max(0, paragraph.length() - MAX_PHOTO_CREDIT), paragraph.length());
        return photo.find() && photo.start() > 0 ? photo.start() : startOfBrackets(paragraph);
    }

    private static int startOfBrackets(String paragraph) {
        int end = paragraph.length();
        while (end > 0 && ChineseSpacing.isBlank(paragraph.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || (paragraph.charAt(end - 1) != '）' && paragraph.charAt(end - 1) != ')')) {
            return paragraph.length();
        }
        for (int i = end - 2; i >= 0 && i > end - REACH; i--) {
            char c = paragraph.charAt(i);
            if (c == '（' || c == '(') {
                String inside = CompactText.narrowed(paragraph.substring(i + 1, end - 1));
                boolean afterSentence = i > 0 && ENDS_OF_SENTENCES.indexOf(paragraph.charAt(i - 1)) >= 0;
                boolean credit = IN_BRACKETS.matcher(inside).matches()
                        || ((afterSentence || i == 0)
                                && NEWSPAPER.matcher(inside).matches());
                return credit && !PHOTO.matcher(inside).matches() ? i : paragraph.length();
            }
            if (c == '。' || c == '）' || c == ')') {
                break;
            }
        }
        return paragraph.length();
    }

    /// Where a credit begins that an extractor gives on one line with a headline: 书房开到家门口 本报记者
    /// 何青; the text's length where there is none. An agency or a mark must stand before the role, as
    /// headlines name reporters too.
    public static int besideHeadline(String headline) {
        Matcher credit = AGENCY_OR_MARK.matcher(headline);
        int from = beginningOfLast(headline, MAX_ALONE);
        for (int i = headline.indexOf(' ', from); i > 0; i = headline.indexOf(' ', i + 1)) {
            if (hasLetter(headline, i)
                    && credit.region(i + 1, headline.length()).lookingAt()
                    && standsAlone(ChineseSpacing.compact(headline.substring(i + 1)))) {
                return i;
            }
        }
        return headline.length();
    }

    /// Whether the first characters have a letter or digit: a mark alone before a credit is no headline.
    private static boolean hasLetter(String text, int length) {
        return text.codePoints().limit(length).anyMatch(Character::isLetterOrDigit);
    }

    /// Where the last letters of a text begin, blanks not counted; what is before them need not be read.
    private static int beginningOfLast(String text, int letters) {
        int left = letters;
        int from = text.length();
        while (from > 0 && left > 0) {
            from--;
            left -= ChineseSpacing.isBlank(text.charAt(from)) ? 0 : 1;
        }
        return Math.max(0, from - 1);
    }

    public static boolean endsWithCredit(String text) {
        return start(text) < text.length();
    }

    /// Whether the line opens as a credit does: with a role, a mark or a newspaper before it.
    static boolean namesRole(String compact) {
        return ROLE.matcher(CompactText.narrowed(compact)).lookingAt();
    }

    /// Whether the line is a credit and nothing else: 本报记者 左妍.
    static boolean standsAlone(String compact) {
        if (compact.length() > MAX_ALONE || compact.length() < 3) {
            return false;
        }
        if ("□■◆●▲◎○".indexOf(compact.charAt(0)) >= 0
                && MARKED_NAME.matcher(compact).matches()) {
            return true;
        }
        if (compact.length() < 4) {
            return false;
        }
        String line = CompactText.narrowed(compact);
        return (ALONE.matcher(line).matches() || start(compact) == 0)
                && !PHOTO.matcher(line).matches();
    }
}
