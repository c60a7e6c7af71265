package org.baoku.column;

import java.util.regex.Pattern;

/// A part of a row that stands in one column.
///
/// @param row the row's number, from 0
/// @param start its first cell
/// @param end the cell after its last one
/// @param text its characters, without white space at both ends
/// @param compact the same without any white space
record Piece(int row, int start, int end, String text, String compact) {
    private static final Pattern LEAD_IN = Pattern.compile("本报|本刊|据?新华社|中新社|.{2,10}[电讯][（(]");
    private static final String STOPS = "。！？!?…";
    private static final String CLOSING = "”’）)》〉】〕」』］]";

    /// A shorter text at the beginning of a line says little.
    private static final int MAX_HEAD = 16;

    static Piece of(int row, int start, int end, String text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!GridRow.isBlank(text.charAt(i))) {
                compact.append(text.charAt(i));
            }
        }
        return new Piece(row, start, end, text, compact.toString());
    }

    int length() {
        return compact.length();
    }

    boolean overlaps(Piece other) {
        return start < other.end && other.start < end;
    }

    /// Whether a news story begins here.
    boolean opensNews() {
        return LEAD_IN.matcher(compact)
                .region(0, Math.min(compact.length(), MAX_HEAD))
                .lookingAt();
    }

    boolean endsSentence() {
        int i = compact.length() - 1;
        while (i > 0 && CLOSING.indexOf(compact.charAt(i)) >= 0) {
            i--;
        }
        return STOPS.indexOf(compact.charAt(i)) >= 0;
    }

    /// Whether it is punctuated as running text is, and hardly a headline.
    boolean isPunctuated() {
        return compact.indexOf('，') >= 0 || compact.indexOf('。') >= 0;
    }

    boolean isCaption() {
        return compact.startsWith("图为") || compact.endsWith("摄");
    }

    /// Whether it may be a line of a headline.
    boolean isTitle() {
        return length() > 2 && !isPunctuated() && !isCaption() && !opensNews() && !compact.startsWith("记者");
    }
}
