/// Lucene queries of this project's own, and the constants that weigh them.
///
/// [org.baoku.index.lucene.query.BigramQueries] builds exact substring queries on character bigrams. Of a
/// long text an article must contain only a part: [org.baoku.index.lucene.query.PartialMatchQuery], with
/// the terms that [org.baoku.index.lucene.query.QuestionTerms] chooses.
/// [org.baoku.index.lucene.query.DocumentSetQuery] matches a set of articles that is already known, such as
/// those with a certain letter ([org.baoku.index.lucene.query.LetterRewrite]). All
/// constants are in [org.baoku.index.lucene.query.RankingWeights];
/// [org.baoku.index.lucene.query.ScoreFusion] adds the scores of two rankings of a question, and
/// [org.baoku.index.lucene.query.RankFusion] joins rankings whose scores do not compare.
/// [org.baoku.index.lucene.query.HitOrder] orders by date or relevance.
@NullMarked
package org.baoku.index.lucene.query;

import org.jspecify.annotations.NullMarked;
