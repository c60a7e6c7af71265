package org.baoku.index.highlight;

import java.util.List;
import org.baoku.index.normalization.NormalizedText;
import org.jspecify.annotations.Nullable;

/// A text that a [Highlighter] marks.
///
/// @param whole whether the text is a word as typed without quotes: Latin words and numbers must be whole
/// (1月 is not marked in 11月), and it is not marked within a longer name if it stands elsewhere
/// @param place where it is marked
/// @param near the texts without which it is not marked; null where it is marked by itself
public record MarkedTerm(
        NormalizedText text,
        boolean whole,
        Place place,
        @Nullable Neighbourhood near) {
    /// Where a text is marked.
    public enum Place {
        ANYWHERE,
        HEADLINE,
        BODY
    }

    /// Texts that stand near each other.
    ///
    /// @param texts all of them
    /// @param slop the number of characters between them, in total
    public record Neighbourhood(List<NormalizedText> texts, int slop) {}

    boolean isMarkedIn(boolean headline) {
        return place == Place.ANYWHERE || headline == (place == Place.HEADLINE);
    }

    /// The first index, not before `from`, at which the term stands in a text; -1 where it does not.
    int next(NormalizedText in, int from) {
        return whole ? in.indexOfWhole(text, from) : in.indexOf(text, from);
    }
}
