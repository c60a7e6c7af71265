package org.baoku.archive.issue;

/// How much the archive holds.
///
/// @param issues issues with at least one page
/// @param undatedPages pages whose issue's day is unknown
public record Holdings(long issues, long pages, long articles, long undatedPages) {}
