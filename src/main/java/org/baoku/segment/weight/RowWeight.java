package org.baoku.segment.weight;

/// The emission and transition scores of [org.baoku.segment.row.RowClassifier]. The values add up; 2 is good evidence,
/// 6 nearly decides.
/// Below 0 is evidence against.
///
/// A sentence is *open* before a row where the body text so far does not end with a full sentence; *gap* is a blank
/// line that means something on the page. On *block pages* gaps separate columns and headlines but not paragraphs.
public enum RowWeight implements Weight {
    // Emission: a paragraph starts or continues.
    LEAD_IN_STARTS(10, "a lead-in opens in the row: it starts a paragraph"),
    LEAD_IN_CONTINUES(-10, "a lead-in opens in the row: it continues no paragraph"),
    NEWS_STARTS(3, "the row begins as news does: with a day, 日前 or 记者从"),
    INDENT(1.5, "times the indent from -1 to 1: for a start, against a continuation"),
    CLOSING_MARK(6, "the row begins with a closing mark: for a continuation, against a start"),
    OVERSHOOT(-0.5, "body text, for each cell by which the row is more than 4 wider than its column"),
    OVERSHOOT_LIMIT(-2, "lower bound of OVERSHOOT"),
    ISOLATED(-0.3, "body text in a small block between gaps, times BLOCK_…"),
    ISOLATED_ON_BLOCK_PAGE(-0.5, "the same on block pages"),
    UNPUNCTUATED(-4, "body text amid more text without a comma or a full stop than a clause has"),

    // Emission: furniture and credits.
    FURNITURE_WORDS(9, "the words are those of page furniture"),
    FURNITURE_CAPTION(3, "the words are those of a caption, without a photographer's credit"),
    FURNITURE_GAP_BEFORE(1, "a gap or the page's edge stands before furniture"),
    FURNITURE_GAP_AFTER(0.5, "a gap stands after furniture"),
    CREDIT_WORDS(9, "the row is a credit and nothing else"),

    // Emission: a title row.
    TITLE_VERTICAL(12, "the row is printed vertically"),
    TITLE_OF_DIGEST(12, "the row names a column of briefs, or is the headline of a brief after its mark"),
    TITLE_LEAD_IN(-12, "a lead-in opens in the row"),
    TITLE_ENDS_FULL_STOP(-6, "the row ends with 。"),
    TITLE_ENDS_SEMICOLON(-4, "the row ends with ；"),
    TITLE_ENDS_COMMA(-3, "the row ends with ，"),
    TITLE_ENDS_EXCLAMATION(-0.3, "the row ends with ！ or ？"),
    TITLE_ENDS_ENUMERATION_COMMA(-1.2, "the row ends with 、"),
    TITLE_ENDS_COLON(-0.8, "the row ends with ："),
    TITLE_COMMA(-0.7, "for each ， in the row"),
    TITLE_COMMA_LIMIT(-2, "lower bound of TITLE_COMMA"),
    TITLE_FULL_STOP_INSIDE(-6, "a 。 stands inside the row"),
    TITLE_CLOSING_MARK(-6, "the row begins with a closing mark"),
    TITLE_LIST_ITEM(-4, "the row opens a list item, or ends with a colon before one"),
    TITLE_TINY(-2, "the row has one or two characters and completes no wide headline"),
    TITLE_LONG(-0.2, "for each character beyond 44"),
    TITLE_WIDER(2.5, "the row is more than 3 cells wider than its column"),
    TITLE_FULL_WIDTH(-2, "the row fills its column exactly"),
    TITLE_NEARLY_FULL(-0.5, "the row is 2 to 5 cells short of its column"),
    TITLE_NARROWER(1, "the row is shorter still"),
    TITLE_DOUBLED(5, "the row is overprinted: its text stands twice"),
    TITLE_WITH_CREDIT(5, "a credit stands beside the words"),
    TITLE_ATTRIBUTION(4, "the row says who says on which occasion what the headline says: …时强调"),
    TITLE_LEADING_DASH(2, "the row begins with ——, ■ or ●"),
    TITLE_UNMARKED(0.15, "for each character beyond six in which the rows around have no comma or full stop, up to 20"),
    TITLE_BEFORE_LEAD_IN(2.5, "a lead-in opens in the next row"),
    BLOCK_ROW(3, "the row stands alone between gaps, without a comma or a full stop"),
    BLOCK_ROWS(2, "the row stands with up to three others between gaps, none with a comma or a full stop"),
    BLOCK_WITH_COMMA(1, "the same with a comma"),

