package org.baoku.text;

import java.util.List;
import org.baoku.text.WordCutter.Kind;

/// A piece of a text on the way to a word.
///
/// @param text the whole text
/// @param start index of its first UTF-16 unit in the text
/// @param end index one past its last unit
/// @param nature the part of speech in HanLP's notation: `nr` for a person, `ns` for a place, `x` if unknown …
record WordPiece(String text, int start, int end, String nature) {
    /// Adds each letter or digit of a part of the text as a piece of its own.
    static void addCharacters(List<WordPiece> pieces, String text, int from, int to) {
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (Character.isLetterOrDigit(codePoint)) {
                pieces.add(new WordPiece(text, at, at + Character.charCount(codePoint), "x"));
            }
        }
    }

    String word() {
        return text.substring(start, end);
    }

    char first() {
        return text.charAt(start);
    }

    int length() {
        return end - start;
    }

    /// Whether it is one Han character.
    boolean isSingle() {
        return text.codePointCount(start, end) == 1 && Character.isIdeographic(text.codePointAt(start));
    }

    /// Whether nothing stands between it and the piece after it.
    boolean touches(WordPiece next) {
        return end == next.start;
    }

    Kind kind() {
        if (nature.startsWith("nr")) {
            return Kind.PERSON;
        }
        if (nature.startsWith("ns")) {
            return Kind.PLACE;
        }
        if (nature.startsWith("nt") || nature.startsWith("ni")) {
            return Kind.ORGAN;
        }
        if (nature.startsWith("m")) {
            return Kind.NUMBER;
        }
        if (nature.startsWith("t")) {
            return Kind.TIME;
        }
        return nature.startsWith("n") || nature.equals("vn") ? Kind.NOUN : Kind.OTHER;
    }

    /// The piece from here to the end of another.
    WordPiece to(WordPiece last, String joined) {
        return new WordPiece(text, start, last.end, joined);
    }
}
