package org.baoku.segment;

import java.util.List;
import org.baoku.paper.Furniture.Kind;
import org.jspecify.annotations.Nullable;

/// The rows of a page with what can be measured on each: column width, lead-in, furniture's words, and how the page
/// sets its paragraphs.
final class PageLayout {
    private static final int HEAD_ROWS = 8;

    private final List<Row> rows;
    private final int[] widths;
    private final boolean[] leads;
    private final @Nullable Kind[] furniture;
    private final boolean[] ends;
    private final boolean[] credits;
    private final boolean[] signed;
    private final GapUse gapUse;

    PageLayout(List<Row> rows) {
        this.rows = rows;
        int[] cells = new int[rows.size()];
        double[] turns = new double[rows.size()];
        leads = new boolean[rows.size()];
        ends = new boolean[rows.size()];
        credits = new boolean[rows.size()];
        signed = new boolean[rows.size()];
        boolean[] prose = new boolean[rows.size()];
        int leadTo = -1;
        furniture = new @Nullable Kind[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            Row row = rows.get(i);
            cells[i] = row.cells();
            leads[i] = (LeadInDetector.mayOpen(row.tight())
                            && LeadInDetector.opens(head(i), row.tight().length()))
                    || JumpMark.opens(row.text())
                    || (i > 0 && JumpMark.isArrival(rows.get(i - 1).text()));
            if (leads[i]) {
                leadTo = leadEnd(i);
            }
            credits[i] = i > leadTo && SignOffDetector.standsAlone(row.tight());
            signed[i] = i > leadTo && (SignOffDetector.endsWithCredit(row.tight()) || endsTornCredit(i));
            ends[i] = i > leadTo
                    && (signed[i] || row.endsSentence() || JumpMark.to(row.text()) != null || endsTornJump(i));
            prose[i] = row.tight().indexOf('，') >= 0 || row.tight().indexOf('。') >= 0;
            furniture[i] =
                    leads[i] || row.vertical() || row.startsWithClosingMark() ? null : FurnitureClassifier.kind(row);
        }
        for (int i = 0; i < cells.length; i++) {
            turns[i] = turn(i, !prose[i] && !ends[i]);
        }
        widths = ColumnWidthEstimator.around(cells, turns, prose, ends);
        gapUse = gapUse();
    }

    /// How hard it is for another column to begin with the row: it does so after an article's end rather than in
    /// mid-sentence.
    private double turn(int i, boolean plain) {
        double turn = i == 0 || leads[i] || signed[i - 1] ? 0.5 : !ends[i - 1] ? 1.2 : plain ? 0.7 : 0.85;
        return rows.get(i).gap() > 0 ? turn / 2 : turn;
    }

    /// Whether the row ends a sign-off that began on the row before.
    private boolean endsTornCredit(int i) {
        String tight = rows.get(i).tight();
        return i > 0
                && tight.length() < 24
                && (tight.endsWith("）") || tight.endsWith(")"))
                && SignOffDetector.endsWithCredit(rows.get(i - 1).tight() + tight);
    }

    /// Whether the row ends a jump mark that began on the row before: （下转第 8版）.
    private boolean endsTornJump(int i) {
        String text = rows.get(i).text();
        return i > 0 && text.length() < 10 && JumpMark.to(rows.get(i - 1).text() + text) != null;
    }

    /// The last row that the lead-in opening in row `i` fills to its end; `i - 1` where text follows it on row `i`.
    private int leadEnd(int i) {
        int rest = CompactText.narrowed(head(i).substring(0, LeadInDetector.length(head(i))))
                .length();
        int row = i;
        while (row < rows.size()
                && rest >= CompactText.narrowed(rows.get(row).text()).length()) {
            rest -= CompactText.narrowed(rows.get(row).text()).length();
            row++;
        }
        return row - 1;
    }

    /// What blank lines mean on this page.
    enum GapUse {
        /// It has none, or hardly any.
        NONE,
        /// They part paragraphs, and headlines from bodies.
        PARAGRAPHS,
        /// They part blocks: columns and headlines, but not paragraphs.
        BLOCKS
    }

