/// The sentence model at work: vectors of articles, made in the background, and of questions, made when they
/// are asked.
///
/// [org.baoku.ingest.meaning.VectorWorker] is the background job: one thread of low priority, which follows
/// the archive by its revisions, so that it continues after a stop and needs no queue of its own. What it
/// stores, `ingest.indexing` puts into the index. [org.baoku.ingest.meaning.SentenceModel] holds the model;
/// without it everything works, and hits are ranked by their words only.
@NullMarked
package org.baoku.ingest.meaning;

import org.jspecify.annotations.NullMarked;
