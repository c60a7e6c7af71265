package org.baoku.index;

/// One reason why an article stands where it stands in a result ordered by relevance: 为何命中.
///
/// @param words the words that were found; empty where the reason is another
/// @param weight how much it adds
public record ScoreReason(Kind kind, String words, double weight) {
    /// What counts.
    public enum Kind {
        /// The words stand in the article, letter for letter.
        ARTICLE,
        /// The words stand in the headline, letter for letter.
        HEADLINE,
        /// They are a word of their own in the article, not letters of two words.
        WORD,
        /// They are a word of their own in the headline.
        HEADLINE_WORD,
        /// Everything typed without a space stands together.
        TOGETHER,
        /// The article is recent.
        RECENT,
        /// The article is among those chosen: a facet's value, days.
        CHOSEN
    }
}
