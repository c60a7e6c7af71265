/// The index on disk: a directory of generations, of which one is live.
///
/// [org.baoku.index.lucene.generation.GenerationDirectory] holds them.
/// [org.baoku.index.lucene.generation.LiveGeneration] serves searchers of the live
/// [org.baoku.index.lucene.generation.IndexGeneration]; a rebuild writes another
/// ([org.baoku.index.lucene.generation.GenerationWriter]) that takes its place when it is whole. Searchers
/// see commits only. A commit carries the archive's revision and the version of the fields.
/// [org.baoku.index.lucene.generation.CommitFiles] copies one to a backup and back.
/// [org.baoku.index.lucene.generation.DamageDetector] tells damage of the files from other failures;
/// [org.baoku.index.lucene.generation.SearcherWarmer] runs a first search before readers come.
@NullMarked
package org.baoku.index.lucene.generation;

import org.jspecify.annotations.NullMarked;
