package org.baoku.segment.weight;

/// The weights of [org.baoku.segment.ArticleAssembler]: how well a body block continues an article draft. The best
/// draft gets the block.
public enum JoinWeight implements Weight {
    // Reading flow.
    MIN_FIT(2.5, "threshold: a block before the first lead-in joins a later article only above it"),
    PREVIOUS_BLOCK(1.5, "the block before belongs to the draft"),
    BACKWARD(-0.5, "the draft's last block stands after this one"),
    OPEN_TO_INSIDE(3, "the draft ends in an open sentence and the block begins inside a paragraph"),
    CLOSED_TO_INSIDE(-0.5, "the draft ends with a full sentence and the block begins inside a paragraph"),
    OPEN_TO_START(-3, "the draft ends in an open sentence and the block begins a paragraph"),
    CLOSED_TO_START(0.5, "the draft ends with a full sentence and the block begins a paragraph"),

    // Column width.
    SAME_WIDTH(1.5, "both columns are equally wide, give or take a cell"),
    SIMILAR_WIDTH(0.5, "both columns differ by 2 or 3 cells"),
    OTHER_WIDTH(-1.5, "both columns differ by more"),

    // Words.
    SHARED_WORDS(45, "times the share of the block's bigrams, by rarity, that the draft has"),
    SHARED_WORDS_LIMIT(0.12, "upper bound of that share");

    private final double defaultValue;
    private final String meaning;

    JoinWeight(double defaultValue, String meaning) {
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
