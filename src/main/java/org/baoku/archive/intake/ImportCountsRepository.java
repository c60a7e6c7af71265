package org.baoku.archive.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the progress of imports of articles, whose intakes have no files.
@Component
public final class ImportCountsRepository {
    private final JdbcClient jdbc;

    public ImportCountsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Records how far an import is.
    public void record(long intake, ImportCounts counts) {
        jdbc.sql("""
                        insert into intake_import (intake_id, lines, articles, added, replaced, unchanged)
                        values (:intake, :lines, :articles, :added, :replaced, :unchanged)
                        on conflict (intake_id) do update
                        set articles = excluded.articles, added = excluded.added, replaced = excluded.replaced,
                            unchanged = excluded.unchanged
                        """)
                .param("intake", intake)
                .param("lines", counts.lines())
                .param("articles", counts.articles())
                .param("added", counts.added())
                .param("replaced", counts.replaced())
                .param("unchanged", counts.unchanged())
                .update();
    }

    /// The progress of those of these intakes that are imports.
    public Map<Long, ImportCounts> find(Collection<Long> intakes) {
        Map<Long, ImportCounts> counts = new HashMap<>();
        jdbc.sql("""
                        select intake_id, lines, articles, added, replaced, unchanged
                        from intake_import where intake_id = any(:intakes)
                        """).param("intakes", intakes.toArray(Long[]::new)).query(row -> {
            counts.put(
                    row.getLong("intake_id"),
                    new ImportCounts(
                            row.getLong("lines"),
                            row.getLong("articles"),
                            row.getLong("added"),
                            row.getLong("replaced"),
                            row.getLong("unchanged")));
        });
        return counts;
    }
}
