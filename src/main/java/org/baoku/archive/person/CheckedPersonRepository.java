package org.baoku.archive.person;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers what editors looked at on the desk for persons and found right.
@Component
public final class CheckedPersonRepository {
    private final JdbcClient jdbc;

    CheckedPersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An office of an official that was found right.
    public record CheckedOffice(long official, String office) {}

    /// The official is a person.
    public void addName(long official, String by) {
        add("NAME", official, "", by);
    }

    /// The office of the official is right.
    public void addOffice(long official, String office, String by) {
        add("OFFICE", official, office, by);
    }

    private void add(String kind, long official, String value, String by) {
        jdbc.sql("""
                        insert into checked_person (kind, official_id, value, made_by)
                        values (:kind, :official, :value, :by) on conflict do nothing
                        """)
                .param("kind", kind)
                .param("official", official)
                .param("value", value)
                .param("by", by)
                .update();
    }

    /// The officials who were found to be persons.
    public Set<Long> names() {
        return Set.copyOf(ResultRows.of(jdbc.sql("select official_id from checked_person where kind = 'NAME'")
                .query(Long.class)));
    }

    /// The offices that were found right.
    public Set<CheckedOffice> offices() {
        return ResultRows.of(jdbc.sql(
                                "select official_id as official, value as office from checked_person where kind = 'OFFICE'")
                        .query(CheckedOffice.class))
                .stream()
                .collect(toSet());
    }
}
