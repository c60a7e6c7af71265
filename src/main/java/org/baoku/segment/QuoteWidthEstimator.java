package org.baoku.segment;

import java.util.Arrays;
import java.util.List;

/// How wide a page sets its quotation marks: some papers give them a whole sign, others half of one. What makes the
/// lines that have quotes as wide as their neighbours is right.
final class QuoteWidthEstimator {
    private static final int LEAST = 4;
    private static final int NEAR = 8;

    private QuoteWidthEstimator() {}

    /// The lines with the widths that the page's own quotation marks give them.
    static List<SourceLine> measured(List<SourceLine> lines, int idleBlanks) {
        int quoted = 0;
        for (int i = 0; i < lines.size() && quoted < LEAST; i++) {
            quoted += count(lines.get(i).tight()) >= 2 ? 1 : 0;
        }
        if (quoted < LEAST) {
            return lines;
        }
        if (!isNarrow(lines, plainWidths(lines, idleBlanks))) {
            return lines;
        }
        return lines.stream().map(line -> line.narrower(count(line.tight()))).toList();
    }

    /// How wide the column is around each line, by the lines without quotes.
    private static int[] plainWidths(List<SourceLine> lines, int idleBlanks) {
        int[] cells = new int[lines.size()];
        boolean[] gaps = new boolean[lines.size()];
        int[] place = new int[lines.size()];
        int plain = 0;
        boolean gap = false;
        for (int i = 0; i < place.length; i++) {
            gap |= lines.get(i).blanksBefore() > idleBlanks;
            if (count(lines.get(i).tight()) == 0) {
                cells[plain] = lines.get(i).cells();
                gaps[plain++] = gap;
                gap = false;
            }
            place[i] = Math.max(0, plain - 1);
        }
        int[] columns = ColumnWidthEstimator.around(Arrays.copyOf(cells, plain), Arrays.copyOf(gaps, plain));
        int[] widths = new int[place.length];
        for (int i = 0; i < widths.length && plain > 0; i++) {
            widths[i] = columns[place[i]];
        }
        return widths;
    }

    private static boolean isNarrow(List<SourceLine> lines, int[] widths) {
        int seen = 0;
        int wide = 0;
        int narrow = 0;
        for (int i = 0; i < widths.length; i++) {
            int cells = lines.get(i).cells();
            int quotes = count(lines.get(i).tight());
            if (quotes >= 2 && Math.abs(cells - widths[i]) <= NEAR) {
                seen++;
                wide += Math.abs(cells - widths[i]);
                narrow += Math.abs(cells - quotes - widths[i]);
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
