package org.baoku.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.query.LetterRuns;
import org.baoku.index.query.QueryNode;

/// Collects the texts of a query that are highlighted in its hits.
final class HighlightTerms {
    private static final int MAX_TEXTS = 100;

    private HighlightTerms() {}

    /// The texts of a query: quoted ones as they are, of unquoted text the runs as typed and the words in all forms.
    static List<String> of(QueryNode query) {
        List<String> terms = new ArrayList<>();
        add(query, terms);
        return terms.subList(0, Math.min(terms.size(), MAX_TEXTS));
    }

    private static void add(QueryNode query, List<String> terms) {
        switch (query) {
            case QueryNode.Words unquoted -> {
                unquoted.texts().forEach(text -> terms.addAll(LetterRuns.of(text)));
                unquoted.words().forEach(word -> terms.addAll(word.forms()));
            }
            case QueryNode.FreeText free -> terms.add(free.text());
            case QueryNode.Phrase phrase -> terms.add(phrase.text());
            case QueryNode.Proximity proximity -> terms.addAll(proximity.texts());
            case QueryNode.InHeadline headline -> add(headline.clause(), terms);
            case QueryNode.InBody body -> add(body.clause(), terms);
            case QueryNode.And and -> and.clauses().forEach(clause -> add(clause, terms));
            case QueryNode.Or or -> or.clauses().forEach(clause -> add(clause, terms));
            case QueryNode.FacetValue _, QueryNode.DateRange _, QueryNode.Not _ -> {
                // nothing of the text
            }
        }
    }
}
