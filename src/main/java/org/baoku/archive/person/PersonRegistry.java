package org.baoku.archive.person;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.ResultRows;
import org.baoku.archive.person.OfficialLinker.Held;
import org.baoku.archive.person.OfficialLinker.Known;
import org.baoku.paper.NamedOfficial;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reporters and officials by name, remembered from one batch of pages to the next: who is known, and who is new and
/// has to be added.
///
/// What is remembered holds for as long as nobody else changes the archive; [#forget] when somebody did.
public final class PersonRegistry {
    private static final int IDS_AT_ONCE = 100;
    private static final int MOST_NAMES = 200_000;

    private static final String OFFICIALS = """
            select official.id, official.name, latest.office, min(issue.date) as first, max(issue.date) as last
            from official
            left join lateral (select office, article_id from held_office
                               where official_id = official.id order by article_id desc limit :most) latest on true
            left join article on article.id = latest.article_id
            left join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where official.name = any(:names) and not official.made_by_mend
            group by official.id, official.name, latest.office
            order by (select max(article_id) from appearance where official_id = official.id) desc nulls last,
                     official.id
            """;

    /// Somebody new.
    record NewPerson(long id, String name) {}

    private final JdbcClient jdbc;
    private final OfficialLinker recognition;
    private final Map<String, Long> reporters = new HashMap<>();
    /// Officials of each name, the one named most lately first.
    private final Map<String, List<Official>> officials = new HashMap<>();
    private final Deque<Long> officialIds = new ArrayDeque<>();
    private final Deque<Long> reporterIds = new ArrayDeque<>();
    private final List<NewPerson> newReporters = new ArrayList<>();
    private final List<NewPerson> newOfficials = new ArrayList<>();

    public PersonRegistry(JdbcClient jdbc, OfficialLinker recognition) {
        this.jdbc = jdbc;
        this.recognition = recognition;
    }

    private static final class Official {
        private final long id;
        private final Map<String, Held> offices = new LinkedHashMap<>();

        Official(long id) {
            this.id = id;
        }

        Known known() {
            return new Known(id, List.copyOf(offices.values()));
        }

        void holds(String office, @Nullable LocalDate first, @Nullable LocalDate last) {
            offices.merge(
                    office,
                    new Held(office, first, last),
                    (one, other) ->
                            new Held(office, earlier(one.first(), other.first()), later(one.last(), other.last())));
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || (other != null && other.isBefore(one)) ? other : one;
        }

        private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }
    }

    public void forget() {
        reporters.clear();
        officials.clear();
        newReporters.clear();
        newOfficials.clear();
    }

    /// Learns whom the archive knows by these names.
    public void meet(Collection<String> reporterNames, Collection<String> officialNames) {
        if (reporters.size() + officials.size() > MOST_NAMES) {
            forget();
        }
        meetReporters(reporterNames.stream()
                .filter(name -> !reporters.containsKey(name))
                .distinct()
                .toArray(String[]::new));
        meetOfficials(officialNames.stream()
                .filter(name -> !officials.containsKey(name))
                .distinct()
                .toArray(String[]::new));
    }

    private void meetReporters(String[] names) {
        record Row(long id, String name) {}
        if (names.length > 0) {
            ResultRows.of(jdbc.sql("select min(id) as id, name from reporter where name = any(:names) group by name")
                            .param("names", names)
                            .query(Row.class))
                    .forEach(row -> reporters.put(row.name(), row.id()));
        }
    }

    private void meetOfficials(String[] names) {
        record Row(
                long id,
                String name,
                @Nullable String office,
                @Nullable LocalDate first,
                @Nullable LocalDate last) {}
        if (names.length == 0) {
            return;
        }
        for (String name : names) {
            officials.put(name, new ArrayList<>());
        }
        Map<Long, List<Row>> rows = ResultRows.of(jdbc.sql(OFFICIALS)
                        .param("names", names)
                        .param("most", OfficialLinker.OFFICES_REMEMBERED)
                        .query(Row.class))
                .stream()
                .collect(groupingBy(Row::id, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        rows.forEach((id, offices) -> {
            Official official = new Official(id);
            for (Row row : offices) {
                if (row.office() != null) {
                    official.holds(row.office(), row.first(), row.last());
                }
            }
            sameName(offices.getFirst().name()).add(official);
        });
    }

    private List<Official> sameName(String name) {
        return officials.computeIfAbsent(name, _ -> new ArrayList<>());
    }

    /// The reporter of that name, whoever is new added.
    public long reporter(String name) {
        return reporters.computeIfAbsent(name, _ -> {
            long id = next(reporterIds, "reporter");
            newReporters.add(new NewPerson(id, name));
            return id;
        });
    }

    /// The official whom an article names: whom the archive recognises, or somebody new.
    ///
    /// @param day the day
    /// @param others whom the same article names before
    public long official(NamedOfficial named, @Nullable LocalDate day, Set<Long> others) {
        List<Official> sameName = sameName(named.name());
        long id = recognition
                .recognise(
                        named,
                        day,
                        sameName.stream()
                                .filter(official -> !others.contains(official.id))
                                .map(Official::known)
                                .toList())
                .orElseGet(() -> newOfficial(named.name()));
        Official official =
                sameName.stream().filter(known -> known.id == id).findFirst().orElseGet(() -> new Official(id));
        named.offices().forEach(office -> official.holds(office, day, day));
        sameName.remove(official);
        sameName.addFirst(official);
        return id;
    }

    private long newOfficial(String name) {
        long id = next(officialIds, "official");
        newOfficials.add(new NewPerson(id, name));
        return id;
    }

    private long next(Deque<Long> ids, String table) {
        if (ids.isEmpty()) {
            ids.addAll(BatchInsert.nextIds(jdbc, table, IDS_AT_ONCE));
        }
        return ids.removeFirst();
    }

    /// The reporters who were new since the last call.
    public List<NewPerson> takeNewReporters() {
        List<NewPerson> taken = List.copyOf(newReporters);
        newReporters.clear();
        return taken;
    }

    /// The officials who were new since the last call.
    public List<NewPerson> takeNewOfficials() {
        List<NewPerson> taken = List.copyOf(newOfficials);
        newOfficials.clear();
        return taken;
    }
}
