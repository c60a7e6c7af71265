package org.baoku.archive.issue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists the articles of the archive by month, for the sitemap.
@Component
public final class SitemapRepository {
    private final JdbcClient jdbc;

    public SitemapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A month of which the archive holds articles.
    public record ArticleMonth(YearMonth month, long articles) {}

    private record CountedMonth(LocalDate firstDay, long articles) {}

    /// The months of which the archive holds articles, the newest first.
    public List<ArticleMonth> months() {
        return ResultRows.of(jdbc.sql("""
                        select date_trunc('month', date)::date as first_day, sum(articles) as articles
                        from issue_summary
                        group by 1
                        having sum(articles) > 0
                        order by 1 desc
                        """).query(CountedMonth.class)).stream()
                .map(counted -> new ArticleMonth(YearMonth.from(counted.firstDay()), counted.articles()))
                .toList();
    }

    /// The ids of some articles of a month, in ascending order.
    public List<Long> articles(YearMonth month, long offset, int limit) {
        return ResultRows.of(jdbc.sql("""
                        select article.id
                        from issue join page on page.issue_id = issue.id join article on article.page_id = page.id
                        where issue.date between :first and :last
                        order by article.id
                        limit :limit offset :offset
                        """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("limit", limit)
                .param("offset", offset)
                .query(Long.class));
    }
}
