package org.baoku.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baoku.archive.BulkRows.ArticleRow;
import org.baoku.archive.BulkRows.BylineRow;
import org.baoku.archive.BulkRows.MentionRow;
import org.baoku.archive.BulkRows.OfficeRow;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SplitArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows that articles come to, with the people whom they name, gathered to be added together.
final class ArticleRows {
    private final KnownPeople people;
    private final List<ArticleRow> articles = new ArrayList<>();
    private final List<BylineRow> bylines = new ArrayList<>();
    private final List<OfficeRow> appearances = new ArrayList<>();
    private final List<OfficeRow> heldOffices = new ArrayList<>();
    private final List<MentionRow> mentions = new ArrayList<>();

    ArticleRows(KnownPeople people) {
        this.people = people;
    }

    /// Gathers an article.
    ///
    /// @param id the article's, new
    /// @param day the day; null where it is open
    void add(long id, long page, int position, Article article, @Nullable LocalDate day) {
        SplitArticle print = article.print();
        articles.add(new ArticleRow(
                id,
                page,
                position,
                print.titles().columnLabel(),
                print.titles().kicker(),
                print.titles().headline(),
                print.titles().subheadline(),
                print.lead(),
                print.signoff(),
                article.dateline().source(),
                article.dateline().place(),
                article.dateline().date(),
                ArticleJson.values(print.blocks()),
                print.bodyLines().numbers(),
                print.headlineLines().numbers(),
                print.labelLines().numbers(),
                print.confidence(),
                print.doubts(),
                print.jump().from(),
                print.jump().to()));
        int place = 0;
        for (Byline credit : new LinkedHashSet<>(article.byline())) {
            bylines.add(new BylineRow(id, place++, people.reporter(credit.name()), credit.role()));
        }
        addOfficials(id, article.officials(), day);
    }

    private void addOfficials(long article, List<NamedOfficial> officials, @Nullable LocalDate day) {
        Set<Long> named = new HashSet<>();
        int place = 0;
        for (NamedOfficial official : officials) {
            long id = people.official(official, day, named);
            named.add(id);
            appearances.add(new OfficeRow(article, id, place++, official.office()));
            int office = 0;
            for (String held : official.offices()) {
                heldOffices.add(new OfficeRow(article, id, office++, held));
            }
            official.mentions()
                    .forEach(mention -> mentions.add(new MentionRow(
                            article, id, mention.part().name(), mention.index(), mention.start(), mention.end())));
        }
    }

    /// Adds everything gathered to the archive.
    void addTo(JdbcClient jdbc) {
        BulkRows.add(jdbc, BulkRows.REPORTERS, people.takeNewReporters());
        BulkRows.add(jdbc, BulkRows.OFFICIALS, people.takeNewOfficials());
        BulkRows.add(jdbc, BulkRows.ARTICLES, articles);
        BulkRows.add(jdbc, BulkRows.BYLINES, bylines);
        BulkRows.add(jdbc, BulkRows.APPEARANCES, appearances);
        BulkRows.add(jdbc, BulkRows.HELD_OFFICES, heldOffices);
        BulkRows.add(jdbc, BulkRows.MENTIONS, mentions);
    }
}
