package org.baoku.web.issue;

import java.time.LocalDate;
import java.util.List;
import org.baoku.web.ArticleListItem;
import org.baoku.web.Link;
import org.baoku.web.PagePlace;
import org.baoku.web.SourceLineView;
import org.baoku.web.facsimile.FacsimileView;
import org.baoku.web.facsimile.Thumbnail;
import org.jspecify.annotations.Nullable;

/// A page of an issue: its articles, its source text, and the evidence for its day.
///
/// @param previous the previous page of the issue; null for the first; its label is empty if unknown
/// @param next the next page of the issue; null for the last
/// @param fileName the source file; empty if it is missing
/// @param encoding the encoding of the source file; empty if it is missing
/// @param received the day when the file was ingested; null if it is missing
/// @param evidence the evidence for the day, sentences
/// @param dayConfidence the confidence in the day, in per cent; 0 while it is unknown
/// @param lines the lines of the file in the part that is shown
/// @param allLines how many lines the file has
/// @param facsimile the page as printed; null for a page of plain text
/// @param thumbnails the pages of the issue as small pictures; empty if there are none
record PageView(
        PagePlace place,
        @Nullable Link previous,
        @Nullable Link next,
        List<ArticleListItem> articles,
        String fileName,
        String encoding,
        @Nullable LocalDate received,
        List<String> evidence,
        long dayConfidence,
        List<SourceLineView> lines,
        int allLines,
        @Nullable FacsimileView facsimile,
        List<Thumbnail> thumbnails) {}
