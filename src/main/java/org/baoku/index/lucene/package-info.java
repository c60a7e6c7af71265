/// The article index on Apache Lucene.
///
/// **What matches.** [org.baoku.index.lucene.BigramTokenStream] indexes the overlapping character bigrams of
/// an article with their positions, punctuation included. [org.baoku.index.lucene.BigramQueries] builds
/// exact substring queries on them. [org.baoku.index.lucene.LuceneQueryBuilder] translates the query tree;
/// of a long text an article must contain only a part ([org.baoku.index.lucene.PartialMatchQuery],
/// [org.baoku.index.lucene.QuestionTerms]). [org.baoku.index.lucene.FilterQueries] filter by facet and date.
///
/// **What ranks.** BM25 on bigrams, on segmented words (`index.lucene.smartcn`) and on the headline, the
/// date, and for a question terms from the best articles ([org.baoku.index.lucene.PseudoRelevanceFeedback]).
/// Where the sentence model runs, the similarity by meaning is added ([org.baoku.index.lucene.MeaningRanking],
/// [org.baoku.index.lucene.ScoreFusion]). All constants are in [org.baoku.index.lucene.RankingWeights];
/// [org.baoku.index.lucene.Explainer] splits a score into its parts.
///
/// **How a search runs.** [org.baoku.index.lucene.PreparedSearch] holds the queries of a search,
/// [org.baoku.index.lucene.SearchExecution] runs them on an [org.baoku.index.lucene.ArticleSearcher], a
/// snapshot of the index. One thread collects the top hits; another counts all
/// [org.baoku.index.lucene.MatchingDocuments] ([org.baoku.index.lucene.ResultCounts]): each facet without
/// its own filters, by the ordinals of [org.baoku.index.lucene.FacetDictionary] and the in-memory doc values
/// of [org.baoku.index.lucene.SegmentOrdinals]. [org.baoku.index.lucene.SimilarArticles] finds articles by
/// the [org.baoku.index.lucene.DistinctiveTerms] of another. Suggestions come from the
/// [org.baoku.index.lucene.Suggester].
///
/// **How it is stored.** A directory of generations ([org.baoku.index.lucene.GenerationDirectory]), one of
/// them live ([org.baoku.index.lucene.LiveGeneration], [org.baoku.index.lucene.IndexGeneration]); a rebuild
/// writes another ([org.baoku.index.lucene.GenerationWriter]). Searchers see commits only. A commit carries
/// the archive's revision and the version of [org.baoku.index.lucene.ArticleFields], to be raised whenever
/// fields or analysis change.
@NullMarked
package org.baoku.index.lucene;

import org.jspecify.annotations.NullMarked;
