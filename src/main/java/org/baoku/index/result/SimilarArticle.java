package org.baoku.index.result;

import java.util.List;

/// An article that says similar things as another one.
///
/// @param hit without snippets
/// @param similarity its score as a share of the score of the article itself, by the terms of both
/// @param meaning the cosine of the vectors of both; 0 where one has none
/// @param namesake the weight of the rare names that both open with: more for rarer ones, 0 if they share none
/// @param shared the distinctive terms of the article that it has too, the weightiest first
/// @param body its paragraphs
public record SimilarArticle(
        Hit hit, double similarity, double meaning, double namesake, List<String> shared, List<String> body) {
    public SimilarArticle {
        shared = List.copyOf(shared);
        body = List.copyOf(body);
    }
}
