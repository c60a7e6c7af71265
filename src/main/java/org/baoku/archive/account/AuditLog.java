package org.baoku.archive.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The audit log: every request that writes, with its user, time, network address and result. Entries are never
/// deleted.
@Component
public final class AuditLog {
    /// The request attribute for a note on the effect of a write: a short string of facts such as `pages=3`,
    /// without passwords and tokens.
    public static final String NOTE = "org.baoku.audit.note";

    private static final String REFUSED = "refused";

    private static final int MAX_LENGTH = 1000;

    /// The note of a request that changed nothing.
    ///
    /// @param facts the note so far, which stays; null where there is none
    public static String refused(@Nullable Object facts) {
        return facts == null ? REFUSED : REFUSED + " " + facts;
    }

    /// A request that writes.
    ///
    /// @param person the user's name; empty where the user was not signed in
    /// @param address the network address; empty for a command
    /// @param action method and path of the request, or the command
    /// @param status the HTTP status, or the command's exit code; null where the write was interrupted
    public record Entry(
            long id,
            Instant at,
            String person,
            String address,
            String action,
            @Nullable Integer status,
            String note) {
        /// Whether the request was answered but changed nothing.
        public boolean isRefused() {
            return note.startsWith(REFUSED);
        }
    }

    /// Restricts the entries.
    ///
    /// @param person the user's whole name; blank for all
    /// @param kind null for all
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    /// @param words words separated by white space, each of which the address, the action or the note must
    /// contain; blank for all
    public record Criteria(
            String person,
            @Nullable AuditKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String words) {}

    /// Where a part of the entries begins.
    ///
    /// @param before only entries with a smaller id, which are older; null for no limit
    /// @param after only entries with a greater id, which are newer; null for no limit
    public record Cursor(@Nullable Long before, @Nullable Long after) {}

    /// A part of the matching entries, the newest first.
    ///
    /// @param newer whether newer entries match, too
    /// @param older whether older entries match, too
    public record Result(List<Entry> entries, boolean newer, boolean older) {}

    private final JdbcClient jdbc;

    public AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds the entry of a write that begins.
    ///
    /// @return the entry's id, for [#end]
    public long begin(String person, String address, String action) {
        return jdbc.sql("insert into audit (person, address, action) values (:person, :address, :action) returning id")
                .param("person", printable(person))
                .param("address", printable(address))
                .param("action", printable(action))
                .query(Long.class)
                .single();
    }

    /// Completes the entry of a write.
    ///
    /// @param person the user's name as it is known at the end of the request
    /// @param status the HTTP status, or the command's exit code
    public void end(long id, String person, int status, String note) {
        jdbc.sql("update audit set person = :person, status = :status, note = :note where id = :id")
                .param("person", printable(person))
                .param("status", status)
                .param("note", printable(note))
                .param("id", id)
                .update();
    }

    /// The entries that match the criteria, found by their key, so that every part costs the same.
    ///
    /// @param zone the time zone of the criteria's days
    /// @param limit how many at most
    public Result find(Criteria criteria, ZoneId zone, Cursor cursor, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new TreeMap<>();
        restrict(criteria, zone, conditions, values);
        if (cursor.before() != null) {
            conditions.add("id < :before");
            values.put("before", cursor.before());
        }
        boolean upwards = cursor.after() != null;
        if (cursor.after() != null) {
            conditions.add("id > :after");
            values.put("after", cursor.after());
        }
        List<Entry> found =
                ResultRows.of(jdbc.sql("select id, at, person, address, action, status, note from audit where "
                                + String.join(" and ", conditions) + " order by id " + (upwards ? "asc" : "desc")
                                + " limit "
                                + (limit + 1))
                        .params(values)
                        .query(Entry.class));
        boolean more = found.size() > limit;
        List<Entry> entries = found.subList(0, Math.min(limit, found.size()));
        return upwards
                ? new Result(entries.reversed(), more, true)
                : new Result(entries, cursor.before() != null, more);
    }

    private static void restrict(Criteria criteria, ZoneId zone, List<String> conditions, Map<String, Object> values) {
        if (!criteria.person().isBlank()) {
            conditions.add("person = :person");
            values.put("person", printable(criteria.person().strip()));
        }
        if (criteria.kind() != null) {
            conditions.add("kind = :kind");
            values.put("kind", criteria.kind().name());
        }
        // Ids and times ascend together but for concurrent writes, so that the index by time limits the scan
        // by id.
        if (criteria.from() != null) {
            conditions.add("""
                    at >= :from and id >= coalesce((select id from audit where at >= :from order by at limit 1), 0) - 1000
                    """);
            values.put("from", criteria.from().atStartOfDay(zone).toOffsetDateTime());
        }
        if (criteria.to() != null) {
            conditions.add("""
                    at < :to and id <= coalesce((select id from audit where at < :to order by at desc limit 1), 0) + 1000
                    """);
            values.put("to", criteria.to().plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        }
        for (String word : printable(criteria.words()).strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                String name = "word" + values.size();
                conditions.add("(address || ' ' || action || ' ' || note) ilike :" + name);
                values.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            }
        }
    }

    /// When the latest backup ended that succeeded, by the desk or a command; empty if there was none.
    public Optional<Instant> latestBackup() {
        return jdbc.sql("""
                        select at from audit
                        where kind in ('SYSTEM', 'COMMAND')
                          and (action = 'POST /admin/backup' and status = 200 or action = 'backup' and status = 0)
                        order by id desc limit 1
                        """)
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /// The text without control characters and at most [#MAX_LENGTH] characters long.
    private static String printable(String text) {
        return (text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH))
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", " ");
    }
}
