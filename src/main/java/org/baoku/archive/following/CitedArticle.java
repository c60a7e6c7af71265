package org.baoku.archive.following;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message shows of an article, as it was when the search found it.
///
/// @param headline 主题; empty where the article has none
/// @param day null where the day is unknown
/// @param page the page's label; empty where none is known
/// @param sentence the sentence that matched, with the matches marked; empty where none did
/// @param matched the words that matched, in the headline or the sentence; empty where only filters did
public record CitedArticle(
        long id,
        String headline,
        String newspaper,
        @Nullable LocalDate day,
        String page,
        List<Piece> sentence,
        List<String> matched) {
    /// A piece of a sentence.
    public record Piece(String text, boolean match) {}

    public CitedArticle {
        sentence = List.copyOf(sentence);
        matched = List.copyOf(matched);
    }

    /// The sentence without its marks.
    public String sentenceText() {
        return String.join("", sentence.stream().map(Piece::text).toList());
    }
}
