package org.baoku.web.facsimile;

/// The picture of a page in two sizes.
///
/// @param small the URL of the small picture
/// @param smallWidth in pixels
/// @param large the URL of the large picture
/// @param largeWidth in pixels
/// @param largeHeight in pixels
public record PictureLinks(String small, int smallWidth, String large, int largeWidth, int largeHeight) {
    /// The value of an `srcset` attribute.
    public String sources() {
        return small + " " + smallWidth + "w, " + large + " " + largeWidth + "w";
    }
}
