package org.baoku.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.Highlighter;
import org.baoku.index.query.LetterRuns;
import org.baoku.index.query.QueryNode;

/// Collects the texts of a query that are highlighted in its hits.
final class HighlightTerms {
    private static final int MAX_TEXTS = 100;

    private HighlightTerms() {}

    /// A highlighter for a query: quoted texts are marked as they are, of unquoted text the runs as typed and the words
    /// in all forms.
    static Highlighter highlighter(QueryNode query) {
        List<String> texts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        add(query, texts, words);
        return new Highlighter(first(texts), first(words));
    }

    private static List<String> first(List<String> texts) {
        return texts.subList(0, Math.min(texts.size(), MAX_TEXTS));
    }

    private static void add(QueryNode query, List<String> terms, List<String> words) {
        switch (query) {
            case QueryNode.Words unquoted -> {
                unquoted.texts().forEach(text -> words.addAll(LetterRuns.of(text)));
                unquoted.words().forEach(word -> words.addAll(word.forms()));
            }
            case QueryNode.FreeText free -> words.add(free.text());
            case QueryNode.Phrase phrase -> terms.add(phrase.text());
            case QueryNode.Proximity proximity -> terms.addAll(proximity.texts());
            case QueryNode.InHeadline headline -> add(headline.clause(), terms, words);
            case QueryNode.InBody body -> add(body.clause(), terms, words);
            case QueryNode.And and -> and.clauses().forEach(clause -> add(clause, terms, words));
            case QueryNode.Or or -> or.clauses().forEach(clause -> add(clause, terms, words));
            case QueryNode.FacetValue _, QueryNode.DateRange _, QueryNode.Not _ -> {
                // nothing of the text
            }
        }
    }
}
