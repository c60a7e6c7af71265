package org.baoku.archive.person;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.baoku.archive.ArchiveLock;
import org.baoku.archive.LockedTransaction;
import org.baoku.archive.ResultRows;
import org.baoku.archive.person.PersonDisplay.Applied;
import org.baoku.archive.person.PersonDisplay.Columns;
import org.baoku.archive.person.PersonDisplay.IndexedAs;
import org.baoku.archive.person.PersonDisplay.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The part that corrections of officials and corrections of reporters have in common.
///
/// A correction is a row; undoing it adds another row. The columns that say how a person is displayed are
/// derived from the corrections in force: a change computes them again for the persons that merges connect
/// with the corrected one. Every page whose index entry changes by that gets a revision.
final class PersonCorrections {
    /// Officials or reporters.
    ///
    /// @param name the name of the table and of its columns
    /// @param hidden the expression for whether a person is hidden
    /// @param updateColumns sets the display columns `:shownAs`, `:shownName` and `:hidden` of the person `:id`
    /// @param pages the `page_id`s of the pages that name one of the persons `:persons` or contain one of the
    /// articles `:articles`, each once
    record Kind(String name, String hidden, String updateColumns, String pages) {
        private String in(String sql) {
            return sql.replace("{person}", name).replace("{hidden}", hidden);
        }
    }

    private static final String CONNECTED = """
            with recursive connected (id) as (
                select unnest(:persons::bigint[])
                union
                select merged.id
                from connected
                cross join lateral (
                    select other_id as id from {person}_correction_in_force
                    where kind = 'MERGE' and {person}_id = connected.id
                    union all
                    select {person}_id from {person}_correction_in_force
                    where kind = 'MERGE' and other_id = connected.id) merged)
            select {person}.id, name, shown_as, shown_name, {hidden} as hidden
            from connected join {person} on {person}.id = connected.id
            """;

    private static final String IN_FORCE = """
            select kind, {person}_id as person, other_id as other, name from {person}_correction_in_force
            where {person}_id = any(:persons) and kind in ('MERGE', 'RENAME', 'NO_OFFICIAL')
            order by id
            """;

    private static final String PERSONS_OF_CORRECTION = """
            select unnest(array_remove(array[{person}_id, case when kind = 'MERGE' then other_id end], null))
            from {person}_correction_in_force where id = :id
            """;

    private static final String UNDO = """
            insert into {person}_correction (kind, undoes, made_by) values ('UNDO', :undoes, :by) returning id
            """;

    private static final String PAIRS = """
            select coalesce(one.shown_as, one.id) as one, coalesce(other.shown_as, other.id) as other
            from {corrections} correction
            join {person} one on one.id = correction.{person}_id
            join {person} other on other.id = correction.other_id
            where correction.kind = any(:kinds)
              and coalesce(one.shown_as, one.id) <> coalesce(other.shown_as, other.id)
            """;

    private static final String DISPLAYED =
            "select count(*) from {person} where id = any(:ids) and shown_as is null and not {hidden}";

    private final JdbcClient jdbc;
    private final LockedTransaction transaction;
    private final Kind kind;

