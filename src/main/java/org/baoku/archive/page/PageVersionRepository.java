package org.baoku.archive.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.paper.Article;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores what pages held before they were replaced. [PageRowWriter] saves a version whenever it replaces a
/// page; [PageVersionRestorer] restores one.
@Component
public final class PageVersionRepository {
    private static final String HISTORY = """
            select 0 as id, source_file.path, page.stated_by, page.stated_for, page.stated_at,
                   null::timestamptz as replaced_at, issue.date,
                   array(select array_to_string(headline, ' ') from article
                         where page_id = page.id order by position) as headlines,
                   page.held_version is not null as held
            from page
            join source_file on source_file.id = page.source_file_id
            left join issue on issue.id = page.issue_id
            where page.id = :page
            union all
            select version.id, source_file.path, version.stated_by, version.stated_for, version.stated_at,
                   version.replaced_at, version.date,
                   array(select (select coalesce(string_agg(line, ' '), '')
                                 from jsonb_array_elements_text(article -> 'headline') line)
                         from jsonb_array_elements(version.articles) article),
                   page.held_version = version.id
            from page_version version
            join source_file on source_file.id = version.source_file_id
            join page on page.id = version.page_id
            where page.id = :page
            order by replaced_at desc nulls first, id desc
            """;

    private static final String SAVE = """
            insert into page_version (page_id, source_file_id, file_page, layout_id, unfolded, stated_by, stated_for, stated_at, date,
                                      day_evidence, day_confidence, articles, furniture)
            select page.id, source_file_id, file_page, layout_id, unfolded, stated_by, stated_for, stated_at, issue.date,
                   day_evidence, day_confidence, :articles::jsonb, :furniture::jsonb
            from page left join issue on issue.id = page.issue_id
            where page.id = :page
            returning id
            """;

    private static final String FIND = """
            select id, source_file_id, file_page, layout_id, unfolded, date, day_evidence, day_confidence, articles, furniture
            from page_version where id = :version and page_id = :page
            """;

    /// A version of a page, or the page as it is.
    ///
    /// @param id 0 for the page as it is
    /// @param path the path of the file that it was read from
    /// @param reason why the page was stored in this form
    /// @param since when it was stored
    /// @param until when it was replaced; null for the page as it is
    /// @param date the issue's day; null if unknown
    /// @param headlines of its articles, in reading order; empty for an article without one
    /// @param held whether the page was restored to this version and has not been replaced since
    public record Version(
            long id,
            String path,
            ChangeReason reason,
            Instant since,
            @Nullable Instant until,
            @Nullable LocalDate date,
            List<String> headlines,
            boolean held) {
        public Version {
            headlines = List.copyOf(headlines);
        }
    }

    /// A version with its content.
    ///
    /// @param source what it was read from
    /// @param articleIds the ids of its articles, in reading order
    record StoredVersion(long id, SourcePage source, Page page, List<Long> articleIds) {
        StoredVersion {
            articleIds = List.copyOf(articleIds);
        }
    }

    private final JdbcClient jdbc;
    private final PageRepository pages;

    public PageVersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pages = new PageRepository(jdbc);
    }

    /// The page as it is, followed by its versions, latest first; empty if there is no such page.
    ///
    /// @param start how many of the latest are left out
    public List<Version> history(long page, int start, int limit) {
        return ResultRows.of(jdbc.sql(HISTORY + " limit :limit offset :start")
                .param("page", page)
                .param("limit", limit)
                .param("start", start)
                .query((row, _) -> version(row)));
    }

    /// The articles of a version of a page; empty if the page has no such version.
    public Optional<List<Article>> articles(long page, long version) {
        return find(page, version).map(stored -> stored.page().articles());
    }

    /// Whether an editor restored the page to an earlier version, and no new bytes have replaced it since.
    public boolean isHeld(long page) {
        return jdbc.sql("select held_version is not null from page where id = :page")
                .param("page", page)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Saves a page as it is, before it is replaced.
    ///
    /// @param articles the page's articles, with the officials before corrections
    /// @return the version's id
    long save(long page, List<ArchivedArticle> articles) {
        return jdbc.sql(SAVE)
                .param("page", page)
                .param("articles", PageVersionJson.write(articles))
                .param("furniture", PageVersionJson.writeFurniture(pages.furniture(page)))
                .query(Long.class)
                .single();
    }

    /// A version of a page; empty if the page has no such version.
    Optional<StoredVersion> find(long page, long version) {
        return jdbc.sql(FIND)
                .param("version", version)
                .param("page", page)
                .query((row, _) -> storedVersion(row))
                .optional();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getString("path"),
                new ChangeReason(ChangeReason.Step.valueOf(row.getString("stated_by")), row.getString("stated_for")),
                row.getTimestamp("stated_at").toInstant(),
                ResultRows.instant(row, "replaced_at"),
                row.getObject("date", LocalDate.class),
                strings(row, "headlines"),
                row.getBoolean("held"));
    }

    private static StoredVersion storedVersion(ResultSet row) throws SQLException {
        List<PageVersionJson.ArticleWithId> articles = PageVersionJson.read(row.getString("articles"));
        IssueDay day = new IssueDay(
                row.getObject("date", LocalDate.class), strings(row, "day_evidence"), row.getDouble("day_confidence"));
        return new StoredVersion(
                row.getLong("id"),
                new SourcePage(
                        row.getLong("source_file_id"),
                        row.getInt("file_page"),
                        row.getObject("layout_id", Long.class),
                        row.getString("unfolded")),
                new Page(
                        day,
                        articles.stream()
                                .map(PageVersionJson.ArticleWithId::article)
                                .toList(),
                        PageVersionJson.readFurniture(row.getString("furniture"))),
                articles.stream().map(PageVersionJson.ArticleWithId::id).toList());
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
