package org.baoku.similarity;

/// How far two texts are the same.
///
/// @param shared how many shingles both have
/// @param shorter how many shingles the text with fewer has
/// @param longer how many shingles the other text has
/// @param sameForm whether the texts fill one form with different figures: reports of the weather, of the stock
/// exchange
public record Likeness(int shared, int shorter, int longer, boolean sameForm) {
    /// How two texts belong together.
    public enum Kind {
        /// Versions of one text, whole or cut.
        VERSION,
        /// The shorter text is a small part of the longer one, which may be a round-up of several.
        EXCERPT,
        /// Texts with at most some passages in common.
        OTHER
    }

    // The constants were set on one half of the corpus and scored on the other: src/docs/measurements.md.
    private static final double MIN_RESEMBLANCE = 0.5;

    /// What resembles by half contains two thirds, so below this share two texts are never alike.
    static final double MIN_CONTAINMENT = 0.65;

    /// The least proportion of a version; what is contained in a text of four times its length may be one of
    /// several short reports in it.
    private static final double MIN_PROPORTION = 0.25;

    /// A part with fewer shingles may be nothing but the publisher's imprint.
    private static final int MIN_PART = 100;

    private static final double WHOLE = 0.75;

    /// Texts with so many figures, of which they share less than the given part, fill one form unless they
    /// resemble each other more than forms do.
    private static final int MIN_FIGURES = 5;

    private static final double MIN_SHARED_FIGURES = 0.55;
    private static final double MAX_FORM_RESEMBLANCE = 0.8;

    /// Compares two texts.
    public static Likeness between(ComparedText one, ComparedText other) {
        int figures = Math.min(one.figures(), other.figures());
        return new Likeness(
                one.sharedShingles(other),
                Math.min(one.shingles(), other.shingles()),
                Math.max(one.shingles(), other.shingles()),
                figures >= MIN_FIGURES && one.sharedFigures(other) < MIN_SHARED_FIGURES * figures);
    }

    /// The shingles of both texts as a share of those of either.
    public double resemblance() {
        return shared == 0 ? 0 : (double) shared / (shorter + longer - shared);
    }

    /// The shingles of both texts as a share of those of the shorter one.
    public double containment() {
        return shared == 0 ? 0 : (double) shared / shorter;
    }

    /// The length of the shorter text as a share of the longer one's.
    public double proportion() {
        return shorter == 0 ? 0 : (double) shorter / longer;
    }

    /// How the texts belong together.
    public Kind kind() {
        if (sameForm && resemblance() < MAX_FORM_RESEMBLANCE) {
            return Kind.OTHER;
        }
        if (resemblance() >= MIN_RESEMBLANCE) {
            return Kind.VERSION;
        }
        if (containment() < MIN_CONTAINMENT || shorter < MIN_PART) {
            return Kind.OTHER;
        }
        return proportion() >= MIN_PROPORTION ? Kind.VERSION : Kind.EXCERPT;
    }

    /// Whether the shorter text prints only a part of the longer one (节选).
    public boolean isPart() {
        return containment() >= MIN_CONTAINMENT && proportion() < WHOLE;
    }
}
