package org.baoku.archive.page;

import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;

/// A page that is imported as segmented articles.
///
/// @param origin with the day and the label that the articles give
/// @param lines the imported articles, one JSON object per line; the archive stores their bytes in UTF-8
/// @param page the articles with persons and dates annotated
/// @param predecessor the page of the archive that it replaces although neither label nor path tell so; may
/// be null
public record ImportedPage(
        PageOrigin origin,
        String lines,
        Page page,
        @Nullable Long predecessor) {}
