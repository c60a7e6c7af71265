package org.baoku.archive;

/// A page and the file that it came from.
public record SourcedPage(ArchivedPage page, PageSource source) {}
