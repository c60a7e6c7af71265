package org.baoku.paper;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an article tells about a person's way into or out of an office (任免).
///
/// @param name the fullest form of the name that the article prints
/// @param office one contiguous string as printed, with the ranks: 县委副书记、县长
/// @param evidence the sentence that says so, as printed
/// @param date when it took place; null where the sentence prints nothing certain
/// @param until when the period ended that the sentence prints (2003年4月至2004年1月任…); null where it prints none
public record Appointment(
        String name,
        String office,
        Kind kind,
        String evidence,
        @Nullable PartialDate date,
        @Nullable PartialDate until) {
    /// What became of the person and the office.
    public enum Kind {
        /// Took the office on: 任, 任命, 出任, 兼任.
        APPOINTED,
        /// Was taken out of it by others: 免去, 不再担任.
        REMOVED,
        /// Gave it up: 辞去.
        RESIGNED,
        /// Is put forward for it: 拟任, 拟提名. Such a person does not hold the office yet.
        NOMINATED,
        /// Was voted into it: 当选, 选举为.
        ELECTED,
        /// Held it earlier: 曾任, 原任, 时任.
        FORMER,
        /// Newly takes it on for the time being: 代市长.
        ACTING,
        /// Holds it at the time of the report: 现任.
        CURRENT;

        /// Whether somebody takes or leaves the office, and does not only hold it.
        public boolean isChange() {
            return this != FORMER && this != CURRENT;
        }

        /// The word in records and addresses: `appointed`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An appointment of which no end is printed.
    public Appointment(String name, String office, Kind kind, String evidence, @Nullable PartialDate date) {
        this(name, office, kind, evidence, date, null);
    }

    public Appointment {
        if (name.isBlank() || office.isBlank()) {
            throw new IllegalArgumentException(
                    "An appointment needs a name and an office, not \"" + name + "\" and \"" + office + "\"");
        }
    }
}
