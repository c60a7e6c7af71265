package org.baoku.segment.weight;

/// The weights of [org.baoku.segment.HeadlineFinder]: how well a run of title rows suits an article.
/// [org.baoku.segment.HeadlineAssignment] finds the
/// best sum over the page.
public enum HeadlineWeight implements Weight {
    // Words.
    BODY_WORDS(0.6, "times the share of the title's words, by rarity, that the body has"),
    OPENING_WORDS(0.4, "times the share that the first 220 characters have"),
    SHARED_WORDS(10, "times both shares together"),
    ANY_WORD(0.3, "added to what follows"),
    FIRST_WORDS(5, "times both shares together, up to FIRST_WORDS_LIMIT: the first common words count most"),
    FIRST_WORDS_LIMIT(2, "upper bound of ANY_WORD and FIRST_WORDS together"),

    // Shape of the run.
    GAP_INSIDE(-0.8, "for each gap inside the run"),
    EXTRA_ROW(-1, "for each row beyond three; rows that go on with a phrase of the article, or are narrow, count less"),
    LABEL_INSIDE(-3, "for each row after the first that is worded like a column label"),
    CUT(2.4, "cost of a cut between two adjoining title rows"),
    CUT_NO_GAPS(1.2, "the same on a page without gaps"),
    CUT_AT_GAP(0.2, "the same at a gap"),
    CUT_AFTER_KICKER(1.5, "added after a row worded like a kicker"),
    CUT_IN_PHRASE(-3, "a phrase of the article goes on over the beginning or the end of the run"),
    CUT_BEFORE_DASH(1.5, "added before —— and after ： or 、"),

    // Place.
    ADJACENT(1.2, "the run stands right before or after the article"),
    PAGE_HABIT(1, "times the page's habit from -1 to 1: for a headline before its body, against one after it"),
    PAGE_HABIT_MIN(0.3, "threshold: a weaker habit is ignored"),
    INSIDE(0.3, "the run stands between the article's first and last row"),
    CROSSHEAD_PLACE(-2.5, "the same where a crosshead may stand"),
    ARTICLE_BETWEEN(-0.25, "for each article between the run and this one"),
    ARTICLE_BETWEEN_LIMIT(-1.5, "lower bound of ARTICLE_BETWEEN"),

    // No article.
    UNASSIGNED(-0.1, "a row goes to no article"),
    UNASSIGNED_CROSSHEAD(0.8, "the same where a crosshead may stand");

    private final double defaultValue;
    private final String meaning;

    HeadlineWeight(double defaultValue, String meaning) {
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
