package org.baoku.admin.page;

import java.time.LocalDate;
import java.util.List;
import org.baoku.admin.HistoryEntry;
import org.jspecify.annotations.Nullable;

/// A page in the page editor.
///
/// @param date the day of the issue; null if unknown
/// @param label 版次; null if unknown
/// @param readerUrl the URL of the public page
/// @param evidence the evidence for the day, as sentences
/// @param dayConfidence in percent
/// @param printed whether the page has source lines; imported articles have none and are corrected by their
/// parts
/// @param reading the number of the page's reading that is shown; a form that refers to an older one is refused
/// @param facsimile the places of the lines on the page as printed; null for a page of plain text
/// @param part which lines and articles are shown
/// @param conflicts the corrections that no longer fit the page; they are part of the history, too
/// @param reviewedBy the user who reviewed this reading of the page; null if there is none
/// @param url the URL of the page in the editor, with the current filter
/// @param queueUrl the URL of the review queue with the current filter
/// @param previousUrl the URL of the previous page in the queue; null if there is none
/// @param nextUrl the URL of the next page in the queue; null if there is none
record PageEditorView(
        long id,
        String newspaper,
        @Nullable LocalDate date,
        @Nullable String label,
        String readerUrl,
        String path,
        String encoding,
        List<String> evidence,
        long dayConfidence,
        boolean printed,
        int reading,
        List<EditorLineView> lines,
        @Nullable EditorFacsimile facsimile,
        EditorPart part,
        List<EditorArticleView> articles,
        List<HistoryEntry> conflicts,
        List<HistoryEntry> history,
        @Nullable String reviewedBy,
        String url,
        String queueUrl,
        @Nullable String previousUrl,
        @Nullable String nextUrl) {}
