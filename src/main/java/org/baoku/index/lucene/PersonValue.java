package org.baoku.index.lucene;

import org.baoku.index.Person;

/// A person as a facet's value in the index: name first, so that persons of one name lie together, and the id with it,
/// so that a label needs no archive.
record PersonValue(String name, long id) {
    private static final char BETWEEN = '\u001f';

    static PersonValue of(Person person) {
        return new PersonValue(person.name().replace('\n', ' ').replace(BETWEEN, ' '), person.id());
    }

    static PersonValue parse(String text) {
        int between = text.lastIndexOf(BETWEEN);
        return new PersonValue(text.substring(0, between), Long.parseLong(text.substring(between + 1)));
    }

    String text() {
        return name + BETWEEN + id;
    }
}
