/// How a search runs on a snapshot of the index.
///
/// [org.baoku.index.lucene.search.PreparedSearch] holds the Lucene queries of a search:
/// [org.baoku.index.lucene.search.LuceneQueryBuilder] translates the query tree,
/// [org.baoku.index.lucene.search.FilterQueries] the filters by facet and date.
/// [org.baoku.index.lucene.search.SearchExecution] runs them on an
/// [org.baoku.index.lucene.search.ArticleSearcher], a snapshot of the index. One run of the query finds the
/// top hits and all matches ([org.baoku.index.lucene.search.FoundArticles]); then one thread marks the hits,
/// another counts the matches ([org.baoku.index.lucene.search.ResultCounts]): each facet without its own
/// filters ([org.baoku.index.lucene.search.FacetCounts]).
///
/// **What ranks.** BM25 on bigrams, on words and on the headline, the date, and for a question terms from
/// the best articles ([org.baoku.index.lucene.search.PseudoRelevanceFeedback]). Where the sentence model
/// runs, the similarity by meaning is added ([org.baoku.index.lucene.search.MeaningRanking]).
/// [org.baoku.index.lucene.search.Explainer] splits a score into its parts.
///
/// **What else a reader is offered.** Articles that lack a word
/// ([org.baoku.index.lucene.search.PartialSearch]), other spellings
/// ([org.baoku.index.lucene.search.OfferFinder]), completions
/// ([org.baoku.index.lucene.search.TextCompletion]) and articles like another
/// ([org.baoku.index.lucene.search.SimilarArticles], by its
/// [org.baoku.index.lucene.search.DistinctiveTerms]).
///
/// **What a search may cost.** [org.baoku.index.lucene.search.SearchCost] estimates it before,
/// [org.baoku.index.lucene.search.SearchBudget] stops it when its time is over,
/// [org.baoku.index.lucene.search.CostlySearches] admits few dear ones at once.
@NullMarked
package org.baoku.index.lucene.search;

import org.jspecify.annotations.NullMarked;
