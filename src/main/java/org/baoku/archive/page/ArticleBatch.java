package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.BatchInsert.ArticleRow;
import org.baoku.archive.BatchInsert.BylineRow;
import org.baoku.archive.BatchInsert.MentionRow;
import org.baoku.archive.BatchInsert.OfficeRow;
import org.baoku.archive.person.PersonRegistry;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows that articles come to, with the people whom they name, gathered to be added together.
final class ArticleBatch {
    private final PersonRegistry people;
    private final List<ArticleRow> articles = new ArrayList<>();
    private final List<BylineRow> bylines = new ArrayList<>();
    private final List<OfficeRow> appearances = new ArrayList<>();
    private final List<OfficeRow> heldOffices = new ArrayList<>();
    private final List<MentionRow> mentions = new ArrayList<>();

    ArticleBatch(PersonRegistry people) {
        this.people = people;
    }

    /// Gathers an article.
    ///
    /// @param id the article's, new
    /// @param day the day; null where it is open
    void add(long id, long page, int position, Article article, @Nullable LocalDate day) {
        SegmentedArticle print = article.print();
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
        BatchInsert.add(jdbc, BatchInsert.REPORTERS, people.takeNewReporters());
        BatchInsert.add(jdbc, BatchInsert.OFFICIALS, people.takeNewOfficials());
        BatchInsert.add(jdbc, BatchInsert.ARTICLES, articles);
        BatchInsert.add(jdbc, BatchInsert.BYLINES, bylines);
        BatchInsert.add(jdbc, BatchInsert.APPEARANCES, appearances);
        BatchInsert.add(jdbc, BatchInsert.HELD_OFFICES, heldOffices);
        BatchInsert.add(jdbc, BatchInsert.MENTIONS, mentions);
    }
}
