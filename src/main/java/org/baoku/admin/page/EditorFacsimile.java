package org.baoku.admin.page;

import java.util.List;
import org.baoku.archive.file.PictureAbsence;
import org.baoku.paper.Box;
import org.baoku.paper.PlacedPage;
import org.jspecify.annotations.Nullable;

/// The page as printed beside its lines in the page editor.
///
/// @param width in points
/// @param height in points
/// @param picture the URL of its picture; null if there is none
/// @param absence why there is no picture; null if there is one
/// @param places the places of the printed lines
record EditorFacsimile(
        double width,
        double height,
        @Nullable String picture,
        @Nullable PictureAbsence absence,
        List<Place> places) {
    /// The place of a line.
    ///
    /// @param number the line's number
    /// @param tint the number of its article's colour; -1 for a line outside all articles
    record Place(int number, int tint, Box box) {}

    /// @param lines the lines that the editor shows
    static EditorFacsimile of(
            PlacedPage page, @Nullable String picture, @Nullable PictureAbsence absence, List<EditorLineView> lines) {
        return new EditorFacsimile(
                page.width(),
                page.height(),
                picture,
                absence,
                lines.stream()
                        .filter(line -> line.number() <= page.lines().size())
                        .map(line -> new Place(
                                line.number(),
                                line.letter().isEmpty() ? -1 : line.tint(),
                                page.lines().get(line.number() - 1).box()))
                        .toList());
    }
}
