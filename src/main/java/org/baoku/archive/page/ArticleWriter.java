package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.baoku.archive.ResultRows;
import org.baoku.archive.StorableText;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the rows of articles: what each prints, who is credited, who is named. Within [PageStore]'s transactions
/// only.
final class ArticleWriter {
    private static final String ADD_ARTICLE = """
            insert into article (id, page_id, position, column_label, kicker, headline, subheadline, lead, signoff,
                                 source, place, date, blocks, body_lines, headline_lines, label_lines, confidence, doubts,
                                 jump_from, jump_to)
            overriding system value
            values (coalesce(:id, nextval(pg_get_serial_sequence('article', 'id'))),
                    :page, :position, :columnLabel, :kicker, :headline, :subheadline, :lead, :signoff,
                    :source, :place, :date, :blocks::jsonb, :bodyLines, :headlineLines, :labelLines, :confidence,
                    :doubts::jsonb, :jumpFrom, :jumpTo)
            returning id
            """;

    private final JdbcClient jdbc;
    private final OfficialLinker recognition;

    ArticleWriter(JdbcClient jdbc, OfficialLinker recognition) {
        this.jdbc = jdbc;
        this.recognition = recognition;
    }

    /// Adds a page's articles.
    ///
    /// @param day the day of the page's issue; null while it is open
    /// @param ids the ids that articles keep, by their place; who is not named gets a new one
    void add(long page, List<Article> articles, @Nullable LocalDate day, Map<Integer, Long> ids) {
        Map<String, Long> reporters = reporterIds(articles.stream()
                .flatMap(article -> article.byline().stream())
                .map(Byline::name)
                .toList());
        for (int position = 0; position < articles.size(); position++) {
            Article article = articles.get(position);
            long id = addArticle(page, position, article, ids.get(position));
            addByline(id, article.byline(), reporters);
            addAppearances(id, article.officials(), day);
        }
    }

    private long addArticle(long page, int position, Article article, @Nullable Long knownId) {
        SegmentedArticle print = article.print();
        return jdbc.sql(ADD_ARTICLE)
                .param("id", knownId)
                .param("page", page)
                .param("position", position)
                .param("columnLabel", StorableText.array(print.titles().columnLabel()))
                .param("kicker", StorableText.array(print.titles().kicker()))
                .param("headline", StorableText.array(print.titles().headline()))
                .param("subheadline", StorableText.array(print.titles().subheadline()))
                .param("lead", StorableText.orNull(print.lead()))
                .param("signoff", StorableText.orNull(print.signoff()))
                .param("source", StorableText.orNull(article.dateline().source()))
                .param("place", StorableText.orNull(article.dateline().place()))
                .param("date", article.dateline().date())
                .param("blocks", ArticleJson.write(storable(print.blocks())))
                .param("bodyLines", numbers(print.bodyLines()))
                .param("headlineLines", numbers(print.headlineLines()))
                .param("labelLines", numbers(print.labelLines()))
                .param("confidence", print.confidence())
                .param("doubts", ArticleJson.writeDoubts(print.doubts()))
                .param("jumpFrom", StorableText.orNull(print.jump().from()))
                .param("jumpTo", StorableText.orNull(print.jump().to()))
                .query(Long.class)
                .single();
    }

    private void addByline(long article, List<Byline> byline, Map<String, Long> reporters) {
        int position = 0;
        for (Byline credit : new LinkedHashSet<>(byline)) {
            jdbc.sql("""
                            insert into byline (article_id, position, reporter_id, role)
                            values (:article, :position, :reporter, :role)
                            """)
                    .param("article", article)
                    .param("position", position++)
                    .param("reporter", reporters.get(credit.name()))
                    .param("role", StorableText.orNull(credit.role()))
                    .update();
        }
    }

    private void addAppearances(long article, List<NamedOfficial> officials, @Nullable LocalDate day) {
        for (int position = 0; position < officials.size(); position++) {
            NamedOfficial official = officials.get(position);
            long id = officialId(official, day);
            jdbc.sql("""
                            insert into appearance (article_id, official_id, position, office)
                            values (:article, :official, :position, :office)
                            """)
                    .param("article", article)
                    .param("official", id)
                    .param("position", position)
                    .param("office", StorableText.orNull(official.office()))
                    .update();
            addHeldOffices(article, id, official.offices());
            for (Mention mention : official.mentions()) {
                jdbc.sql("""
                                insert into mention (article_id, official_id, part, index, start, "end")
                                values (:article, :official, :part, :index, :start, :end)
                                on conflict do nothing
                                """)
                        .param("article", article)
                        .param("official", id)
                        .param("part", mention.part().name())
                        .param("index", mention.index())
                        .param("start", mention.start())
                        .param("end", mention.end())
                        .update();
            }
        }
    }

    private void addHeldOffices(long article, long official, List<String> offices) {
        for (int position = 0; position < offices.size(); position++) {
            jdbc.sql("""
                            insert into held_office (article_id, official_id, position, office)
                            values (:article, :official, :position, :office)
                            """)
                    .param("article", article)
                    .param("official", official)
                    .param("position", position)
                    .param("office", StorableText.of(offices.get(position)))
                    .update();
        }
    }

    /// The official whom the archive recognises, or a new one.
    private long officialId(NamedOfficial official, @Nullable LocalDate day) {
        return recognition
                .recognise(official, day, known(official.name()))
                .orElseGet(() -> jdbc.sql("insert into official (name) values (:name) returning id")
                        .param("name", official.name())
                        .query(Long.class)
                        .single());
    }

    private List<OfficialLinker.Known> known(String name) {
        return ResultRows.of(jdbc.sql("""
                        select id from official where name = :name and not made_by_mend
                        order by (select max(article_id) from appearance where official_id = official.id) desc nulls last, id
                        """).param("name", name).query(Long.class)).stream()
                .map(id -> new OfficialLinker.Known(id, heldLately(id)))
                .toList();
    }

    private List<OfficialLinker.Held> heldLately(long official) {
        return ResultRows.of(jdbc.sql("""
                        select latest.office, min(issue.date) as first, max(issue.date) as last
                        from (select office, article_id from held_office
                              where official_id = :official order by article_id desc limit :most) latest
                        join article on article.id = latest.article_id
                        join page on page.id = article.page_id
                        left join issue on issue.id = page.issue_id
                        group by latest.office
                        """)
                .param("official", official)
                .param("most", OfficialLinker.OFFICES_REMEMBERED)
                .query(OfficialLinker.Held.class));
    }

    /// The ids of these reporters; who is new is added.
    private Map<String, Long> reporterIds(Collection<String> names) {
        Map<String, Long> ids = new HashMap<>();
        for (String name : new LinkedHashSet<>(names)) {
            long id = jdbc.sql("select id from reporter where name = :name order by id limit 1")
                    .param("name", name)
                    .query(Long.class)
                    .optional()
                    .orElseGet(() -> jdbc.sql("insert into reporter (name) values (:name) returning id")
                            .param("name", name)
                            .query(Long.class)
                            .single());
            ids.put(name, id);
        }
        return ids;
    }

    private static int[] numbers(LineNumbers lines) {
        return lines.numbers().stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Block> storable(List<Block> blocks) {
        return blocks.stream()
                .<Block>map(block -> switch (block) {
                    case Block.Paragraph(String text) -> new Block.Paragraph(StorableText.of(text));
                    case Block.Crosshead(String text) -> new Block.Crosshead(StorableText.of(text));
                })
                .toList();
    }
}
