package org.baoku.archive.person;

import java.util.List;

/// A section of a list of persons.
///
/// @param total the number of persons in the whole list
public record PersonList(List<PersonSummary> people, long total) {
    public PersonList {
        people = List.copyOf(people);
    }
}
