package org.baoku.index.query;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.normalization.NormalizedText;

/// Splits free text at punctuation: `习近平：讲话` has two runs of letters; `381.6亿元`, `AK-47` and `5G+` are one run each.
public final class LetterRuns {
    private LetterRuns() {}

    /// The runs of a text in order, without those that [NormalizedText] ignores completely.
    public static List<String> of(String text) {
        List<String> runs = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            if (isSeparator(text, i)) {
                if (start >= 0) {
                    runs.add(text.substring(start, i));
                }
                start = -1;
            } else if (start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            runs.add(text.substring(start));
        }
        runs.removeIf(run -> NormalizedText.of(run).isEmpty());
        return runs;
    }

    private static boolean isSeparator(String text, int index) {
        char c = text.charAt(index);
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
                yield !middleDot && !isPartOfToken(text, index);
            }
            default -> false;
        };
    }

    /// Whether a mark is part of a number or Latin word: the point of 381.6, the hyphen of AK-47, the sign of 5%.
    private static boolean isPartOfToken(String text, int index) {
        char c = text.charAt(index);
        boolean afterToken = index > 0 && isLatinOrDigit(text.charAt(index - 1));
        boolean beforeToken = index + 1 < text.length() && isLatinOrDigit(text.charAt(index + 1));
        return switch (c) {
            case '%', '％', '‰', '#' -> afterToken || beforeToken;
            case '.', ',', ':', '-', '/', '&', '\'', '’', '@', '_', '．', '：', '－', '／' -> afterToken && beforeToken;
            case '—', '–', '―', '‐', '−' ->
                afterToken
                        && beforeToken
                        && Character.isDigit(text.charAt(index - 1))
                        && Character.isDigit(text.charAt(index + 1));
            default -> false;
        };
    }

    private static boolean isLatinOrDigit(char c) {
        return Character.isDigit(c) || (c < 0x250 && Character.isLetter(c)) || (c >= 'Ａ' && c <= 'ｚ');
    }
}
