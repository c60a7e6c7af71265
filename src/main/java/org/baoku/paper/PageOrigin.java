package org.baoku.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a page before anybody reads it.
///
/// @param newspaper whose page it is
/// @param path the file's name, with its folders where they are known (`2023-07-22/A01.txt`)
/// @param givenDate the day where a person or a manifest gave it: it wins over all evidence
/// @param givenLabel the page's label (版次) where it was given: A01
/// @param receivedOn the day the file arrived; no issue is younger
/// @param neighbours the days of the issues that came from the same folder
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

    /// A page that nothing else is known to have come with.
    public PageOrigin(
            Newspaper newspaper,
            String path,
            @Nullable LocalDate givenDate,
            @Nullable String givenLabel,
            LocalDate receivedOn) {
        this(newspaper, path, givenDate, givenLabel, receivedOn, List.of());
    }

    /// The same with the day given by a person.
    public PageOrigin withGivenDate(LocalDate day) {
        return new PageOrigin(newspaper, path, day, givenLabel, receivedOn, neighbours);
    }

    /// The same with the page's label given.
    public PageOrigin withGivenLabel(String label) {
        return new PageOrigin(newspaper, path, givenDate, label, receivedOn, neighbours);
    }

    /// The same beside issues of these days.
    public PageOrigin withNeighbours(List<LocalDate> days) {
        return new PageOrigin(newspaper, path, givenDate, givenLabel, receivedOn, days);
    }
}
