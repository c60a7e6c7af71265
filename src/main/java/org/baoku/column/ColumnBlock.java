package org.baoku.column;

import java.util.ArrayList;
import java.util.List;

/// Pieces that stand one below the other in a column.
final class ColumnBlock {
    /// A line that ends so many cells before most others still fills its column.
    private static final int SLACK = 2;

    /// A narrower block is no running text.
    private static final int MIN_BODY_WIDTH = 6;

    /// So many lines near a line tell how long lines usually are.
    private static final int NEIGHBOURS = 30;

    private final List<Piece> pieces = new ArrayList<>();
    private int left = Integer.MAX_VALUE;
    private int right;
    private boolean punctuated;

    ColumnBlock(Piece first) {
        add(first);
    }

    final void add(Piece piece) {
        pieces.add(piece);
        punctuated |= piece.isPunctuated();
        left = Math.min(left, piece.start());
        right = Math.max(right, piece.end());
    }

    List<Piece> pieces() {
        return pieces;
    }

    Piece first() {
        return pieces.getFirst();
    }

    Piece last() {
        return pieces.getLast();
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    int top() {
        return first().row();
    }

    int bottom() {
        return last().row();
    }

    /// Whether it stands over some cells of the other one.
    boolean overlaps(ColumnBlock other) {
        return left < other.right && other.left < right;
    }

    /// Whether a news story begins in its first lines.
    boolean opensNews() {
        return pieces.stream().limit(3).anyMatch(Piece::opensNews);
    }

    /// Whether it is running text rather than a headline, a caption or a word.
    boolean isBody() {
        return right - left >= MIN_BODY_WIDTH && !first().isCaption() && (punctuated || opensNews());
    }

    /// Whether its first line continues a paragraph.
    boolean goesOn() {
        List<Piece> near = pieces.subList(0, Math.min(pieces.size(), NEIGHBOURS));
        return first().start() <= left + 1 && (fills(first(), near) || first().endsSentence()) && !opensNews();
    }

    /// Whether its last line breaks off within a sentence.
    boolean breaksOff() {
        return fills(last()) && !last().endsSentence();
    }

    /// Whether a line is, or would be below the last one, as long as most of the lines before it.
    boolean fills(Piece piece) {
        return fills(piece, pieces.subList(Math.max(0, pieces.size() - NEIGHBOURS), pieces.size()));
    }

    /// The longest line is no measure: it may be a headline, or have a space after every character.
    private static boolean fills(Piece piece, List<Piece> near) {
        int[] ends = near.stream().mapToInt(Piece::end).sorted().toArray();
        return piece.end() >= ends[ends.length / 2] - SLACK;
    }
}
