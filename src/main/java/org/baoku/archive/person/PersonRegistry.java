package org.baoku.archive.person;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.ResultRows;
import org.baoku.archive.StorableText;
import org.baoku.archive.person.OfficialLinker.DatedOffice;
import org.baoku.archive.person.OfficialLinker.KnownOfficial;
import org.baoku.paper.NamedOfficial;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the reporters and officials that articles name, and adds new ones.
///
/// It caches persons by name. The cache is valid only while no one else changes persons or articles: create an instance
/// for each transaction, or call [#clear] after another writer's change. Not thread-safe.
public final class PersonRegistry {
    private static final int MAX_RESERVED_IDS = 100;
    private static final int MAX_CACHED_NAMES = 200_000;

    private static final String REPORTERS_BY_NAME = """
            select min(id) as id, name from reporter where name = any(:names) group by name
            """;

    // An official that was added by a split correction is never linked automatically.
    private static final String OFFICIALS_BY_NAME = """
            select official.id, official.name,
                   (select max(article_id) from appearance where official_id = official.id) as last_article,
                   latest.office, min(issue.date) as first, max(issue.date) as last
            from official
            left join lateral (select office, article_id from held_office
                               where official_id = official.id order by article_id desc limit :limit) latest on true
            left join article on article.id = latest.article_id
            left join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where official.name = any(:names) and not official.made_by_correction
            group by official.id, official.name, latest.office
            """;

    private static final String ADD_REPORTERS = """
            insert into reporter (id, name) overriding system value
            select id, name from json_to_recordset(:rows::json) as row(id bigint, name text)
            """;

    private static final String ADD_OFFICIALS = """
            insert into official (id, name) overriding system value
            select id, name from json_to_recordset(:rows::json) as row(id bigint, name text)
            """;

    private record NewPerson(long id, String name) {}

    private final JdbcClient jdbc;
    private final OfficialLinker linker;
    private final Map<String, Long> reporters = new HashMap<>();
    /// Officials of each name, most recently named first.
    private final Map<String, List<Entry>> officials = new HashMap<>();
    private final ReservedIds officialIds = new ReservedIds("official");
    private final ReservedIds reporterIds = new ReservedIds("reporter");
    private final List<NewPerson> newReporters = new ArrayList<>();
    private final List<NewPerson> newOfficials = new ArrayList<>();

    public PersonRegistry(JdbcClient jdbc, OfficialLinker linker) {
        this.jdbc = jdbc;
        this.linker = linker;
    }

    /// An official with the offices that articles print.
    private static final class Entry {
        /// The official named by the latest article first.
        static final Comparator<Entry> MOST_RECENT_FIRST =
                Comparator.comparingLong((Entry entry) -> -entry.lastArticle).thenComparingLong(entry -> entry.id);

        private final long id;
        private long lastArticle;
        private final Map<String, DatedOffice> offices = new LinkedHashMap<>();

        Entry(long id, long lastArticle) {
            this.id = id;
            this.lastArticle = lastArticle;
        }

        KnownOfficial toKnown() {
            return new KnownOfficial(id, List.copyOf(offices.values()));
        }

        void addOffice(String office, @Nullable LocalDate first, @Nullable LocalDate last) {
            offices.merge(
                    office,
                    new DatedOffice(office, first, last),
                    (one, other) -> new DatedOffice(
                            office, earlier(one.first(), other.first()), later(one.last(), other.last())));
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || (other != null && other.isBefore(one)) ? other : one;
        }

