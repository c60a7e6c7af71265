package org.baoku.archive.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How persons of one kind are displayed: computed from their corrections in force, in the order in which
/// they were made.
///
/// Persons that no merge connects do not influence each other. The result for connected persons is therefore
/// the same whether only their corrections are applied or those of all persons.
final class PersonDisplay {
    /// A correction in force.
    ///
    /// @param kind `MERGE`, `RENAME` or `NO_OFFICIAL`; no other kind changes the display
    record Applied(
            String kind,
            long person,
            @Nullable Long other,
            @Nullable String name) {}

    /// The display columns of a person.
    record Columns(@Nullable Long shownAs, @Nullable String shownName, boolean hidden) {
        static final Columns NONE = new Columns(null, null, false);
    }

    /// A person with the display columns.
    ///
    /// @param name the printed name
    record Person(long id, String name, Columns columns) {}

    /// What the index knows about a person whom an article names.
    ///
    /// @param otherNames the other names of the displayed person
    record IndexedAs(long displayed, String name, boolean hidden, Set<String> otherNames) {}

    private final Map<Long, Columns> columns = new HashMap<>();

    private PersonDisplay() {}

    /// The display columns by the person's id, for the persons that are not displayed as themselves.
    static Map<Long, Columns> of(List<Applied> corrections) {
        PersonDisplay display = new PersonDisplay();
        corrections.forEach(display::apply);
        return display.columns;
    }

    private void apply(Applied correction) {
        switch (correction.kind()) {
            case "MERGE" -> {
                if (correction.other() != null) {
                    merge(displayed(correction.person()), displayed(correction.other()));
                }
            }
            case "RENAME" -> {
                long person = displayed(correction.person());
                columns.put(
                        person, new Columns(null, correction.name(), of(person).hidden()));
            }
            case "NO_OFFICIAL" -> {
                long person = displayed(correction.person());
                columns.put(person, new Columns(null, of(person).shownName(), true));
            }
            default -> throw new IllegalArgumentException(correction.kind());
        }
    }

    private void merge(long person, long into) {
        if (person == into) {
            return;
        }
        columns.putIfAbsent(person, Columns.NONE);
        columns.replaceAll((id, old) -> {
            boolean moves = id == person || (old.shownAs() != null && old.shownAs() == person);
            return moves ? new Columns(into, old.shownName(), old.hidden()) : old;
        });
    }

    private Columns of(long person) {
        return columns.getOrDefault(person, Columns.NONE);
    }

    private long displayed(long person) {
        @Nullable Long shownAs = of(person).shownAs();
        return shownAs == null ? person : shownAs;
    }

    /// What the index knows about these persons, by id.
    ///
    /// @param persons all that a merge connects with one of them
    static Map<Long, IndexedAs> indexed(Collection<Person> persons) {
        Map<Long, Person> byId = new HashMap<>();
        persons.forEach(person -> byId.put(person.id(), person));
        Map<Long, Set<String>> otherNames = new HashMap<>();
        for (Person person : persons) {
            Person displayed = displayed(person, byId);
            if (!person.columns().equals(Columns.NONE) && !person.name().equals(name(displayed))) {
                otherNames.computeIfAbsent(displayed.id(), _ -> new HashSet<>()).add(person.name());
            }
        }
        Map<Long, IndexedAs> indexed = new HashMap<>();
        for (Person person : persons) {
            Person displayed = displayed(person, byId);
            boolean hidden = person.columns().hidden() || displayed.columns().hidden();
            indexed.put(
                    person.id(),
                    new IndexedAs(
                            displayed.id(),
                            name(displayed),
                            hidden,
                            otherNames.getOrDefault(displayed.id(), Set.of())));
        }
        return indexed;
    }

    private static Person displayed(Person person, Map<Long, Person> byId) {
        @Nullable Long shownAs = person.columns().shownAs();
        return shownAs == null ? person : byId.getOrDefault(shownAs, person);
    }

    private static String name(Person person) {
        return person.columns().shownName() == null
                ? person.name()
                : person.columns().shownName();
    }
}
