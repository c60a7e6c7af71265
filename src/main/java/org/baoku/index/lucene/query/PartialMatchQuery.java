package org.baoku.index.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Builds the query for a long text of which an article must contain only a part of the words and bigrams.
///
/// Frequent terms do not count as matches unless all terms are frequent; they only affect the score, like
/// words of one character.
public final class PartialMatchQuery {
    private final BigramQueries bigrams;
    private final String wordField;
    private final IndexSearcher searcher;

    /// @param bigrams the bigram field to search
    /// @param wordField the word field of the same text
    /// @param searcher supplies the document frequencies
    public PartialMatchQuery(BigramQueries bigrams, String wordField, IndexSearcher searcher) {
        this.bigrams = bigrams;
        this.wordField = wordField;
        this.searcher = searcher;
    }

    /// A term with its document frequency. The query holds the term's statistics, so they are looked up once.
    private record Clause(Query query, int documentFrequency, boolean isFrequent) {}

    /// The articles that contain at least this share of the terms.
    public Query build(QuestionTerms terms, double share) {
        List<Clause> clauses = clauses(terms);
        boolean hasRareTerm =
                clauses.stream().anyMatch(clause -> clause.documentFrequency() > 0 && !clause.isFrequent());
        List<Query> deciding = new ArrayList<>();
        List<Query> scoringOnly = new ArrayList<>();
        clauses.forEach(clause -> (clause.isFrequent() && hasRareTerm ? scoringOnly : deciding).add(clause.query()));
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        deciding.forEach(query -> enough.add(query, Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(Math.max(1, (int) (deciding.size() * share)));
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(enough.build(), Occur.MUST);
        scoringOnly.forEach(query -> ranked.add(query, Occur.SHOULD));
        terms.words().stream()
                .filter(word -> !word.isContentWord())
                .forEach(word -> ranked.add(new TermQuery(new Term(wordField, word.text())), Occur.SHOULD));
        return ranked.build();
    }

    private List<Clause> clauses(QuestionTerms terms) {
        List<Clause> clauses = new ArrayList<>();
        terms.contentWords().stream()
                .distinct()
                .forEach(word -> clauses.add(clause(new Term(wordField, word.text()), 1)));
        float boost = RankingWeights.SHIPPED.boosts().questionBigram();
        terms.bigrams().forEach(bigram -> clauses.add(clause(new Term(bigrams.field(), bigram), boost)));
        return clauses;
    }

    private Clause clause(Term term, float boost) {
        try {
            TermStates states = TermStates.build(searcher, term, true);
            int documentFrequency = states.docFreq();
            double share = documentFrequency
                    / (double) Math.max(1, searcher.getIndexReader().maxDoc());
            RankingWeights.Matching matching = RankingWeights.SHIPPED.matching();
            boolean isFrequent = documentFrequency > matching.frequentDocuments() && share > matching.frequentShare();
            Query query = new BoostQuery(new TermQuery(term, states), boost);
            return new Clause(query, documentFrequency, isFrequent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
