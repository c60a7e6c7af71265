package org.baoku.index.lucene.document;

import org.baoku.index.entry.IndexedPerson;

/// A person as a facet value in the index: name and id, so that a label needs no look-up in the archive. The name comes
/// first, so that persons of one name have adjacent ordinals.
public record PersonFacetValue(String name, long id) {
    private static final char SEPARATOR = '\u001f';

    static PersonFacetValue of(IndexedPerson person) {
        return new PersonFacetValue(person.name().replace('\n', ' ').replace(SEPARATOR, ' '), person.id());
    }

    /// Parses a term.
    public static PersonFacetValue parse(String term) {
        int separator = term.lastIndexOf(SEPARATOR);
        return new PersonFacetValue(term.substring(0, separator), Long.parseLong(term.substring(separator + 1)));
    }

    /// The value as a term.
    String term() {
        return name + SEPARATOR + id;
    }
}
