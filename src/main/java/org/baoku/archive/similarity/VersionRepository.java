package org.baoku.archive.similarity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads which articles are versions of one text.
@Component
public final class VersionRepository {
    /// At most so many versions of an article are listed.
    private static final int MAX_VERSIONS = 100;

    private static final String VERSIONS = """
            with versions as (
                select article_id from article_signature
                where cluster_id = (select cluster_id from article_signature where article_id = :id)
                union
                select other_id from article_likeness where article_id = :id
                union
                select :id)
            select article.id, newspaper.name as newspaper, issue.date,
                   coalesce(page.label, page.number::text, '') as page, page.label,
                   array_to_string(article.headline, ' ') as headline, coalesce(signature.letters, 0) as letters,
                   article.source,
                   likeness.resemblance, likeness.containment, coalesce(likeness.is_part, false) as is_part,
                   coalesce(other.is_part, false) as is_whole
            from versions
            join article on article.id = versions.article_id
            join page on page.id = article.page_id
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            left join article_signature signature on signature.article_id = article.id
            left join article_likeness likeness on likeness.article_id = article.id and likeness.other_id = :id
            left join article_likeness other on other.article_id = :id and other.other_id = article.id
            order by issue.date nulls last, newspaper.name, article.id
            limit $limit
            """.replace("$limit", Integer.toString(MAX_VERSIONS));

    private final JdbcClient jdbc;

    VersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A version of a text.
    ///
    /// @param id the article's id
    /// @param date the day of the issue; null while it is unknown
    /// @param page the page's label or number; empty while the day is unknown
    /// @param headline empty where none is printed
    /// @param letters how many letters and digits the body has
    /// @param source the source in the dateline; null if none is printed
    /// @param resemblance the passages of this version and of the article as a share of those of either;
    /// null where they were not compared
    /// @param containment the same as a share of those of the shorter text
    /// @param isPart whether this version prints only a part of the article (节选)
    /// @param isWhole whether the article prints only a part of this version
    public record Version(
            long id,
            String newspaper,
            @Nullable LocalDate date,
            String page,
            @Nullable String label,
            String headline,
            int letters,
            @Nullable String source,
            @Nullable Double resemblance,
            @Nullable Double containment,
            boolean isPart,
            boolean isWhole) {}

    /// All versions of an article, the oldest first, itself included: those of its cluster, longer texts
    /// that contain it and parts of it. Only the article itself if there are none.
    public List<Version> versions(long article) {
        return ResultRows.of(jdbc.sql(VERSIONS).param("id", article).query(Version.class));
    }

    /// How many other articles are versions of this one.
    public int count(long article) {
        return jdbc.sql("""
                        select count(*) from (
                            select article_id from article_signature
                            where cluster_id = (select cluster_id from article_signature where article_id = :id)
                            union
                            select other_id from article_likeness where article_id = :id) versions
                        where article_id <> :id
                        """).param("id", article).query(Integer.class).single();
    }

    /// The cluster of each of these articles that has other versions.
    public Map<Long, Long> clusters(Collection<Long> articles) {
        record Row(long articleId, long clusterId) {}
        Map<Long, Long> clusters = new HashMap<>();
        ResultRows.of(jdbc.sql("""
                        select article_id, cluster_id from article_signature
                        where article_id = any(:ids) and cluster_id is not null
                        """).param("ids", articles.toArray(Long[]::new)).query(Row.class))
                .forEach(row -> clusters.put(row.articleId(), row.clusterId()));
        return clusters;
    }
}
