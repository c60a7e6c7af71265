package org.baoku.segment.row;

import java.util.List;
import java.util.regex.Pattern;

/// Finds credits that were wrapped in a narrow column: 本报记者 王丰 通讯, and 员 尹星云 on the next line.
final class TornCreditFinder {
    private static final int MAX_REST = 12;

    private static final Pattern ROLE_TORN = Pattern.compile(".*(?:记|通|通讯)\\|(?:者|讯员|员)[\\p{IsHan}·]{2,9}");
    private static final Pattern NAME_APART =
            Pattern.compile(".*(?:记者|通讯员|实习生)\\|[\\p{IsHan}·]{2,4}(?:(?:记者|通讯员)[\\p{IsHan}·]{2,4})?");
    private static final Pattern NAME_REST = Pattern.compile("[\\p{IsHan}·]{1,4}(?:(?:记者|通讯员)[\\p{IsHan}·]{2,6})?");

    private TornCreditFinder() {}

    /// Whether line `i` is the rest of the credit on the line before.
    static boolean continuesCredit(List<SourceLine> lines, int i) {
        String before = lines.get(i - 1).compact();
        String line = lines.get(i).compact();
        if (lines.get(i).blanksBefore() > 0 || line.length() > MAX_REST || before.length() > 24) {
            return false;
        }
        if (isOpenBracket(before)) {
            return Punctuation.isClosing(Punctuation.last(line)) && SignOffDetector.standsAlone(before + line);
        }
        boolean role = SignOffDetector.namesRole(before);
        if (!role || !SignOffDetector.standsAlone(before + line)) {
            return false;
        }
        String torn = before + "|" + line;
        return ROLE_TORN.matcher(torn).matches()
                || NAME_APART.matcher(torn).matches()
                || (SignOffDetector.standsAlone(before)
                        && NAME_REST.matcher(line).matches()
                        && fillsColumn(lines, i));
    }

    private static boolean isOpenBracket(String line) {
        return (line.startsWith("（") || line.startsWith("(")) && SignOffDetector.namesRole(line.substring(1));
    }

    /// Whether line `i` would not have fitted on the line before, by the lines that follow.
    private static boolean fillsColumn(List<SourceLine> lines, int i) {
        int width = 0;
        for (int k = i + 1; k < lines.size() && k <= i + 3; k++) {
            width = Math.max(width, lines.get(k).cells());
        }
        int together = lines.get(i - 1).cells() + lines.get(i).cells();
        return width > 0 && together > width - 2 && lines.get(i - 1).cells() <= width + 2;
    }
}
