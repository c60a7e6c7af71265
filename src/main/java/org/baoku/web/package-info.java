/// The reader's pages.
///
/// A controller for each kind of thing (a search, an article, an issue, a person) asks archive and index and builds one
/// view record a page, such as [org.baoku.web.ResultsView]; the template of that page prints it and decides nothing.
/// [org.baoku.web.Addresses] knows every address of the site, so that templates and records need not;
/// [org.baoku.web.Run]
/// cuts a text where a name or a searched word stands, so that no page prints text unescaped. Whatever goes
/// wrong becomes a [org.baoku.web.Refusal] or reaches [org.baoku.web.Refusals], and one template says what and what to
/// do.
///
/// Templates hold no words: all of them stand in `messages.properties` (Chinese) and `messages_en.properties`, which a
/// test keeps in step. Scripts only add ease; every page works without them.
@NullMarked
package org.baoku.web;

import org.jspecify.annotations.NullMarked;
