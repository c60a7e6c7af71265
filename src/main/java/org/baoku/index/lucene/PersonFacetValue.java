package org.baoku.index.lucene;

import org.baoku.index.IndexedPerson;

/// A person as a facet's value in the index: name first, so that persons of one name lie together, and the id with it,
/// so that a label needs no archive.
record PersonFacetValue(String name, long id) {
    private static final char BETWEEN = '\u001f';

    static PersonFacetValue of(IndexedPerson person) {
        return new PersonFacetValue(person.name().replace('\n', ' ').replace(BETWEEN, ' '), person.id());
    }

    static PersonFacetValue parse(String text) {
        int between = text.lastIndexOf(BETWEEN);
        return new PersonFacetValue(text.substring(0, between), Long.parseLong(text.substring(between + 1)));
    }

    String text() {
        return name + BETWEEN + id;
    }
}
