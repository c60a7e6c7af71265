package org.baoku.ingest.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Tells where two texts differ, sign by sign.
public final class TextDifference {
    /// Above this many comparisons the texts are shown one after the other: nobody reads such a puzzle.
    private static final long MOST = 4_000_000;

    private TextDifference() {}

    /// A piece of the old text, of the new one, or of both.
    public record Piece(Kind kind, String text) {
        /// Where a piece stands.
        public enum Kind {
            SAME,
            GONE,
            ADDED
        }
    }

    /// The pieces that lead from one text to the other, in reading order.
    public static List<Piece> between(String before, String after) {
        int start = 0;
        int most = Math.min(before.length(), after.length());
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Piece.Kind.SAME, before.substring(0, start));
        middle(before.substring(start, before.length() - end), after.substring(start, after.length() - end), pieces);
        add(pieces, Piece.Kind.SAME, before.substring(before.length() - end));
        return pieces;
    }

    private static void middle(String before, String after, List<Piece> pieces) {
        if ((long) before.length() * after.length() > MOST) {
            add(pieces, Piece.Kind.GONE, before);
            add(pieces, Piece.Kind.ADDED, after);
            return;
        }
        List<Piece> backwards = new ArrayList<>();
        int[][] common = longestCommon(before, after);
        int i = before.length();
        int j = after.length();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && before.charAt(i - 1) == after.charAt(j - 1)) {
                backwards.add(new Piece(Piece.Kind.SAME, before.substring(i - 1, i)));
                i--;
                j--;
            } else if (j > 0 && (i == 0 || common[i][j - 1] >= common[i - 1][j])) {
                backwards.add(new Piece(Piece.Kind.ADDED, after.substring(j - 1, j)));
                j--;
            } else {
                backwards.add(new Piece(Piece.Kind.GONE, before.substring(i - 1, i)));
                i--;
            }
        }
        Collections.reverse(backwards);
        backwards.forEach(piece -> add(pieces, piece.kind(), piece.text()));
    }

    /// How many signs the beginnings of both texts have in common, by their lengths.
    private static int[][] longestCommon(String before, String after) {
        int[][] common = new int[before.length() + 1][after.length() + 1];
        for (int i = 1; i <= before.length(); i++) {
            for (int j = 1; j <= after.length(); j++) {
                common[i][j] = before.charAt(i - 1) == after.charAt(j - 1)
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }
}
