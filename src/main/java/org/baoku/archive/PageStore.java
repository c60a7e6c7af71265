package org.baoku.archive;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.baoku.archive.Stored.Change;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Furniture;
import org.baoku.paper.Lines;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SplitArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores pages: the bytes of the file, the articles, who is named in them, and the archive's next revision, all or
/// nothing.
///
/// One page is stored at a time, whoever asks, so that revisions are committed in their order and a name becomes one
/// person only once.
@Component
public final class PageStore {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(811_001)";

    static final int OFFICES_REMEMBERED = 200;

    private static final String PAGE_OF_BYTES = """
            select page.id from page
            join source_file on source_file.id = page.source_file_id
            where source_file.newspaper_id = :newspaper and source_file.sha256 = sha256(:bytes)
            """;

    private static final String KEEP_FILE = """
            insert into source_file (newspaper_id, path, bytes, sha256, encoding)
            values (:newspaper, :path, :bytes, sha256(:bytes), :encoding)
            on conflict (newspaper_id, sha256) do update set path = excluded.path
            returning id
            """;

    private static final String ISSUE_OF_DAY = """
            insert into issue (newspaper_id, date) values (:newspaper, :date)
            on conflict (newspaper_id, date) do update set date = excluded.date
            returning id
            """;

    // A file's name alone does not say which page it is: A01.txt comes every day.
    private static final String PAGE_OF_ISSUE = """
            select page.id from page
            join source_file on source_file.id = page.source_file_id
            where page.issue_id = :issue
              and (page.label = :label or (:label::text is null and page.label is null and source_file.path = :path))
            """;

    private static final String ADD_PAGE = """
            insert into page (newspaper_id, issue_id, number, label, source_file_id, day_evidence, day_confidence)
            values (:newspaper, :issue,
                    case when :issue::bigint is null then null
                         else (select coalesce(max(number), 0) + 1 from page where issue_id = :issue) end,
                    :label, :file, :evidence, :confidence)
            returning id
            """;

    private static final String REPLACE_PAGE =
            "update page set source_file_id = :file, day_evidence = :evidence, day_confidence = :confidence"
                    + " where id = :page";

    private static final String MOVE_PAGE = """
            update page
            set issue_id = :issue,
                number = case when :issue::bigint is null then null
                              else (select coalesce(max(number), 0) + 1 from page where issue_id = :issue) end
            where id = :page and issue_id is distinct from :issue
            """;

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
    private final TransactionOperations transactions;
    private final Newspapers newspapers;
    private final Recognition recognition;

