package org.baoku.segment;

import java.util.List;

/// How wide a page sets its quotation marks: some papers give them a whole sign, others half of one. What makes the
/// lines that have quotes as wide as their neighbours is right.
final class QuoteSetting {
    private static final int LEAST = 4;
    private static final int NEAR = 8;

    private QuoteSetting() {}

    /// The lines with the widths that the page's own quotation marks give them.
    static List<PrintedLine> measured(List<PrintedLine> lines, int idleBlanks) {
        int quoted = 0;
        for (int i = 0; i < lines.size() && quoted < LEAST; i++) {
            quoted += count(lines.get(i).tight()) >= 2 ? 1 : 0;
        }
        if (quoted < LEAST) {
            return lines;
        }
        int[] cells = new int[lines.size()];
        boolean[] gaps = new boolean[lines.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = lines.get(i).cells();
            gaps[i] = lines.get(i).blanksBefore() > idleBlanks;
        }
        if (!isNarrow(lines, cells, ColumnWidths.around(cells, gaps))) {
            return lines;
        }
        return lines.stream().map(line -> line.narrower(count(line.tight()))).toList();
    }

    private static boolean isNarrow(List<PrintedLine> lines, int[] cells, int[] widths) {
        int seen = 0;
        int wide = 0;
        int narrow = 0;
        for (int i = 0; i < cells.length; i++) {
            int quotes = count(lines.get(i).tight());
            if (quotes >= 2 && Math.abs(cells[i] - widths[i]) <= NEAR) {
                seen++;
                wide += Math.abs(cells[i] - widths[i]);
                narrow += Math.abs(cells[i] - quotes - widths[i]);
            }
        }
        return seen >= LEAST && narrow < wide;
    }

    /// How many quotation marks stand in a line.
    private static int count(String tight) {
        int quotes = 0;
        for (int i = 0; i < tight.length() && i < 400; i++) {
            char c = tight.charAt(i);
            if (c == '“' || c == '”' || c == '‘' || c == '’') {
                quotes++;
            }
        }
        return quotes;
    }
}
