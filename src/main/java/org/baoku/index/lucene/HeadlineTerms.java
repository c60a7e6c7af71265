package org.baoku.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.baoku.index.FacetCount;
import org.baoku.index.NormalizedText;

/// The words that headlines use most.
final class HeadlineTerms {
    /// A word of one headline is no frequent one.
    private static final int FEWEST_HEADLINES = 2;

    /// More are not worth the work of finding out how they sound.
    private static final int MOST = 3_000;

    private HeadlineTerms() {}

    /// Chinese words of two letters or more, with how many headlines use them, the most frequent first.
    static List<FacetCount> of(IndexReader reader) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, ArticleFields.HEADLINE_WORDS);
        if (terms == null) {
            return List.of();
        }
        List<FacetCount> words = new ArrayList<>();
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            if (each.docFreq() >= FEWEST_HEADLINES) {
                String word = term.utf8ToString();
                if (NormalizedText.of(word).length() > 1 && word.codePoints().allMatch(Character::isIdeographic)) {
                    words.add(new FacetCount(word, word, each.docFreq()));
                }
            }
        }
        words.sort(Comparator.comparingLong(FacetCount::count).reversed());
        return List.copyOf(words.subList(0, Math.min(MOST, words.size())));
    }
}
