package org.baoku.archive.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who asked for which write, when, from where, and what became of it. Rows are kept.
@Component
public final class AuditLog {
    /// The request attribute in which whoever does a write may leave a short note on its effect, a string: facts such
    /// as `pages=3`, never a password or a token.
    public static final String NOTE = "org.baoku.audit.note";

    private static final int LONGEST = 1000;

    /// A write that somebody asked for.
    ///
    /// @param person empty where nobody had signed in
    /// @param address of the network; empty for a command
    /// @param action method and path, or the command
    /// @param status of HTTP, or a command's exit code; null where the write was cut short
    public record Entry(
            long id,
            Instant at,
            String person,
            String address,
            String action,
            @Nullable Integer status,
            String note) {}

    /// What to look for; what is empty or null does not matter.
    ///
    /// @param person the whole name
    /// @param from the first day
    /// @param to the last day
    /// @param words each of which must stand in the address, the action or the note
    public record Question(
            String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String words) {}

    /// A part of the entries that answer a question, the newest first.
    ///
    /// @param total how many there are in all
    public record Answer(List<Entry> entries, long total) {}

    private final JdbcClient jdbc;

    public AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes a write that begins.
    ///
    /// @return the entry's id, to complete it by
    public long begin(String person, String address, String action) {
        return jdbc.sql("insert into audit (person, address, action) values (:person, :address, :action) returning id")
                .param("person", printable(person))
                .param("address", printable(address))
                .param("action", printable(action))
                .query(Long.class)
                .single();
    }

    /// Notes what became of a write.
    ///
    /// @param person who turned out to have asked for it
    public void end(long id, String person, int status, String note) {
        jdbc.sql("update audit set person = :person, status = :status, note = :note where id = :id")
                .param("person", printable(person))
                .param("status", status)
                .param("note", printable(note))
                .param("id", id)
                .update();
    }

    /// Entries that answer a question.
    ///
    /// @param start how many of the newest to pass over
    /// @param limit how many at most
    /// @param zone whose days are meant
    public Answer find(Question question, ZoneId zone, long start, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new TreeMap<>();
        if (!question.person().isBlank()) {
            conditions.add("person = :person");
            values.put("person", printable(question.person().strip()));
        }
        if (question.from() != null) {
            conditions.add("at >= :from");
            values.put("from", question.from().atStartOfDay(zone).toOffsetDateTime());
        }
        if (question.to() != null) {
            conditions.add("at < :to");
            values.put("to", question.to().plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        }
        for (String word : printable(question.words()).strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                String name = "word" + values.size();
                conditions.add("(address || ' ' || action || ' ' || note) ilike :" + name);
                values.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            }
        }
        String where = " from audit where " + String.join(" and ", conditions);
        List<Entry> entries = ResultRows.of(jdbc.sql("select id, at, person, address, action, status, note" + where
                        + " order by id desc limit " + limit + " offset " + start)
                .params(values)
                .query(Entry.class));
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        return new Answer(entries, total);
    }

    /// A text that the database takes and a page can print on a line.
    private static String printable(String text) {
        return (text.length() <= LONGEST ? text : text.substring(0, LONGEST))
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", " ");
    }
}
