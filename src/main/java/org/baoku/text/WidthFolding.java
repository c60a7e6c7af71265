package org.baoku.text;

/// Converts full-width to half-width characters.
public final class WidthFolding {
    private WidthFolding() {}

    /// The text with full-width letters, digits and spaces narrowed (２０２３ to 2023) and all else unchanged; the
    /// length stays the same.
    public static String narrow(String text) {
        StringBuilder narrowed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
            narrowed.append(alphanumeric ? (char) (c - 0xFEE0) : c == '\u3000' ? ' ' : c);
        }
        return narrowed.toString();
    }
}
