package org.baoku.web.facsimile;

import java.util.List;
import org.baoku.archive.file.PictureAbsence;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// A page as printed, with the areas of its articles.
///
/// @param page the page's id
/// @param width in points
/// @param height in points
/// @param picture null if there is none
/// @param absence why there is no picture; null if there is one
/// @param pdfUrl the page as PDF; null if it is not offered
/// @param regions in reading order
public record FacsimileView(
        long page,
        double width,
        double height,
        @Nullable PictureLinks picture,
        @Nullable PictureAbsence absence,
        @Nullable String pdfUrl,
        List<Region> regions) {
    /// The area of an article.
    ///
    /// @param title the headline, or its substitute
    /// @param outline the data of an SVG path, in points
    /// @param headline the printed lines of the titles, shown while there is no picture
    public record Region(long article, String title, String url, String outline, List<TitleLine> headline) {}

    /// A printed line of a title.
    public record TitleLine(String text, Box box, boolean vertical) {}
}
