/// The reader's pages, and what their controllers share.
///
/// Each kind of page has its package: `search`, `article`, `issue`, `person`, `help`, `home`. A controller there asks
/// archive and index and builds one view record per page, such as `ResultsView`; the template prints it and decides
/// nothing.
///
/// This package holds what they share: [org.baoku.web.TextSpan] cuts a text where a name or a match stands, so that no
/// template prints unescaped text;
/// [org.baoku.web.BarChart] and [org.baoku.web.YearStrip] are the pictures. A request that cannot be answered throws
/// [org.baoku.web.PageNotShownException]; [org.baoku.web.ReaderPageAdvice] renders it.
///
/// Templates hold no words: all of them stand in `messages.properties` (Chinese) and `messages_en.properties`, which a
/// test keeps in step. Every page works without scripts.
@NullMarked
package org.baoku.web;

import org.jspecify.annotations.NullMarked;
