package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.StorableText;
import org.baoku.archive.person.AppointmentBatch;
import org.baoku.archive.person.PersonRegistry;
import org.baoku.paper.Appointment;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Doubt;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Inserts articles, with the persons whom they name, using one statement per table. All text is made storable
/// ([StorableText]). The caller holds the archive's lock.
final class ArticleBatch {
    private static final String ADD_ARTICLES = """
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

    private static final String ADD_BYLINES = """
            insert into byline (article_id, position, reporter_id, role, medium)
            select article, position, reporter, role, medium
            from json_to_recordset(:rows::json)
                 as row(article bigint, position int, reporter bigint, role text, medium text)
            """;

    // One statement, so that the triggers that write down who is named in an article find the offices already; after a
    // second statement they would write every row again.
    private static final String ADD_OFFICIALS = """
            with named as (
                insert into appearance (article_id, official_id, position, office)
                select article, official, position, office
                from json_to_recordset(:appearances::json)
                     as row(article bigint, official bigint, position int, office text))
            insert into held_office (article_id, official_id, position, office)
            select article, official, position, office
            from json_to_recordset(:offices::json) as row(article bigint, official bigint, position int, office text)
            """;

    // An article may name two officials by the same words (王市长); the first one keeps the mention.
    private static final String ADD_MENTIONS = """
            insert into mention (article_id, official_id, part, index, start, "end")
            select article, official, part, index, start, "end"
            from json_to_recordset(:rows::json)
                 as row(article bigint, official bigint, part text, index int, start int, "end" int)
            on conflict do nothing
            """;

    private record ArticleRow(
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

    private record BylineRow(
            long article,
            int position,
            long reporter,
            @Nullable String role,
            @Nullable String medium) {}

    /// A row of `appearance` or of `held_office`.
    private record OfficeRow(
            long article,
            long official,
            int position,
            @Nullable String office) {}

    private record MentionRow(long article, long official, String part, int index, int start, int end) {}

    /// An article to insert.
    ///
    /// @param id null for a new id
    private record Pending(
            @Nullable Long id,
            long page,
            int position,
            Article article,
            @Nullable LocalDate day) {}

    private final JdbcClient jdbc;
    private final PersonRegistry persons;
    private final List<Pending> pending = new ArrayList<>();
    private final List<ArticleRow> articles = new ArrayList<>();
    private final List<BylineRow> bylines = new ArrayList<>();
    private final List<OfficeRow> appearances = new ArrayList<>();
    private final List<OfficeRow> heldOffices = new ArrayList<>();
    private final List<MentionRow> mentions = new ArrayList<>();
    private final AppointmentBatch appointments;

    ArticleBatch(JdbcClient jdbc, PersonRegistry persons) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.appointments = new AppointmentBatch(jdbc, persons);
    }

    /// Adds an article to the batch.
    ///
    /// @param position the article's place on the page in reading order, from 0
    /// @param day the day; null if unknown
    /// @param id the id that the article keeps; null for a new one
    void add(long page, int position, Article article, @Nullable LocalDate day, @Nullable Long id) {
        pending.add(new Pending(id, page, position, article, day));
    }

    /// Inserts the batch.
    void insert() {
        persons.load(
                pending.stream()
                        .flatMap(each -> each.article().byline().stream())
                        .map(Byline::name)
                        .toList(),
                pending.stream()
                        .flatMap(each -> Stream.concat(
                                each.article().officials().stream().map(NamedOfficial::name),
                                each.article().appointments().stream().map(Appointment::name)))
                        .toList());
        int newArticles =
                (int) pending.stream().filter(each -> each.id() == null).count();
        Iterator<Long> newIds =
                BatchInsert.nextIds(jdbc, "article", newArticles).iterator();
        for (Pending each : pending) {
            long id = each.id() == null ? newIds.next() : each.id();
            addArticle(id, each);
            addBylines(id, each.article().byline());
            Map<String, Long> named = addOfficials(id, each.article().officials(), each.day());
            appointments.add(id, each.article().appointments(), each.day(), named);
        }
        persons.insertNew();
        BatchInsert.insert(jdbc, ADD_ARTICLES, articles);
        BatchInsert.insert(jdbc, ADD_BYLINES, bylines);
        insertOfficials();
        BatchInsert.insert(jdbc, ADD_MENTIONS, mentions);
        appointments.insert();
    }

    private void insertOfficials() {
        if (!appearances.isEmpty()) {
            jdbc.sql(ADD_OFFICIALS)
                    .param("appearances", BatchInsert.json(appearances))
                    .param("offices", BatchInsert.json(heldOffices))
                    .update();
        }
    }

    private void addArticle(long id, Pending added) {
        Article article = added.article();
        SegmentedArticle print = article.print();
        articles.add(new ArticleRow(
                id,
                added.page(),
                added.position(),
                storable(print.titles().columnLabel()),
                storable(print.titles().kicker()),
                storable(print.titles().headline()),
                storable(print.titles().subheadline()),
                StorableText.orNull(print.lead()),
                StorableText.orNull(print.signoff()),
                StorableText.orNull(article.dateline().source()),
                StorableText.orNull(article.dateline().place()),
                article.dateline().date(),
                ArticleJson.values(storableBlocks(print.blocks())),
                print.bodyLines().numbers(),
                print.headlineLines().numbers(),
                print.labelLines().numbers(),
                print.confidence(),
                storableDoubts(print.doubts()),
                StorableText.orNull(print.jump().from()),
                StorableText.orNull(print.jump().to())));
    }

    private void addBylines(long article, List<Byline> byline) {
        int position = 0;
        Set<Byline> credits = new LinkedHashSet<>();
        byline.forEach(credit -> credits.add(new Byline(
                StorableText.of(credit.name()),
                StorableText.orNull(credit.role()),
                StorableText.orNull(credit.medium()))));
        for (Byline credit : credits) {
            bylines.add(new BylineRow(
                    article, position++, persons.reporter(credit.name()), credit.role(), credit.medium()));
        }
    }

    /// @return the ids of the officials by their names; the first of two who have the same name
    private Map<String, Long> addOfficials(long article, List<NamedOfficial> officials, @Nullable LocalDate day) {
        Set<Long> named = new HashSet<>();
        Map<String, Long> byName = new HashMap<>();
        int position = 0;
        for (NamedOfficial official : officials) {
            long id = persons.official(official, article, day, named);
            named.add(id);
            byName.putIfAbsent(StorableText.of(official.name()), id);
            appearances.add(new OfficeRow(article, id, position++, StorableText.orNull(official.office())));
            int officePosition = 0;
            for (String office : official.offices()) {
                heldOffices.add(new OfficeRow(article, id, officePosition++, StorableText.of(office)));
            }
            official.mentions()
                    .forEach(mention -> mentions.add(new MentionRow(
                            article, id, mention.part().name(), mention.index(), mention.start(), mention.end())));
        }
        return byName;
    }

    private static List<String> storable(List<String> lines) {
        return lines.stream().map(StorableText::of).toList();
    }

    private static List<Block> storableBlocks(List<Block> blocks) {
        return blocks.stream()
                .<Block>map(block -> switch (block) {
                    case Block.Paragraph(String text) -> new Block.Paragraph(StorableText.of(text));
                    case Block.Crosshead(String text) -> new Block.Crosshead(StorableText.of(text));
                })
                .toList();
    }

    private static List<Doubt> storableDoubts(List<Doubt> doubts) {
        return doubts.stream()
                .map(doubt -> new Doubt(doubt.code(), StorableText.of(doubt.about())))
                .toList();
    }
}
