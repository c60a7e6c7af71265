package org.baoku.paper;

/// A place in an article where a person is named.
///
/// @param part which part of the article
/// @param index the printed line of that part, or the block of the body, from 0
/// @param start first UTF-16 unit of the name in that text
/// @param end one past its last
public record Mention(Part part, int index, int start, int end) {
    /// The parts of an article that can name somebody.
    public enum Part {
        KICKER,
        HEADLINE,
        SUBHEADLINE,
        BODY
    }

    public Mention {
        if (index < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "No place in a text: " + part + " " + index + " from " + start + " to " + end);
        }
    }
}
