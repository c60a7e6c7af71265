package org.baoku.index.lucene;

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
import org.baoku.index.ScoreReason;

/// Takes the weight of one article apart.
final class Explainer {
    private final IndexSearcher searcher;
    private final int article;
    private final List<ScoreReason> reasons = new ArrayList<>();

    private Explainer(IndexSearcher searcher, int article) {
        this.searcher = searcher;
        this.article = article;
    }

    /// Why a query gives an article its weight, the weightiest reason first.
    ///
    /// @param article the article's number in this state of the index
    static List<ScoreReason> of(IndexSearcher searcher, Query query, int article) throws IOException {
        Explainer reasons = new Explainer(searcher, article);
        reasons.add(query, 1);
        reasons.reasons.sort(Comparator.comparingDouble(ScoreReason::weight).reversed());
        return List.copyOf(reasons.reasons);
    }

    private void add(Query query, float boost) throws IOException {
        switch (query) {
            case BooleanQuery all -> {
                for (BooleanClause clause : all.clauses()) {
                    if (clause.isScoring()) {
                        add(clause.query(), boost);
                    }
                }
            }
            case DisjunctionMaxQuery forms -> add(best(forms), boost);
            case BoostQuery boosted -> add(boosted.getQuery(), boost * boosted.getBoost());
            case ConstantScoreQuery same -> addLeaf(same, same.getQuery(), boost);
            case MatchAllDocsQuery _ -> {
                // weighs the same for every article
            }
            default -> addLeaf(query, query, boost);
        }
    }

    /// The form that decides the weight.
    private Query best(DisjunctionMaxQuery forms) throws IOException {
        Query best = MatchAllDocsQuery.INSTANCE;
        double most = 0;
        for (Query form : forms.getDisjuncts()) {
            double weight = searcher.explain(form, article).getValue().doubleValue();
            if (weight > most) {
                most = weight;
                best = form;
            }
        }
        return best;
    }

    private void addLeaf(Query query, Query asked, float boost) throws IOException {
        Explanation explanation = searcher.explain(query, article);
        if (!explanation.isMatch()) {
            return;
        }
        double weight = explanation.getValue().doubleValue() * boost;
        reasons.add(
                switch (asked) {
                    case TermQuery term ->
                        new ScoreReason(
                                kind(term.getTerm().field()), term.getTerm().text(), weight);
                    case PhraseQuery phrase ->
                        new ScoreReason(
                                query.equals(asked) ? kind(phrase.getField()) : ScoreReason.Kind.TOGETHER,
                                text(phrase),
                                weight);
                    case PrefixQuery letter ->
                        new ScoreReason(
                                kind(letter.getField()), letter.getPrefix().text(), weight);
                    case BooleanQuery _ -> new ScoreReason(ScoreReason.Kind.TOGETHER, "", weight);
                    default ->
                        new ScoreReason(
                                query.equals(asked) ? ScoreReason.Kind.RECENT : ScoreReason.Kind.CHOSEN, "", weight);
                });
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

    /// The letters that a phrase of pairs stands for.
    private static String text(PhraseQuery phrase) {
        StringBuilder text = new StringBuilder();
        Term[] terms = phrase.getTerms();
        int[] positions = phrase.getPositions();
        int letters = 0;
        for (int i = 0; i < terms.length; i++) {
            int[] pair = terms[i].text().codePoints().toArray();
            for (int j = Math.max(0, letters - positions[i]); j < pair.length; j++) {
                text.appendCodePoint(pair[j]);
                letters++;
            }
        }
        return text.toString();
    }
}
