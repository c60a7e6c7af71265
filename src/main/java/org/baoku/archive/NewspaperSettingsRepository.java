package org.baoku.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baoku.archive.NewspaperSettings.DayOff;
import org.baoku.paper.Newspaper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores what an admin sets about the newspapers.
@Component
public final class NewspaperSettingsRepository {
    private static final String NEWSPAPERS = """
            select id, name, home_place, publication_days from newspaper
            """;

    private static final String DAYS_OFF = """
            select first_day as first, last_day as last, note from newspaper_day_off
            where newspaper_id = :id order by first_day
            """;

    private record PageName(String label, String name) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public NewspaperSettingsRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The settings of all newspapers, in the order in which they were added.
    public List<NewspaperSettings> all() {
        return ResultRows.of(jdbc.sql(NEWSPAPERS + " order by id").query((row, _) -> settings(row)));
    }

    /// The settings of a newspaper; empty where there is no such newspaper.
    public Optional<NewspaperSettings> find(long id) {
        return jdbc.sql(NEWSPAPERS + " where id = :id")
                .param("id", id)
                .query((row, _) -> settings(row))
                .optional();
    }

    /// The names of a newspaper's pages by their labels; empty where it has none, or there is no such
    /// newspaper.
    public Map<String, String> pageNames(String newspaper) {
        return jdbc.sql("select id from newspaper where name = :name")
                .param("name", newspaper)
                .query(Long.class)
                .optional()
                .<Map<String, String>>map(this::pageNames)
                .orElse(Map.of());
    }

    private NewspaperSettings settings(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        SortedSet<DayOfWeek> days = new TreeSet<>();
        for (Object day : (Object[]) row.getArray("publication_days").getArray()) {
            days.add(DayOfWeek.of(((Number) day).intValue()));
        }
        return new NewspaperSettings(
                id,
                new Newspaper(row.getString("name"), row.getString("home_place")),
                days,
                ResultRows.of(jdbc.sql(DAYS_OFF).param("id", id).query(DayOff.class)),
                pageNames(id));
    }

    private SortedMap<String, String> pageNames(long id) {
        SortedMap<String, String> names = new TreeMap<>();
        ResultRows.of(jdbc.sql("select label, name from newspaper_page_name where newspaper_id = :id")
                        .param("id", id)
                        .query(PageName.class))
                .forEach(page -> names.put(page.label(), page.name()));
        return names;
    }

    /// Whether a newspaper has or had this name.
    public boolean isNameTaken(String name) {
        return jdbc.sql("""
                        select exists (select 1 from newspaper where name = :name)
                            or exists (select 1 from newspaper_former_name where name = :name)
                        """).param("name", name).query(Boolean.class).single();
    }

    /// Adds a newspaper, unless another request has added it meanwhile.
    ///
    /// @return its id
    public long add(Newspaper newspaper) {
        jdbc.sql("insert into newspaper (name, home_place) values (:name, :place) on conflict (name) do nothing")
                .param("name", newspaper.name())
                .param("place", newspaper.homePlace())
                .update();
        return jdbc.sql("select id from newspaper where name = :name")
                .param("name", newspaper.name())
                .query(Long.class)
                .single();
    }

    /// Replaces the settings of a newspaper.
    public Outcome save(NewspaperSettings settings) {
        Outcome outcome = transactions.execute(_ -> saveAll(settings));
        return outcome == null ? Outcome.NAME_TAKEN : outcome;
    }

    /// What saving the settings did.
    public enum Outcome {
        SAVED,
        /// Saved with another name; the index has the former one until it is built again.
        RENAMED,
        /// Nothing was saved: another newspaper has or had the name.
        NAME_TAKEN
    }

    private Outcome saveAll(NewspaperSettings settings) {
        long id = settings.id();
        String name = settings.newspaper().name();
        boolean taken = jdbc.sql("""
                        select exists (select 1 from newspaper where name = :name and id <> :id)
                            or exists (select 1 from newspaper_former_name where name = :name and newspaper_id <> :id)
                        """)
                .param("name", name)
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (taken) {
            return Outcome.NAME_TAKEN;
        }
        boolean renamed = jdbc.sql("""
                        insert into newspaper_former_name (name, newspaper_id)
                        select name, id from newspaper where id = :id and name <> :name
                        on conflict (name) do nothing
                        """).param("name", name).param("id", id).update() > 0;
        jdbc.sql("delete from newspaper_former_name where name = :name")
                .param("name", name)
                .update();
        jdbc.sql("""
                        update newspaper set name = :name, home_place = :place, publication_days = :days where id = :id
                        """)
                .param("name", name)
                .param("place", settings.newspaper().homePlace())
                .param(
                        "days",
                        settings.publicationDays().stream()
                                .map(day -> (short) day.getValue())
                                .toArray(Short[]::new))
                .param("id", id)
                .update();
        replaceRows(settings);
        return renamed ? Outcome.RENAMED : Outcome.SAVED;
    }

    private void replaceRows(NewspaperSettings settings) {
        for (String table : List.of("newspaper_day_off", "newspaper_page_name")) {
            jdbc.sql("delete from " + table + " where newspaper_id = :id")
                    .param("id", settings.id())
                    .update();
        }
        for (DayOff off : settings.daysOff()) {
            jdbc.sql("""
                            insert into newspaper_day_off (newspaper_id, first_day, last_day, note)
                            values (:id, :first, :last, :note)
                            on conflict (newspaper_id, first_day) do update
                            set last_day = greatest(newspaper_day_off.last_day, excluded.last_day)
                            """)
                    .param("id", settings.id())
                    .param("first", off.first())
                    .param("last", off.last())
                    .param("note", StorableText.of(off.note()))
                    .update();
        }
        settings.pageNames()
                .forEach((label, page) -> jdbc.sql("""
                                insert into newspaper_page_name (newspaper_id, label, name) values (:id, :label, :name)
                                """)
                        .param("id", settings.id())
                        .param("label", StorableText.of(label))
                        .param("name", StorableText.of(page))
                        .update());
    }

    /// The present name of a newspaper that has or had this name; the name itself where there is none.
    public String currentName(String name) {
        return jdbc.sql("""
                        select newspaper.name from newspaper_former_name former
                        join newspaper on newspaper.id = former.newspaper_id
                        where former.name = :name
                        """).param("name", name).query(String.class).optional().orElse(name);
    }
}
