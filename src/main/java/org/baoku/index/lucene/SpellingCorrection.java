package org.baoku.index.lucene;

import java.io.IOException;
import java.util.Optional;
import org.baoku.index.NormalizedText;
import org.baoku.index.query.QueryNode;
import org.jspecify.annotations.Nullable;

/// Replaces names of a search text that occur nowhere by names of the index with the same pinyin (王为东 by 王卫东).
final class SpellingCorrection {
    private static final int MIN_NAME_LENGTH = 2;
    private static final int MAX_NAME_LENGTH = 6;

    private SpellingCorrection() {}

    /// The corrected search text; null where nothing was replaced.
    static @Nullable String of(String text, QueryNode parsed, ArticleSearcher searcher) throws IOException {
        String corrected = text;
        for (String name : parsed.positiveTexts().toList()) {
            Optional<String> correction = correction(name, searcher);
            if (correction.isPresent()) {
                corrected = corrected.replace(name, correction.get());
            }
        }
        return corrected.equals(text) ? null : corrected;
    }

    private static Optional<String> correction(String name, ArticleSearcher searcher) throws IOException {
        int length = name.codePointCount(0, name.length());
        boolean mayBeName = length >= MIN_NAME_LENGTH
                && length <= MAX_NAME_LENGTH
                && name.codePoints().allMatch(Character::isIdeographic);
        if (!mayBeName || searcher.hasMatch(BigramQueries.ARTICLE.phrase(NormalizedText.of(name)))) {
            return Optional.empty();
        }
        return searcher.suggester().homophone(name);
    }
}
