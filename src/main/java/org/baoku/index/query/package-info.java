/// The query language, independent of any engine.
///
/// [org.baoku.index.query.QueryParser] parses the search text into a tree of [org.baoku.index.query.QueryNode], reading
/// tokens with a [org.baoku.index.query.QueryScanner]; nothing is a syntax error, ignored parts become warnings of the
/// [org.baoku.index.query.ParsedQuery]. [org.baoku.index.query.SynonymExpander] adds synonyms and the other notations
/// of dates ([org.baoku.index.query.DateVariants]) to unquoted text. [org.baoku.index.query.LetterRuns] splits unquoted
/// text at punctuation.
@NullMarked
package org.baoku.index.query;

import org.jspecify.annotations.NullMarked;
