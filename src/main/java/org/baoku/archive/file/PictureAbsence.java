package org.baoku.archive.file;

import java.util.Locale;

/// Why a page has no picture.
public enum PictureAbsence {
    /// It is to be made.
    WAITING,
    /// It could not be made.
    FAILED,
    /// None came with the page.
    NONE;

    /// The last part of its message keys.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
