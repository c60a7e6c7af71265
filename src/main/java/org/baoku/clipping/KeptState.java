package org.baoku.clipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baoku.archive.clipping.KeptArticle;
import org.baoku.ingest.reading.TextDifference;
import org.baoku.ingest.reading.TextDifference.Piece;
import org.jspecify.annotations.Nullable;

/// How a clipping differs from what its article shows now.
///
/// @param kind what became of the article
/// @param successor the article that has most of the text of one that is gone; null where there is none
/// @param changes the parts that differ, in reading order; empty unless the article was corrected
public record KeptState(Kind kind, @Nullable Long successor, List<Change> changes) {
    /// What became of the article of a clipping.
    public enum Kind {
        /// It shows the same.
        SAME,
        /// It was corrected.
        CORRECTED,
        /// It is not in the archive any more.
        GONE
    }

    /// The parts of an article.
    public enum Part {
        HEADLINE,
        BYLINE,
        PLACE,
        BODY
    }

    /// A part that differs.
    ///
    /// @param pieces from the copy to what is shown now; of the body only what is near a difference
    public record Change(Part part, List<Piece> pieces) {}

    /// How much of an unchanged text is shown on each side of a difference, in characters.
    private static final int CONTEXT = 20;

    public KeptState {
        changes = List.copyOf(changes);
    }

    /// Compares a copy with the article.
    public static KeptState of(KeptArticle kept, KeptArticle now) {
        List<Change> changes = new ArrayList<>();
        add(changes, Part.HEADLINE, kept.headline(), now.headline());
        add(changes, Part.BYLINE, String.join("、", kept.byline()), String.join("、", now.byline()));
        add(changes, Part.PLACE, place(kept), place(now));
        add(changes, Part.BODY, kept.body(), now.body());
        return new KeptState(changes.isEmpty() ? Kind.SAME : Kind.CORRECTED, null, changes);
    }

    /// The article is gone.
    ///
    /// @param successor the article that has most of its text; null where there is none
    public static KeptState gone(@Nullable Long successor) {
        return new KeptState(Kind.GONE, successor, List.of());
    }

    private static String place(KeptArticle article) {
        return article.newspaper() + " " + Objects.requireNonNullElse(article.day(), "") + " " + article.page();
    }

    private static void add(List<Change> changes, Part part, String before, String now) {
        if (!before.equals(now)) {
            changes.add(new Change(part, shortened(TextDifference.between(before, now))));
        }
    }

    /// The pieces with long unchanged ones cut down to what is near a difference.
    private static List<Piece> shortened(List<Piece> pieces) {
        List<Piece> shortened = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String text = piece.text();
            if (piece.kind() == Piece.Kind.SAME && text.codePointCount(0, text.length()) > 3 * CONTEXT) {
                String head = i == 0 ? "" : text.substring(0, text.offsetByCodePoints(0, CONTEXT));
                String tail =
                        i == pieces.size() - 1 ? "" : text.substring(text.offsetByCodePoints(text.length(), -CONTEXT));
                piece = new Piece(Piece.Kind.SAME, head + "……" + tail);
            }
            shortened.add(piece);
        }
        return shortened;
    }
}
