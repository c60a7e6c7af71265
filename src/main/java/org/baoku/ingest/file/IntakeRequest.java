package org.baoku.ingest.file;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.intake.NewIntake;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;

/// Files that somebody wants taken in, and what was said of them.
///
/// @param files the files, zips among them; a `manifest.csv` among them is read
/// @param newspaper whose pages they are where no manifest says otherwise; null to go by the names of their folders
/// @param date the day where it was given
/// @param label the page's label where it was given
/// @param intake where they come from
public record IntakeRequest(
        List<IncomingFile> files,
        @Nullable Newspaper newspaper,
        @Nullable LocalDate date,
        @Nullable String label,
        NewIntake intake) {
    public IntakeRequest {
        files = List.copyOf(files);
    }
}
