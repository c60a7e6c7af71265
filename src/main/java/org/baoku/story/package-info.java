/// Articles on the same subject, and how a story went on, and notices that correct articles, for the web
/// pages and the API.
///
/// [org.baoku.story.SimilarCoverage] lists what else was written on the subject of an article, each text once;
/// [org.baoku.story.StoryThreads] puts what is on the same story in the order of the days, each step with its
/// stage ([org.baoku.story.StoryStage]) and with what is new in it.
/// [org.baoku.story.Errata] finds which notice of a newspaper corrects which article.
@NullMarked
package org.baoku.story;

import org.jspecify.annotations.NullMarked;
