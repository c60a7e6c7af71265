package org.baoku.index.lucene;

import java.io.IOException;
import java.util.Optional;
import org.baoku.index.query.QueryNode;
import org.jspecify.annotations.Nullable;

/// What the words of a search were probably meant to be: names that are printed nowhere, exchanged for names of the
/// archive that sound the same (王为东 to 王卫东).
final class SpellingCorrection {
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 6;

    private SpellingCorrection() {}

    /// The words as they were probably meant, or null where nothing speaks for another spelling.
    static @Nullable String of(String typed, QueryNode words, ArticleSearcher searcher) throws IOException {
        String corrected = typed;
        for (String name : words.asked().toList()) {
            Optional<String> meant = meant(name, searcher);
            if (meant.isPresent()) {
                corrected = corrected.replace(name, meant.get());
            }
        }
        return corrected.equals(typed) ? null : corrected;
    }

    private static Optional<String> meant(String name, ArticleSearcher searcher) throws IOException {
        int letters = name.codePointCount(0, name.length());
        boolean mayBeName = letters >= SHORTEST_NAME
                && letters <= LONGEST_NAME
                && name.codePoints().allMatch(Character::isIdeographic);
        if (!mayBeName || searcher.isAnswered(LuceneQueryBuilder.printed(name))) {
            return Optional.empty();
        }
        return searcher.offers().soundingLike(name);
    }
}
