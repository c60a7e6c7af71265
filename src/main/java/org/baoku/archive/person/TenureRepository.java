package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.ResultRows;
import org.baoku.paper.Tenure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores tenures: who held which office when, as known from outside the articles.
@Component
public final class TenureRepository {
    private static final String ADD = """
            insert into tenure (name, office, held_from, held_to, evidence)
            values (:name, :office, :from, :to, :evidence)
            on conflict do nothing
            """;

    private static final String SAVE = """
            insert into tenure (name, office, held_from, held_to, evidence, changed_by)
            values (:name, :office, :from, :to, :evidence, :by)
            on conflict (name, office, held_from) do update set
                held_to = excluded.held_to, evidence = excluded.evidence, changed_by = excluded.changed_by,
                changed_at = now(), removed_at = null, removed_by = null
            """;

    private static final String END = """
            update tenure set held_to = :to, changed_by = :by, changed_at = now()
            where id = :id and removed_at is null
              and (held_from is null or :to::date is null or held_from <= :to)
            """;

    private static final String REMOVE = """
            update tenure set removed_at = now(), removed_by = :by where id = :id and removed_at is null
            """;

    private static final String SEARCH = """
            select id, name, office, held_from as "from", held_to as "to", evidence from tenure
            where removed_at is null and (position(:text in name) > 0 or position(:text in office) > 0)
            order by changed_at desc, id desc limit :limit
            """;

    private static final String ALL = """
            select name, office, held_from as "from", held_to as "to" from tenure
            where removed_at is null order by id
            """;

    /// A stored tenure.
    ///
    /// @param from the first day; null if unknown
    /// @param to the last day; null if unknown, or if the tenure has not ended
    /// @param evidence the reference, one sentence
    public record KnownTenure(
            long id,
            String name,
            String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String evidence) {}

    private final JdbcClient jdbc;

    public TenureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds the tenures that are not stored yet. A tenure that was removed is not added again.
    ///
    /// @param evidence the reference for all of them, one sentence
    public void add(List<Tenure> tenures, String evidence) {
        for (Tenure tenure : tenures) {
            jdbc.sql(ADD)
                    .param("name", tenure.name())
                    .param("office", tenure.office())
                    .param("from", tenure.from())
                    .param("to", tenure.to())
                    .param("evidence", evidence)
                    .update();
        }
    }

    /// Adds a tenure, or replaces the last day and the evidence of the one with the same name, office and first
    /// day.
    ///
    /// @param evidence the reference, one sentence
    /// @param by the user who enters it
    public void save(Tenure tenure, String evidence, String by) {
        jdbc.sql(SAVE)
                .param("name", tenure.name())
                .param("office", tenure.office())
                .param("from", tenure.from())
                .param("to", tenure.to())
                .param("evidence", evidence)
                .param("by", by)
                .update();
    }

    /// Sets the last day of a tenure.
    ///
    /// @param to null if the tenure has not ended
    /// @throws IllegalArgumentException if there is no such tenure, or if it began after that day
    public void end(long id, @Nullable LocalDate to, String by) {
        int changed =
                jdbc.sql(END).param("to", to).param("by", by).param("id", id).update();
        if (changed == 0) {
            throw new IllegalArgumentException("Tenure " + id + " does not exist or begins after " + to);
        }
    }

    /// Removes a tenure. Its row stays, so that [#add] does not add it again.
    ///
    /// @throws IllegalArgumentException if there is no such tenure
    public void remove(long id, String by) {
        int removed = jdbc.sql(REMOVE).param("by", by).param("id", id).update();
        if (removed == 0) {
            throw new IllegalArgumentException("No tenure has the id " + id);
        }
    }

    /// The tenures whose name or office contains a text, last changed first.
    ///
    /// @param text empty for all tenures
    public List<KnownTenure> search(String text, int limit) {
        return ResultRows.of(
                jdbc.sql(SEARCH).param("text", text).param("limit", limit).query(KnownTenure.class));
    }

    /// All tenures.
    public List<Tenure> all() {
        return ResultRows.of(jdbc.sql(ALL).query(Tenure.class));
    }
}