    PageStore(JdbcClient jdbc, TransactionOperations transactions, Newspapers newspapers, Recognition recognition) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.newspapers = newspapers;
        this.recognition = recognition;
    }

    /// The page that was read from exactly these bytes.
    public Optional<Long> pageOf(Newspaper newspaper, byte[] bytes) {
        return jdbc.sql(PAGE_OF_BYTES)
                .param("newspaper", newspapers.idOf(newspaper))
                .param("bytes", bytes)
                .query(Long.class)
                .optional();
    }

    /// Stores a page that was read from these bytes.
    ///
    /// A page with the same label on the same day, or without a label but from a file of the same path, is replaced
    /// whole; articles that
    /// are recognisably the same keep their ids.
    ///
    /// @param encoding what the bytes were read as
    public Stored store(PageOrigin origin, byte[] bytes, String encoding, Page page) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            waitForTurn(jdbc);
            Optional<Long> same = pageOf(origin.newspaper(), bytes);
            return same.isPresent()
                    ? new Stored(same.get(), Change.UNCHANGED)
                    : storeChanged(origin, bytes, encoding, page);
        }));
    }

    private Stored storeChanged(PageOrigin origin, byte[] bytes, String encoding, Page page) {
        long newspaper = newspapers.idOf(origin.newspaper());
        long file = jdbc.sql(KEEP_FILE)
                .param("newspaper", newspaper)
                .param("path", origin.path())
                .param("bytes", bytes)
                .param("encoding", encoding)
                .query(Long.class)
                .single();
        Long issue = issueOfDay(newspaper, page);
        Optional<Long> known = issue == null ? Optional.empty() : pageOfIssue(issue, origin);
        long id = known.isPresent()
                ? replacePage(known.get(), file, page)
                : addPage(newspaper, issue, origin, file, page);
        addFurniture(id, page.furniture());
        addArticles(id, page.articles(), page.issueDay().date(), known.isPresent() ? takeOutArticles(id) : Map.of());
        countRevision(id);
        return new Stored(id, known.isPresent() ? Change.REPLACED : Change.ADDED);
    }

    /// Settles on which day a page appeared, and stores the page as it reads with that day.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @param read the page read again with that day given
    /// @return the mend's id, by which it can be undone
    public long settleDay(long page, LocalDate day, String by, String reason, Page read) {
        return inTurn(() -> {
            long mend = jdbc.sql("""
                            insert into day_mend (page_id, date, reason, made_by) values (:page, :date, :reason, :by)
                            returning id
                            """)
                    .param("page", page)
                    .param("date", day)
                    .param("reason", reason)
                    .param("by", by)
                    .query(Long.class)
                    .single();
            restate(page, read);
            return mend;
        });
    }

    /// Undoes the settling of a page's day, and stores the page as it reads without it.
    ///
    /// @param read the page read again
    /// @throws IllegalArgumentException where no such mend of the page is in force
    public void undoDay(long page, long mend, String by, Page read) {
        inTurn(() -> {
            int undone = jdbc.sql("""
                            insert into day_mend (page_id, undoes, made_by)
                            select page_id, id, :by from day_mend
                            where id = :mend and page_id = :page and date is not null
                              and not exists (select 1 from day_mend undo where undo.undoes = :mend)
                            """)
                    .param("mend", mend)
                    .param("page", page)
                    .param("by", by)
                    .update();
            if (undone == 0) {
                throw new IllegalArgumentException("No settled day in force has the number " + mend);
            }
            restate(page, read);
            return mend;
        });
    }

    /// Stores another reading of the bytes that a page has already, and what else belongs to the same step: all or
    /// nothing.
    ///
    /// @param alongside writes the rows that explain the new reading
    public void restate(long page, Page read, Runnable alongside) {
        inTurn(() -> {
            alongside.run();
            restate(page, read);
            return page;
        });
    }

    private void restate(long id, Page page) {
        long newspaper = jdbc.sql("select newspaper_id from page where id = :page")
                .param("page", id)
                .query(Long.class)
                .single();
        long file = jdbc.sql("select source_file_id from page where id = :page")
                .param("page", id)
                .query(Long.class)
                .single();
        jdbc.sql(MOVE_PAGE)
                .param("issue", issueOfDay(newspaper, page))
                .param("page", id)
                .update();
        replacePage(id, file, page);
        addFurniture(id, page.furniture());
        addArticles(id, page.articles(), page.issueDay().date(), takeOutArticles(id));
        countRevision(id);
    }

    private long inTurn(Supplier<Long> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            waitForTurn(jdbc);
            return work.get();
        }));
    }

    private @Nullable Long issueOfDay(long newspaper, Page page) {
        if (page.issueDay().date() == null) {
            return null;
        }
        return jdbc.sql(ISSUE_OF_DAY)
                .param("newspaper", newspaper)
                .param("date", page.issueDay().date())
                .query(Long.class)
                .single();
    }

    private Optional<Long> pageOfIssue(long issue, PageOrigin origin) {
        return jdbc.sql(PAGE_OF_ISSUE)
                .param("issue", issue)
                .param("label", origin.givenLabel())
                .param("path", origin.path())
                .query(Long.class)
                .optional();
    }

    private long addPage(long newspaper, @Nullable Long issue, PageOrigin origin, long file, Page page) {
        return jdbc.sql(ADD_PAGE)
                .param("newspaper", newspaper)
                .param("issue", issue)
                .param("label", origin.givenLabel())
                .param("file", file)
                .param("evidence", strings(page.issueDay().evidence()))
                .param("confidence", page.issueDay().confidence())
                .query(Long.class)
                .single();
    }

    private long replacePage(long id, long file, Page page) {
        jdbc.sql(REPLACE_PAGE)
                .param("page", id)
                .param("file", file)
                .param("evidence", strings(page.issueDay().evidence()))
                .param("confidence", page.issueDay().confidence())
                .update();
        jdbc.sql("delete from furniture where page_id = :page")
                .param("page", id)
                .update();
        return id;
    }

    /// Takes a page's articles out; what each could be recognised by leads to the id that it had.
    private Map<String, Long> takeOutArticles(long page) {
        record Old(long id, String headline, String blocks) {}
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("""
                        delete from article where page_id = :page
                        returning id, array_to_string(headline, '') as headline, blocks::text as blocks
                        """)
                .param("page", page)
                .query(Old.class)
                .list()
                .forEach(old -> marks(old.headline(), ArticleJson.readBlocks(old.blocks()))
                        .forEach(mark -> ids.putIfAbsent(mark, old.id())));
        return ids;
    }

    /// What an article is recognised by: its whole body, its headline, the beginning of its body. Surest first.
    private static List<String> marks(String headline, List<Block> blocks) {
        String body = blocks.stream().map(Block::text).collect(joining("\n"));
        List<String> marks = new ArrayList<>();
        if (!body.isEmpty()) {
            marks.add("body " + body);
        }
        if (!headline.isEmpty()) {
            marks.add("headline " + headline);
        }
        if (body.length() >= 40) {
            marks.add("beginning " + body.substring(0, 40));
        }
        return marks;
    }

    private void addArticles(long page, List<Article> articles, @Nullable LocalDate day, Map<String, Long> knownIds) {
        Map<String, Long> reporters = reporterIds(articles.stream()
                .flatMap(a -> a.byline().stream())
                .map(Byline::name)
                .toList());
        Set<Long> idsGiven = new HashSet<>();
        for (int position = 0; position < articles.size(); position++) {
            Article article = articles.get(position);
            Long known = marks(
                            String.join("", article.print().titles().headline()),
                            article.print().blocks())
                    .stream()
                    .map(knownIds::get)
                    .filter(id -> id != null && !idsGiven.contains(id))
                    .findFirst()
                    .orElse(null);
            long id = addArticle(page, position, article, known);
            idsGiven.add(id);
            addByline(id, article.byline(), reporters);
            addAppearances(id, article.officials(), day);
        }
    }

    private long addArticle(long page, int position, Article article, @Nullable Long knownId) {
        SplitArticle print = article.print();
        return jdbc.sql(ADD_ARTICLE)
                .param("id", knownId)
                .param("page", page)
                .param("position", position)
                .param("columnLabel", strings(print.titles().columnLabel()))
                .param("kicker", strings(print.titles().kicker()))
                .param("headline", strings(print.titles().headline()))
                .param("subheadline", strings(print.titles().subheadline()))
                .param("lead", storable(print.lead()))
                .param("signoff", storable(print.signoff()))
                .param("source", storable(article.dateline().source()))
                .param("place", storable(article.dateline().place()))
                .param("date", article.dateline().date())
                .param("blocks", ArticleJson.write(storable(print.blocks())))
                .param("bodyLines", numbers(print.bodyLines()))
                .param("headlineLines", numbers(print.headlineLines()))
                .param("labelLines", numbers(print.labelLines()))
                .param("confidence", print.confidence())
                .param("doubts", ArticleJson.writeDoubts(print.doubts()))
                .param("jumpFrom", storable(print.jump().from()))
                .param("jumpTo", storable(print.jump().to()))
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
                    .param("role", storable(credit.role()))
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
                    .param("office", storable(official.office()))
                    .update();
            addHeldOffices(article, id, official.offices());
            for (Mention mention : official.mentions()) {
                jdbc.sql("""
                                insert into mention (article_id, official_id, part, index, start, "end")
                                values (:article, :official, :part, :index, :start, :end)
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
                    .param("office", withoutNul(offices.get(position)))
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

    private List<Recognition.Known> known(String name) {
        return Rows.of(jdbc.sql("""
                        select id from official where name = :name and not made_by_mend
                        order by (select max(article_id) from appearance where official_id = official.id) desc nulls last, id
                        """).param("name", name).query(Long.class)).stream()
                .map(id -> new Recognition.Known(id, heldLately(id)))
                .toList();
    }

    private List<Recognition.Held> heldLately(long official) {
        return Rows.of(jdbc.sql("""
                        select latest.office, min(issue.date) as first, max(issue.date) as last
                        from (select office, article_id from held_office
                              where official_id = :official order by article_id desc limit :most) latest
                        join article on article.id = latest.article_id
                        join page on page.id = article.page_id
                        left join issue on issue.id = page.issue_id
                        group by latest.office
                        """)
                .param("official", official)
                .param("most", OFFICES_REMEMBERED)
                .query(Recognition.Held.class));
    }

    private void addFurniture(long page, List<Furniture> furniture) {
        for (Furniture line : furniture) {
            jdbc.sql("insert into furniture (page_id, line, text, kind) values (:page, :line, :text, :kind)")
                    .param("page", page)
                    .param("line", line.line())
                    .param("text", storable(line.text()))
                    .param("kind", line.kind().name())
                    .update();
        }
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

    private void countRevision(long page) {
        touch(jdbc, "select :id::bigint as page_id", page);
    }

    /// Waits until nobody else changes the archive, up to the end of the transaction.
    static void waitForTurn(JdbcClient jdbc) {
        jdbc.sql(ONE_AT_A_TIME).query(Object.class).optional();
    }

    /// Notes that pages have changed: the archive's next revisions.
    ///
    /// @param pages a query for `page_id`s with the parameter `:id`
    static void touch(JdbcClient jdbc, String pages, long id) {
        jdbc.sql("""
                        insert into revision (number, page_id)
                        select (select coalesce(max(number), 0) from revision) + row_number() over (order by page_id), page_id
                        from (%s) changed
                        """.replace("%s", pages)).param("id", id).update();
    }

    private static String[] strings(List<String> texts) {
        return texts.stream().map(PageStore::withoutNul).toArray(String[]::new);
    }

    private static int[] numbers(Lines lines) {
        return lines.numbers().stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Block> storable(List<Block> blocks) {
        return blocks.stream()
                .<Block>map(block -> switch (block) {
                    case Block.Paragraph(String text) -> new Block.Paragraph(withoutNul(text));
                    case Block.Crosshead(String text) -> new Block.Crosshead(withoutNul(text));
                })
                .toList();
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null || text.isEmpty() ? null : withoutNul(text);
    }

    /// PostgreSQL keeps no NUL and no half of a surrogate pair in a text; the raw file still has them.
    private static String withoutNul(String text) {
        return text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
