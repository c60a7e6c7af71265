package org.baoku.archive.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.baoku.archive.page.ArchivedArticle.Appearance;
import org.baoku.archive.page.ArchivedArticle.Credit;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Jump;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The statements that read articles with their persons, one article a row, and what a row says.
final class ArticleRow {
    private static final String COLUMNS = """
            select article.*,
                   newspaper.name as newspaper, issue.date as issue_date, coalesce(page.number, 0) as number, page.label,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                               'id', byline.reporter_id, 'name', byline.name, 'role', byline.role,
                               'medium', byline.medium)
                                              order by byline.position), '[]')
                    from shown_byline byline
                    where byline.article_id = article.id) as credits,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                               'id', named.official_id, 'name', named.name, 'office', named.office,
                               'offices', $offices,
                               'mentions', $mentions)
                                              order by named.position), '[]')
                    from $appearances named
                    where named.article_id = article.id) as appearances,
                   $appointments as appointments
            from article
            join page on page.id = article.page_id
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            """;

    private static final String WHOLE =
            COLUMNS.replace("$offices", """
                    (select coalesce(jsonb_agg(held.office order by held.position), '[]')
                     from held_office held
                     where held.article_id = article.id and held.official_id = named.read_as)
                    """).replace("$mentions", """
                    (select coalesce(jsonb_agg(jsonb_build_array(part, index, start, "end")
                                               order by part = 'BODY', part, index, start), '[]')
                     from mention
                     where mention.article_id = article.id and mention.official_id = named.read_as)
                    """).replace("$appointments", """
                    (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'office', office, 'kind', kind,
                                                                  'evidence', evidence,
                                                                  'date', coalesce(printed_date, date::text),
                                                                  'until', printed_until)
                                               order by position), '[]')
                     from appointment
                     where appointment.article_id = article.id)
                    """);

    private static final String DISPLAYED = WHOLE.replace("$appearances", "shown_appearance");

    /// What the index takes of the articles of the pages `:ids`: without appointments, offices and mentions.
    static final String INDEXED_OF_PAGES = COLUMNS.replace("$appearances", "shown_appearance")
                    .replace("$offices", "jsonb '[]'")
                    .replace("$mentions", "jsonb '[]'")
                    .replace("$appointments", "jsonb '[]'")
            + " where article.page_id = any(:ids) order by article.page_id, article.position";

    // Appearances as they were read, with the columns of the view shown_appearance.
    private static final String UNCORRECTED = WHOLE.replace("$appearances", """
            (select appearance.article_id, appearance.official_id, official.name, appearance.office,
                    appearance.position, appearance.official_id as read_as
             from appearance join official on official.id = appearance.official_id)
            """);

    /// The article `:id`.
    static final String BY_ID = DISPLAYED + " where article.id = :id";

    /// The article that continues the article `:id`.
    static final String CONTINUATION = DISPLAYED + """
            where article.id = (select continued_by from continuation where article_id = :id)
            """;

    /// The article that the article `:id` continues.
    static final String BEGINNING = DISPLAYED + """
            where article.id = (select article_id from continuation where continued_by = :id)
            """;

    /// The articles of the pages `:ids`.
    static final String OF_PAGES = DISPLAYED + """
            where article.page_id = any(:ids) order by article.page_id, article.position
            """;

    /// The articles of the page `:page` with their officials as they were read.
    static final String UNCORRECTED_OF_PAGE = UNCORRECTED + """
            where article.page_id = :page order by article.position
            """;

    private ArticleRow() {}

    /// What a row of one of these statements says.
    static ArchivedArticle article(ResultSet row) throws SQLException {
        PageRef page = new PageRef(
                row.getLong("page_id"),
                row.getString("newspaper"),
                row.getObject("issue_date", LocalDate.class),
                row.getInt("number"),
                row.getString("label"));
        return new ArchivedArticle(
                row.getLong("id"),
                page,
                row.getInt("position"),
                print(row),
                new Dateline(row.getString("source"), row.getString("place"), row.getObject("date", LocalDate.class)),
                nodes(row.getString("credits")).stream().map(ArticleRow::credit).toList(),
                nodes(row.getString("appearances")).stream()
                        .map(ArticleRow::appearance)
                        .toList(),
                ArticleJson.readAppointments(row.getString("appointments")));
    }

    private static SegmentedArticle print(ResultSet row) throws SQLException {
        return new SegmentedArticle(
                new Titles(
                        strings(row, "column_label"),
                        strings(row, "kicker"),
                        strings(row, "headline"),
                        strings(row, "subheadline")),
                row.getString("lead"),
                row.getString("signoff"),
                ArticleJson.readBlocks(row.getString("blocks")),
                lines(row, "body_lines"),
                lines(row, "headline_lines"),
                lines(row, "label_lines"),
                row.getDouble("confidence"),
                ArticleJson.readDoubts(row.getString("doubts")),
                new Jump(row.getString("jump_from"), row.getString("jump_to")));
    }

    private static Credit credit(JsonNode node) {
        return new Credit(
                node.get("id").longValue(),
                new Byline(node.get("name").stringValue(), text(node.get("role")), text(node.get("medium"))));
    }

    private static Appearance appearance(JsonNode node) {
        List<Mention> mentions = node.get("mentions")
                .valueStream()
                .map(mention -> new Mention(
                        Mention.Part.valueOf(mention.get(0).stringValue()),
                        mention.get(1).intValue(),
                        mention.get(2).intValue(),
                        mention.get(3).intValue()))
                .toList();
        return new Appearance(
                node.get("id").longValue(),
                new NamedOfficial(
                        node.get("name").stringValue(),
                        text(node.get("office")),
                        node.get("offices")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList(),
                        mentions));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.stringValue();
    }

    private static List<JsonNode> nodes(String json) {
        return ArticleJson.read(json).valueStream().toList();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static LineNumbers lines(ResultSet row, String column) throws SQLException {
        return LineNumbers.of(Arrays.asList((Integer[]) row.getArray(column).getArray()));
    }
}
