package org.baoku.index.lucene.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.LetterRuns;

/// The terms of a long free text, a question or a roughly remembered headline, without question words.
///
/// @param words the distinct words of the segmenter
/// @param bigrams the distinct pairs of adjacent characters
public record QuestionTerms(List<QueryWordTokenizer.Word> words, Set<String> bigrams) {
    private static final int MAX_TERMS = RankingWeights.SHIPPED.matching().maxQuestionTerms();

    private static final Pattern QUESTION_WORDS =
            Pattern.compile("[是由有在为]?(谁|什么时候|何时|什么|哪些|哪个|哪里|哪儿|哪|多少|几个|几时|如何|怎么样|怎么|怎样|为什么|为何)是?|分别|[吗呢]");

    public static QuestionTerms of(String text) {
        List<String> runs = LetterRuns.of(QUESTION_WORDS.matcher(text).replaceAll("，"));
        if (runs.isEmpty()) {
            runs = LetterRuns.of(text);
        }
        Set<String> bigrams = new LinkedHashSet<>();
        for (String run : runs) {
            NormalizedText normalized = NormalizedText.of(run);
            for (int i = 0; i + 1 < normalized.length() && bigrams.size() < MAX_TERMS; i++) {
                bigrams.add(normalized.substring(i, i + 2));
            }
        }
        List<QueryWordTokenizer.Word> words =
                new ArrayList<>(new LinkedHashSet<>(QueryWordTokenizer.of(String.join("，", runs))));
        return new QuestionTerms(words.subList(0, Math.min(MAX_TERMS, words.size())), bigrams);
    }

    /// The words of more than one character.
    List<QueryWordTokenizer.Word> contentWords() {
        return QueryWordTokenizer.contentWords(words);
    }
}
