package org.baoku.archive.page;

import org.jspecify.annotations.Nullable;

/// A page of a stored file.
///
/// @param file the id of the source file
/// @param number which page of the file, from 1
/// @param layout the id of its layout; null where its lines have no places
/// @param unfolded its lines, where columns that stood side by side were unfolded; null where they are the file's
record SourcePage(
        long file,
        int number,
        @Nullable Long layout,
        @Nullable String unfolded) {}
