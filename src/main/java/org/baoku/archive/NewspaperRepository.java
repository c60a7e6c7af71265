package org.baoku.archive;

import java.util.List;
import java.util.Optional;
import org.baoku.paper.Newspaper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the newspapers of the archive.
@Component
public final class NewspaperRepository {
    private final JdbcClient jdbc;
    private final ArchiveProperties properties;

    NewspaperRepository(JdbcClient jdbc, ArchiveProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /// All newspapers, in the order in which they were added.
    public List<Newspaper> all() {
        return ResultRows.of(
                jdbc.sql("select name, home_place from newspaper order by id").query(Newspaper.class));
    }

    /// The archive's first newspaper, which pages belong to where no other is given. It is added from the
    /// settings if the archive has none.
    public Newspaper first() {
        return all().stream()
                .findFirst()
                .orElseGet(() -> add(new Newspaper(
                        properties.newspaper().name(), properties.newspaper().homePlace())));
    }

    /// The newspaper that has or had that name; empty where there is none.
    public Optional<Newspaper> named(String name) {
        return jdbc.sql("""
                        select name, home_place from newspaper
                        where name = :name or id in (select newspaper_id from newspaper_former_name where name = :name)
                        order by name = :name desc limit 1
                        """).param("name", name).query(Newspaper.class).optional();
    }

    /// The name of the first newspaper; in an archive without any, the one that it will get.
    public String firstName() {
        return all().stream()
                .findFirst()
                .map(Newspaper::name)
                .orElseGet(() -> properties.newspaper().name());
    }

    /// Adds a newspaper, unless one has or had that name.
    ///
    /// @return the newspaper of that name, which may have another home place where it was there before
    public Newspaper add(Newspaper newspaper) {
        jdbc.sql("""
                        insert into newspaper (name, home_place)
                        select :name, :place where not exists (select 1 from newspaper_former_name where name = :name)
                        on conflict (name) do nothing
                        """)
                .param("name", newspaper.name())
                .param("place", newspaper.homePlace())
                .update();
        return named(newspaper.name()).orElseThrow();
    }

    /// The id of a newspaper of the archive.
    ///
    /// @throws IllegalArgumentException where there is no newspaper of that name
    public long idOf(Newspaper newspaper) {
        return jdbc.sql("select id from newspaper where name = :name")
                .param("name", newspaper.name())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("The archive has no newspaper " + newspaper.name()));
    }
}
