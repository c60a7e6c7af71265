package org.baoku.clipping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clipping in a document.
///
/// @param title the headline, or its substitute
/// @param source newspaper, day, page and byline in one line
/// @param citation in the form of GB/T 7714
/// @param url the absolute URL of the article
/// @param remarks what is said about it: note, tags, whether it was corrected
/// @param paragraphs its text
/// @param picture the article's piece of its page as PNG; null where it is not shown
@SuppressWarnings("ArrayRecordComponent") // two entries are never compared
public record DocumentEntry(
        String title,
        String source,
        String citation,
        String url,
        List<String> remarks,
        List<String> paragraphs,
        byte @Nullable [] picture) {}
