package org.baoku.archive.person;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baoku.archive.ResultRows;
import org.baoku.paper.Appointment;
import org.baoku.paper.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the appointments (任免) that articles tell of.
///
/// The list is read in the order of an index, from a row on, so that a part of it costs the same wherever it is; values
/// of facets are counted over the newest matching rows only.
@Component
public final class AppointmentRepository {
    /// The number of matching appointments over which values are counted.
    public static final int MAX_COUNTED = 10_000;

    private static final int MAX_VALUES = 15;
    private static final int MAX_CAREER = 2_000;

    private static final String ROWS = """
            select shown.article_id, shown.position, shown.name, shown.office, shown.kind, shown.evidence,
                   coalesce(shown.printed_date, shown.date::text) as printed_date, shown.printed_until,
                   nullif(shown.day, :unknown) as day, shown.shown_official, shown.places, shown.organs,
                   array_to_string(article.headline, ' ') as headline, newspaper.name as newspaper,
                   issue.date as issue_date
            from section
            join shown_appointment shown
                on shown.article_id = section.article_id and shown.position = section.position
            join article on article.id = shown.article_id
            join page on page.id = article.page_id
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            order by shown.day desc, shown.article_id desc, shown.position
            """;

    private static final String SECTION = """
            with section as materialized (
                select article_id, position from appointment
                where $conditions
                order by day desc, article_id desc, position
                limit :limit)
            """;

    private static final String COUNTS = """
            with found as materialized (
                select kind, places, organs from appointment
                where $conditions
                order by day desc, article_id desc, position
                limit :limit)
            select 'total' as facet, '' as value, count(*) as count from found
            union all
            select 'kind', kind, count(*) from found group by kind
            union all
            (select 'place', place, count(*) from found, unnest(places) place group by place
             order by 3 desc, 2 limit :values)
            union all
            (select 'organ', organ, count(*) from found, unnest(organs) organ group by organ
             order by 3 desc, 2 limit :values)
            """;

    private static final String CAREER = """
            with person as (select id, name from official where id = :id or shown_as = :id),
            candidate as (
                select article_id, position from appointment
                where official_id in (select id from person
                                      union
                                      select correction.official_id
                                      from official_correction_in_force correction
                                      where correction.kind = 'SPLIT' and correction.other_id in (select id from person))
                union
                select article_id, position from appointment
                where official_id is null and name in (select name from person)),
            section as materialized (
                select shown.article_id, shown.position
                from candidate
                join shown_appointment shown
                    on shown.article_id = candidate.article_id and shown.position = candidate.position
                where shown.shown_official = :id or shown.official_id is null
                order by shown.day desc, shown.article_id desc, shown.position
                limit :limit)
            """;

    private static final String IN_ARTICLE = """
            with section as materialized (
                select article_id, position from appointment where article_id = :article)
            """;

    /// A part of the list.
    ///
    /// @param next where the next part begins; null after the last one
    public record AppointmentList(
            List<ListedAppointment> appointments, @Nullable AppointmentCursor next) {
        public AppointmentList {
            appointments = List.copyOf(appointments);
        }
    }

    /// A value by which the list can be narrowed.
    public record ValueCount(String value, long count) {}

    /// How many appointments match, by what they name; at most [#MAX_COUNTED] are counted, the newest.
    public record AppointmentCounts(
            long total, Map<Appointment.Kind, Long> kinds, List<ValueCount> places, List<ValueCount> organs) {}

    private final JdbcClient jdbc;
    private final OfficialLinker linker;

    public AppointmentRepository(JdbcClient jdbc, OfficialLinker linker) {
        this.jdbc = jdbc;
        this.linker = linker;
    }

    /// A part of the list, the newest day first.
    ///
    /// @param after where to begin; null for the beginning
    public AppointmentList list(AppointmentFilter filter, @Nullable AppointmentCursor after, int limit) {
        Conditions conditions = Conditions.of(filter);
        if (after != null) {
            conditions.add("""
                    (day, article_id) <= (:afterDay, :afterArticle)
                    and not (day = :afterDay and article_id = :afterArticle and position <= :afterPosition)
                    """);
            conditions.values.put("afterDay", after.day());
            conditions.values.put("afterArticle", after.article());
            conditions.values.put("afterPosition", after.position());
        }
        List<ListedAppointment> rows = ResultRows.of(jdbc.sql(conditions.in(SECTION) + ROWS)
                .params(conditions.values)
                .param("unknown", AppointmentBatch.UNKNOWN_DAY)
                .param("limit", limit + 1)
                .query((row, _) -> listed(row)));
        boolean more = rows.size() > limit;
        List<ListedAppointment> shown = more ? rows.subList(0, limit) : rows;
        return new AppointmentList(shown, more ? shown.getLast().cursor() : null);
    }