    private GapUse gapUse() {
        int gaps = 0;
        int close = 0;
        int apart = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (gapBefore(i)) {
                gaps++;
            }
            if (ends[i - 1] && endsShort(i - 1) && !leads[i]) {
                if (gapBefore(i)) {
                    apart++;
                } else {
                    close++;
                }
            }
        }
        if (gaps * 40 < rows.size()) {
            return GapUse.NONE;
        }
        return close > 2 * apart ? GapUse.BLOCKS : GapUse.PARAGRAPHS;
    }

    GapUse gaps() {
        return gapUse;
    }

    int size() {
        return rows.size();
    }

    Row row(int i) {
        return rows.get(i);
    }

    /// The column's width around row `i`, in cells.
    int width(int i) {
        return widths[i];
    }

    /// Whether the row stands in a column of clearly another width than the row before.
    boolean isInAnotherColumn(int i) {
        return i > 0 && isAnotherWidth(widths[i - 1], widths[i]);
    }

    static boolean isAnotherWidth(int before, int after) {
        int apart = Math.abs(after - before);
        return apart >= 3 && apart * 12 > before;
    }

    boolean opensWithLeadIn(int i) {
        return leads[i];
    }

    @Nullable
    Kind furniture(int i) {
        return furniture[i];
    }

    /// Whether the row is a credit that stands alone.
    boolean isCredit(int i) {
        return credits[i];
    }

    /// Whether a credit in brackets ends in the row, and with it an article.
    boolean isSigned(int i) {
        return signed[i];
    }

    void markFurniture(int i, Kind kind) {
        furniture[i] = kind;
    }

    boolean endsSentence(int i) {
        return ends[i];
    }

    boolean gapBefore(int i) {
        return rows.get(i).gap() > 0;
    }

    boolean gapAfter(int i) {
        return i + 1 >= rows.size() || rows.get(i + 1).gap() > 0;
    }

    /// Whether the row ends so early that the next row's first word would still have gone in: the last row of a
    /// paragraph.
    ///
    /// @param indented whether the row is a paragraph's first, which begins two signs late
    boolean endsShort(int i, boolean indented) {
        if (i + 1 >= rows.size()) {
            return true;
        }
        int room = widths[i] - rows.get(i).cells() - (indented ? 4 : 0);
        return room > 3 && room > rows.get(i + 1).firstUnitCells();
    }

    /// Whether the row ends early, wherever it begins.
    boolean endsShort(int i) {
        return endsShort(i, false);
    }

    /// How much the row looks indented, from 1 (two signs short of a column that the text then fills) to -1 (it fills
    /// the column from its first sign); 0 where it cannot be told.
    double indent(int i) {
        if (i + 1 >= rows.size()) {
            return 0;
        }
        int room = widths[i] - rows.get(i).cells();
        if (Punctuation.startsOpening(rows.get(i).tight())) {
            // An opening mark at the column's edge is often narrowed.
            room -= 1;
        }
        int next = rows.get(i + 1).firstUnitCells();
        if (room >= 2 && room <= 6 && room >= next) {
            return room >= 3 && room <= 5 ? 1 : 0.5;
        }
        if (room <= 1) {
            return room >= -3 ? -1 : 0;
        }
        return 0;
    }

    /// The text from row `i` on, as far as a lead-in can reach.
    String head(int i) {
        String first = rows.get(i).text();
        if (first.length() > LeadInDetector.REACH + 40) {
            return first.substring(0, LeadInDetector.REACH + 40);
        }
        StringBuilder head = new StringBuilder(first);
        for (int k = i + 1; k < rows.size() && k < i + HEAD_ROWS && head.length() < LeadInDetector.REACH; k++) {
            Row next = rows.get(k);
            head.append(next.text(), 0, Math.min(next.text().length(), LeadInDetector.REACH));
        }
        return head.toString();
    }
}
