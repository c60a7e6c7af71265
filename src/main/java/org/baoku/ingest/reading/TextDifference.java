package org.baoku.ingest.reading;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.baoku.ingest.reading.TextDifference.Piece.Kind;

/// Computes where two texts differ, character by character.
public final class TextDifference {
    /// If the lengths' product is larger, the whole texts are shown one after the other: a finer difference
    /// would be slow to compute and hard to read.
    private static final long MAX_COMPARISONS = 4_000_000;

    private TextDifference() {}

    /// A piece of the old text, of the new one, or of both.
    public record Piece(Kind kind, String text) {
        /// Which text a piece belongs to. The names are stored with the results of intakes.
        public enum Kind {
            /// Both texts.
            SAME,
            /// The old text only.
            GONE,
            /// The new text only.
            ADDED
        }
    }

    /// The pieces that lead from one text to the other, in reading order; none is empty.
    public static List<Piece> between(String before, String after) {
        List<Integer> old = before.codePoints().boxed().toList();
        List<Integer> changed = after.codePoints().boxed().toList();
        int shorter = Math.min(old.size(), changed.size());
        int prefix = 0;
        while (prefix < shorter && old.get(prefix).equals(changed.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && old.get(old.size() - 1 - suffix).equals(changed.get(changed.size() - 1 - suffix))) {
            suffix++;
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Kind.SAME, old.subList(0, prefix));
        addDifference(
                pieces, old.subList(prefix, old.size() - suffix), changed.subList(prefix, changed.size() - suffix));
        add(pieces, Kind.SAME, old.subList(old.size() - suffix, old.size()));
        return pieces;
    }

    private static void addDifference(List<Piece> pieces, List<Integer> old, List<Integer> changed) {
        if ((long) old.size() * changed.size() > MAX_COMPARISONS) {
            addChange(pieces, old, changed);
            return;
        }
        List<Integer> gone = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        for (AbstractDelta<Integer> delta : DiffUtils.diff(old, changed, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                addChange(pieces, gone, added);
                add(pieces, Kind.SAME, delta.getSource().getLines());
                gone.clear();
                added.clear();
            } else {
                gone.addAll(delta.getSource().getLines());
                added.addAll(delta.getTarget().getLines());
            }
        }
        addChange(pieces, gone, added);
    }

    private static void addChange(List<Piece> pieces, List<Integer> gone, List<Integer> added) {
        add(pieces, Kind.GONE, gone);
        add(pieces, Kind.ADDED, added);
    }

    /// Adds a piece, joined with the one before it if both are of one kind.
    private static void add(List<Piece> pieces, Kind kind, List<Integer> characters) {
        if (characters.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            text.append(pieces.removeLast().text());
        }
        characters.forEach(text::appendCodePoint);
        pieces.add(new Piece(kind, text.toString()));
    }
}
