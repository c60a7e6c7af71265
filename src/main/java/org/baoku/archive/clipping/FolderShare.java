package org.baoku.archive.clipping;

/// An account with which a folder is shared.
///
/// @param account its name
public record FolderShare(String account, boolean mayEdit) {}
