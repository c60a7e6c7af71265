package org.baoku.segment.row;

import java.util.List;
import org.baoku.paper.Furniture.Kind;
import org.baoku.segment.weight.ColumnWeight;
import org.baoku.segment.weight.WeightValues;
import org.jspecify.annotations.Nullable;

/// The rows of a page with the features measured on each (column width, indent, lead-in, credit, furniture's words) and
/// what blank lines mean on the page.
public final class PageLayout {
    private static final int MAX_LEAD_IN_ROWS = 8;

    /// Fewer rows than these may have gaps for another reason.
    private static final int MIN_SIDE_BY_SIDE = 4;

    /// A credit in brackets begins so many rows before its end at most.
    private static final int MAX_CREDIT_ROWS = 3;

    private final List<Row> rows;
    private final int[] widths;
    private final boolean[] leadIns;
    private final @Nullable Kind[] furniture;
    private final boolean[] sentenceEnds;
    private final boolean[] credits;
    private final boolean[] signOffs;
    private final boolean[] jumps;
    private final boolean[] unpunctuated;
    private final int[] unmarkedCharacters;
    private final boolean[] sideBySide;
    private final Digests digests;
    private final double sideBySideShare;
    private final GapUse gapUse;

    public PageLayout(List<Row> rows, WeightValues<ColumnWeight> weights) {
        this.rows = rows;
        int[] cells = new int[rows.size()];
        double[] changeFactors = new double[rows.size()];
        leadIns = new boolean[rows.size()];
        sentenceEnds = new boolean[rows.size()];
        credits = new boolean[rows.size()];
        signOffs = new boolean[rows.size()];
        jumps = new boolean[rows.size()];
        boolean[] prose = new boolean[rows.size()];
        digests = Digests.of(rows);
        boolean[] guide = GuideRowFinder.find(rows);
        int leadInEnd = -1;
        furniture = new @Nullable Kind[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            Row row = rows.get(i);
            cells[i] = row.cells();
            leadIns[i] = !guide[i] && findsLeadIn(i);
            if (leadIns[i]) {
                leadInEnd = leadInEnd(i);
            }
            credits[i] = i > leadInEnd && SignOffDetector.standsAlone(row.compact());
            signOffs[i] = i > leadInEnd && (SignOffDetector.endsWithCredit(row.compact()) || endsTornCredit(i));
            jumps[i] = JumpMark.to(row.text()) != null || endsTornJumpMark(i);
            sentenceEnds[i] = i > leadInEnd && (signOffs[i] || row.endsSentence() || jumps[i]);
            prose[i] = row.compact().indexOf('，') >= 0 || row.compact().indexOf('。') >= 0;
            furniture[i] = guide[i] ? Kind.GUIDE : furniture(i, row);
        }
        for (int i = 0; i < cells.length; i++) {
            changeFactors[i] = changeFactor(i, !prose[i] && !sentenceEnds[i], weights);
        }
        widths = ColumnWidthEstimator.estimate(cells, changeFactors, prose, sentenceEnds, weights);
        unpunctuated = UnpunctuatedRunFinder.find(rows);
        unmarkedCharacters = UnpunctuatedRunFinder.lengths(rows);
        sideBySide = SideBySideFinder.find(rows);
        for (int i = 0; i < sideBySide.length; i++) {
            sideBySide[i] &= !leadIns[i] && !credits[i] && !signOffs[i] && furniture[i] == null;
        }
        sideBySideShare = share(sideBySide);
        gapUse = findGapUse();
    }

    private @Nullable Kind furniture(int i, Row row) {
        boolean none = leadIns[i] || digests.isTitle(i) || row.vertical() || row.startsWithClosingMark();
        return none ? null : FurnitureClassifier.kind(row);
    }

    private boolean findsLeadIn(int i) {
        Row row = rows.get(i);
        return digests.opensBrief(i)
                || (LeadInDetector.mayOpen(row.compact())
                        && LeadInDetector.opens(head(i), row.compact().length()))
                || JumpMark.opens(row.text())
                || (i > 0 && JumpMark.isArrival(rows.get(i - 1).text()));
    }

    /// The factor of the cost that another column begins with the row: this happens after the end of an article rather
    /// than inside a sentence.
    private double changeFactor(int i, boolean plain, WeightValues<ColumnWeight> weights) {
        double factor = weights.of(
                i == 0 || leadIns[i] || signOffs[i - 1]
                        ? ColumnWeight.CHANGE_AFTER_ARTICLE
                        : !sentenceEnds[i - 1]
                                ? ColumnWeight.CHANGE_IN_SENTENCE
                                : plain ? ColumnWeight.CHANGE_BEFORE_PLAIN_LINE : ColumnWeight.CHANGE_AFTER_SENTENCE);
        return gapBefore(i) ? factor * weights.of(ColumnWeight.CHANGE_AFTER_BLANK_LINE) : factor;
    }

