package org.baoku.archive;

import java.util.List;
import java.util.Optional;
import org.baoku.paper.Newspaper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The newspapers of the archive.
@Component
public final class NewspaperRepository {
    private final JdbcClient jdbc;
    private final ArchiveProperties properties;

    NewspaperRepository(JdbcClient jdbc, ArchiveProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /// All of them, the first one first.
    public List<Newspaper> all() {
        return ResultRows.of(
                jdbc.sql("select name, home_place from newspaper order by id").query(Newspaper.class));
    }

    /// The newspaper whose pages come in when nothing else is said: the archive's first, made from the settings where
    /// there is none yet.
    public Newspaper first() {
        return all().stream()
                .findFirst()
                .orElseGet(() -> add(new Newspaper(
                        properties.newspaper().name(), properties.newspaper().homePlace())));
    }

    /// The newspaper of that name.
    public Optional<Newspaper> named(String name) {
        return jdbc.sql("select name, home_place from newspaper where name = :name")
                .param("name", name)
                .query(Newspaper.class)
                .optional();
    }

    /// Adds a newspaper, or gives back the one of the same name.
    public Newspaper add(Newspaper newspaper) {
        jdbc.sql("insert into newspaper (name, home_place) values (:name, :place) on conflict (name) do nothing")
                .param("name", newspaper.name())
                .param("place", newspaper.homePlace())
                .update();
        return named(newspaper.name()).orElseThrow();
    }

    public long idOf(Newspaper newspaper) {
        return jdbc.sql("select id from newspaper where name = :name")
                .param("name", newspaper.name())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No newspaper is called " + newspaper.name()));
    }
}
