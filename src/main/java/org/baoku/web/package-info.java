/// The reader's pages, and what their controllers share.
///
/// Each kind of page has its package: `search`, `article`, `issue`, `person`, `help`, `home`. A controller
/// there queries archive and index and builds one view record per page, such as `ResultsView`; the template
/// renders it without further decisions.
///
/// This package has the shared parts: [org.baoku.web.ArchiveLookup] finds what the id in a URL names;
/// [org.baoku.web.TextSpan] splits a text at names and matches, so that no template renders unescaped text. The
/// charts are in `chart`; tables, feeds and other files in `export`. A request that cannot be answered throws
/// [org.baoku.web.PageNotShownException]; [org.baoku.web.PageAdvice] renders it.
///
/// Templates contain no text: it is in `messages.properties` (Chinese) and `messages_en.properties`, and a test checks
/// that both have the same keys. All pages work without scripts.
@NullMarked
package org.baoku.web;

import org.jspecify.annotations.NullMarked;
