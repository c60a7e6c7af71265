package org.baoku.web.article;

import java.time.LocalDate;
import java.util.List;
import org.baoku.similarity.WordDifference;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// The page of an article's versions.
///
/// @param versions the oldest first, the article itself included
/// @param comparison the difference of the article and one of them; null until one is chosen
record VersionsView(
        Link article, List<VersionEntry> versions, @Nullable Comparison comparison) {
    /// A version.
    ///
    /// @param date the day of the issue; null while it is unknown
    /// @param pageUrl null while the day is unknown
    /// @param current whether it is the article itself
    /// @param isPart whether it prints only a part of the article
    /// @param isWhole whether the article prints only a part of it
    /// @param resemblance how much is the same, in per cent; null where it was not compared
    /// @param comparisonUrl its difference from the article
    record VersionEntry(
            Link article,
            @Nullable LocalDate date,
            String newspaper,
            @Nullable String label,
            @Nullable String pageUrl,
            int letters,
            boolean current,
            boolean isPart,
            boolean isWhole,
            @Nullable Long resemblance,
            String comparisonUrl) {}

    /// The difference of two versions.
    ///
    /// @param first the older one
    record Comparison(VersionEntry first, VersionEntry second, List<WordDifference.Span> spans) {}
}
