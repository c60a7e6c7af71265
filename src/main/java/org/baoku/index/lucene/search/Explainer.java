package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.BigramTokenStream;
import org.baoku.index.result.ScoreReason;

/// Splits the score of one document into the contributions of the query's leaf clauses.
final class Explainer {
    private final IndexSearcher searcher;
    private final int document;
    private final List<ScoreReason> reasons = new ArrayList<>();

    private Explainer(IndexSearcher searcher, int document) {
        this.searcher = searcher;
        this.document = document;
    }

    /// The contributions to a document's score, the largest first.
    static List<ScoreReason> explain(IndexSearcher searcher, Query query, int document) throws IOException {
        Explainer explainer = new Explainer(searcher, document);
        explainer.add(query, 1);
        explainer.reasons.sort(Comparator.comparingDouble(ScoreReason::weight).reversed());
        return List.copyOf(explainer.reasons);
    }

    private void add(Query query, float boost) throws IOException {
        SearchBudget.check();
        switch (query) {
            case BooleanQuery bool -> {
                for (BooleanClause clause : bool.clauses()) {
                    if (clause.isScoring()) {
                        add(clause.query(), boost);
                    }
                }
            }
            case DisjunctionMaxQuery disjunction -> add(bestDisjunct(disjunction), boost);
            case BoostQuery boosted -> add(boosted.getQuery(), boost * boosted.getBoost());
            case ConstantScoreQuery constant -> addLeaf(constant, constant.getQuery(), boost);
            case MatchAllDocsQuery _ -> {
                // the same for every document
            }
            default -> addLeaf(query, query, boost);
        }
    }

    private Query bestDisjunct(DisjunctionMaxQuery disjunction) throws IOException {
        Query best = MatchAllDocsQuery.INSTANCE;
        double bestScore = 0;
        for (Query disjunct : disjunction.getDisjuncts()) {
            SearchBudget.check();
            double score = searcher.explain(disjunct, document).getValue().doubleValue();
            if (score > bestScore) {
                bestScore = score;
                best = disjunct;
            }
        }
        return best;
    }

    /// @param matched the query itself, or the one that a constant-score query wraps
    private void addLeaf(Query query, Query matched, float boost) throws IOException {
        Explanation explanation = searcher.explain(query, document);
        if (explanation.isMatch()) {
            double weight = explanation.getValue().doubleValue() * boost;
            reasons.add(reason(matched, !query.equals(matched), weight));
        }
    }

    private static ScoreReason reason(Query matched, boolean isConstantScore, double weight) {
        return switch (matched) {
            case TermQuery term ->
                new ScoreReason(kind(term.getTerm().field()), term.getTerm().text(), weight);
            case PhraseQuery phrase ->
                new ScoreReason(
                        isConstantScore ? ScoreReason.Kind.TOGETHER : kind(phrase.getField()), text(phrase), weight);
            case PrefixQuery character ->
                new ScoreReason(
                        kind(character.getField()), character.getPrefix().text(), weight);
            case BooleanQuery _ -> new ScoreReason(ScoreReason.Kind.TOGETHER, "", weight);
            default -> new ScoreReason(isConstantScore ? ScoreReason.Kind.CHOSEN : ScoreReason.Kind.RECENT, "", weight);
        };
    }

    private static ScoreReason.Kind kind(String field) {
        return switch (field) {
            case ArticleFields.TEXT -> ScoreReason.Kind.ARTICLE;
            case ArticleFields.HEADLINE -> ScoreReason.Kind.HEADLINE;
            case ArticleFields.WORDS -> ScoreReason.Kind.WORD;
            case ArticleFields.HEADLINE_WORDS -> ScoreReason.Kind.HEADLINE_WORD;
            default -> ScoreReason.Kind.CHOSEN;
        };
    }

    /// The text that a phrase of overlapping or adjacent bigrams matches.
    private static String text(PhraseQuery phrase) {
        StringBuilder text = new StringBuilder();
        Term[] bigrams = phrase.getTerms();
        int[] positions = phrase.getPositions();
        int length = 0;
        for (int i = 0; i < bigrams.length; i++) {
            char first = bigrams[i].text().charAt(0);
            if (first == BigramTokenStream.TOKEN_START || first == BigramTokenStream.TOKEN_END) {
                if (bigrams.length > 2 || !text.isEmpty()) {
                    continue;
                }
                text.append(bigrams[i].text().substring(1));
                length++;
                continue;
            }
            int[] bigram = bigrams[i].text().codePoints().toArray();
            for (int j = Math.max(0, length - positions[i]); j < bigram.length; j++) {
                text.appendCodePoint(bigram[j]);
                length++;
            }
        }
        return text.toString();
    }
}
