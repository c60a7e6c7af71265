package org.baoku.archive.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.baoku.archive.EntryChangedException;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores groups of synonyms, which a search treats as the same: 青洽会 and 中国·青海绿色发展投资贸易洽谈会.
///
/// A change applies from the next search on; a change that another process makes in the same database, after 5
/// seconds.
@Component
public final class SynonymRepository {
    /// A group of synonyms.
    ///
    /// @param forms at least two
    public record SynonymGroup(long id, List<String> forms) {
        public SynonymGroup {
            forms = List.copyOf(forms);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SynonymRepository.class);

    /// The greatest length of a form, in characters.
    private static final int MAX_FORM_LENGTH = 60;

    private static final long CACHE_NANOS = Duration.ofSeconds(5).toNanos();

    private static final String GROUPS = """
            select id, forms from synonym where removed_at is null
            """;

    private record Cache(List<List<String>> forms, long readAt) {
        boolean isExpired() {
            return System.nanoTime() - readAt > CACHE_NANOS;
        }
    }

    private final JdbcClient jdbc;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Cache cache;

    SynonymRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The groups one of whose forms contains a text, the latest changed first.
    ///
    /// @param text empty for all groups
    public List<SynonymGroup> search(String text, int limit) {
        return ResultRows.of(jdbc.sql(GROUPS
                        + " and exists (select from unnest(forms) form where strpos(form, :text) > 0 or :text = '')"
                        + " order by changed_at desc, id desc limit :limit")
                .param("text", text)
                .param("limit", limit)
                .query((row, _) -> group(row)));
    }

    /// How many groups there are.
    public long count() {
        return jdbc.sql("select count(*) from synonym where removed_at is null")
                .query(Long.class)
                .single();
    }

    /// The group of that id; empty where there is none.
    public Optional<SynonymGroup> group(long id) {
        return jdbc.sql(GROUPS + " and id = :id")
                .param("id", id)
                .query((row, _) -> group(row))
                .optional();
    }

    /// The forms of every group, from a cache: the same list object while no group has changed. While the
    /// database fails, the groups that were read last.
    public List<List<String>> forms() {
        Cache cached = cache;
        if (cached != null && !cached.isExpired()) {
            return cached.forms();
        }
        List<List<String>> forms = cached == null ? List.of() : cached.forms();
        long change = changes.get();
        try {
            List<List<String>> read = search("", Integer.MAX_VALUE).stream()
                    .map(SynonymGroup::forms)
                    .toList();
            forms = read.equals(forms) ? forms : read;
        } catch (DataAccessException e) {
            LOG.warn(
                    "Reading the synonyms from the database failed; searches go on with the {} groups read before: {}",
                    forms.size(),
                    e.getMessage());
        }
        // What was read before a change is not kept: the next search reads again.
        cache = new Cache(forms, System.nanoTime() - (change == changes.get() ? 0 : 2 * CACHE_NANOS));
        return forms;
    }

    /// Adds a group.
    ///
    /// @param by the editor's name
    /// @return the group's id
    /// @throws IllegalArgumentException where there are fewer than two different forms, or one is too long
    public long add(List<String> forms, String by) {
        long id = jdbc.sql("insert into synonym (forms, changed_by) values (:forms, :by) returning id")
                .param("forms", distinct(forms))
                .param("by", by)
                .query(Long.class)
                .single();
        expireCache();
        return id;
    }

    /// Replaces the forms of a group.
    ///
    /// @param seen the forms that the editor saw, joined by ` = `; empty if unknown
    /// @throws IllegalArgumentException as [#add], or where there is no such group
    /// @throws EntryChangedException where the group has other forms meanwhile
    public void change(long id, String seen, List<String> forms, String by) {
        requireChanged(
                jdbc.sql("""
                        update synonym set forms = :forms, changed_at = now(), changed_by = :by
                        where id = :id and removed_at is null and (:seen = '' or array_to_string(forms, ' = ') = :seen)
                        """)
                        .param("forms", distinct(forms))
                        .param("by", by)
                        .param("seen", seen)
                        .param("id", id)
                        .update(),
                id);
    }

    /// Removes a group.
    ///
    /// @param seen the forms that the editor saw, joined by ` = `; empty if unknown
    /// @throws IllegalArgumentException where there is no such group
    /// @throws EntryChangedException where the group has other forms meanwhile
    public void remove(long id, String seen, String by) {
        requireChanged(
                jdbc.sql("""
                        update synonym set removed_at = now(), removed_by = :by
                        where id = :id and removed_at is null and (:seen = '' or array_to_string(forms, ' = ') = :seen)
                        """)
                        .param("by", by)
                        .param("seen", seen)
                        .param("id", id)
                        .update(),
                id);
    }

    /// Makes the next search read the groups again; if that fails, the cached ones stay in use.
    private void expireCache() {
        changes.incrementAndGet();
        Cache cached = cache;
        cache = cached == null ? null : new Cache(cached.forms(), System.nanoTime() - 2 * CACHE_NANOS);
    }

    private void requireChanged(int rows, long id) {
        expireCache();
        if (rows == 0 && group(id).isPresent()) {
            throw new EntryChangedException("the group of synonyms " + id);
        }
        if (rows == 0) {
            throw new IllegalArgumentException("There is no group of synonyms with the id " + id);
        }
    }

    private static String[] distinct(List<String> forms) {
        String[] distinct = forms.stream()
                .map(String::strip)
                .filter(form -> !form.isEmpty())
                .distinct()
                .toArray(String[]::new);
        if (distinct.length < 2) {
            throw new IllegalArgumentException("A group of synonyms needs at least two different forms");
        }
        for (String form : distinct) {
            if (form.length() > MAX_FORM_LENGTH || form.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(
                        "A synonym has at most " + MAX_FORM_LENGTH + " characters and no NUL: " + form);
            }
        }
        return distinct;
    }

    private static SynonymGroup group(ResultSet row) throws SQLException {
        return new SynonymGroup(row.getLong("id"), List.of((String[])
                Objects.requireNonNull(row.getArray("forms")).getArray()));
    }
}
