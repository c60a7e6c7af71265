package org.baoku.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.NormalizedText;
import org.baoku.index.query.LetterRuns;
import org.baoku.index.query.QueryNode;

/// Collects the texts of a query that are highlighted in its hits.
final class HighlightTerms {
    private static final int MAX_TEXTS = 100;

    private HighlightTerms() {}

    /// The texts of a query, their runs of letters, and the words of long texts.
    static List<String> of(QueryNode query) {
        List<String> terms = new ArrayList<>();
        query.positiveTexts().limit(MAX_TEXTS).forEach(text -> {
            terms.addAll(LetterRuns.of(text));
            terms.add(text);
            if (TextUnits.count(NormalizedText.of(text))
                    >= RankingWeights.SHIPPED.matching().maxTermUnits()) {
                QuestionTerms.of(text).contentWords().forEach(word -> terms.add(word.text()));
            }
        });
        return terms;
    }
}
