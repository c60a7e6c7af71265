package org.baoku.paper;

/// An occurrence of a person's name in an article.
///
/// @param index the index of the printed line in that part, or of the block in the body
/// @param start index of the name's first UTF-16 unit in that text
/// @param end index one past its last unit
public record Mention(Part part, int index, int start, int end) {
    /// The parts of an article in which persons are named.
    public enum Part {
        KICKER,
        HEADLINE,
        SUBHEADLINE,
        BODY
    }

    public Mention {
        if (index < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "Invalid range of a mention: " + part + " " + index + " from " + start + " to " + end);
        }
    }
}
