package org.baoku.people.office;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.ResourceLists;

/// Finds where an office begins whose department the tokenizer splits: the ministry right before it, as in
/// 国家统计局贸易外经统计司司长.
final class MinistryDepartments {
    private static final int MAX_DEPARTMENT = 14;

    /// Characters that no name of a department has.
    private static final String OUTSIDE = "的在了向对被由将让说称到从请是为其该此原前副";

    /// What stands between a ministry and departments without a name.
    private static final Pattern REST = Pattern.compile("等|有关|相关");

    private static final String LAST_CHARACTERS = "司局厅处室署庭院部";

    private final List<String> ministries = ResourceLists.words("ministries.txt").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /// The beginning of the ministry whose department ends before the head noun.
    ///
    /// @param clause where the clause of the head noun begins
    /// @param start the beginning that the department has so far
    /// @param head where the head noun begins
    /// @return `start` where no ministry is right before a department
    int startOf(String text, int clause, int start, int head) {
        int end = head;
        while (end > start && "原前副".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || LAST_CHARACTERS.indexOf(text.charAt(end - 1)) < 0) {
            return start;
        }
        int from = end;
        while (from > clause && end - from <= MAX_DEPARTMENT) {
            from--;
            if (OUTSIDE.indexOf(text.charAt(from)) >= 0 || !NameContext.isIdeograph(text.charAt(from))) {
                return start;
            }
            boolean named = end - from >= 2
                    && "与和及".indexOf(text.charAt(from)) < 0
                    && !REST.matcher(text).region(from, end).lookingAt();
            int ministry = named ? ministryBefore(text, clause, from) : -1;
            if (ministry >= 0) {
                return Math.min(start, ministry);
            }
        }
        return start;
    }

    /// Where the ministry begins that ends here; -1 where none does.
    private int ministryBefore(String text, int clause, int end) {
        for (String ministry : ministries) {
            if (end - ministry.length() >= clause && text.startsWith(ministry, end - ministry.length())) {
                return end - ministry.length();
            }
        }
        return -1;
    }
}
