package org.baoku.archive.person;

import java.time.LocalDate;
import org.baoku.paper.Appointment;
import org.jspecify.annotations.Nullable;

/// Which appointments to list; every given value must fit.
///
/// @param name the beginning of the person's name; empty for every name
/// @param organ an organ as in [OfficeParts#organs]; empty for every organ
/// @param place a place, with or without the word of its level: 西宁 or 西宁市; empty for every place
/// @param kind null for every kind
/// @param from the first day; null for no limit
/// @param to the last day; null for no limit
public record AppointmentFilter(
        String name,
        String organ,
        String place,
        Appointment.@Nullable Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// All appointments.
    public static final AppointmentFilter ALL = new AppointmentFilter("", "", "", null, null, null);

    /// The same filter with another place; empty for every place.
    public AppointmentFilter withPlace(String other) {
        return new AppointmentFilter(name, organ, other, kind, from, to);
    }

    /// The same filter with another organ; empty for every organ.
    public AppointmentFilter withOrgan(String other) {
        return new AppointmentFilter(name, other, place, kind, from, to);
    }

    /// The same filter with another kind; null for every kind.
    public AppointmentFilter withKind(Appointment.@Nullable Kind other) {
        return new AppointmentFilter(name, organ, place, other, from, to);
    }

    /// The same filter with another name; empty for every name.
    public AppointmentFilter withName(String other) {
        return new AppointmentFilter(other, organ, place, kind, from, to);
    }

    /// The same filter with other days; null for no limit.
    public AppointmentFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AppointmentFilter(name, organ, place, kind, first, last);
    }
}
