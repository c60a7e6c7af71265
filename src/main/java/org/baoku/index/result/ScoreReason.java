package org.baoku.index.result;

/// One part of an article's relevance score: 为何命中.
///
/// @param words the matching text; empty where the part does not come from a text
/// @param weight what this part contributes to the score
public record ScoreReason(Kind kind, String words, double weight) {
    /// Where the contribution comes from.
    public enum Kind {
        /// The text occurs in the article, as a bigram phrase.
        ARTICLE,
        /// The text occurs in the headline, as a bigram phrase.
        HEADLINE,
        /// The text is a segmented word of the article, not characters of two adjacent words.
        WORD,
        /// The text is a segmented word of the headline.
        HEADLINE_WORD,
        /// The whole search text occurs as typed.
        TOGETHER,
        /// The article is recent.
        RECENT,
        /// The sentence model finds that the article means what was asked. The text is its place among the
        /// hits by the words alone, and by both.
        MEANING,
        /// The article matches a filter: a facet's value or a date range.
        CHOSEN
    }
}
