/// Searches and the query language, independent of any engine.
///
/// [org.baoku.index.query.SearchQuery] is a search as a value. It is read from the parameters of a URL and written
/// back to them ([org.baoku.index.query.SearchParameters]), so web pages and API interpret a URL in the same way.
///
/// [org.baoku.index.query.QueryParser] parses the search text into a tree of [org.baoku.index.query.QueryNode], reading
/// tokens with a [org.baoku.index.query.QueryScanner]; nothing is a syntax error, ignored parts become warnings of the
/// [org.baoku.index.query.ParsedQuery]. [org.baoku.index.query.QueryWords] understands unquoted text, which
/// [org.baoku.index.query.LetterRuns] splits at punctuation, as words with their synonyms and the other notations of
/// dates ([org.baoku.index.query.DateVariants]). [org.baoku.index.query.Reading] tells the user what was understood.
@NullMarked
package org.baoku.index.query;

import org.jspecify.annotations.NullMarked;
