package org.baoku.erratum;

import java.time.LocalDate;
import java.util.List;
import org.baoku.text.TraditionalToSimplified;
import org.baoku.text.WidthFolding;
import org.jspecify.annotations.Nullable;

/// What a notice says about one article that was wrong.
///
/// @param date the day on which it was printed; null if the notice names none (近日)
/// @param page the page without leading zeros (A3); null if the notice names none
/// @param headlines the titles that it names (《…》)
/// @param phrases the words that it quotes as wrong
/// @param sentence the sentence that says so
public record Erratum(
        @Nullable LocalDate date,
        @Nullable String page,
        List<String> headlines,
        List<String> phrases,
        String sentence) {
    private static final int MIN_HEADLINE = 4;
    private static final int CERTAIN = 3;

    public Erratum {
        headlines = List.copyOf(headlines);
        phrases = List.copyOf(phrases);
    }

    /// Whether a fit says by itself which article is meant: a headline does, words alone do not.
    public static boolean isCertain(int fit) {
        return fit >= CERTAIN;
    }

    /// How well an article fits: 0 if it does not, more for a headline than for words.
    ///
    /// @param label the label or number of the article's page
    public int fit(String label, String headline, String body) {
        boolean onPage = page == null || page.equals(ErratumReader.pageName(label));
        String title = letters(headline);
        String text = title + "\n" + letters(body);
        int fit = 0;
        for (String named : headlines) {
            String letters = letters(named);
            boolean same = !letters.isEmpty() && (letters.equals(title) || isPartOf(letters, title));
            fit += same ? 4 : 0;
        }
        for (String phrase : phrases) {
            String letters = letters(phrase);
            fit += !letters.isEmpty() && text.contains(letters) ? 1 : 0;
        }
        // a headline is evidence enough where the notice has the page wrong, words are not
        return onPage ? fit : fit / 4 * 3;
    }

    private static boolean isPartOf(String one, String other) {
        return (one.length() >= MIN_HEADLINE && other.contains(one))
                || (other.length() >= MIN_HEADLINE && one.contains(other));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        WidthFolding.narrow(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(TraditionalToSimplified::simplify)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
