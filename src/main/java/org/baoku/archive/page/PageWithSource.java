package org.baoku.archive.page;

/// A page with the file that it was read from.
public record PageWithSource(ArchivedPage page, PageSource source) {}
