package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.paper.Appointment.Kind;
import org.jspecify.annotations.Nullable;

/// Which appointments to list; every given value must fit.
///
/// @param name the beginning of the person's name; empty for every name
/// @param organ an organ as in [OfficeParts#organs]; empty for every organ
/// @param place a place, with or without the word of its level: 西宁 or 西宁市; empty for every place
/// @param kinds empty for every kind
/// @param from the first day; null for no limit
/// @param to the last day; null for no limit
public record AppointmentFilter(
        String name,
        String organ,
        String place,
        Set<Kind> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// All appointments.
    public static final AppointmentFilter ALL = new AppointmentFilter("", "", "", Set.of(), null, null);

    /// The kinds that tell of a change: who took or left an office, not who held or holds it.
    public static final Set<Kind> CHANGES =
            Stream.of(Kind.values()).filter(Kind::isChange).collect(Collectors.toUnmodifiableSet());

    public AppointmentFilter {
        kinds = Set.copyOf(kinds);
    }

    /// The same filter with another place; empty for every place.
    public AppointmentFilter withPlace(String other) {
        return new AppointmentFilter(name, organ, other, kinds, from, to);
    }

    /// The same filter with another organ; empty for every organ.
    public AppointmentFilter withOrgan(String other) {
        return new AppointmentFilter(name, other, place, kinds, from, to);
    }

    /// The same filter with other kinds; none for every kind.
    public AppointmentFilter withKinds(Set<Kind> other) {
        return new AppointmentFilter(name, organ, place, other, from, to);
    }

    /// The same filter with another name; empty for every name.
    public AppointmentFilter withName(String other) {
        return new AppointmentFilter(other, organ, place, kinds, from, to);
    }

    /// The same filter with other days; null for no limit.
    public AppointmentFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AppointmentFilter(name, organ, place, kinds, first, last);
    }
}
