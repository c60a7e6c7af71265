package org.baoku.archive.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the officials or the reporters as they are displayed after corrections, with the number and the days of
/// their articles, which the database keeps up when articles and corrections are written.
public abstract sealed class PersonRepository permits OfficialRepository, ReporterRepository {
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

    // A section is read in the order of an index.
    private static final String SECTION = " order by articles desc, name, $kind_id limit :limit offset :offset";

    private final JdbcClient jdbc;
    private final String kind;

    /// @param kind the table of the persons: `official` or `reporter`
    PersonRepository(JdbcClient jdbc, String kind) {
        this.jdbc = jdbc;
        this.kind = kind;
    }

    /// All persons, the most articles first: not for requests.
    public final List<PersonSummary> all() {
        return list("", 0, Integer.MAX_VALUE).people();
    }

    /// A section of the list of persons, the most articles first.
    ///
    /// @param namePart text that the name must contain; empty for all persons
    /// @param offset the number of persons to skip
    public final PersonList list(String namePart, int offset, int limit) {
        return list(namePart, List.of(), offset, limit);
    }

    /// As [#list(String, int, int)], also with these names, which sound like the text that was asked for.
    public final PersonList list(String namePart, List<String> alike, int offset, int limit) {
        return namePart.isEmpty()
                ? section("", Map.of(), offset, limit)
                : section(NAMED, Map.of("name", namePart, "alike", alike.toArray(String[]::new)), offset, limit);
    }

    /// The letters that displayed names begin with, each once.
    public final List<String> firstLetters() {
        return ResultRows.of(sql(FIRST_LETTERS).query(String.class));
    }

    /// A section of the list of persons whose displayed names begin with one of these letters, ordered as the list.
    public final PersonList beginning(Collection<String> letters, int offset, int limit) {
        return section(BEGINNING, Map.of("letters", letters.toArray(String[]::new)), offset, limit);
    }

    private PersonList section(String condition, Map<String, ?> values, int offset, int limit) {
        List<PersonSummary> people = ResultRows.of(sql(COLUMNS + condition + SECTION)
                .params(values)
                .param("limit", limit)
                .param("offset", offset)
                .query(PersonSummary.class));
        long total = offset == 0 && people.size() < limit
                ? people.size()
                : sql("select count(*) from $kind_summary" + condition)
                        .params(values)
                        .query(Long.class)
                        .single();
        return new PersonList(people, total);
    }

    /// The persons whose displayed name is exactly this one, the most articles first.
    public final List<PersonSummary> named(String name) {
        return ResultRows.of(sql(COLUMNS + " where name = :name order by articles desc, $kind_id")
                .param("name", name)
                .query(PersonSummary.class));
    }

    /// The person with that id, or the one into whom that person was merged; empty if there is none, or if no
    /// article is displayed with the person.
    public final Optional<PersonSummary> find(long id) {
        return sql(FIND).param("id", id).query(PersonSummary.class).optional();
    }

    /// The articles that name or credit a person, latest first.
    public abstract List<PersonArticle> articles(long person, int limit);

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql.replace("$kind", kind));
    }
}
