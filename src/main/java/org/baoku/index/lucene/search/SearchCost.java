package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/// Estimates what a query costs before it runs: how many postings it reads.
///
/// Of a conjunction, the clause with the fewest articles leads, and the others are read where it matches. Of a
/// disjunction everything is read. A text of several bigrams reads positions, which cost more.
final class SearchCost {
    /// A posting with positions costs as much as so many without.
    private static final double POSITIONS = 4;

    /// A clause that only looks a value up, such as a range of days, as a share of all articles.
    private static final double LOOK_UP = 0.2;

    /// What the look-up of one term costs, in postings.
    static final double TERM = 20;

    private final ArticleSearcher searcher;
    private final int documents;

    private SearchCost(ArticleSearcher searcher) {
        this.searcher = searcher;
        this.documents = searcher.getIndexReader().maxDoc();
    }

    /// @param cost in postings without positions
    /// @param matches how many articles match at most
    private record Estimate(double cost, double matches) {}

    /// Whether queries cost more together than the search that the current thread runs may cost.
    static boolean isTooHigh(ArticleSearcher searcher, Query... queries) throws IOException {
        return of(searcher, queries) > SearchBudget.cost();
    }

    /// The estimated cost of queries together.
    static double of(ArticleSearcher searcher, Query... queries) throws IOException {
        SearchCost costs = new SearchCost(searcher);
        double cost = 0;
        for (Query query : queries) {
            cost += costs.estimate(query).cost();
        }
        return cost;
    }

    private Estimate estimate(Query query) throws IOException {
        return switch (query) {
            case BooleanQuery bool -> bool(bool);
            case BoostQuery boosted -> estimate(boosted.getQuery());
            case ConstantScoreQuery constant -> estimate(constant.getQuery());
            case DisjunctionMaxQuery disjunction -> {
                List<Estimate> disjuncts = new ArrayList<>();
                for (Query disjunct : disjunction.getDisjuncts()) {
                    disjuncts.add(estimate(disjunct));
                }
                yield any(disjuncts);
            }
            case TermQuery term -> {
                int frequency = frequency(term.getTerm());
                yield new Estimate(TERM + frequency, frequency);
            }
            case PhraseQuery phrase -> positions(List.of(phrase.getTerms()));
            case PrefixQuery prefix -> prefix(prefix.getPrefix());
            case MatchAllDocsQuery _ -> new Estimate(0, documents);
            default -> other(query);
        };
    }

    private Estimate any(Collection<Estimate> alternatives) {
        double cost = 0;
        double matches = 0;
        for (Estimate estimate : alternatives) {
            cost += estimate.cost();
            matches += estimate.matches();
        }
        return new Estimate(cost, Math.min(matches, documents));
    }

    private Estimate bool(BooleanQuery query) throws IOException {
        Map<BooleanClause, Estimate> estimates = new LinkedHashMap<>();
        double lead = documents;
        boolean required = false;
        for (BooleanClause clause : query.clauses()) {
            Estimate estimate = estimate(clause.query());
            estimates.put(clause, estimate);
            if (clause.isRequired()) {
                lead = Math.min(lead, estimate.matches());
                required = true;
            }
        }
        if (!required) {
            return any(estimates.values());
        }
        double cost = 0;
        for (Map.Entry<BooleanClause, Estimate> clause : estimates.entrySet()) {
            Estimate estimate = clause.getValue();
            boolean whole =
                    estimate.matches() <= lead || isReadAtOnce(clause.getKey().query());
            cost += estimate.cost() * (whole ? 1 : lead / estimate.matches());
        }
        return new Estimate(cost, lead);
    }

    /// All postings of a prefix are united before the first match.
    private static boolean isReadAtOnce(Query query) {
        return switch (query) {
            case PrefixQuery _ -> true;
            case ConstantScoreQuery constant -> isReadAtOnce(constant.getQuery());
            case BoostQuery boosted -> isReadAtOnce(boosted.getQuery());
            default -> false;
        };
    }

    /// Articles with all of these terms, whose positions are read.
    private Estimate positions(List<Term> terms) throws IOException {
        double fewest = documents;
        for (Term term : Set.copyOf(terms)) {
            fewest = Math.min(fewest, frequency(term));
        }
        return new Estimate(terms.size() * (TERM + POSITIONS * fewest), fewest);
    }

    private Estimate prefix(Term prefix) throws IOException {
        double cost = searcher.prefixPostings(prefix);
        return new Estimate(cost, Math.min(cost, documents));
    }

    /// Texts near each other; anything without terms looks a value up.
    private Estimate other(Query query) throws IOException {
        Set<Term> distinct = new LinkedHashSet<>();
        int[] count = {0};
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                distinct.addAll(List.of(terms));
                count[0] += terms.length;
            }
        });
        if (distinct.isEmpty()) {
            return new Estimate(LOOK_UP * documents, documents);
        }
        double fewest = documents;
        for (Term term : distinct) {
            fewest = Math.min(fewest, frequency(term));
        }
        return new Estimate(count[0] * (TERM + POSITIONS * fewest), fewest);
    }

    private int frequency(Term term) throws IOException {
        return searcher.frequency(term);
    }
}
