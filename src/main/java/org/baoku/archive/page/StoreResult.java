package org.baoku.archive.page;

/// What storing a page came to.
///
/// @param pageId the page that now holds the file's articles
public record StoreResult(long pageId, Change change) {
    /// What storing did.
    public enum Change {
        /// These bytes were there already: nothing was changed.
        UNCHANGED,
        ADDED,
        /// The page was there with other bytes: it was replaced whole.
        REPLACED
    }
}