    PersonCorrections(JdbcClient jdbc, TransactionOperations transactions, Kind kind) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
        this.kind = kind;
    }

    /// To be called within the transaction of a correction.
    ///
    /// @throws PersonChangedException unless each of these persons is displayed under its own id
    void requireDisplayed(Collection<Long> persons) {
        Long[] ids = persons.stream().distinct().toArray(Long[]::new);
        int displayed = jdbc.sql(kind.in(DISPLAYED))
                .param("ids", ids)
                .query(Integer.class)
                .single();
        if (displayed < ids.length) {
            throw new PersonChangedException();
        }
    }

    /// Inserts a row that does not change how persons are displayed.
    ///
    /// @param insert adds the row and returns its id
    long add(Supplier<Long> insert) {
        return transaction.call(insert);
    }

    /// Inserts rows that change how persons are displayed; the display is computed once.
    ///
    /// @param persons the ids of the corrected persons, and of those that they are merged into
    /// @param articles the ids of the articles in which a name means another person
    /// @param insert adds the rows
    <T> T addChangingDisplay(List<Long> persons, List<Long> articles, Supplier<T> insert) {
        return transaction.call(() -> {
            T result = insert.get();
            updateDisplay(persons, articles);
            return result;
        });
    }

    /// Undoes a correction in force.
    ///
    /// @param articles the ids of the articles in which the correction says that a name means another person
    /// @param by the user who undoes it
    /// @return the id of the row that undoes it
    /// @throws IllegalArgumentException if there is no correction in force with that id
    long undo(long correction, Supplier<List<Long>> articles, String by) {
        return transaction.call(() -> {
            List<Long> persons = ResultRows.of(jdbc.sql(kind.in(PERSONS_OF_CORRECTION))
                    .param("id", correction)
                    .query(Long.class));
            if (persons.isEmpty()) {
                throw new IllegalArgumentException("No correction in force has the id " + correction);
            }
            List<Long> moved = articles.get();
            long id = jdbc.sql(kind.in(UNDO))
                    .param("undoes", correction)
                    .param("by", by)
                    .query(Long.class)
                    .single();
            updateDisplay(persons, moved);
            return id;
        });
    }

    /// Computes the display columns of the persons that merges connect with these.
    private void updateDisplay(List<Long> persons, List<Long> articles) {
        List<Person> before = connected(persons);
        Map<Long, Columns> columns = PersonDisplay.of(ResultRows.of(
                jdbc.sql(kind.in(IN_FORCE)).param("persons", ids(before)).query(Applied.class)));
        List<Person> after = before.stream()
                .map(person -> new Person(person.id(), person.name(), columns.getOrDefault(person.id(), Columns.NONE)))
                .toList();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                update(after.get(i));
            }
        }
        addRevisions(differences(before, after), articles);
    }

    private List<Person> connected(List<Long> persons) {
        return ResultRows.of(jdbc.sql(kind.in(CONNECTED))
                .param("persons", persons.toArray(Long[]::new))
                .query((row, _) -> new Person(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("name")),
                        new Columns(
                                row.getObject("shown_as", Long.class),
                                row.getString("shown_name"),
                                row.getBoolean("hidden")))));
    }

    private void update(Person person) {
        jdbc.sql(kind.updateColumns())
                .param("id", person.id())
                .param("shownAs", person.columns().shownAs())
                .param("shownName", person.columns().shownName())
                .param("hidden", person.columns().hidden())
                .update();
    }

    /// The ids of the persons that the index must know otherwise.
    private static List<Long> differences(List<Person> before, List<Person> after) {
        Map<Long, IndexedAs> old = PersonDisplay.indexed(before);
        List<Long> changed = new ArrayList<>();
        PersonDisplay.indexed(after).forEach((id, indexed) -> {
            if (!indexed.equals(old.get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }

    private void addRevisions(List<Long> persons, List<Long> articles) {
        if (!persons.isEmpty() || !articles.isEmpty()) {
            ArchiveLock.addRevisions(
                    jdbc,
                    kind.pages(),
                    Map.of("persons", persons.toArray(Long[]::new), "articles", articles.toArray(Long[]::new)));
        }
    }

    private static Long[] ids(Collection<Person> persons) {
        return persons.stream().map(Person::id).toArray(Long[]::new);
    }

    /// The names under which persons are printed, other than the displayed name, by the displayed person's id.
    Map<Long, Set<String>> otherNames() {
        record OtherName(long id, String name) {}
        return ResultRows.of(jdbc.sql(kind.in("""
                        select person.id, printed.name
                        from {person} printed
                        join {person} person on person.id = coalesce(printed.shown_as, printed.id)
                        where (printed.shown_as is not null or printed.shown_name is not null)
                          and printed.name <> coalesce(person.shown_name, person.name)
                        """)).query(OtherName.class)).stream()
                .collect(groupingBy(OtherName::id, mapping(OtherName::name, toSet())));
    }

    /// Pairs of persons that a correction in force keeps apart, by their displayed persons' ids.
    Set<Set<Long>> distinctPairs() {
        return pairs("{person}_correction_in_force", "DISTINCT", "SPLIT");
    }

    /// Pairs of persons that were merged once and are not any more, likewise.
    Set<Set<Long>> undoneMerges() {
        return pairs("{person}_correction", "MERGE");
    }

    /// The pairs of corrections of some kinds whose persons are displayed as two.
    private Set<Set<Long>> pairs(String corrections, String... kinds) {
        record Pair(long one, long other) {}
        return ResultRows.of(jdbc.sql(kind.in(PAIRS.replace("{corrections}", corrections)))
                        .param("kinds", kinds)
                        .query(Pair.class))
                .stream()
                .map(pair -> Set.of(pair.one(), pair.other()))
                .collect(toSet());
    }
}
