package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.ResultRows;
import org.baoku.paper.Tenure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who held which office when, as known from outside the coverage.
@Component
public final class TenureRepository {
    private final JdbcClient jdbc;

    public TenureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds what is not there yet.
    ///
    /// @param evidence where it is known from, a sentence
    public void add(List<Tenure> tenures, String evidence) {
        for (Tenure tenure : tenures) {
            jdbc.sql("""
                            insert into tenure (name, office, held_from, held_to, evidence)
                            values (:name, :office, :from, :to, :evidence)
                            on conflict do nothing
                            """)
                    .param("name", tenure.name())
                    .param("office", tenure.office())
                    .param("from", tenure.from())
                    .param("to", tenure.to())
                    .param("evidence", evidence)
                    .update();
        }
    }

    /// A fact with its number and where it is from.
    ///
    /// @param changedBy who entered or last changed it; empty where it shipped with the program
    public record KnownTenure(
            long id,
            String name,
            String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String evidence,
            String changedBy) {}

    /// Enters a fact, or gives one of the same person, office and first day another end.
    ///
    /// @param evidence where it is known from, a sentence
    /// @param by who says so
    public void enter(Tenure tenure, String evidence, String by) {
        jdbc.sql("""
                        insert into tenure (name, office, held_from, held_to, evidence, changed_by)
                        values (:name, :office, :from, :to, :evidence, :by)
                        on conflict (name, office, held_from) do update set
                            held_to = excluded.held_to, evidence = excluded.evidence, changed_by = excluded.changed_by,
                            changed_at = now(), removed_at = null, removed_by = null
                        """)
                .param("name", tenure.name())
                .param("office", tenure.office())
                .param("from", tenure.from())
                .param("to", tenure.to())
                .param("evidence", evidence)
                .param("by", by)
                .update();
    }

    /// Says when somebody's time in an office ended; null for not yet.
    ///
    /// @throws IllegalArgumentException where there is no such fact, or it began later
    public void end(long id, @Nullable LocalDate to, String by) {
        int changed =
                jdbc.sql("""
                        update tenure set held_to = :to, changed_by = :by, changed_at = now()
                        where id = :id and removed_at is null
                          and (held_from is null or :to::date is null or held_from <= :to)
                        """).param("to", to).param("by", by).param("id", id).update();
        if (changed == 0) {
            throw new IllegalArgumentException("No tenure " + id + " ends on " + to);
        }
    }

    /// Takes a fact out.
    ///
    /// @throws IllegalArgumentException where there is no such fact
    public void remove(long id, String by) {
        int removed = jdbc.sql(
                        "update tenure set removed_at = now(), removed_by = :by where id = :id and removed_at is null")
                .param("by", by)
                .param("id", id)
                .update();
        if (removed == 0) {
            throw new IllegalArgumentException("No tenure has the number " + id);
        }
    }

    /// Everything known of people whose name or office has these words, the latest changed first.
    ///
    /// @param words empty for all
    public List<KnownTenure> known(String words, int limit) {
        return ResultRows.of(
                jdbc.sql("""
                        select id, name, office, held_from as "from", held_to as "to", evidence, changed_by from tenure
                        where removed_at is null and (position(:words in name) > 0 or position(:words in office) > 0)
                        order by changed_at desc, id desc limit :limit
                        """).param("words", words).param("limit", limit).query(KnownTenure.class));
    }

    /// Everything known.
    public List<Tenure> all() {
        return ResultRows.of(jdbc.sql("""
                        select name, office, held_from as "from", held_to as "to" from tenure
                        where removed_at is null order by id
                        """).query(Tenure.class));
    }

    /// Everything known of people of that name.
    public List<Tenure> of(String name) {
        return ResultRows.of(jdbc.sql("""
                        select name, office, held_from as "from", held_to as "to" from tenure
                        where name = :name and removed_at is null order by held_from nulls first, office
                        """).param("name", name).query(Tenure.class));
    }
}
