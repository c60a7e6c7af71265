package org.baoku.column;

import java.util.List;

/// A block with what its words say about the blocks before and after it.
///
/// @param body whether it is running text
/// @param opensNews whether a news story begins in it
/// @param goesOn whether it begins within a paragraph
/// @param breaksOff whether it ends within a sentence
record Passage(ColumnBlock block, boolean body, boolean opensNews, boolean goesOn, boolean breaksOff) {
    /// A block of fewer lines may be a line of a column though it has no punctuation.
    private static final int COLUMN_LINES = 3;

    private static final int MIN_LENGTH = 6;
    private static final int INDENT = 4;

    static List<Passage> of(List<ColumnBlock> blocks) {
        List<ColumnBlock> columns = blocks.stream()
                .filter(block -> block.pieces().size() >= COLUMN_LINES && block.isBody())
                .toList();
        return blocks.stream()
                .map(block -> new Passage(
                        block,
                        block.isBody() || columns.stream().anyMatch(column -> isLineOf(column, block)),
                        block.opensNews(),
                        block.goesOn(),
                        block.breaksOff()))
                .toList();
    }

    /// Whether a short block has the width of a column above or below it.
    private static boolean isLineOf(ColumnBlock column, ColumnBlock block) {
        return block.pieces().size() < COLUMN_LINES
                && block.last().length() >= MIN_LENGTH
                && !block.first().isCaption()
                && Math.abs(column.right() - block.right()) <= 1
                && block.left() >= column.left() - 1
                && block.left() <= column.left() + INDENT;
    }

    int top() {
        return block.top();
    }

    /// The row after its last one.
    int floor() {
        return block.bottom() + 1;
    }

    int left() {
        return block.left();
    }

    int right() {
        return block.right();
    }

    boolean isAbove(Passage other) {
        return floor() <= other.top() && block.overlaps(other.block);
    }
}
