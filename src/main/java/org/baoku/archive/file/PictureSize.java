package org.baoku.archive.file;

/// The sizes in which a page's picture is kept. The names are stored in the database.
public enum PictureSize {
    /// For the lists of viewers, two pages beside each other.
    TINY(90),
    /// For the lists of viewers.
    THUMBNAIL(200),
    /// For the lists of this program.
    SMALL(400),
    /// For reading on the page, and for pieces of it.
    LARGE(2000);

    private final int width;

    PictureSize(int width) {
        this.width = width;
    }

    /// The picture's width in pixels.
    public int width() {
        return width;
    }
}
