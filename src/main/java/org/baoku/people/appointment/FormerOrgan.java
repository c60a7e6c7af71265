package org.baoku.people.appointment;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.ResourceLists;

/// Finds where the organ begins that stands before 原 or 前 and a post: 扶贫开发“双到”办 of
/// 扶贫开发“双到”办原主任.
final class FormerOrgan {
    /// The last characters of the organs whose former offices are read.
    private static final String ENDS = "局厅部院校府司行社科处股队会所站心团公组委馆办党村军署航联庭宫";

    /// How much may stand between marks inside the name of an organ.
    private static final int MAX_NOTE = 24;

    /// What an office begins with that has lost the name of its organ: 公司原总经理.
    private static final Pattern HEADLESS =
            Pattern.compile("分?公司|集团|[支分]行|支部|政府|办|党|[\\u4e00-\\u9fff]{0,2}党|[局厅部院校司处科股所站会组委馆]");

    /// Where an organ may begin within its clause.
    private static final Pattern BEFORE_ORGAN = Pattern.compile(
            "[、对据的由\\u3000 ]|在于|赶在|^[当继]|追溯到|涉及|(?<!源|展|业|乡|划|化|族|利|生|食|草|作|区|市|共)[与和](?!草原|改革|信息化|城乡|建设|社会|旅游|规划|宗教|湖泊|计划|物资|作家)"
                    + "|报道|讯|消息|获悉|通报|显示|表示|[称说]|任命|免去|邀请|特邀|决定|接替|取代|会见|包括|以及|起诉|宣判|审理|被告人|所属|[是将被及任为]");

    private static final int MAX_COUNTRY = 5;

    private static final Set<String> COUNTRIES = Set.copyOf(ResourceLists.words("countries.txt"));

    private FormerOrgan() {}

    /// Whether an organ may end before this position, as far as one character says.
    static boolean mayEnd(String text, int at) {
        char last = text.charAt(at - 1);
        return ENDS.indexOf(last) >= 0
                || "”）".indexOf(last) >= 0
                || (last >= 'A' && last <= 'Z')
                || isCountry(text, Math.max(0, at - MAX_COUNTRY), at);
    }

    private static boolean isCountry(String text, int from, int end) {
        return from < end && (COUNTRIES.contains(text.substring(from, end)) || isCountry(text, from + 1, end));
    }

    /// Whether the text between these positions begins with a country.
    static boolean beginsWithCountry(String text, int from, int end) {
        for (int at = end; from >= 0 && at > from; at--) {
            if (at - from <= MAX_COUNTRY && COUNTRIES.contains(text.substring(from, at))) {
                return true;
            }
        }
        return false;
    }

    /// Whether what an office begins with needs the name before it.
    static boolean isHeadless(String organ) {
        return HEADLESS.matcher(organ).matches();
    }

    /// Where the organ that ends here begins.
    static int start(String text, int end) {
        int from = end;
        while (from > 0) {
            char c = text.charAt(from - 1);
            int open = c == '）' ? text.lastIndexOf('（', from - 1) : c == '”' ? text.lastIndexOf('“', from - 1) : -1;
            if (open >= 0 && from - open <= MAX_NOTE) {
                from = open;
            } else if (c == '、' || NameContext.isIdeograph(c) || Character.isLetterOrDigit(c)) {
                from--;
            } else {
                break;
            }
        }
        int start = from;
        Matcher before = BEFORE_ORGAN.matcher(text).region(from, end).useTransparentBounds(true);
        while (before.find()) {
            boolean joined = before.group().equals("、")
                    && before.start() > start
                    && ENDS.indexOf(text.charAt(before.start() - 1)) >= 0;
            String left = text.substring(from, before.start());
            boolean inNote =
                    left.lastIndexOf('（') > left.lastIndexOf('）') || left.lastIndexOf('“') > left.lastIndexOf('”');
            if (!joined && !inNote && before.end() <= end) {
                start = before.end();
            }
        }
        return start;
    }
}
