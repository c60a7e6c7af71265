package org.baoku.archive.clipping;

/// What somebody may do with a folder; each right includes those before it.
public enum FolderAccess {
    READ,
    /// Add, annotate, order and remove clippings.
    EDIT,
    /// Rename, share and delete the folder.
    OWN;

    /// Whether this right includes another.
    public boolean includes(FolderAccess other) {
        return compareTo(other) >= 0;
    }
}