        private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }
    }

    /// Ids reserved for new rows of a table. Each reservation is twice as large as the one before, so that a single
    /// page leaves few gaps and a bulk import needs few queries.
    private final class ReservedIds {
        private final String table;
        private final Deque<Long> ids = new ArrayDeque<>();
        private int size = 1;

        ReservedIds(String table) {
            this.table = table;
        }

        long next() {
            if (ids.isEmpty()) {
                ids.addAll(BatchInsert.nextIds(jdbc, table, size));
                size = Math.min(size * 2, MAX_RESERVED_IDS);
            }
            return ids.removeFirst();
        }
    }

    /// Empties the cache. New persons that are not inserted yet are dropped.
    public void clear() {
        reporters.clear();
        officials.clear();
        newReporters.clear();
        newOfficials.clear();
    }

    /// Loads the archive's persons of these names. Must be called before [#reporter] and [#official] are called
    /// for the names.
    public void load(Collection<String> reporterNames, Collection<String> officialNames) {
        if (reporters.size() + officials.size() > MAX_CACHED_NAMES) {
            clear();
        }
        loadReporters(missing(reporterNames, reporters.keySet()));
        loadOfficials(missing(officialNames, officials.keySet()));
    }

    private static String[] missing(Collection<String> names, Set<String> cached) {
        return names.stream()
                .map(StorableText::of)
                .filter(name -> !cached.contains(name))
                .distinct()
                .toArray(String[]::new);
    }

    private void loadReporters(String[] names) {
        record Row(long id, String name) {}
        if (names.length > 0) {
            ResultRows.of(jdbc.sql(REPORTERS_BY_NAME).param("names", names).query(Row.class))
                    .forEach(row -> reporters.put(row.name(), row.id()));
        }
    }

    private void loadOfficials(String[] names) {
        record Row(
                long id,
                String name,
                @Nullable Long lastArticle,
                @Nullable String office,
                @Nullable LocalDate first,
                @Nullable LocalDate last) {}
        if (names.length == 0) {
            return;
        }
        for (String name : names) {
            officials.put(name, new ArrayList<>());
        }
        Map<Long, List<Row>> rows = ResultRows.of(jdbc.sql(OFFICIALS_BY_NAME)
                        .param("names", names)
                        .param("limit", OfficialLinker.MAX_OFFICES)
                        .query(Row.class))
                .stream()
                .collect(groupingBy(Row::id, LinkedHashMap::new, toList()));
        rows.forEach((id, offices) -> {
            Row any = offices.getFirst();
            Entry official = new Entry(id, any.lastArticle() == null ? 0 : any.lastArticle());
            for (Row row : offices) {
                if (row.office() != null) {
                    official.addOffice(row.office(), row.first(), row.last());
                }
            }
            sameName(any.name()).add(official);
        });
        for (String name : names) {
            sameName(name).sort(Entry.MOST_RECENT_FIRST);
        }
    }

    private List<Entry> sameName(String name) {
        return officials.computeIfAbsent(name, _ -> new ArrayList<>());
    }

    /// The id of the reporter with that name; a new one if the archive has none.
    public long reporter(String name) {
        return reporters.computeIfAbsent(StorableText.of(name), storable -> {
            long id = reporterIds.next();
            newReporters.add(new NewPerson(id, storable));
            return id;
        });
    }

    /// The id of the official whom an article names; a new one if the [OfficialLinker] does not find the official.
    ///
    /// @param article the article's id
    /// @param day the day; null if unknown
    /// @param excluded officials whom the article has named already: an article lists an official only once
    public long official(NamedOfficial named, long article, @Nullable LocalDate day, Set<Long> excluded) {
        String name = StorableText.of(named.name());
        List<Entry> sameName = sameName(name);
        List<KnownOfficial> candidates = sameName.stream()
                .filter(official -> !excluded.contains(official.id))
                .map(Entry::toKnown)
                .toList();
        long id = linker.link(named, day, candidates).orElseGet(() -> addOfficial(name));
        Entry official = sameName.stream()
                .filter(known -> known.id == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Official " + id + " is not among the candidates"));
        official.lastArticle = Math.max(official.lastArticle, article);
        named.offices().forEach(office -> official.addOffice(StorableText.of(office), day, day));
        sameName.sort(Entry.MOST_RECENT_FIRST);
        return id;
    }

    /// The id of the official whom an article means, if the archive knows that official.
    ///
    /// @param day null if unknown
    public Optional<Long> find(NamedOfficial named, @Nullable LocalDate day) {
        return linker.link(
                named,
                day,
                sameName(StorableText.of(named.name())).stream()
                        .map(Entry::toKnown)
                        .toList());
    }

    private long addOfficial(String name) {
        long id = officialIds.next();
        newOfficials.add(new NewPerson(id, name));
        sameName(name).add(new Entry(id, 0));
        return id;
    }

    /// Inserts the new reporters and officials. Must be called before rows that refer to them are inserted.
    public void insertNew() {
        BatchInsert.insert(jdbc, ADD_REPORTERS, newReporters);
        BatchInsert.insert(jdbc, ADD_OFFICIALS, newOfficials);
        newReporters.clear();
        newOfficials.clear();
    }
}
