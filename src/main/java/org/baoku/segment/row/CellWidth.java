package org.baoku.segment.row;

/// Measures text in half-width cells: a Han character takes two.
public final class CellWidth {
    private CellWidth() {}

    static int of(char c) {
        return c < 0x250 || (c >= '\uff61' && c <= '\uffdc') ? 1 : 2;
    }

    public static int of(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); i++) {
            cells += of(text.charAt(i));
        }
        return cells;
    }
}
