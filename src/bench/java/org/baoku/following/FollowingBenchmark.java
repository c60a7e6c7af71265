package org.baoku.following;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.baoku.archive.TestArchive;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.following.OutgoingMessageRepository;
import org.baoku.archive.following.SavedSearch.Choices;
import org.baoku.archive.following.SavedSearch.Frequency;
import org.baoku.archive.following.SavedSearchRepository;
import org.baoku.archive.following.ToldArticleRepository;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.LuceneArticleIndex;
import org.baoku.index.query.SearchQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures how long 1,000 saved searches take on an issue of 60 pages with 600 articles.
///
/// The searches are words, names, phrases and pairs of words taken from the articles of the file; the last
/// articles of the file are the new issue.
final class FollowingBenchmark {
    private static final Logger log = LoggerFactory.getLogger(FollowingBenchmark.class);
    private static final int SEARCHES = 1_000;
    private static final int ARTICLES_A_PAGE = 10;
    private static final int NEW_PAGES = 60;

    private FollowingBenchmark() {}

    /// @param arguments an import file (JSON Lines, compressed), a new folder for the index, and how many
    /// articles of the file are used
    public static void main(String... arguments) throws IOException {
        List<ArticleEntry> articles = read(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
        TestArchive archive = new TestArchive();
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(archive.database));
        SavedSearchRepository searches = new SavedSearchRepository(archive.jdbc, transactions);
        ToldArticleRepository told = new ToldArticleRepository(archive.jdbc, transactions);
        OutgoingMessageRepository messages = new OutgoingMessageRepository(archive.jdbc, transactions);
        try (LuceneArticleIndex index = new LuceneArticleIndex(Path.of(arguments[1]))) {
            List<PageEntry> pages = pages(articles);
            int old = pages.size() - NEW_PAGES;
            index.write(pages.subList(0, old), 1);
            log.warn("{} articles are indexed", index.size());
            follow(searches, index, archive, articles);
            SavedSearchEvaluator evaluator =
                    new SavedSearchEvaluator(told, archive.revisions, index, settings(), Clock.systemUTC());
            for (int round = 0; round < 3; round++) {
                long revision = 2 + round;
                change(archive, revision, pages.subList(old + round * 20, old + (round + 1) * 20), index);
                measure("20 pages", evaluator, archive);
            }
            change(archive, 5, pages.subList(old, pages.size()), index);
            measure("60 pages again, nothing new", evaluator, archive);
            archive.jdbc.sql("delete from told_article").update();
            change(archive, 6, pages.subList(old, pages.size()), index);
            measure("60 pages, all new", evaluator, archive);
            long start = System.nanoTime();
            int composed = messages.compose(new OutgoingMessageRepository.Due(
                    Clock.systemUTC().instant(),
                    Clock.systemUTC().instant(),
                    Clock.systemUTC().instant(),
                    Clock.systemUTC().instant()));
            log.warn("{} messages composed in {} ms", composed, millis(start));
        }
    }

    private static void measure(String what, SavedSearchEvaluator evaluator, TestArchive archive) {
        long start = System.nanoTime();
        while (evaluator.evaluateNext()) {
            log.debug("more");
        }
        log.warn(
                "{}: {} ms, {} told",
                what,
                millis(start),
                archive.jdbc
                        .sql("select count(*) from told_article")
                        .query(Long.class)
                        .single());
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void change(TestArchive archive, long number, List<PageEntry> pages, LuceneArticleIndex index) {
        long revision = number * 10_000;
        for (PageEntry page : pages) {
            archive.jdbc
                    .sql("insert into revision (number, page_id) values (:number, :page)")
                    .param("number", revision++)
                    .param("page", page.pageId())
                    .update();
        }
        index.write(pages, revision - 1);
    }

    private static void follow(
            SavedSearchRepository searches,
            LuceneArticleIndex index,
            TestArchive archive,
            List<ArticleEntry> articles) {
        Random random = new Random(7);
        for (int i = 0; i < SEARCHES; i++) {
            String account = "reader" + i / 50;
            archive.accounts.add(new Account(account, "{x}", Role.READER));
            archive.jdbc.sql("""
                            insert into delivery_address (account_id, kind, address, confirmed_at)
                            select id, 'MAIL', 'a@example.com', now() from account where name = :name
                            on conflict do nothing
                            """).param("name", account).update();
            String text = slice(articles.get(random.nextInt(articles.size())), random);
            String query = switch (i % 4) {
                case 0 -> text;
                case 1 -> "\"" + text + "\"";
                case 2 -> text + " " + slice(articles.get(random.nextInt(articles.size())), random);
                default -> "标题:" + text;
            };
            new SavedSearches(searches, index)
                    .save(account, new Choices("s" + i, Frequency.AT_ONCE, true, false, true), SearchQuery.of(query));
        }
    }

    /// Two to four characters of a headline or paragraph.
    private static String slice(ArticleEntry article, Random random) {
        String text = article.headline().length() > 6
                ? article.headline()
                : article.body().getFirst();
        String letters = text.replaceAll("[^\\p{IsHan}]", "");
        if (letters.length() < 5) {
            return "西宁";
        }
        int length = 2 + random.nextInt(3);
        int start = random.nextInt(letters.length() - length);
        return letters.substring(start, start + length);
    }

    private static List<PageEntry> pages(List<ArticleEntry> articles) {
        List<PageEntry> pages = new ArrayList<>();
        for (int i = 0; i + ARTICLES_A_PAGE <= articles.size(); i += ARTICLES_A_PAGE) {
            pages.add(new PageEntry(pages.size() + 1L, articles.subList(i, i + ARTICLES_A_PAGE)));
        }
        return pages;
    }

    private static List<ArticleEntry> read(Path file, int limit) throws IOException {
        List<ArticleEntry> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && articles.size() < limit; line = lines.readLine()) {
                articles.add(article(articles.size() + 1L, JsonMapper.shared().readTree(line)));
            }
        }
        return articles;
    }

    private static ArticleEntry article(long id, JsonNode json) {
        List<IndexedPerson> reporters = new ArrayList<>();
        json.get("byline")
                .forEach(person -> reporters.add(new IndexedPerson(
                        Math.floorMod(person.get("name").stringValue().hashCode(), 100_000),
                        person.get("name").stringValue())));
        List<String> body = new ArrayList<>();
        json.get("paragraphs").forEach(paragraph -> body.add(paragraph.isString() ? paragraph.stringValue() : ""));
        List<String> headline = new ArrayList<>();
        json.get("headline").forEach(text -> headline.add(text.stringValue()));
        return new ArticleEntry(
                id,
                json.get("newspaper").stringValue(),
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(id % 5),
                json.get("page").stringValue(),
                true,
                0,
                null,
                null,
                List.of(),
                "",
                String.join(" ", headline),
                "",
                reporters,
                List.of(),
                body.isEmpty() ? List.of("无") : body);
    }

    private static FollowingProperties settings() {
        return new FollowingProperties(
                true,
                "http://localhost",
                "",
                LocalTime.of(7, 0),
                ZoneId.of("Asia/Shanghai"),
                7,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(2),
                false);
    }
}
