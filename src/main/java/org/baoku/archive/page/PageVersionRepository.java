package org.baoku.archive.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.paper.Article;
import org.baoku.paper.Furniture;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what pages were before they became what they are; [PageStore] adds a version whenever it replaces one.
@Component
public final class PageVersionRepository {
    /// A page as it once read, or, with number 0, as it reads now.
    ///
    /// @param path the file that it was read from
    /// @param cause why it read so
    /// @param since since when it did
    /// @param until until when; null for the page as it is
    /// @param headlines of its articles, in reading order; empty for one that has none
    /// @param held whether the page was brought back to this version and is kept at it
    public record Version(
            long id,
            String path,
            ChangeReason cause,
            Instant since,
            @Nullable Instant until,
            @Nullable LocalDate date,
            List<String> headlines,
            boolean held) {
        public Version {
            headlines = List.copyOf(headlines);
        }
    }

    /// A version that is to be the page again.
    ///
    /// @param ids the ids that its articles had
    record Restored(long file, Page page, List<Long> ids) {}

    private final JdbcClient jdbc;
    private final PageRepository pages;

    public PageVersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pages = new PageRepository(jdbc);
    }

    /// The page as it is, and what it was before, the latest first; empty where there is no such page.
    public List<Version> history(long page) {
        return ResultRows.of(jdbc.sql("""
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
                        """)
                .param("page", page)
                .query((row, _) -> new Version(
                        row.getLong("id"),
                        row.getString("path"),
                        new ChangeReason(
                                ChangeReason.Step.valueOf(row.getString("stated_by")), row.getString("stated_for")),
                        row.getTimestamp("stated_at").toInstant(),
                        ResultRows.instant(row, "replaced_at"),
                        row.getObject("date", LocalDate.class),
                        Arrays.asList((String[]) row.getArray("headlines").getArray()),
                        row.getBoolean("held"))));
    }

    /// The articles of a version of a page.
    public Optional<List<Article>> articles(long page, long version) {
        return restored(page, version).map(restored -> restored.page().articles());
    }

    /// Whether somebody brought the page back to an earlier version.
    public boolean held(long page) {
        return jdbc.sql("select held_version is not null from page where id = :page")
                .param("page", page)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Keeps a page as it reads now, before it is replaced.
    ///
    /// @param articles as the machine read them
    void keep(long page, List<ArchivedArticle> articles) {
        jdbc.sql("""
                        insert into page_version (page_id, source_file_id, stated_by, stated_for, stated_at, date,
                                                  day_evidence, day_confidence, articles, furniture)
                        select page.id, source_file_id, stated_by, stated_for, stated_at, issue.date,
                               day_evidence, day_confidence, :articles::jsonb, :furniture::jsonb
                        from page left join issue on issue.id = page.issue_id
                        where page.id = :page
                        """)
                .param("page", page)
                .param("articles", PageVersionJson.write(articles))
                .param("furniture", PageVersionJson.writeFurniture(pages.furniture(page)))
                .update();
    }

    Optional<Restored> restored(long page, long version) {
        return jdbc.sql("""
                        select source_file_id, date, day_evidence, day_confidence, articles, furniture
                        from page_version where id = :version and page_id = :page
                        """)
                .param("version", version)
                .param("page", page)
                .query((row, _) -> {
                    List<PageVersionJson.Kept> kept = PageVersionJson.read(row.getString("articles"));
                    List<Furniture> furniture = PageVersionJson.readFurniture(row.getString("furniture"));
                    return new Restored(
                            row.getLong("source_file_id"),
                            new Page(
                                    new IssueDay(
                                            row.getObject("date", LocalDate.class),
                                            Arrays.asList((String[])
                                                    row.getArray("day_evidence").getArray()),
                                            row.getDouble("day_confidence")),
                                    kept.stream()
                                            .map(PageVersionJson.Kept::article)
                                            .toList(),
                                    furniture),
                            kept.stream().map(PageVersionJson.Kept::id).toList());
                })
                .optional();
    }
}
