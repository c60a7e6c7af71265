package org.baoku.index.entry;

import java.util.Set;

/// A reporter or official of the archive.
///
/// @param id the person's id among reporters or among officials
/// @param otherNames further names by which the person is found: the printed form where an editor corrected the name
public record IndexedPerson(long id, String name, Set<String> otherNames) {
    public IndexedPerson {
        otherNames = Set.copyOf(otherNames);
    }

    /// A person with one name.
    public IndexedPerson(long id, String name) {
        this(id, name, Set.of());
    }
}
