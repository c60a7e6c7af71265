package org.baoku.people.dating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baoku.paper.Tenure;
import org.baoku.people.name.ResourceLists;
import org.jspecify.annotations.Nullable;

/// Publicly known events and tenures that tell the year of a page.
public record DatedFacts(List<DatedEvent> events, List<Tenure> tenures) {
    /// No facts: only the page itself is evidence.
    public static final DatedFacts NONE = new DatedFacts(List.of(), List.of());

    /// An event or term that dates a page which mentions it.
    ///
    /// @param names how newspapers print it; for [Kind#YEARLY] with `{n}` for the number
    /// @param baseYear for [Kind#YEARLY] the year before the first event, else 0
    /// @param from its first day; [DateBounds#EARLIEST] for [Kind#YEARLY]
    /// @param to its last day; [DateBounds#LATEST] for [Kind#YEARLY] and [Kind#AFTER]
    record DatedEvent(List<String> names, Kind kind, int baseYear, LocalDate from, LocalDate to) {
        /// How an event dates a page that mentions it.
        enum Kind {
            /// Held once a year and numbered.
            YEARLY,
            /// Held on known days: an article that mentions it and is dated on one of them reports it.
            OPENED,
            /// A term that was first used on a known day.
            AFTER
        }
    }

    public DatedFacts {
        events = List.copyOf(events);
        tenures = List.copyOf(tenures);
    }

    /// Reads the facts that ship with the program.
    public static DatedFacts load() {
        return new DatedFacts(
                ResourceLists.lines("events.csv").stream()
                        .map(DatedFacts::parseEvent)
                        .toList(),
                ResourceLists.lines("tenures.csv").stream()
                        .map(DatedFacts::parseTenure)
                        .toList());
    }

    /// These facts and further tenures.
    public DatedFacts withTenures(List<Tenure> more) {
        return new DatedFacts(
                events,
                Stream.concat(tenures.stream(), more.stream()).distinct().toList());
    }

    private static DatedEvent parseEvent(String row) {
        String[] cells = row.split(",", -1);
        DatedEvent.Kind kind = DatedEvent.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
        List<String> names = List.of(cells[0].split("\\|", -1));
        if (kind == DatedEvent.Kind.YEARLY) {
            int baseYear = Integer.parseInt(cells[2]);
            return new DatedEvent(names, kind, baseYear, DateBounds.EARLIEST, DateBounds.LATEST);
        }
        LocalDate from = firstDay(cells[2]);
        LocalDate to = lastDay(cells[3]);
        return new DatedEvent(
                names, kind, 0, from == null ? DateBounds.EARLIEST : from, to == null ? DateBounds.LATEST : to);
    }

    private static Tenure parseTenure(String row) {
        String[] cells = row.split(",", -1);
        return new Tenure(cells[0], cells[2], firstDay(cells[3]), lastDay(cells[4]));
    }

    /// The first day of a year, month or day as written: 2023, 2023-01, 2023-01-05; null for an empty cell.
    private static @Nullable LocalDate firstDay(String written) {
        return switch (written.length()) {
            case 0 -> null;
            case 4 -> LocalDate.of(Integer.parseInt(written), 1, 1);
            case 7 -> YearMonth.parse(written).atDay(1);
            default -> LocalDate.parse(written);
        };
    }

    /// The last day of a year, month or day as written; null for an empty cell.
    private static @Nullable LocalDate lastDay(String written) {
        return switch (written.length()) {
            case 0 -> null;
            case 4 -> LocalDate.of(Integer.parseInt(written), 12, 31);
            case 7 -> YearMonth.parse(written).atEndOfMonth();
            default -> LocalDate.parse(written);
        };
    }
}
