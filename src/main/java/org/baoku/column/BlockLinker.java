package org.baoku.column;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Links the pieces of neighbouring rows to blocks. A missing link does little harm, since blocks are put in order
/// later; a wrong one ties two articles together.
final class BlockLinker {
    private static final Pattern DATE_LINE =
            Pattern.compile("\\d年\\s*\\d{1,2}\\s*[月\u2f49]\\s*\\d{1,2}\\s*[日\u2f47]|星期|责任编辑");

    /// Lines of a paragraph begin at most so many cells apart.
    private static final int INDENT = 4;

    /// The next line of a column is at most so many rows below; more than one where columns do not stand on the same
    /// rows.
    private static final int MAX_STEP = 4;

    /// The same for the characters of a vertical headline, which are larger.
    private static final int MAX_VERTICAL_STEP = 8;

    /// A shorter piece is a word, or the end of a paragraph.
    private static final int MIN_LINE = 8;

    /// A headline has so many characters more than the lines of the column below it.
    private static final int MUCH_LONGER = 6;

    /// A headline above or below two columns is at most so many rows away from a row that shows both.
    private static final int NEAR = 2;

    private final List<List<Piece>> rows;
    private final List<ColumnBlock> blocks = new ArrayList<>();
    private List<ColumnBlock> open = new ArrayList<>();

    private BlockLinker(List<List<Piece>> rows) {
        this.rows = rows;
    }

    /// The blocks of some rows, by their first row.
    static List<ColumnBlock> link(List<List<Piece>> rows) {
        BlockLinker linker = new BlockLinker(rows);
        for (List<Piece> row : rows) {
            if (linker.blocks.isEmpty() && isFolio(row)) {
                linker.addFolio(row);
            } else if (!row.isEmpty()) {
                linker.add(row);
            }
        }
        return linker.blocks;
    }

    private static boolean isFolio(List<Piece> row) {
        return row.size() > 1
                && row.stream()
                        .anyMatch(piece -> DATE_LINE.matcher(piece.text()).find());
    }

    /// The parts of a folio are one block: it stands above the whole page, and nothing below belongs to it.
    private void addFolio(List<Piece> row) {
        ColumnBlock folio = new ColumnBlock(row.getFirst());
        row.stream().skip(1).forEach(folio::add);
        blocks.add(folio);
    }

    private void add(List<Piece> row) {
        List<ColumnBlock> next = new ArrayList<>(open);
        for (Piece piece : row) {
            ColumnBlock above = null;
            for (ColumnBlock block : open) {
                if (block.right() > piece.start() && block.left() < piece.end()) {
                    if (above == null && next.contains(block) && continues(block, piece)) {
                        above = block;
                    } else {
                        next.remove(block);
                    }
                }
            }
            if (above == null) {
                ColumnBlock block = new ColumnBlock(piece);
                blocks.add(block);
                next.add(block);
            } else {
                above.add(piece);
            }
        }
        int number = row.getFirst().row();
        next.removeIf(block -> block.bottom() < number - MAX_VERTICAL_STEP);
        open = next;
    }

    private boolean continues(ColumnBlock block, Piece piece) {
        Piece last = block.last();
        int step = piece.row() - last.row();
        if (step == 0 || spans(piece) || spans(last)) {
            return false;
        }
        if (last.length() == 1 && piece.length() == 1) {
            return step <= MAX_VERTICAL_STEP && last.start() == piece.start();
        }
        boolean vertical = last.length() == 1 && block.pieces().size() > 1;
        if (vertical || step > MAX_STEP || piece.isCaption() || last.isCaption()) {
            return false;
        }
        return block.isBody()
                ? continuesBody(block, piece, step)
                : continuesTitle(block, piece, step) || continuesLine(block, piece, step);
    }

    private static boolean continuesTitle(ColumnBlock block, Piece piece, int step) {
        return step == 1 && block.last().isTitle() && piece.isTitle();
    }

    private static boolean continuesBody(ColumnBlock block, Piece piece, int step) {
        if (piece.opensNews()) {
            return false;
        }
        if (!block.breaksOff()) {
            return continuesLine(block, piece, step);
        }
        boolean single = block.pieces().size() == 1;
        return Math.abs(piece.start() - block.left()) <= (single ? INDENT : 1)
                && !isHeadlineOf(block, piece)
                && (block.fills(piece) || piece.endsSentence());
    }

    /// Whether the piece is the next line, or the first one of the next paragraph.
    private static boolean continuesLine(ColumnBlock block, Piece piece, int step) {
        int indent = piece.start() - block.left();
        if (Math.abs(indent) > INDENT || isHeadlineOf(block, piece)) {
            return false;
        }
        if (step == 1) {
            return true;
        }
        boolean inPlace = step == 2 ? block.pieces().size() == 1 || indent >= 0 : indent >= 2;
        return inPlace && block.last().length() > MIN_LINE && piece.length() > MIN_LINE && block.fills(piece);
    }

    /// Whether the block is one line that reaches over the column below it.
    private static boolean isHeadlineOf(ColumnBlock block, Piece piece) {
        return block.pieces().size() == 1
                && piece.length() > MIN_LINE
                && block.last().length() > piece.length() + MUCH_LONGER;
    }

    /// Whether the piece stands above or below two columns at once.
    private boolean spans(Piece piece) {
        int to = Math.min(rows.size() - 1, piece.row() + NEAR);
        for (int row = Math.max(0, piece.row() - NEAR); row <= to; row++) {
            if (rows.get(row).stream().filter(piece::overlaps).count() > 1) {
                return true;
            }
        }
        return false;
    }
}
