/// Files for readers and programs: tables ([org.baoku.web.export.CsvTable]), feeds
/// ([org.baoku.web.export.AtomFeed]) and other XML ([org.baoku.web.export.XmlDocument]).
///
/// [org.baoku.web.export.Exports] sends files of any length, only a few at once.
@NullMarked
package org.baoku.web.export;

import org.jspecify.annotations.NullMarked;
