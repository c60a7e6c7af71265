package org.baoku.segment.weight;

/// The weights of [org.baoku.segment.UnmarkedArticleSplitter]: whether an article without a lead-in begins with a
/// paragraph.
public enum SplitWeight implements Weight {
    // Thresholds of the sum.
    SURE(3, "threshold: no other evidence that the draft holds several articles"),
    HEADLINES_LEFT(1.2, "threshold: the page has more headline blocks than articles"),
    FRAMED(3, "threshold: the section of the draft begins with a byline or ends with a sign-off"),
    BEST_OF_TWO_CREDITS(-1.2, "threshold of the best cut where a credit opens and another closes the section"),

    // Lexical cohesion.
    COHESION(0.07, "share of words that two texts of one article have in common at least, 19 times in 20"),
    TOPIC_SHIFT(60, "times the cohesion that is missing between the texts before and after"),
    TOPIC_SHIFT_LIMIT(4, "bound of that product in both directions"),

    // Form.
    OPEN_BEFORE(-10, "the paragraph before does not end with a full sentence or a credit"),
    NEWS_OPENING(1, "the paragraph begins as news does: with a day, 日前 or 记者从"),
    WIDTH_CHANGE(0.7, "the column changes its width, on a page with gaps"),
    WIDTH_CHANGE_NO_GAPS(3, "the same on a page without gaps"),

    // Titles elsewhere on the page.
    ANNOUNCED(4, "times how much more of a distant title's words stand in the paragraph than before it"),
    ANNOUNCED_MIN(0.5, "threshold: so much more makes the paragraph a candidate"),
    ANNOUNCED_SHIFT(1, "threshold: the topic shifts at least so much"),

    // Headline rows before the paragraph.
    TITLE_LONG(1.6, "they are more than 28 cells long together, as no crosshead is"),
    TITLE_SHORT(0.1, "they are shorter"),
    TITLE_NONE(0.9, "furniture or bold rows alone stand before the paragraph"),
    TITLE_KNOWN(0.12, "share of a title's words in the text before it above which it looks like a crosshead"),
    TITLE_NOVELTY(8, "times the difference of that share to TITLE_KNOWN"),
    TITLE_NOVELTY_MIN(-1.5, "lower bound of that product"),
    TITLE_NOVELTY_MAX(0.8, "upper bound of that product"),
    TITLE_ANNOUNCES(8, "times how much more of the title's words stand after it than before it"),
    TITLE_ANNOUNCES_LIMIT(2, "upper bound of that product");

    private final double defaultValue;
    private final String meaning;

    SplitWeight(double defaultValue, String meaning) {
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
