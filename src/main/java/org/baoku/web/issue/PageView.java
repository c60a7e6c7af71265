package org.baoku.web.issue;

import java.time.LocalDate;
import java.util.List;
import org.baoku.web.ArticleListItem;
import org.baoku.web.Link;
import org.baoku.web.PagePlace;
import org.baoku.web.PrintedLineView;
import org.jspecify.annotations.Nullable;

/// A page of an issue: its articles, its text as it came, and how its day is known.
///
/// @param previous the page before in the issue; null where there is none
/// @param next the one after
/// @param fileName the file that it was read from; empty where it is gone
/// @param encoding what the file was read as
/// @param received the day the file came; null where it is gone
/// @param evidence why the issue's day is thought to be what it is, a sentence each
/// @param dayConfidence how sure it is, in per cent; 0 while it is open
public record PageView(
        PagePlace place,
        @Nullable Link previous,
        @Nullable Link next,
        List<ArticleListItem> articles,
        String fileName,
        String encoding,
        @Nullable LocalDate received,
        List<String> evidence,
        long dayConfidence,
        List<PrintedLineView> lines) {}
