package org.baoku.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.baoku.paper.Doubt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Inserts many rows of a table in one statement: they are sent as one JSON array, which PostgreSQL expands to rows.
public final class BatchInsert {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static final String FILES = """
            insert into source_file (id, newspaper_id, path, bytes, sha256, encoding, form) overriding system value
            select id, newspaper, path, convert_to(lines, 'UTF8'), sha256(convert_to(lines, 'UTF8')), 'UTF-8', 'ARTICLES'
            from json_to_recordset(:rows::json) as row(id bigint, newspaper bigint, path text, lines text)
            on conflict (newspaper_id, sha256) do update set path = excluded.path, form = excluded.form
            """;

    public static final String ISSUES = """
            insert into issue (newspaper_id, date)
            select distinct newspaper, date
            from json_to_recordset(:rows::json) as row(newspaper bigint, date date)
            where date is not null
            order by 1, 2
            on conflict (newspaper_id, date) do nothing
            """;

    public static final String PAGES = """
            insert into page (id, newspaper_id, issue_id, number, label, source_file_id, day_evidence, day_confidence)
            overriding system value
            select row.id, row.newspaper, issue.id,
                   case when issue.id is not null
                        then (select coalesce(max(number), 0) from page where page.issue_id = issue.id)
                             + row_number() over (partition by issue.id order by row.id) end,
                   row.label, file.id, row.evidence, row.confidence
            from json_to_recordset(:rows::json)
                 as row(id bigint, newspaper bigint, date date, label text, sha256 text, evidence text[],
                        confidence double precision)
            join source_file file on file.newspaper_id = row.newspaper and file.sha256 = decode(row.sha256, 'hex')
            left join issue on issue.newspaper_id = row.newspaper and issue.date = row.date
            """;

    public static final String ARTICLES = """
            insert into article (id, page_id, position, column_label, kicker, headline, subheadline, lead, signoff,
                                 source, place, date, blocks, body_lines, headline_lines, label_lines, confidence, doubts,
                                 jump_from, jump_to)
            overriding system value
            select id, page, position, "columnLabel", kicker, headline, subheadline, lead, signoff,
                   source, place, date, blocks, "bodyLines", "headlineLines", "labelLines", confidence, doubts,
                   "jumpFrom", "jumpTo"
            from json_to_recordset(:rows::json)
                 as row(id bigint, page bigint, position int, "columnLabel" text[], kicker text[], headline text[],
                        subheadline text[], lead text, signoff text, source text, place text, date date, blocks jsonb,
                        "bodyLines" int[], "headlineLines" int[], "labelLines" int[], confidence double precision,
                        doubts jsonb, "jumpFrom" text, "jumpTo" text)
            """;

    public static final String REPORTERS = """
            insert into reporter (id, name) overriding system value
            select id, name from json_to_recordset(:rows::json) as row(id bigint, name text)
            """;

    public static final String OFFICIALS = REPORTERS.replace("into reporter", "into official");

    public static final String BYLINES = """
            insert into byline (article_id, position, reporter_id, role)
            select article, position, reporter, role
            from json_to_recordset(:rows::json) as row(article bigint, position int, reporter bigint, role text)
            """;

    public static final String APPEARANCES = """
            insert into appearance (article_id, official_id, position, office)
            select article, official, position, office
            from json_to_recordset(:rows::json) as row(article bigint, official bigint, position int, office text)
            """;

    public static final String HELD_OFFICES = APPEARANCES.replace("into appearance", "into held_office");

    // Two officials of one article may claim the same mention, such as 王市长 of two mayors 王: the first one gets it.
    public static final String MENTIONS = """
            insert into mention (article_id, official_id, part, index, start, "end")
            select article, official, part, index, start, "end"
            from json_to_recordset(:rows::json)
                 as row(article bigint, official bigint, part text, index int, start int, "end" int)
            on conflict do nothing
            """;

    public static final String REVISIONS = """
            insert into revision (number, page_id)
            select (select coalesce(max(number), 0) from revision) + row_number() over (order by id), id
            from json_to_recordset(:rows::json) as row(id bigint)
            """;

    private BatchInsert() {}

    public record FileRow(long id, long newspaper, String path, String lines) {}

    public record PageRow(
            long id,
            long newspaper,
            @Nullable LocalDate date,
            @Nullable String label,
            String sha256,
            List<String> evidence,
            double confidence) {}

    public record ArticleRow(
            long id,
            long page,
            int position,
            List<String> columnLabel,
            List<String> kicker,
            List<String> headline,
            List<String> subheadline,
            @Nullable String lead,
            @Nullable String signoff,
            @Nullable String source,
            @Nullable String place,
            @Nullable LocalDate date,
            List<Object> blocks,
            List<Integer> bodyLines,
            List<Integer> headlineLines,
            List<Integer> labelLines,
            double confidence,
            List<Doubt> doubts,
            @Nullable String jumpFrom,
            @Nullable String jumpTo) {}

    public record BylineRow(
            long article,
            int position,
            long reporter,
            @Nullable String role) {}

    /// A row of `appearance` or of `held_office`.
    public record OfficeRow(
            long article,
            long official,
            int position,
            @Nullable String office) {}

    public record MentionRow(long article, long official, String part, int index, int start, int end) {}

    /// Inserts rows with one of the statements of this class; does nothing where there are none.
    public static void add(JdbcClient jdbc, String statement, List<?> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(statement).param("rows", json(rows)).update();
        }
    }

    /// The rows as the parameter `:rows` of the statements.
    public static String json(List<?> rows) {
        return JSON.writeValueAsString(rows);
    }

    /// Takes ids for new rows of a table from its sequence.
    public static List<Long> nextIds(JdbcClient jdbc, String table, int count) {
        return ResultRows.of(
                jdbc.sql("select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)")
                        .param("table", table)
                        .param("count", count)
                        .query(Long.class));
    }

    /// The SHA-256 of a text in UTF-8, in hexadecimal.
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