    /// Whether the row ends a sign-off that began on one of the rows before.
    private boolean endsTornCredit(int i) {
        String torn = rows.get(i).compact();
        if (torn.length() >= 24 || !(torn.endsWith("）") || torn.endsWith(")"))) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - MAX_CREDIT_ROWS); k--) {
            torn = rows.get(k).compact() + torn;
            if (SignOffDetector.endsWithCredit(torn)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the row ends a jump mark that began on the row before: （下转第 8版）.
    private boolean endsTornJumpMark(int i) {
        String text = rows.get(i).text();
        return i > 0 && text.length() < 10 && JumpMark.to(rows.get(i - 1).text() + text) != null;
    }

    /// The last row that the lead-in opening in row `i` fills completely; `i - 1` where text follows it on row `i`.
    private int leadInEnd(int i) {
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

    private static double share(boolean[] rows) {
        int count = 0;
        for (boolean row : rows) {
            count += row ? 1 : 0;
        }
        return count < MIN_SIDE_BY_SIDE ? 0 : (double) count / rows.length;
    }

    /// What gaps (meaningful blank lines) separate on this page.
    public enum GapUse {
        /// There are none, or hardly any.
        NONE,
        /// Paragraphs, and headlines from bodies.
        PARAGRAPHS,
        /// Blocks: columns and headlines, but not paragraphs.
        BLOCKS
    }

    private GapUse findGapUse() {
        int gaps = 0;
        int paragraphsTogether = 0;
        int paragraphsApart = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (gapBefore(i)) {
                gaps++;
            }
            if (sentenceEnds[i - 1] && endsShort(i - 1) && !leadIns[i]) {
                if (gapBefore(i)) {
                    paragraphsApart++;
                } else {
                    paragraphsTogether++;
                }
            }
        }
        if (gaps * 40 < rows.size()) {
            return GapUse.NONE;
        }
        return paragraphsTogether > 2 * paragraphsApart ? GapUse.BLOCKS : GapUse.PARAGRAPHS;
    }

    public GapUse gapUse() {
        return gapUse;
    }

    public int size() {
        return rows.size();
    }

    public Row row(int i) {
        return rows.get(i);
    }

    /// The width of the column in which row `i` stands, in cells.
    public int width(int i) {
        return widths[i];
    }

    /// Whether the row's column has clearly another width than that of the row before.
    boolean isInAnotherColumn(int i) {
        return i > 0 && differInWidth(widths[i - 1], widths[i]);
    }

    public static boolean differInWidth(int before, int after) {
        int difference = Math.abs(after - before);
        return difference >= 3 && difference * 12 > before;
    }

    /// Whether an article opens with the row: with a lead-in, or with a mark that it continues from another page.
    public boolean opensWithLeadIn(int i) {
        return leadIns[i];
    }

    @Nullable
    public Kind furniture(int i) {
        return furniture[i];
    }

    /// The columns of briefs on the page.
    public Digests digests() {
        return digests;
    }

    /// Whether the row seems to hold lines of two columns that stand side by side in print.
    public boolean isSideBySide(int i) {
        return sideBySide[i];
    }

    /// The share of such rows on the page.
    public double sideBySideShare() {
        return sideBySideShare;
    }

    /// Whether the row stands in the middle of more text without a comma or a full stop than a sentence has.
    boolean isUnpunctuated(int i) {
        return unpunctuated[i];
    }

    /// How many characters the rows around have together without a comma or a full stop; 0 where this row has one.
    int unmarkedCharacters(int i) {
        return unmarkedCharacters[i];
    }

    /// Whether the row is a credit and nothing else.
    public boolean isCredit(int i) {
        return credits[i];
    }

    /// Whether a credit in brackets ends in the row, and with it an article.
    public boolean endsWithSignOff(int i) {
        return signOffs[i];
    }

    /// Whether the row ends with a mark that its article goes on on another page.
    public boolean endsWithJumpMark(int i) {
        return jumps[i];
    }

    public void markFurniture(int i, Kind kind) {
        furniture[i] = kind;
    }

    public boolean endsSentence(int i) {
        return sentenceEnds[i];
    }

    public boolean gapBefore(int i) {
        return rows.get(i).gap() > 0;
    }

    boolean gapAfter(int i) {
        return i + 1 >= rows.size() || rows.get(i + 1).gap() > 0;
    }

    /// Whether the row ends so early that the first unit of the next row would have fitted: it is the last row of a
    /// paragraph.
    ///
    /// @param indented whether the row is the first of a paragraph, which begins two characters late
    public boolean endsShort(int i, boolean indented) {
        if (i + 1 >= rows.size()) {
            return true;
        }
        int space = widths[i] - rows.get(i).cells() - (indented ? 4 : 0);
        return space > 3 && space > rows.get(i + 1).firstUnitCells();
    }

    /// The same for a row that is not indented.
    public boolean endsShort(int i) {
        return endsShort(i, false);
    }

    /// How indented the row looks, from 1 (two characters short of a column that the text then fills) to -1 (it fills
    /// the column from its first character); 0 where the width does not tell.
    public double indent(int i) {
        if (i + 1 >= rows.size()) {
            return 0;
        }
        int space = widths[i] - rows.get(i).cells();
        if (Punctuation.startsOpening(rows.get(i).compact())) {
            // An opening mark at the column's edge is often narrowed.
            space -= 1;
        }
        int next = rows.get(i + 1).firstUnitCells();
        if (space >= 2 && space <= 6 && space >= next) {
            return space >= 3 && space <= 5 ? 1 : 0.5;
        }
        if (space <= 1) {
            return space >= -3 ? -1 : 0;
        }
        return 0;
    }

    /// The text from row `i` on, as far as a lead-in can reach.
    public String head(int i) {
        String first = rows.get(i).text();
        if (first.length() > LeadInDetector.REACH + 40) {
            return first.substring(0, LeadInDetector.REACH + 40);
        }
        StringBuilder head = new StringBuilder(first);
        for (int k = i + 1; k < rows.size() && k < i + MAX_LEAD_IN_ROWS && head.length() < LeadInDetector.REACH; k++) {
            Row next = rows.get(k);
            head.append(next.text(), 0, Math.min(next.text().length(), LeadInDetector.REACH));
        }
        return head.toString();
    }
}