    /// How many appointments match, by what they name.
    public AppointmentCounts counts(AppointmentFilter filter) {
        record Row(String facet, String value, long count) {}
        Conditions conditions = Conditions.of(filter);
        Map<String, List<Row>> rows = ResultRows.of(jdbc.sql(conditions.in(COUNTS))
                        .params(conditions.values)
                        .param("limit", MAX_COUNTED)
                        .param("values", MAX_VALUES)
                        .query(Row.class))
                .stream()
                .collect(groupingBy(Row::facet, toList()));
        Map<Appointment.Kind, Long> kinds = new EnumMap<>(Appointment.Kind.class);
        rows.getOrDefault("kind", List.of())
                .forEach(row -> kinds.put(Appointment.Kind.valueOf(row.value()), row.count()));
        return new AppointmentCounts(
                rows.getOrDefault("total", List.of()).stream()
                        .mapToLong(Row::count)
                        .sum(),
                kinds,
                rows.getOrDefault("place", List.of()).stream()
                        .map(row -> new ValueCount(row.value(), row.count()))
                        .toList(),
                rows.getOrDefault("organ", List.of()).stream()
                        .map(row -> new ValueCount(row.value(), row.count()))
                        .toList());
    }

    /// The appointments of an official, the newest day first. Those that were stored before the archive knew the
    /// official are included if the [OfficialLinker] finds the official by name and office.
    public List<ListedAppointment> career(long official) {
        List<ListedAppointment> rows = ResultRows.of(jdbc.sql(CAREER + ROWS)
                .param("id", official)
                .param("unknown", AppointmentBatch.UNKNOWN_DAY)
                .param("limit", MAX_CAREER)
                .query((row, _) -> listed(row)));
        if (rows.stream().allMatch(row -> row.official() != null)) {
            return rows;
        }
        PersonRegistry persons = new PersonRegistry(jdbc, linker);
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.add(row.appointment().name()));
        persons.load(List.of(), names);
        Set<Long> same = Set.copyOf(ResultRows.of(jdbc.sql("select id from official where id = :id or shown_as = :id")
                .param("id", official)
                .query(Long.class)));
        return rows.stream()
                .filter(row -> row.official() != null
                        || persons.find(
                                        AppointmentBatch.official(
                                                row.appointment().name(),
                                                row.appointment().office()),
                                        row.issueDate())
                                .filter(same::contains)
                                .isPresent())
                .toList();
    }

    /// The changes of office that an article tells of, in their order there.
    public List<ListedAppointment> changesIn(long article) {
        return ResultRows.of(jdbc.sql(IN_ARTICLE + ROWS)
                        .param("article", article)
                        .param("unknown", AppointmentBatch.UNKNOWN_DAY)
                        .query((row, _) -> listed(row)))
                .stream()
                .filter(told -> told.appointment().kind().isChange())
                .sorted(Comparator.comparingInt(ListedAppointment::position))
                .toList();
    }

    private static ListedAppointment listed(ResultSet row) throws SQLException {
        return new ListedAppointment(
                row.getLong("article_id"),
                row.getInt("position"),
                new Appointment(
                        row.getString("name"),
                        row.getString("office"),
                        Appointment.Kind.valueOf(row.getString("kind")),
                        row.getString("evidence"),
                        partialDate(row, "printed_date"),
                        partialDate(row, "printed_until")),
                row.getObject("day", LocalDate.class),
                row.getObject("shown_official", Long.class),
                strings(row, "places"),
                strings(row, "organs"),
                Objects.requireNonNullElse(row.getString("headline"), ""),
                row.getString("newspaper"),
                row.getObject("issue_date", LocalDate.class));
    }

    private static @Nullable PartialDate partialDate(ResultSet row, String column) throws SQLException {
        @Nullable String date = row.getString(column);
        return date == null ? null : PartialDate.parse(date);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /// The conditions of a filter, with their values. Only what is given is asked for, so that the database can choose
    /// the index that fits.
    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        static Conditions of(AppointmentFilter filter) {
            Conditions all = new Conditions();
            if (!filter.name().isEmpty()) {
                all.add("name like :name", "name", filter.name().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            }
            if (!filter.organ().isEmpty()) {
                all.add("organs && :organs::text[]", "organs", new String[] {filter.organ()});
            }
            if (!filter.place().isEmpty()) {
                all.add(
                        "places && :places::text[]",
                        "places",
                        OfficeParts.formsOfPlace(filter.place()).toArray(String[]::new));
            }
            if (filter.kinds().size() == 1) {
                all.add("kind = :kind", "kind", filter.kinds().iterator().next().name());
            } else if (!filter.kinds().isEmpty()) {
                all.add(
                        "kind = any(:kinds)",
                        "kinds",
                        filter.kinds().stream().map(Appointment.Kind::name).toArray(String[]::new));
            }
            if (filter.from() != null) {
                all.add("day >= :from", "from", filter.from());
            }
            if (filter.to() != null) {
                all.add("day <= :to", "to", filter.to());
                // an unknown day lies before every other, but within no period
                all.add("day > :unknownDay", "unknownDay", AppointmentBatch.UNKNOWN_DAY);
            }
            return all;
        }

        void add(String condition) {
            conditions.add(condition);
        }

        private void add(String condition, String name, Object value) {
            add(condition);
            values.put(name, value);
        }

        String in(String sql) {
            return sql.replace("$conditions", conditions.isEmpty() ? "true" : String.join(" and ", conditions));
        }
    }
}
