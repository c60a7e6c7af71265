package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An editor's correction of an official, as read from articles.
public sealed interface OfficialCorrection {
    /// The id of the corrected official.
    long official();

    /// The official is the same person as `into` and is displayed as `into`.
    record Merge(long official, long into) implements OfficialCorrection {}

    /// In these articles the name means another person. A new official is added for that person.
    record Split(long official, List<Long> articles) implements OfficialCorrection {
        public Split {
            articles = List.copyOf(articles);
            if (articles.isEmpty()) {
                throw new IllegalArgumentException("A split must name at least one article");
            }
        }
    }

    /// The official's name is spelled differently.
    record Rename(long official, String name) implements OfficialCorrection {}

    /// The official holds or held an office.
    ///
    /// @param from the first day; null if unknown
    /// @param to the last day; null if unknown, or if the official still holds the office
    record HoldsOffice(
            long official,
            String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements OfficialCorrection {}

    /// The two officials are different persons. They are not suggested as duplicates.
    record Distinct(long official, long other) implements OfficialCorrection {
        public Distinct {
            if (official == other) {
                throw new IllegalArgumentException("The two ids must differ, but both are " + official);
            }
        }
    }

    /// The name does not mean an official. It is not displayed any more.
    record NoOfficial(long official) implements OfficialCorrection {}
}
