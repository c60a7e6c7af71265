package org.baoku.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Publicly known events and tenures that tell the year of a page.
///
/// @param events what a page names
/// @param tenures who held which office when
record DatedFacts(List<Event> events, List<Tenure> tenures) {
    /// No facts at all: then only the page itself tells.
    static final DatedFacts NONE = new DatedFacts(List.of(), List.of());

    /// An event or a term.
    ///
    /// @param names how pages call it; of a yearly event with `{n}` for its number
    /// @param kind how it dates a page
    /// @param base for a yearly event the year before its first
    /// @param from its first day
    /// @param to its last day
    record Event(List<String> names, Kind kind, int base, LocalDate from, LocalDate to) {
        /// How an event dates a page that names it.
        enum Kind {
            /// Held every year under a running number.
            YEARLY,
            /// Held on known days: who names its day and month was there.
            OPENED,
            /// Not spoken of before.
            AFTER
        }
    }

    /// Somebody's time in an office; an open end is [DateBounds#DUSK].
    ///
    /// @param office in full, with the place: 青海省委书记
    record Tenure(String name, String office, LocalDate from, LocalDate to) {}

    DatedFacts {
        events = List.copyOf(events);
        tenures = List.copyOf(tenures);
    }

    /// The facts that ship with the program.
    static DatedFacts shipped() {
        return new DatedFacts(
                ResourceLists.lines("events.csv").stream()
                        .map(DatedFacts::event)
                        .toList(),
                ResourceLists.lines("tenures.csv").stream()
                        .map(DatedFacts::tenure)
                        .toList());
    }

    /// These facts and more tenures.
    DatedFacts with(List<org.baoku.paper.Tenure> more) {
        Stream<Tenure> entered = more.stream()
                .map(tenure -> new Tenure(
                        tenure.name(),
                        tenure.office(),
                        tenure.from() == null ? DateBounds.DAWN : tenure.from(),
                        tenure.to() == null ? DateBounds.DUSK : tenure.to()));
        return new DatedFacts(
                events, Stream.concat(tenures.stream(), entered).distinct().toList());
    }

    private static Event event(String row) {
        String[] cells = row.split(",", -1);
        Event.Kind kind = Event.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
        List<String> names = List.of(cells[0].split("\\|", -1));
        return kind == Event.Kind.YEARLY
                ? new Event(names, kind, Integer.parseInt(cells[2]), DateBounds.DAWN, DateBounds.DUSK)
                : new Event(names, kind, 0, first(cells[2]), last(cells[3]));
    }

    private static Tenure tenure(String row) {
        String[] cells = row.split(",", -1);
        return new Tenure(cells[0], cells[2], first(cells[3]), last(cells[4]));
    }

    private static LocalDate first(String written) {
        if (written.isEmpty()) {
            return DateBounds.DAWN;
        }
        return switch (written.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(written), 1, 1);
            case 7 -> YearMonth.parse(written).atDay(1);
            default -> LocalDate.parse(written);
        };
    }

    private static LocalDate last(String written) {
        if (written.isEmpty()) {
            return DateBounds.DUSK;
        }
        return switch (written.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(written), 12, 31);
            case 7 -> YearMonth.parse(written).atEndOfMonth();
            default -> LocalDate.parse(written);
        };
    }
}
