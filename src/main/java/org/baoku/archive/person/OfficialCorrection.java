package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a person says about officials, against what the machine read.
public sealed interface OfficialCorrection {
    /// Whom it is about: the official's id.
    long official();

    /// Both are one person, shown as the other.
    record Merge(long official, long into) implements OfficialCorrection {}

    /// In these articles the name means another person.
    record Split(long official, List<Long> articles) implements OfficialCorrection {
        public Split {
            articles = List.copyOf(articles);
            if (articles.isEmpty()) {
                throw new IllegalArgumentException("A split names the articles of the other person");
            }
        }
    }

    /// The person's name is written otherwise.
    record Rename(long official, String name) implements OfficialCorrection {}

    /// The person holds, or held, an office.
    ///
    /// @param from the first day; null where it is unknown
    /// @param to the last day; null where it is unknown or has not come
    record HoldsOffice(
            long official,
            String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements OfficialCorrection {}

    /// The two are not one person, however alike they look.
    record Distinct(long official, long other) implements OfficialCorrection {
        public Distinct {
            if (official == other) {
                throw new IllegalArgumentException("Nobody is another than himself");
            }
        }
    }

    /// The name means no official at all.
    record NoOfficial(long official) implements OfficialCorrection {}
}
