package org.baoku.archive.page;

/// The result of storing a page.
///
/// @param pageId the id of the page that was read from the file
public record StoreResult(long pageId, Change change) {
    /// How the archive changed.
    public enum Change {
        /// A page was read from the same bytes before; nothing changed.
        UNCHANGED,
        /// The page is new.
        ADDED,
        /// The page existed with other bytes and was replaced.
        REPLACED
    }
}
