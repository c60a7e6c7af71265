package org.baoku.index;

import java.util.Set;

/// A person of the archive, reporter or official.
///
/// @param id the person's id among reporters or among officials
/// @param otherNames under which the person is found as well: how the page prints it, where people mended it
public record IndexedPerson(long id, String name, Set<String> otherNames) {
    public IndexedPerson {
        otherNames = Set.copyOf(otherNames);
    }

    /// A person with one name.
    public IndexedPerson(long id, String name) {
        this(id, name, Set.of());
    }
}