    // Transition to a paragraph start.
    LEAD_IN_OPEN_NO_GAPS(-8, "a lead-in in an open sentence, on a page without gaps"),
    LEAD_IN_OPEN_AFTER_OTHER(-1.5, "the same after a title, furniture or credit"),
    LEAD_IN_OPEN_ON_BLOCK_PAGE(-2, "the same after body text on a block page"),
    LEAD_IN_OPEN(-3.5, "the same after body text on a page whose gaps separate paragraphs"),
    START_OPEN_AFTER_OTHER(-4, "a start in an open sentence after a title, furniture or credit"),
    START_AFTER_COLON_TITLE(-2, "a start right after a title row that ends with a colon"),
    START_TOUCHES_TITLE(-4, "a start right after a title row, no gap between"),
    START_TOUCHES_TITLE_ON_BLOCK_PAGE(-1, "the same on a block page"),
    GAP_INDENT(2, "times the indent after a gap on a block page: for a start, against a continuation"),
    START_OPEN_ON_BLOCK_PAGE(-1.5, "a start in an open sentence after a gap on a block page"),
    START_AFTER_COLON(-0.5, "a start in an open sentence after a short row that ends with a colon"),
    START_OPEN_AFTER_GAP(-4, "a start in an open sentence after a gap"),
    START_OPEN(-5, "a start in an open sentence"),
    START_AFTER_SHORT_ROW(3, "a start after a full sentence whose row ends short"),
    START_AFTER_GAP(2, "a start after a full sentence and a gap"),
    START_LIST_ITEM(1.5, "a start with a list item"),
    START_CLOSED(-0.5, "any start after a full sentence"),

    // Transition to a continuation.
    CONTINUE_OPEN_ON_BLOCK_PAGE(1.5, "an open sentence continues after a gap on a block page"),
    CONTINUE_CLOSED_ON_BLOCK_PAGE(-0.5, "a paragraph continues after a full sentence and a gap on a block page"),
    CONTINUE_OPEN_AFTER_OTHER(2, "an open sentence continues after a title, furniture or credit"),
    CONTINUE_CLOSED_AFTER_OTHER(-4, "a paragraph continues after a full sentence and a title, furniture or credit"),
    CONTINUE_OPEN(3, "an open sentence continues on the next row"),
    CONTINUE_OPEN_AFTER_GAP(1.5, "an open sentence continues after a gap"),
    CONTINUE_ISOLATED(-1.5, "an open sentence continues in a row between gaps that ends no sentence"),
    CONTINUE_AFTER_SHORT_ROW(-3, "a paragraph continues after a full sentence whose row ends short"),
    CONTINUE_AFTER_FULL_ROW(0.5, "a paragraph continues after a full sentence whose row fills the column"),
    CONTINUE_AFTER_GAP(-2, "a paragraph continues after a full sentence and a gap"),
    CONTINUE_AFTER_SIGN_OFF(-5, "a paragraph continues after a sign-off"),
    CONTINUE_IN_OTHER_COLUMN(-5, "a paragraph continues after a full sentence in a column of another width"),

    // Cost of a sentence that continues after a row that ends short, and of a page that ends in it.
    SHORTFALL_SMALL(0.3, "the row is at most 6 cells short"),
    SHORTFALL_TORN(1, "the row is shorter and an extractor may have torn it"),
    SHORTFALL(1, "the row is shorter"),
    SHORTFALL_CELL(0.4, "added for each cell beyond 6"),
    SHORTFALL_LIMIT(8, "upper bound of SHORTFALL and SHORTFALL_CELL together"),
    PAGE_ENDS_IN_START(-4, "the page ends with the first row of a paragraph, in an open sentence"),
    PAGE_ENDS_IN_SENTENCE(-1, "the page ends with another row, in an open sentence"),

    // Transition to a title row.
    TITLE_AFTER_GAP(0.7, "a gap stands before the title row"),
    TITLE_AFTER_SIGN_OFF(1.5, "a sign-off stands before the title row"),
    TITLE_AFTER_TITLE(0.5, "a title row follows another, unless a sentence is open and no gap stands between"),
    TITLE_TOUCHES_BODY(-4, "a title row follows body text without a gap, on a page that has gaps"),
    TITLE_OPEN_AFTER_BLOCK(-0.5, "a title row in an open sentence after a gap on a block page"),
    TITLE_OPEN_AFTER_GAP(-3, "a title row in an open sentence after another gap"),
    TITLE_OPEN(-4.5, "a title row in an open sentence without a gap"),
    TITLE_AFTER_SHORT_ROW(1.5, "a title row after a full sentence whose row ends short"),
    TITLE_AFTER_FULL_ROW(0.5, "a title row after a full sentence whose row fills the column"),
    TITLE_OPEN_AFTER_OTHER(-1, "a title row in an open sentence after furniture or a credit"),
    TITLE_CLOSED_AFTER_OTHER(0.5, "a title row after furniture or a credit"),

    // Transition to furniture or a credit.
    FURNITURE_IN_SENTENCE(-5, "furniture between two rows of an open sentence, no gap before it"),
    FURNITURE_OPEN(-1, "furniture in an open sentence elsewhere"),
    CREDIT_OPEN(-6, "a credit in an open sentence");

    private final double defaultValue;
    private final String meaning;

    RowWeight(double defaultValue, String meaning) {
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    @Override
    public double defaultValue() {
        return defaultValue;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
