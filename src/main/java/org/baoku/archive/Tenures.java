package org.baoku.archive;

import java.util.List;
import org.baoku.paper.Tenure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who held which office when, as known from outside the coverage.
@Component
public final class Tenures {
    private final JdbcClient jdbc;

    Tenures(JdbcClient jdbc) {
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

    /// Everything known.
    public List<Tenure> all() {
        return Rows.of(jdbc.sql("""
                        select name, office, held_from as "from", held_to as "to" from tenure order by id
                        """).query(Tenure.class));
    }

    /// Everything known of people of that name.
    public List<Tenure> of(String name) {
        return Rows.of(jdbc.sql("""
                        select name, office, held_from as "from", held_to as "to" from tenure
                        where name = :name order by held_from nulls first, office
                        """).param("name", name).query(Tenure.class));
    }
}
