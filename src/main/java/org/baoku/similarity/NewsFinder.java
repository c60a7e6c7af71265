package org.baoku.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.text.WordCutter.Kind;

/// Finds in each of several texts what none of the texts before it says: the first new sentence, and new
/// figures, names and words. Not thread-safe.
public final class NewsFinder {
    private static final String SENTENCE_ENDS = "。！？!?";
    private static final String CLOSING_MARKS = "”’』」）";

    /// A sentence of which earlier texts have a larger share is known.
    private static final double MAX_KNOWN = 0.4;

    /// A shorter sentence tells nothing by itself.
    private static final int MIN_LETTERS = 12;

    private static final int MAX_LENGTH = 160;
    private static final int MAX_PLACES = 6;

    private ComparedText known = ComparedText.of(ComparedLetters.of(""));
    private final NewTerms terms = new NewTerms();

    /// What is new in the next text.
    ///
    /// @param headline its headline
    /// @param paragraphs its body
    public News next(String headline, List<String> paragraphs) {
        String sentence = firstNew(paragraphs);
        Map<Kind, List<String>> found = terms.next(headline + "\n" + String.join("\n", paragraphs));
        return new News(
                sentence,
                found.getOrDefault(Kind.NUMBER, List.of()),
                found.getOrDefault(Kind.PERSON, List.of()),
                Stream.concat(
                                found.getOrDefault(Kind.PLACE, List.of()).stream(),
                                found.getOrDefault(Kind.ORGAN, List.of()).stream())
                        .limit(MAX_PLACES)
                        .toList(),
                found.getOrDefault(Kind.NOUN, List.of()));
    }

    private String firstNew(List<String> paragraphs) {
        String news = paragraphs.stream()
                .flatMap(paragraph -> sentences(paragraph).stream())
                .filter(this::isNew)
                .findFirst()
                .orElse("");
        known = known.with(ComparedText.of(ComparedLetters.of(String.join("\n", paragraphs))));
        return news.length() <= MAX_LENGTH ? news : news.substring(0, MAX_LENGTH - 1) + "…";
    }

    private boolean isNew(String sentence) {
        ComparedLetters letters = ComparedLetters.of(sentence);
        ComparedText text = ComparedText.of(letters);
        return letters.length() >= MIN_LETTERS && text.sharedShingles(known) <= MAX_KNOWN * text.shingles();
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean ends = SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0
                    && (at + 1 == text.length() || (SENTENCE_ENDS + CLOSING_MARKS).indexOf(text.charAt(at + 1)) < 0);
            boolean closes = at > 0
                    && CLOSING_MARKS.indexOf(text.charAt(at)) >= 0
                    && SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0;
            if (ends || closes || at + 1 == text.length()) {
                sentences.add(text.substring(from, at + 1).strip());
                from = at + 1;
            }
        }
        return sentences;
    }
}
