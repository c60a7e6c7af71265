package org.baoku.segment.weight;

/// The weights of [org.baoku.segment.ConfidenceEstimator]: factors of the confidence, one for each doubt, and the
/// thresholds of doubts.
public enum ConfidenceWeight implements Weight {
    // Factors.
    BEST(0.98, 1, "no doubt at all"),
    NO_LEAD_IN(0.9, 1, "no-lead-in: the article opens without one"),
    TOPIC_SHIFT_ONLY(0.82, 1, "no-lead-in: nothing but a topic shift separates it from the article before"),
    JOINED_OVER_COLUMNS(0.96, 1, "joined-over-columns: for each place, up to six"),
    ENDS_IN_SENTENCE(0.85, 1, "ends-in-mid-sentence: no jump mark says where it continues"),
    VERY_SHORT(0.8, 1, "very-short: less than 40 characters"),
    SIDE_BY_SIDE(0.5, 1, "columns-side-by-side: rows of the article hold lines of several columns"),
    SIDE_BY_SIDE_PAGE(0.7, 1, "columns-side-by-side: many rows of the page do"),
    NO_HEADLINE(0.45, 1, "headline-missing"),
    ADJACENT_NO_WORD(0.75, 1, "headline-shares-no-word: a headline that adjoins the article"),
    DISTANT_NO_WORD(0.5, 1, "headline-shares-no-word: another headline"),
    ADJACENT_FEW_WORDS(0.93, 1, "headline-shares-few-words: a headline that adjoins the article"),
    DISTANT_FEW_WORDS(0.8, 1, "headline-shares-few-words: another headline"),
    ADJACENT_RIVAL(0.9, 1, "headline-fits-another-article: a headline that adjoins the article"),
    DISTANT_RIVAL(0.75, 1, "headline-fits-another-article: another headline"),
    LONG_HEADLINE(0.88, 1, "headline-long: more than three rows"),
    VERTICAL_HEADLINE(0.9, 1, "headline-printed-downwards"),

    // Thresholds.
    SIDE_BY_SIDE_SHARE(0.03, "of an article's rows, more than: columns-side-by-side"),
    SIDE_BY_SIDE_PAGE_SHARE(0.08, "of the page's rows, more than: columns-side-by-side"),

    // Thresholds, of the share of the headline's words that the article has.
    NO_WORD(0.12, "below it: headline-shares-no-word"),
    FEW_WORDS(0.25, "below it: headline-shares-few-words"),
    RIVAL_MARGIN(0.08, "another article comes nearer than this: headline-fits-another-article");

    private final double defaultValue;
    private final double neutralValue;
    private final String meaning;

    ConfidenceWeight(double defaultValue, String meaning) {
        this(defaultValue, 0, meaning);
    }

    ConfidenceWeight(double defaultValue, double neutralValue, String meaning) {
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
