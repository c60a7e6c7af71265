package org.baoku.segment.row;

import java.util.Arrays;
import java.util.List;
import org.baoku.segment.weight.ColumnWeight;
import org.baoku.segment.weight.WeightValues;

/// Estimates how wide a page sets its quotation marks: some newspapers give them a full character, others half of one.
/// The width that makes lines with quotes as wide as their neighbours is right.
public final class QuoteWidthEstimator {
    private static final int MIN_QUOTED_LINES = 4;
    private static final int MAX_DEVIATION = 8;

    private QuoteWidthEstimator() {}

    /// The lines with the widths that the page's own quotation marks give them.
    public static List<SourceLine> withQuoteWidths(
            List<SourceLine> lines, int ignoredBlanks, WeightValues<ColumnWeight> weights) {
        int quoted = 0;
        for (int i = 0; i < lines.size() && quoted < MIN_QUOTED_LINES; i++) {
            quoted += countQuotes(lines.get(i).compact()) >= 2 ? 1 : 0;
        }
        if (quoted < MIN_QUOTED_LINES || !hasNarrowQuotes(lines, widthsWithoutQuotes(lines, ignoredBlanks, weights))) {
            return lines;
        }
        return lines.stream()
                .map(line -> line.narrower(countQuotes(line.compact())))
                .toList();
    }

    /// The column's width at each line, estimated from the lines without quotes.
    private static int[] widthsWithoutQuotes(
            List<SourceLine> lines, int ignoredBlanks, WeightValues<ColumnWeight> weights) {
        int[] cells = new int[lines.size()];
        boolean[] gaps = new boolean[lines.size()];
        int[] place = new int[lines.size()];
        int plain = 0;
        boolean gap = false;
        for (int i = 0; i < place.length; i++) {
            gap |= lines.get(i).blanksBefore() > ignoredBlanks;
            if (countQuotes(lines.get(i).compact()) == 0) {
                cells[plain] = lines.get(i).cells();
                gaps[plain++] = gap;
                gap = false;
            }
            place[i] = Math.max(0, plain - 1);
        }
        int[] columns = ColumnWidthEstimator.estimate(Arrays.copyOf(cells, plain), Arrays.copyOf(gaps, plain), weights);
        int[] widths = new int[place.length];
        for (int i = 0; i < widths.length && plain > 0; i++) {
            widths[i] = columns[place[i]];
        }
        return widths;
    }

    private static boolean hasNarrowQuotes(List<SourceLine> lines, int[] widths) {
        int seen = 0;
        int deviationIfWide = 0;
        int deviationIfNarrow = 0;
        for (int i = 0; i < widths.length; i++) {
            int cells = lines.get(i).cells();
            int quotes = countQuotes(lines.get(i).compact());
            if (quotes >= 2 && Math.abs(cells - widths[i]) <= MAX_DEVIATION) {
                seen++;
                deviationIfWide += Math.abs(cells - widths[i]);
                deviationIfNarrow += Math.abs(cells - quotes - widths[i]);
            }
        }
        return seen >= MIN_QUOTED_LINES && deviationIfNarrow < deviationIfWide;
    }

    private static int countQuotes(String compact) {
        int quotes = 0;
        for (int i = 0; i < compact.length() && i < 400; i++) {
            char c = compact.charAt(i);
            if (c == '“' || c == '”' || c == '‘' || c == '’') {
                quotes++;
            }
        }
        return quotes;
    }
}
