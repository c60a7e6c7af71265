package org.baoku.admin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page on the desk.
///
/// @param readerUrl the page as readers see it
/// @param date null while it is open
/// @param printed whether it came as printed lines; articles that came already split have none to correct
/// @param reading which reading of the page is shown; whoever corrects another is told to look again
/// @param more how many lines are not shown because nobody could look through them
/// @param conflicts the corrections that no longer fit, for the top of the page
/// @param foundRightBy who found the page right as it reads; null where nobody did
/// @param queueUrl the queue from which the way led here
/// @param previousUrl the page before in the queue; null where there is none
/// @param nextUrl the page after
/// @param here the parameters that lead back here, with the `?`
record PageEditorView(
        long id,
        String newspaper,
        @Nullable LocalDate date,
        String label,
        String readerUrl,
        String path,
        String encoding,
        List<String> evidence,
        long dayConfidence,
        boolean printed,
        int reading,
        List<EditorLineView> lines,
        int more,
        List<EditorArticleView> articles,
        List<HistoryEntry> conflicts,
        List<HistoryEntry> history,
        @Nullable String foundRightBy,
        String queueUrl,
        @Nullable String previousUrl,
        @Nullable String nextUrl,
        String here) {}
