package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs a query for a section of a list of persons.
final class PersonListQuery {
    private PersonListQuery() {}

    /// @param sql a query with the parameters `:name`, `:alike`, `:limit` and `:offset` and the columns of
    /// [PersonSummary];
    /// each row also has the number of all matching persons as `total`
    static PersonList run(JdbcClient jdbc, String sql, String namePart, List<String> alike, int offset, int limit) {
        AtomicLong total = new AtomicLong();
        List<PersonSummary> people = ResultRows.of(jdbc.sql(sql)
                .param("name", namePart)
                .param("alike", alike.toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> {
                    total.set(row.getLong("total"));
                    return new PersonSummary(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getLong("articles"),
                            row.getObject("first", LocalDate.class),
                            row.getObject("last", LocalDate.class));
                }));
        return new PersonList(people, total.get());
    }
}
