package org.baoku.archive.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which forms mean the same to a search: 青洽会 and 中国·青海绿色发展投资贸易洽谈会.
///
/// A change holds from the next search on.
@Component
public final class SynonymRepository {
    /// Forms that mean the same.
    ///
    /// @param forms at least two
    /// @param changedBy who last said so
    public record SynonymGroup(long id, List<String> forms, Instant changedAt, String changedBy) {
        public SynonymGroup {
            forms = List.copyOf(forms);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SynonymRepository.class);

    /// The longest form that is kept, in characters.
    public static final int LONGEST_FORM = 60;

    /// What another program changed in the same database is seen after so long.
    private static final long READ_AGAIN_AFTER = Duration.ofSeconds(5).toNanos();

    private static final String GROUPS = """
            select id, forms, changed_at, changed_by from synonym where removed_at is null
            """;

    private record Known(List<List<String>> forms, long readAt) {
        boolean isOld() {
            return System.nanoTime() - readAt > READ_AGAIN_AFTER;
        }
    }

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    SynonymRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every group, the latest changed first.
    public List<SynonymGroup> all() {
        return ResultRows.of(
                jdbc.sql(GROUPS + " order by changed_at desc, id desc").query((row, _) -> group(row)));
    }

    /// The group of that id.
    public Optional<SynonymGroup> group(long id) {
        return jdbc.sql(GROUPS + " and id = :id")
                .param("id", id)
                .query((row, _) -> group(row))
                .optional();
    }

    /// The forms of every group, for who asks at every search: the same list while nothing has changed. Where the
    /// database cannot be asked just now, what was known before.
    public List<List<String>> forms() {
        Known before = known;
        if (before != null && !before.isOld()) {
            return before.forms();
        }
        List<List<String>> forms = before == null ? List.of() : before.forms();
        try {
            List<List<String>> read = all().stream().map(SynonymGroup::forms).toList();
            forms = read.equals(forms) ? forms : read;
        } catch (DataAccessException away) {
            LOG.warn("Synonyms cannot be read just now: {}", away.getMessage());
        }
        known = new Known(forms, System.nanoTime());
        return forms;
    }

    /// Adds a group.
    ///
    /// @param by who says so
    /// @return its id
    /// @throws IllegalArgumentException where there are not two different forms, or one is too long
    public long add(List<String> forms, String by) {
        long id = jdbc.sql("insert into synonym (forms, changed_by) values (:forms, :by) returning id")
                .param("forms", distinct(forms))
                .param("by", by)
                .query(Long.class)
                .single();
        forget();
        return id;
    }

    /// Gives a group other forms.
    ///
    /// @throws IllegalArgumentException likewise, or where there is no such group
    public void change(long id, List<String> forms, String by) {
        changed(
                jdbc.sql("""
                        update synonym set forms = :forms, changed_at = now(), changed_by = :by
                        where id = :id and removed_at is null
                        """)
                        .param("forms", distinct(forms))
                        .param("by", by)
                        .param("id", id)
                        .update(),
                id);
    }

    /// Takes a group out.
    ///
    /// @throws IllegalArgumentException where there is no such group
    public void remove(long id, String by) {
        changed(jdbc.sql("""
                        update synonym set removed_at = now(), removed_by = :by where id = :id and removed_at is null
                        """).param("by", by).param("id", id).update(), id);
    }

    /// What was known is read again at the next search, a failure to do so aside.
    private void forget() {
        Known before = known;
        known = before == null ? null : new Known(before.forms(), System.nanoTime() - 2 * READ_AGAIN_AFTER);
    }

    private void changed(int rows, long id) {
        forget();
        if (rows == 0) {
            throw new IllegalArgumentException("No group of synonyms has the number " + id);
        }
    }

    private static String[] distinct(List<String> forms) {
        String[] distinct = forms.stream()
                .map(String::strip)
                .filter(form -> !form.isEmpty())
                .distinct()
                .toArray(String[]::new);
        if (distinct.length < 2) {
            throw new IllegalArgumentException("A group of synonyms needs two different forms");
        }
        for (String form : distinct) {
            if (form.length() > LONGEST_FORM || form.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("A form is no longer than " + LONGEST_FORM + " characters");
            }
        }
        return distinct;
    }

    private static SynonymGroup group(ResultSet row) throws SQLException {
        return new SynonymGroup(
                row.getLong("id"),
                List.of((String[]) Objects.requireNonNull(row.getArray("forms")).getArray()),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
