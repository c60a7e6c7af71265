package org.baoku.archive.page;

/// A page and the file that it came from.
public record PageWithSource(ArchivedPage page, PageSource source) {}
