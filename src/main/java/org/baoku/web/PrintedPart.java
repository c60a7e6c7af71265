package org.baoku.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One part of something that is too long to be shown at once: a page of text has a bound, whatever the file
/// holds.
///
/// @param number of this part, from 1
/// @param count how many parts there are
public record PrintedPart(int number, int count) {
    /// The URL parameter that chooses a part.
    public static final String PARAMETER = "part";

    /// How many letters a part has at most.
    static final int LETTERS = 30_000;

    /// How many texts, such as paragraphs or lines, a part has at most.
    static final int TEXTS = 1_000;

    /// A piece of one text.
    ///
    /// @param index of the text
    /// @param from the first UTF-16 unit
    /// @param to the unit after the last
    public record Piece(int index, int from, int to) {}

    /// The part that a URL asks for.
    ///
    /// @param number null for the first
    /// @param count at least 1
    public static PrintedPart of(@Nullable String number, int count) {
        int wanted = number == null || number.isBlank() ? 1 : PathValues.start(number);
        if (wanted < 1 || wanted > count) {
            throw PageNotShownException.notFound("error.unknown.part", String.valueOf(number));
        }
        return new PrintedPart(wanted, count);
    }

    /// How many parts so many texts make, where their length does not matter.
    public static int count(int texts) {
        return Math.max(1, (texts + TEXTS - 1) / TEXTS);
    }

    /// The texts of this part, where their length does not matter.
    public <T> List<T> of(List<T> texts) {
        int from = Math.min(texts.size(), (number - 1) * TEXTS);
        return texts.subList(from, Math.min(texts.size(), from + TEXTS));
    }

    /// Divides texts into parts; a text that is longer than a part is cut.
    public static List<List<Piece>> divide(List<String> texts) {
        List<List<Piece>> parts = new ArrayList<>();
        List<Piece> part = new ArrayList<>();
        int letters = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int from = 0;
            do {
                if (part.size() == TEXTS || letters > LETTERS - 2) {
                    parts.add(part);
                    part = new ArrayList<>();
                    letters = 0;
                }
                int to = end(text, from, LETTERS - letters);
                part.add(new Piece(i, from, to));
                letters += to - from;
                from = to;
            } while (from < text.length());
        }
        if (!part.isEmpty() || parts.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /// The end of a piece, not between the two units of one letter.
    ///
    /// @param letters at least 2
    private static int end(String text, int from, int letters) {
        int to = Math.min(text.length(), from + letters);
        return to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number == count;
    }
}
