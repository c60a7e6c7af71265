package org.baoku.archive.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A correction of an official, or the undoing of one, as it was recorded.
///
/// @param kind `MERGE`, `SPLIT`, `RENAME`, `OFFICE`, `NO_OFFICIAL`, `DISTINCT` or `UNDO`
/// @param officialId the corrected official; null for `UNDO`
/// @param officialName the name as printed of the official `officialId`
/// @param officialArticles the number of articles that were read to name that official
/// @param otherId the target of a merge, the new official of a split, or the other of two distinct officials; otherwise
/// null
/// @param otherName the name as printed of the official `otherId`
/// @param otherArticles the number of articles that were read to name that official
/// @param name the new name of a `RENAME`; otherwise null
/// @param office the office of an `OFFICE`; otherwise null
/// @param undone whether a later entry undid this one
public record OfficialCorrectionEntry(
        long id,
        String kind,
        @Nullable Long officialId,
        @Nullable String officialName,
        long officialArticles,
        @Nullable Long otherId,
        @Nullable String otherName,
        long otherArticles,
        @Nullable String name,
        @Nullable String office,
        String reason,
        String madeBy,
        Instant madeAt,
        boolean undone) {}
