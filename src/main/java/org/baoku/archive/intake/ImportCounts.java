package org.baoku.archive.intake;

/// What an import of articles has read and stored so far.
///
/// @param lines how many articles its files have, one a line
/// @param articles how many of them are stored or were stored before
/// @param added how many pages are new
/// @param replaced how many pages replaced a page with other articles
/// @param unchanged how many pages the archive had already
public record ImportCounts(long lines, long articles, long added, long replaced, long unchanged) {}
