package org.baoku.archive.intake;

/// An intake to be added to the queue, without its files.
///
/// @param origin where its files come from: paths, or the names that the browser sent
/// @param requestedBy the user's name; empty for the program itself
/// @param dryRun whether only the changes are reported and nothing is stored
public record NewIntake(IntakeJob.Kind kind, String origin, String requestedBy, boolean dryRun) {}
