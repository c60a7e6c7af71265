package org.baoku.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a page apart from its text.
///
/// @param path the file's name, with its folders where they are known (`2023-07-22/A01.txt`)
/// @param givenDate the day where a user or a manifest gave it, which overrides all evidence; else null
/// @param givenLabel the page's label (版次) where it was given: A01; else null
/// @param receivedOn the day on which the file was received; no issue is later
/// @param neighbours the days of the other issues from the same folder
public record PageOrigin(
        Newspaper newspaper,
        String path,
        @Nullable LocalDate givenDate,
        @Nullable String givenLabel,
        LocalDate receivedOn,
        List<LocalDate> neighbours) {
    public PageOrigin {
        neighbours = List.copyOf(neighbours);
    }

    /// A page without known neighbours.
    public PageOrigin(
            Newspaper newspaper,
            String path,
            @Nullable LocalDate givenDate,
            @Nullable String givenLabel,
            LocalDate receivedOn) {
        this(newspaper, path, givenDate, givenLabel, receivedOn, List.of());
    }

    /// The same with this day of the issue.
    public PageOrigin withGivenDate(LocalDate day) {
        return new PageOrigin(newspaper, path, day, givenLabel, receivedOn, neighbours);
    }

    /// The same with this page label.
    public PageOrigin withGivenLabel(String label) {
        return new PageOrigin(newspaper, path, givenDate, label, receivedOn, neighbours);
    }

    /// The same with issues of these days from the same folder.
    public PageOrigin withNeighbours(List<LocalDate> days) {
        return new PageOrigin(newspaper, path, givenDate, givenLabel, receivedOn, days);
    }
}
