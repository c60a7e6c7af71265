package org.baoku.ingest.file;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.intake.NewIntake;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;

/// A request to ingest files, with what the user gave for all of them.
///
/// @param files the files; zips are unpacked, and a file named `manifest.csv` is read as a manifest
/// @param newspaper the pages' newspaper unless a manifest names another; null to go by the names of their
/// folders
/// @param date the date; null if it was not given
/// @param label the page's label, for a single file; null if it was not given
/// @param intake the intake to be queued
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
