package org.baoku.archive.page;

import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;

/// A page that is imported as segmented articles.
///
/// @param origin with the day and the label that the articles give
/// @param lines the imported articles, one JSON object per line; the archive stores their bytes in UTF-8
/// @param page the articles with persons and dates annotated
public record ImportedPage(PageOrigin origin, String lines, Page page) {}
