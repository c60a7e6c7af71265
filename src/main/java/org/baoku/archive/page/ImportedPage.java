package org.baoku.archive.page;

import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;

/// A page that comes already split.
///
/// @param origin with the day and the label that the articles give
/// @param lines the articles as they came, one a line, as JSON: the bytes that the archive keeps, in UTF-8
/// @param page the same with people and days named
public record ImportedPage(PageOrigin origin, String lines, Page page) {}
