package org.baoku.segment.weight;

/// The weights of [org.baoku.segment.row.ColumnWidthEstimator]: costs of a column width for a line, and of a
/// change of column. The cheapest sequence of widths wins.
public enum ColumnWeight implements Weight {
    // A change of column before a line costs CHANGE times the factors that apply.
    CHANGE(3.5, "another column begins with the line"),
    CHANGE_AFTER_ARTICLE(0.5, 1, "factor: an article ends before the line or begins with it"),
    CHANGE_IN_SENTENCE(1.2, 1, "factor: a sentence is open before the line"),
    CHANGE_BEFORE_PLAIN_LINE(0.7, 1, "factor: a sentence ends before the line, which may be a headline"),
    CHANGE_AFTER_SENTENCE(0.85, 1, "factor: a sentence ends before the line, which is running text"),
    CHANGE_AFTER_BLANK_LINE(0.5, 1, "factor: a blank line stands before the line"),

    // How badly a line fits a width.
    TOO_WIDE_PROSE(1.8, "a line of running text is wider than the column"),
    TOO_WIDE_PLAIN(1.5, "a line without marks of prose is wider than the column: it may be a headline"),
    SLIGHTLY_WIDE(0.3, "the line is wider by the full slack that punctuation gives"),
    SLIGHTLY_NARROW(0.2, "the line is narrower by the full slack"),
    INDENTED(0.5, "the line is two characters short, as the first of a paragraph is"),
    SENTENCE_END(0.8, "the line is shorter and ends a sentence, as the last of a paragraph does"),
    TOO_NARROW(1.2, "the line is shorter without a reason");

    private final double defaultValue;
    private final double neutralValue;
    private final String meaning;

    ColumnWeight(double defaultValue, String meaning) {
        this(defaultValue, 0, meaning);
    }

    ColumnWeight(double defaultValue, double neutralValue, String meaning) {
        this.defaultValue = defaultValue;
        this.neutralValue = neutralValue;
        this.meaning = meaning;
    }

    @Override
    public double defaultValue() {
        return defaultValue;
    }

    @Override
    public double neutralValue() {
        return neutralValue;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
