package org.baoku.web.facsimile;

import java.util.List;
import org.baoku.archive.file.PictureAbsence;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// An article's piece of its page.
///
/// @param width the page's width in points
/// @param height the page's height in points
/// @param absence why there is no picture; null if there is one
/// @param shown the rectangle of the page that is shown, in points
/// @param outline the article's area as the data of an SVG path, in points
/// @param found the places of the words searched for, in points
/// @param pageUrl the page, with this article lit up
public record CutoutView(
        double width,
        double height,
        @Nullable PictureLinks picture,
        @Nullable PictureAbsence absence,
        Box shown,
        String outline,
        List<Box> found,
        String pageUrl) {}
