package org.baoku.segment.weight;

/// The weights of [org.baoku.segment.ColumnLabelAssigner]: which article a column label belongs to.
public enum LabelWeight implements Weight {
    // The best article gets the label.
    SHARED_WORDS(1, "times the share of the label's words, by rarity, that the article has"),
    WITH_TITLE(0.5, "the label adjoins the article's title"),
    NEAR_TITLE(0.25, "the same with a gap between"),
    NEXT_TO_BODY(0.2, "the label adjoins the body"),

    // A short first title row is a label.
    TITLE_LIKENESS(0.12, "threshold: the rows below the label share more of their words with the article"),
    OWN_WORDS(0.4, "threshold: the label shares less of its words with the article");

    private final double defaultValue;
    private final String meaning;

    LabelWeight(double defaultValue, String meaning) {
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
