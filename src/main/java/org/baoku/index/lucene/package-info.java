/// The index on Apache Lucene.
///
/// What is found is decided letter for letter. [org.baoku.index.lucene.BigramTokenStream] indexes every two
/// neighbouring letters of an article at their true position, punctuation included, so that
/// [org.baoku.index.lucene.VerbatimQueries] finds any printed string and nothing else, from half the pairs.
/// Words ([org.baoku.index.lucene.smartcn.WordSegmenter], smartcn's model), the headline and the day only rank:
/// [org.baoku.index.lucene.LuceneQueryBuilder] puts a query together, and [org.baoku.index.lucene.QuestionTerms] takes
/// a
/// long run of characters apart; [org.baoku.index.lucene.PseudoRelevanceFeedback] asks the best articles for more
/// words. What was
/// found is marked by comparing letters in the stored text ([org.baoku.index.Highlighter]), which needs no second
/// analysis.
///
/// [org.baoku.index.lucene.SearchExecution] is one search on one state of the index,
/// [org.baoku.index.lucene.ArticleSearcher]:
/// on one core it looks for the best, on another it counts all that match ([org.baoku.index.lucene.MatchingDocuments]),
/// each
/// facet ([org.baoku.index.lucene.FacetDictionary]) without its own narrowing, from
/// [org.baoku.index.lucene.SegmentOrdinals] that
/// are read into memory once for each segment.
///
/// On disk an index is a folder of generations ([org.baoku.index.lucene.GenerationDirectory]); one is live
/// ([org.baoku.index.lucene.IndexGeneration]), another may be in the making
/// ([org.baoku.index.lucene.GenerationWriter]). Readers see commits only, and a commit carries the archive's revision
/// and
/// the version of [org.baoku.index.lucene.ArticleFields]: raise that version whenever fields or analysis change.
@NullMarked
package org.baoku.index.lucene;

import org.jspecify.annotations.NullMarked;
