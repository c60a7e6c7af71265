package org.baoku.archive.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the table of officials or of reporters with the number and the days of their articles, which the
/// database keeps up when articles and corrections are written.
final class PersonSummaries {
    private static final String COLUMNS = """
            select $kind_id as id, name, articles, first_day as first, last_day as last from $kind_summary
            """;

    private static final String FIND = COLUMNS + """
            where $kind_id = (select coalesce(shown_as, id) from $kind where id = :id)
            """;

    private static final String NAMED = " where position(:name in name) > 0 or name = any(:alike) ";

    // Each letter is one step in an index, however many persons there are.
    private static final String FIRST_LETTERS = """
            with recursive letter as (
                (select left(name, 1) collate "C" as first from $kind_summary order by 1 limit 1)
                union all
                select (select left(name, 1) collate "C" from $kind_summary
                        where left(name, 1) collate "C" > letter.first order by 1 limit 1)
                from letter where letter.first is not null)
            select first from letter where first is not null
            """;

    private static final String BEGINNING = " where left(name, 1) collate \"C\" = any(:letters) ";

    // A part is read in the order of an index.
    private static final String PART = " order by articles desc, name, $kind_id limit :limit offset :offset";

    private final JdbcClient jdbc;
    private final String kind;

    /// @param kind the table of the persons: `official` or `reporter`
    PersonSummaries(JdbcClient jdbc, String kind) {
        this.jdbc = jdbc;
        this.kind = kind;
    }

    /// The person with that id, or the one into whom that person was merged; empty if no article is
    /// displayed with the person.
    Optional<PersonSummary> find(long id) {
        return sql(FIND).param("id", id).query(PersonSummary.class).optional();
    }

    /// The persons with exactly this name, the most articles first.
    List<PersonSummary> named(String name) {
        return ResultRows.of(sql(COLUMNS + " where name = :name order by articles desc, $kind_id")
                .param("name", name)
                .query(PersonSummary.class));
    }

    /// A part of the list, the most articles first.
    ///
    /// @param namePart text that the name must contain; empty for all persons
    /// @param alike names that are listed as well
    PersonList list(String namePart, List<String> alike, int offset, int limit) {
        String condition = namePart.isEmpty() ? "" : NAMED;
        List<PersonSummary> people = ResultRows.of(matching(COLUMNS + condition + PART, namePart, alike)
                .param("limit", limit)
                .param("offset", offset)
                .query(PersonSummary.class));
        long total = offset == 0 && people.size() < limit
                ? people.size()
                : matching("select count(*) from $kind_summary" + condition, namePart, alike)
                        .query(Long.class)
                        .single();
        return new PersonList(people, total);
    }

    /// The letters that names begin with.
    List<String> firstLetters() {
        return ResultRows.of(sql(FIRST_LETTERS).query(String.class));
    }

    /// A part of the persons whose names begin with one of these letters, the most articles first.
    PersonList beginning(Collection<String> letters, int offset, int limit) {
        String[] first = letters.toArray(String[]::new);
        List<PersonSummary> people = ResultRows.of(sql(COLUMNS + BEGINNING + PART)
                .param("letters", first)
                .param("limit", limit)
                .param("offset", offset)
                .query(PersonSummary.class));
        long total = offset == 0 && people.size() < limit
                ? people.size()
                : sql("select count(*) from $kind_summary" + BEGINNING)
                        .param("letters", first)
                        .query(Long.class)
                        .single();
        return new PersonList(people, total);
    }

    private JdbcClient.StatementSpec matching(String sql, String namePart, List<String> alike) {
        JdbcClient.StatementSpec statement = sql(sql);
        return namePart.isEmpty()
                ? statement
                : statement.param("name", namePart).param("alike", alike.toArray(String[]::new));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql.replace("$kind", kind));
    }
}
