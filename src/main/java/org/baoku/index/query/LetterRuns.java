package org.baoku.index.query;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.NormalizedText;

/// The runs of letters between punctuation: `习近平：讲话` is two, `381.6亿元`, `AK-47` and `5G+` are one each.
public final class LetterRuns {
    private LetterRuns() {}

    /// The runs of a text that have letters, in order.
    public static List<String> of(String text) {
        List<String> runs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < text.length(); i++) {
            if (divides(text, i)) {
                if (from >= 0) {
                    runs.add(text.substring(from, i));
                }
                from = -1;
            } else if (from < 0) {
                from = i;
            }
        }
        if (from >= 0) {
            runs.add(text.substring(from));
        }
        runs.removeIf(run -> NormalizedText.of(run).isEmpty());
        return runs;
    }

    private static boolean divides(String text, int place) {
        char c = text.charAt(place);
        return switch (Character.getType(c)) {
            case Character.OTHER_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> {
                boolean middleDot = NormalizedText.of(String.valueOf(c)).isEmpty()
                        && Character.getType(c) == Character.OTHER_PUNCTUATION;
                yield !middleDot && !joins(text, place);
            }
            default -> false;
        };
    }

    /// Whether a mark holds a number or a Latin word together: the point of 381.6, the hyphen of AK-47, the sign of 5%.
    private static boolean joins(String text, int place) {
        char c = text.charAt(place);
        boolean after = place > 0 && isLatinOrDigit(text.charAt(place - 1));
        boolean before = place + 1 < text.length() && isLatinOrDigit(text.charAt(place + 1));
        return switch (c) {
            case '%', '％', '‰', '#' -> after || before;
            case '.', ',', ':', '-', '/', '&', '\'', '’', '@', '_', '．', '：', '－', '／' -> after && before;
            default -> false;
        };
    }

    private static boolean isLatinOrDigit(char c) {
        return Character.isDigit(c) || (c < 0x250 && Character.isLetter(c)) || (c >= 'Ａ' && c <= 'ｚ');
    }
}
