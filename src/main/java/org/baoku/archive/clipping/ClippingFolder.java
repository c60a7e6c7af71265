package org.baoku.archive.clipping;

/// A folder of clippings as somebody sees it.
///
/// @param owner the name of the account that it belongs to
/// @param note what the owner wrote about it; may be empty
/// @param linked whether it has a secret link
/// @param access what whoever sees it may do
/// @param clippings the number of its clippings
public record ClippingFolder(
        long id, String owner, String name, String note, boolean linked, FolderAccess access, int clippings) {}
