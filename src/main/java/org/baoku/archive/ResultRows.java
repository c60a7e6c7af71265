package org.baoku.archive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/// The rows of an answer, none of which is null; and one answer that several ask for.
public final class ResultRows {
    private ResultRows() {}

    public static <T> List<T> of(MappedQuerySpec<? extends @Nullable T> query) {
        List<? extends @Nullable T> rows = query.list();
        return rows.stream().<T>map(Objects::requireNonNull).toList();
    }

    /// The names that the machine read for persons who are shown under another.
    ///
    /// @param persons the table of the persons
    public static Map<Long, Set<String>> otherNames(JdbcClient jdbc, String persons) {
        record OtherName(long id, String name) {}
        return of(jdbc.sql("""
                        select person.id, machine.name
                        from $persons machine
                        join $persons person on person.id = coalesce(machine.shown_as, machine.id)
                        where (machine.shown_as is not null or machine.shown_name is not null)
                          and machine.name <> coalesce(person.shown_name, person.name)
                        """.replace("$persons", persons)).query(OtherName.class)).stream()
                .collect(groupingBy(OtherName::id, mapping(OtherName::name, toSet())));
    }

    /// Persons of whom it was said that they are not one, two each, as they are shown.
    ///
    /// @param persons the table of the persons
    /// @param mends the view of their mends in force
    public static Set<Set<Long>> distinct(JdbcClient jdbc, String persons, String mends) {
        record Two(long one, long other) {}
        return of(jdbc.sql("""
                        select coalesce(one.shown_as, one.id) as one, coalesce(other.shown_as, other.id) as other
                        from $mends mend
                        join $persons one on one.id = mend.$persons_id
                        join $persons other on other.id = mend.other_id
                        where mend.kind = 'DISTINCT'
                          and coalesce(one.shown_as, one.id) <> coalesce(other.shown_as, other.id)
                        """.replace("$persons", persons).replace("$mends", mends))
                        .query(Two.class))
                .stream()
                .map(two -> Set.of(two.one(), two.other()))
                .collect(toSet());
    }

    /// The moment that a column holds; null where it holds none.
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
