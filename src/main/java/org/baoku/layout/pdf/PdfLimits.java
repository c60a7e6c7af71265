package org.baoku.layout.pdf;

/// How much a PDF may demand. A newspaper's page needs a hundredth of it; what needs more is broken or hostile.
final class PdfLimits {
    static final int PAGES = 500;
    static final int OBJECTS = 1_000_000;

    /// The longest side of a page in points: 200 inches, the most that the format allows.
    static final double PAGE_SIDE = 14_400;

    static final double LEAST_PAGE_SIDE = 20;
    static final int GLYPHS = 200_000;
    static final int AREAS = 20_000;
    static final int PATH_SEGMENTS = 2_000_000;

    /// Groups that are painted apart first each need a picture as large as the page.
    static final int GROUP_DEPTH = 6;

    static final int FORM_DEPTH = 30;

    /// Bytes of a stream of objects, unpacked: a byte can become an object of sixty.
    static final int OBJECT_STREAM_BYTES = 8 << 20;

    /// Bytes of any other stream, unpacked.
    static final int STREAM_BYTES = 48 << 20;

    /// Bytes of an image, unpacked.
    static final long IMAGE_BYTES = 160L << 20;

    static final long PICTURE_PIXELS = 40_000_000;
    static final long SECONDS_FOR_GLYPHS = 10;
    static final long SECONDS_FOR_PICTURE = 30;

    private PdfLimits() {}
}
