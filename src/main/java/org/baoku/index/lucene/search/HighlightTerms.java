package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.baoku.index.highlight.Highlighter;
import org.baoku.index.highlight.MarkedTerm;
import org.baoku.index.highlight.MarkedTerm.Neighbourhood;
import org.baoku.index.highlight.MarkedTerm.Place;
import org.baoku.index.lucene.query.BigramQueries;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.LetterRuns;
import org.baoku.index.query.QueryNode;

/// Collects the texts of a query that are marked in its hits: quoted texts as they are, of unquoted text the
/// runs as typed and the words in all forms. Of alternatives, those of which a hit has only a part are not
/// marked.
final class HighlightTerms {
    private static final int MAX_TEXTS = 100;

    /// More alternatives are marked without looking whether they match.
    private static final int MAX_ALTERNATIVES = 16;

    private final ArticleSearcher searcher;
    private final QueryNode query;
    private final Map<QueryNode, Weight> alternatives = new HashMap<>();
    private final Map<Set<QueryNode>, Highlighter> highlighters = new HashMap<>();

    HighlightTerms(ArticleSearcher searcher, QueryNode query) throws IOException {
        this.searcher = searcher;
        this.query = query;
        Set<QueryNode> compound = new LinkedHashSet<>();
        addAlternatives(query, compound);
        if (compound.size() <= MAX_ALTERNATIVES) {
            for (QueryNode alternative : compound) {
                alternatives.put(
                        alternative,
                        searcher.createWeight(
                                searcher.rewrite(LuceneQueryBuilder.build(alternative, searcher)),
                                ScoreMode.COMPLETE_NO_SCORES,
                                1));
            }
        }
    }

    /// Collects the alternatives that have several parts.
    private static void addAlternatives(QueryNode node, Set<QueryNode> compound) {
        switch (node) {
            case QueryNode.And and -> and.clauses().forEach(clause -> addAlternatives(clause, compound));
            case QueryNode.Or or ->
                or.clauses().forEach(clause -> {
                    if (hasParts(clause)) {
                        compound.add(clause);
                    }
                    addAlternatives(clause, compound);
                });
            case QueryNode.InHeadline headline -> addAlternatives(headline.clause(), compound);
            case QueryNode.InBody body -> addAlternatives(body.clause(), compound);
            case QueryNode.Words _,
                    QueryNode.FreeText _,
                    QueryNode.Phrase _,
                    QueryNode.Proximity _,
                    QueryNode.FacetValue _,
                    QueryNode.DateRange _,
                    QueryNode.Not _ -> {
                // no alternatives
            }
        }
    }

    private static boolean hasParts(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> and.clauses().size() > 1;
            case QueryNode.Words words -> words.words().size() > 1 && !words.any();
            case QueryNode.InHeadline headline -> hasParts(headline.clause());
            case QueryNode.InBody body -> hasParts(body.clause());
            case QueryNode.Or _,
                    QueryNode.FreeText _,
                    QueryNode.Phrase _,
                    QueryNode.Proximity _,
                    QueryNode.FacetValue _,
                    QueryNode.DateRange _,
                    QueryNode.Not _ -> false;
        };
    }

    /// The highlighter for a document of the whole index.
    Highlighter of(int document) throws IOException {
        Set<QueryNode> without = new HashSet<>();
        for (Map.Entry<QueryNode, Weight> alternative : alternatives.entrySet()) {
            if (!searcher.matches(alternative.getValue(), document)) {
                without.add(alternative.getKey());
            }
        }
        return highlighters.computeIfAbsent(without, this::highlighter);
    }

    private Highlighter highlighter(Set<QueryNode> without) {
        Terms terms = new Terms(without, new ArrayList<>(), new ArrayList<>());
        terms.add(query, Place.ANYWHERE);
        List<MarkedTerm> all = new ArrayList<>(first(terms.quoted));
        all.addAll(first(terms.words));
        return new Highlighter(all);
    }

    private static List<MarkedTerm> first(List<MarkedTerm> terms) {
        return terms.subList(0, Math.min(terms.size(), MAX_TEXTS));
    }

    private record Terms(Set<QueryNode> without, List<MarkedTerm> quoted, List<MarkedTerm> words) {
        void add(QueryNode node, Place place) {
            switch (node) {
                case QueryNode.Words unquoted -> {
                    unquoted.texts().forEach(text -> LetterRuns.of(text).forEach(run -> addWord(run, place)));
                    unquoted.words().forEach(word -> word.forms().forEach(form -> addWord(form, place)));
                }
                case QueryNode.FreeText free -> addWord(free.text(), place);
                case QueryNode.Phrase phrase ->
                    quoted.add(new MarkedTerm(NormalizedText.of(phrase.text()), false, place, null));
                case QueryNode.Proximity proximity -> add(proximity, place);
                case QueryNode.InHeadline headline -> add(headline.clause(), Place.HEADLINE);
                case QueryNode.InBody body -> add(body.clause(), Place.BODY);
                case QueryNode.And and -> and.clauses().forEach(clause -> add(clause, place));
                case QueryNode.Or or ->
                    or.clauses().stream()
                            .filter(clause -> !without.contains(clause))
                            .forEach(clause -> add(clause, place));
                case QueryNode.FacetValue _, QueryNode.DateRange _, QueryNode.Not _ -> {
                    // nothing of the text
                }
            }
        }

        private void addWord(String text, Place place) {
            words.add(new MarkedTerm(NormalizedText.of(text), true, place, null));
        }

        private void add(QueryNode.Proximity proximity, Place place) {
            List<NormalizedText> texts =
                    proximity.texts().stream().map(NormalizedText::of).toList();
            List<NormalizedText> placed =
                    texts.stream().filter(BigramQueries::hasPosition).toList();
            Neighbourhood near = BigramQueries.areOrdered(placed) ? new Neighbourhood(placed, proximity.slop()) : null;
            for (NormalizedText text : texts) {
                quoted.add(new MarkedTerm(text, false, place, placed.contains(text) ? near : null));
            }
        }
    }
}
