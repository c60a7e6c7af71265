package org.baoku.archive.page;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.archive.page.ArchivedArticle.Appearance;
import org.baoku.archive.page.ArchivedArticle.Credit;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Furniture;
import org.baoku.paper.Jump;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Reads pages and articles, with the persons as they are displayed after corrections unless stated otherwise.
@Component
public final class PageRepository {
    private static final String PAGES = """
            select page.id, newspaper.name as newspaper, issue.date, coalesce(page.number, 0) as number, page.label
            from page
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            """;

    private static final String ARTICLES = """
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

    private static final String WHOLE_ARTICLES =
            ARTICLES.replace("$offices", """
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
                                                                  'evidence', evidence, 'date', date)
                                               order by position), '[]')
                     from appointment
                     where appointment.article_id = article.id)
                    """);

    private static final String DISPLAYED_ARTICLES = WHOLE_ARTICLES.replace("$appearances", "shown_appearance");

    // What the index takes.
    private static final String INDEXED_ARTICLES = ARTICLES.replace("$appearances", "shown_appearance")
                    .replace("$offices", "jsonb '[]'")
                    .replace("$mentions", "jsonb '[]'")
                    .replace("$appointments", "jsonb '[]'")
            + " where article.page_id = any(:ids) order by article.page_id, article.position";

    // Appearances as they were read, with the columns of the view shown_appearance.
    private static final String UNCORRECTED_ARTICLES = WHOLE_ARTICLES.replace("$appearances", """
            (select appearance.article_id, appearance.official_id, official.name, appearance.office,
                    appearance.position, appearance.official_id as read_as
             from appearance join official on official.id = appearance.official_id)
            """);

    private static final String ARTICLE = DISPLAYED_ARTICLES + " where article.id = :id";

    private static final String CONTINUATION = DISPLAYED_ARTICLES + """
            where article.id = (select continued_by from continuation where article_id = :id)
            """;

    private static final String BEGINNING = DISPLAYED_ARTICLES + """
            where article.id = (select article_id from continuation where continued_by = :id)
            """;

    private static final String ARTICLES_OF_PAGES = DISPLAYED_ARTICLES + """
            where article.page_id = any(:ids) order by article.page_id, article.position
            """;

    private static final String UNCORRECTED_ARTICLES_OF_PAGE = UNCORRECTED_ARTICLES + """
            where article.page_id = :page order by article.position
            """;

    private final JdbcClient jdbc;

    public PageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The article with that id.
    public Optional<ArchivedArticle> article(long id) {
        return jdbc.sql(ARTICLE).param("id", id).query((row, _) -> article(row)).optional();
    }

    /// The article on another page that continues this one.
    public Optional<ArchivedArticle> continuation(long id) {
        return jdbc.sql(CONTINUATION)
                .param("id", id)
                .query((row, _) -> article(row))
                .optional();
    }

    /// The article on another page that this one continues.
    public Optional<ArchivedArticle> beginning(long id) {
        return jdbc.sql(BEGINNING)
                .param("id", id)
                .query((row, _) -> article(row))
                .optional();
    }

    /// The page with that id, with its articles.
    public Optional<ArchivedPage> page(long id) {
        return pages(List.of(id)).stream().findFirst();
    }

    /// The page with that id, with its articles.
    ///
    /// @throws PageNotFoundException if there is none
    public ArchivedPage requirePage(long id) {
        return page(id).orElseThrow(() -> new PageNotFoundException(id));
    }

    /// The pages with these ids, with their articles, in the order of the ids. Unknown ids are skipped.
    public List<ArchivedPage> pages(Collection<Long> ids) {
        return pages(ids, ARTICLES_OF_PAGES);
    }

    /// The same pages as the index takes them: without appointments, and with officials whose mentions and
    /// normal forms of offices are left out.
    public List<ArchivedPage> indexedPages(Collection<Long> ids) {
        return pages(ids, INDEXED_ARTICLES);
    }

    private List<ArchivedPage> pages(Collection<Long> ids, String articlesOfPages) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Long[] wanted = ids.toArray(Long[]::new);
        Map<Long, List<ArchivedArticle>> articles =
                ResultRows.of(jdbc.sql(articlesOfPages).param("ids", wanted).query((row, _) -> article(row))).stream()
                        .collect(groupingBy(article -> article.page().id()));
        return ResultRows.of(jdbc.sql(PAGES + " where page.id = any(:ids) order by array_position(:ids, page.id)")
                        .param("ids", wanted)
                        .query(PageRef.class))
                .stream()
                .map(ref -> new ArchivedPage(ref, articles.getOrDefault(ref.id(), List.of())))
                .toList();
    }

    /// The articles of a page with the officials as they were read, before corrections of officials.
    /// Reporters are as displayed, after corrections.
    public List<ArchivedArticle> uncorrectedArticles(long page) {
        return ResultRows.of(
                jdbc.sql(UNCORRECTED_ARTICLES_OF_PAGE).param("page", page).query((row, _) -> article(row)));
    }

    /// The pages of a newspaper that were read from a file with this path, latest first, at most 20.
    public List<ArchivedPage> findByPath(String newspaper, String path) {
        return pages(ResultRows.of(
                jdbc.sql("""
                        select page.id from page
                        join newspaper on newspaper.id = page.newspaper_id
                        join source_file on source_file.id = page.source_file_id
                        where newspaper.name = :newspaper and source_file.path = :path
                        order by page.id desc limit 20
                        """).param("newspaper", newspaper).param("path", path).query(Long.class)));
    }

    /// All pages of an issue, ordered by label, then number.
    public List<ArchivedPage> pagesOf(String newspaper, LocalDate date) {
        return pages(ResultRows.of(
                jdbc.sql("""
                        select page.id from page
                        join issue on issue.id = page.issue_id
                        join newspaper on newspaper.id = page.newspaper_id
                        where newspaper.name = :newspaper and issue.date = :date
                        order by page.label nulls last, page.number
                        """).param("newspaper", newspaper).param("date", date).query(Long.class)));
    }

    /// The first page of an issue; empty if the archive has none.
    public Optional<ArchivedPage> firstPageOf(String newspaper, LocalDate date) {
        return pages(ResultRows.of(jdbc.sql("""
                        select page.id from page
                        join issue on issue.id = page.issue_id
                        join newspaper on newspaper.id = page.newspaper_id
                        where newspaper.name = :newspaper and issue.date = :date
                        order by page.label nulls last, page.number limit 1
                        """)
                        .param("newspaper", newspaper)
                        .param("date", date)
                        .query(Long.class)))
                .stream()
                .findFirst();
    }

    /// The pages whose issue day is unknown, latest first.
    ///
    /// @param before only pages with lower ids
    public List<ArchivedPage> undated(long before, int limit) {
        return pages(ResultRows.of(
                jdbc.sql("""
                        select id from page where issue_id is null and id < :before order by id desc limit :limit
                        """).param("before", before).param("limit", limit).query(Long.class)));
    }

    /// The file that a page was read from; empty if there is no such page.
    public Optional<PageSource> source(long page) {
        return jdbc.sql("select " + PageSource.COLUMNS
                        + " from page join source_file on source_file.id = page.source_file_id where page.id = :page")
                .param("page", page)
                .query((row, _) -> PageSource.of(row))
                .optional();
    }

    /// Whether a page was read with the places of its lines; false if there is no such page.
    public boolean hasLayout(long page) {
        return jdbc.sql("select exists (select 1 from page where id = :page and layout_id is not null)")
                .param("page", page)
                .query(Boolean.class)
                .single();
    }

    /// The lines of a page that belong to no article, in printed order.
    public List<Furniture> furniture(long page) {
        return ResultRows.of(jdbc.sql("select line, text, kind from furniture where page_id = :page order by line")
                .param("page", page)
                .query(Furniture.class));
    }

    private static ArchivedArticle article(ResultSet row) throws SQLException {
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
                nodes(row.getString("credits")).stream()
                        .map(PageRepository::credit)
                        .toList(),
                nodes(row.getString("appearances")).stream()
                        .map(PageRepository::appearance)
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
