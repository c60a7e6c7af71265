package org.baoku.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.index.NormalizedText;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.query.LetterRuns;

/// What a long run of characters, a question or a headline half remembered, asks for: its words without those that only
/// ask, and the pairs of its letters.
///
/// @param words smartcn's words
/// @param pairs two letters each
record QuestionTerms(List<QueryWordTokenizer.Word> words, Set<String> pairs) {
    /// So much of a long run is looked at, in words and in pairs; a query must not have too many clauses.
    private static final int MOST = 48;

    private static final Pattern ASKING =
            Pattern.compile("[是由有在为]?(谁|什么时候|何时|什么|哪些|哪个|哪里|哪儿|哪|多少|几个|几时|如何|怎么样|怎么|怎样|为什么|为何)是?|分别|[吗呢]");

    static QuestionTerms of(String run) {
        String asked = ASKING.matcher(run).replaceAll("，");
        List<String> parts = LetterRuns.of(asked);
        if (parts.isEmpty()) {
            parts = LetterRuns.of(run);
        }
        Set<String> pairs = new LinkedHashSet<>();
        for (String part : parts) {
            NormalizedText letters = NormalizedText.of(part);
            for (int place = 0; place + 1 < letters.length() && pairs.size() < MOST; place++) {
                pairs.add(letters.text(place, place + 2));
            }
        }
        List<QueryWordTokenizer.Word> words =
                new ArrayList<>(new LinkedHashSet<>(QueryWordTokenizer.of(String.join("，", parts))));
        return new QuestionTerms(words.subList(0, Math.min(MOST, words.size())), pairs);
    }

    List<QueryWordTokenizer.Word> tellingWords() {
        return QueryWordTokenizer.telling(words);
    }
}
