/// Which characters of a hit are marked, and which sentences make its snippet, whichever engine found it.
///
/// [org.baoku.index.highlight.Highlighter] is the entrance. A query becomes
/// [org.baoku.index.highlight.MarkedTerm]s; [org.baoku.index.highlight.MarkedText] finds where they stand
/// in a text and leaves out what only stands within a longer name; [org.baoku.index.highlight.NearbyTerms]
/// marks words of a nearness query only where they stand near enough.
/// [org.baoku.index.highlight.SentenceSplitter] cuts a body into the sentences from which a snippet is
/// chosen.
@NullMarked
package org.baoku.index.highlight;

import org.jspecify.annotations.NullMarked;
