package org.baoku.archive.clipping;

import java.time.Instant;
import java.util.List;

/// An article that somebody keeps in a folder.
///
/// @param article the article's id, which may be gone by now
/// @param picture whether the article's piece of its page is shown
/// @param note what the user wrote about it; may be empty
/// @param kept what the article showed when it was kept
public record Clipping(
        long id, long article, boolean picture, String note, List<String> tags, Instant addedAt, KeptArticle kept) {
    public Clipping {
        tags = List.copyOf(tags);
    }
}
