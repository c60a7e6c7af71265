package org.baoku.index.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.result.FacetCount;

/// Lists the most frequent words of headlines, for suggestions.
public final class HeadlineTerms {
    private static final int MIN_HEADLINES = 2;

    /// The maximum number of words; computing their pinyin takes time.
    private static final int MAX_WORDS = 3_000;

    private HeadlineTerms() {}

    /// The words alone, most frequent first.
    public static List<String> words(IndexReader reader) throws IOException {
        return of(reader).stream().map(FacetCount::label).toList();
    }

    /// Chinese words of at least two characters with the number of headlines that have them, most frequent first.
    public static List<FacetCount> of(IndexReader reader) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, ArticleFields.HEADLINE_WORDS);
        if (terms == null) {
            return List.of();
        }
        List<FacetCount> words = new ArrayList<>();
        TermsEnum iterator = terms.iterator();
        for (BytesRef term = iterator.next(); term != null; term = iterator.next()) {
            if (iterator.docFreq() >= MIN_HEADLINES) {
                String word = term.utf8ToString();
                if (NormalizedText.of(word).length() > 1 && word.codePoints().allMatch(Character::isIdeographic)) {
                    words.add(new FacetCount(word, word, iterator.docFreq()));
                }
            }
        }
        words.sort(Comparator.comparingLong(FacetCount::count).reversed());
        return List.copyOf(words.subList(0, Math.min(MAX_WORDS, words.size())));
    }
}
