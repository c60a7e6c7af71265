package org.baoku.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.TestArchive;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.following.DeliveryAddressRepository;
import org.baoku.archive.following.MessageContent.Section;
import org.baoku.archive.following.OutgoingMessage;
import org.baoku.archive.following.OutgoingMessageRepository;
import org.baoku.archive.following.SavedSearch.Choices;
import org.baoku.archive.following.SavedSearch.Frequency;
import org.baoku.archive.following.SavedSearchRepository;
import org.baoku.archive.following.SavedSearchRepository.Outcome;
import org.baoku.archive.following.ToldArticleRepository;
import org.baoku.index.HitStream;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.HurriedIndex;
import org.baoku.index.lucene.LuceneArticleIndex;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Saved searches on a real database and a real index: what is told, once, and in which messages.
class SavedSearchEvaluatorTest {
    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Choices AT_ONCE = new Choices("王卫东", Frequency.AT_ONCE, true, true, true);

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private final TestArchive archive = new TestArchive();
    private final TransactionOperations transactions =
            new TransactionTemplate(new JdbcTransactionManager(archive.database));
    private final SavedSearchRepository searches = new SavedSearchRepository(archive.jdbc, transactions);
    private final ToldArticleRepository told = new ToldArticleRepository(archive.jdbc, transactions);
    private final OutgoingMessageRepository messages = new OutgoingMessageRepository(archive.jdbc, transactions);
    private final DeliveryAddressRepository addresses = new DeliveryAddressRepository(archive.jdbc, transactions);
    private LuceneArticleIndex index = new LuceneArticleIndex(Path.of("target/never"));
    private long revision;

    @BeforeEach
    void open() {
        index.close();
        index = new LuceneArticleIndex(folder.resolve("index"));
        archive.accounts.add(new Account("周敏", "{x}", Role.READER));
        addresses.setMail("周敏", "zhou@example.com", NOW);
        addresses.confirmMail(accountId(), "zhou@example.com", NOW);
        archive.jdbc.sql("delete from outgoing_message").update();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private long accountId() {
        return archive.accounts.find("周敏").orElseThrow().id();
    }

    private static FollowingProperties settings() {
        return new FollowingProperties(
                true,
                "https://archive.example/",
                "baoku@example.com",
                LocalTime.of(7, 0),
                ZoneId.of("Asia/Shanghai"),
                7,
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                Duration.ofSeconds(2),
                false);
    }

    private SavedSearchEvaluator evaluator() {
        return evaluator(NOW);
    }

    private SavedSearchEvaluator evaluator(Instant now) {
        return new SavedSearchEvaluator(told, archive.revisions, index, settings(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private long save(Choices choices, SearchQuery query) {
        SavedSearchRepository.Added added = new SavedSearches(searches, index).save("周敏", choices, query);
        assertThat(added.outcome()).isEqualTo(Outcome.DONE);
        return added.id();
    }

    private static ArticleEntry article(long id, @Nullable LocalDate day, String headline, String body) {
        return new ArticleEntry(
                id,
                "样报",
                day,
                "A01",
                true,
                0,
                "本报",
                null,
                List.of(),
                "",
                headline,
                "",
                List.of(new IndexedPerson(7, "施翔")),
                List.of(),
                List.of(body));
    }

    private static ArticleEntry naming(long id, String name) {
        return article(id, TODAY, "第" + id + "号消息", "今天上午，" + name + "来到西宁调研。");
    }

    /// Stores the change of a page in the archive.
    private void change(long page) {
        revision++;
        archive.jdbc
                .sql("insert into revision (number, page_id) values (:number, :page)")
                .param("number", revision)
                .param("page", page)
                .update();
    }

    /// Stores and indexes a page.
    private void page(long page, ArticleEntry... articles) {
        change(page);
        index.write(List.of(new PageEntry(page, List.of(articles))), revision);
    }

    private List<@Nullable Long> toldOf(long search) {
        return archive.jdbc
                .sql("select article_id from told_article where saved_search_id = :id order by article_id")
                .param("id", search)
                .query(Long.class)
                .list();
    }

    private void evaluateAll() {
        while (evaluator().evaluateNext()) {
            assertThat(revision).isPositive();
        }
    }

    private List<OutgoingMessage> compose(Instant now) {
        messages.compose(new OutgoingMessageRepository.Due(
                now,
                Instant.parse("2026-03-05T23:00:00Z").isAfter(now)
                        ? Instant.parse("2026-03-04T23:00:00Z")
                        : Instant.parse("2026-03-05T23:00:00Z"),
                now.minus(Duration.ofMinutes(5)),
                now.minus(Duration.ofHours(1))));
        return messages.next(now, 100);
    }

    @Test
    void onlyWhatComesAfterwardsIsToldAndOnlyOnce() {
        page(1, naming(1, "王卫东"), naming(2, "李四"));
        change(2); // stored, but not in the index that the reader searched
        long search = save(AT_ONCE, SearchQuery.of("王卫东"));

        index.write(List.of(new PageEntry(2, List.of(naming(3, "王卫东")))), revision);
        page(3, naming(4, "王卫东"), naming(5, "赵六"));
        evaluateAll();
        assertThat(toldOf(search)).containsExactly(3L, 4L);

        // ingested again: an old article that matches now, a told one, one that is corrected into the search
        page(1, naming(1, "王卫东"), naming(2, "王卫东"));
        page(3, naming(4, "王卫东"), naming(5, "王卫东"));
        evaluateAll();
        assertThat(toldOf(search)).containsExactly(3L, 4L, 5L);
        assertThat(evaluator().evaluateNext()).isFalse();
        assertThat(told.of(search, 10).getFirst().citation().sentenceText()).contains("王卫东来到西宁");
        assertThat(told.of(search, 10).getFirst().citation().matched()).containsExactly("王卫东");
    }

    @Test
    void anArticleInThePlaceOfAToldOneIsNotTold() {
        page(1, naming(1, "王卫东"));
        long search = save(AT_ONCE, SearchQuery.of("王卫东"));
        archive.jdbc
                .sql("insert into newspaper (name, home_place) values ('样报', '')")
                .update();
        archive.jdbc.sql("""
                        insert into source_file (newspaper_id, path, bytes, sha256, encoding)
                        select id, 'a.txt', 'a'::bytea, sha256('a'::bytea), 'UTF-8' from newspaper limit 1
                        """).update();
        long pageId = archive.jdbc.sql("""
                        insert into page (newspaper_id, source_file_id, day_evidence)
                        select newspaper_id, id, array[]::text[] from source_file limit 1 returning id
                        """).query(Long.class).single();
        page(2, naming(2, "王卫东"));
        evaluateAll();
        archive.jdbc
                .sql("insert into article_redirect (article_id, page_id, successor) values (1, :p, 3), (2, :p, 4)")
                .param("p", pageId)
                .update();
        page(1, naming(3, "王卫东"));
        page(2, naming(4, "王卫东"), naming(5, "王卫东"));
        evaluateAll();

        assertThat(toldOf(search)).containsExactly(2L, 5L);
    }

    @Test
    void whatIsToldIsWhatTheSearchFinds() {
        page(1, naming(1, "王卫东"));
        List<SearchQuery> queries = List.of(
                SearchQuery.ALL,
                SearchQuery.of("王卫东"),
                SearchQuery.of("西宁 -王卫东"),
                SearchQuery.of("标题:消息"),
                SearchQuery.ALL.withFilter(Facet.REPORTER, new FacetFilter("7", false)),
                SearchQuery.ALL.withFilter(Facet.REPORTER, new FacetFilter("施翔", true)),
                SearchQuery.of("调研").withDates(LocalDate.of(2026, 3, 1), null),
                SearchQuery.of("无此事"));
        List<Long> saved = new ArrayList<>();
        for (SearchQuery query : queries) {
            saved.add(save(new Choices("检索" + saved.size(), Frequency.NONE, false, false, false), query));
        }
        for (int page = 2; page < 6; page++) {
            List<ArticleEntry> articles = new ArrayList<>();
            for (int id = page * 10; id < page * 10 + 10; id++) {
                articles.add(article(
                        id, TODAY.minusDays(id % 9), id % 4 == 0 ? "" : "消息", id % 3 == 0 ? "王卫东在西宁。" : "有人到西宁调研。"));
            }
            page(page, articles.toArray(ArticleEntry[]::new));
            if (page == 3) {
                evaluateAll();
            }
        }
        evaluateAll();

        for (int i = 0; i < queries.size(); i++) {
            List<Long> found = new ArrayList<>();
            try (HitStream hits = index.allHits(queries.get(i))) {
                hits.forEachRemaining(hit -> {
                    if (hit.id() > 1) {
                        found.add(hit.id());
                    }
                });
            }
            assertThat(toldOf(saved.get(i)))
                    .as(queries.get(i).toQueryString())
                    .containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void aCrashBeforeTheCommitLosesNothingAndACrashAfterItTellsNothingTwice() {
        long search = save(AT_ONCE, SearchQuery.of("王卫东"));
        page(1, naming(1, "王卫东"));
        archive.jdbc
                .sql("alter table saved_search add constraint crash check (evaluated = 0)")
                .update();
        assertThatThrownBy(() -> evaluator().evaluateNext()).hasMessageContaining("crash");
        assertThat(toldOf(search)).as("neither articles nor progress").isEmpty();
        archive.jdbc.sql("alter table saved_search drop constraint crash").update();

        evaluateAll();
        assertThat(toldOf(search)).containsExactly(1L);
        OutgoingMessage first = compose(NOW).getFirst();
        assertThat(compose(NOW.plusSeconds(3600)))
                .as("what is in a message is in no other")
                .extracting(OutgoingMessage::id)
                .containsExactly(first.id());
        messages.markFailed(first.id(), "no answer", Optional.of(NOW.plusSeconds(60)), NOW);
        assertThat(messages.next(NOW, 10)).isEmpty();
        assertThat(messages.next(NOW.plusSeconds(61), 10))
                .as("again under the same id")
                .extracting(OutgoingMessage::id)
                .containsExactly(first.id());
        messages.markSent(first.id(), NOW);
        assertThat(messages.next(NOW.plusSeconds(99), 10)).isEmpty();
    }

    @Test
    void manyEarlierArticlesAreOneMessageWithTheirNumber() {
        save(AT_ONCE, SearchQuery.of("王卫东"));
        List<ArticleEntry> old = new ArrayList<>();
        for (int i = 1; i <= 312; i++) {
            old.add(article(i, LocalDate.of(1998, 5, 4), "旧闻" + i, "王卫东来了。"));
        }
        page(1, old.toArray(ArticleEntry[]::new));
        page(400, naming(400, "王卫东"));
        evaluateAll();
        List<OutgoingMessage> sent = compose(NOW);

        assertThat(sent).hasSize(1);
        Section section = sent.getFirst().content().sections().getFirst();
        assertThat(section.total()).isEqualTo(313);
        assertThat(section.earlier()).isEqualTo(312);
        assertThat(section.articles()).hasSize(OutgoingMessageRepository.ARTICLES_SHOWN);
        assertThat(section.articles().getFirst().headline())
                .as("the current one first")
                .isEqualTo("第400号消息");

        page(500, article(500, LocalDate.of(1998, 5, 5), "旧闻", "王卫东来了。"));
        evaluateAll();
        assertThat(compose(NOW.plus(Duration.ofMinutes(10)))).as("one an hour").hasSize(1);
        assertThat(compose(NOW.plus(Duration.ofMinutes(61)))).hasSize(2);
    }

    @Test
    void messagesAtOnceKeepADistanceAndADigestWaitsForTheMorning() {
        save(AT_ONCE, SearchQuery.of("王卫东"));
        save(new Choices("西宁", Frequency.MORNING, true, false, false), SearchQuery.of("西宁"));
        save(new Choices("不发", Frequency.NONE, true, false, false), SearchQuery.of("西宁"));
        page(1, naming(1, "王卫东"));
        evaluateAll();

        assertThat(compose(NOW)).hasSize(1).first().satisfies(message -> {
            assertThat(message.digest()).isFalse();
            assertThat(message.content().sections()).extracting(Section::name).containsExactly("王卫东");
        });
        page(2, naming(2, "王卫东"));
        evaluateAll();
        assertThat(compose(NOW.plusSeconds(60))).hasSize(1);
        assertThat(compose(NOW.plusSeconds(301))).hasSize(2);
        assertThat(compose(Instant.parse("2026-03-05T23:00:01Z"))).hasSize(3).anySatisfy(message -> {
            assertThat(message.digest()).isTrue();
            assertThat(message.content().sections().getFirst().total()).isEqualTo(2);
        });
    }

    @Test
    void aSearchThatCannotBeRunHoldsUpNoOther() {
        long broken = save(AT_ONCE, SearchQuery.of("王卫东"));
        archive.jdbc
                .sql("update saved_search set name = 'broken', query = 'from=nonsense'")
                .update();
        long search = save(AT_ONCE, SearchQuery.of("王卫东"));
        page(1, naming(1, "王卫东"));
        evaluateAll();

        assertThat(toldOf(broken)).isEmpty();
        assertThat(toldOf(search)).containsExactly(1L);
    }

    @Test
    void aSearchThatTookTooLongIsEvaluatedAgainAndMissesNothing() {
        long slow = save(AT_ONCE, SearchQuery.of("王卫东"));
        page(1, naming(1, "王卫东"));
        index.close();
        index = HurriedIndex.open(folder.resolve("index"));
        evaluateAll();
        assertThat(toldOf(slow)).isEmpty();
        assertThat(evaluator(NOW.plusSeconds(61)).evaluateNext())
                .as("too slow again")
                .isTrue();

        index.close();
        index = new LuceneArticleIndex(folder.resolve("index"));
        long other = save(new Choices("西宁", Frequency.NONE, false, false, false), SearchQuery.of("西宁"));
        page(2, naming(2, "王卫东"));
        evaluateAll();
        assertThat(toldOf(other)).as("not held up").containsExactly(2L);
        assertThat(toldOf(slow)).isEmpty();
        assertThat(searches.find("周敏", slow))
                .hasValueSatisfying(
                        search -> assertThat(search.retryAt()).isEqualTo(NOW.plus(Duration.ofSeconds(61 + 120))));

        SavedSearchEvaluator later = evaluator(NOW.plusSeconds(182));
        while (later.evaluateNext()) {
            assertThat(toldOf(slow)).isNotEmpty();
        }
        assertThat(toldOf(slow)).as("nothing missed, nothing twice").containsExactly(1L, 2L);
        assertThat(searches.find("周敏", slow))
                .hasValueSatisfying(search -> assertThat(search.retryAt()).isNull());
    }

    @Test
    void anIndexThatIsBehindIsWaitedFor() {
        long search = save(AT_ONCE, SearchQuery.of("王卫东"));
        page(1, naming(1, "王卫东"));
        index.close();
        index = new LuceneArticleIndex(folder.resolve("damaged"));
        assertThat(evaluator().evaluateNext()).isFalse();
        index.write(List.of(new PageEntry(1, List.of(naming(1, "王卫东")))), revision);
        evaluateAll();

        assertThat(toldOf(search)).containsExactly(1L);
    }

    @Test
    void withTheAccountItsSearchesAddressesAndMessagesGo() {
        save(AT_ONCE, SearchQuery.of("王卫东"));
        page(1, naming(1, "王卫东"));
        evaluateAll();
        compose(NOW);
        assertThat(rows()).isEqualTo(4);
        archive.accounts.add(new Account("admin", "{x}", Role.ADMIN));
        archive.accounts.remove("周敏");

        assertThat(rows()).isZero();
    }

    private long rows() {
        return archive.jdbc.sql("""
                        select (select count(*) from saved_search) + (select count(*) from told_article)
                             + (select count(*) from delivery_address) + (select count(*) from outgoing_message)
                        """).query(Long.class).single();
    }

    @Test
    void newArticlesAreCountedUntilTheirOwnerLooks() {
        long search = save(new Choices("西宁", Frequency.NONE, false, false, false), SearchQuery.of("西宁"));
        assertThat(searches.withCounts("周敏", 5).getFirst().unseen()).isZero();
        page(1, naming(1, "王卫东"), naming(2, "王卫东"));
        evaluateAll();
        assertThat(searches.withCounts("周敏", 5).getFirst().unseen()).isEqualTo(2);
        assertThat(searches.look("周敏", search)).contains(0L);
        assertThat(searches.withCounts("周敏", 5).getFirst().unseen()).isZero();
        assertThat(searches.look("别人", search)).isEmpty();
    }

    @Test
    void aNameIsUsedOnceAndASearchIsChangedOnlyByItsOwner() {
        long search = save(AT_ONCE, SearchQuery.of("王卫东"));
        assertThat(searches.add("周敏", AT_ONCE, "q=x", 0, 0).outcome()).isEqualTo(Outcome.NAME_TAKEN);
        assertThat(searches.change("别人", search, AT_ONCE)).isEqualTo(Outcome.UNKNOWN);
        assertThat(searches.change("周敏", search, new Choices("改名", Frequency.NONE, false, false, false)))
                .isEqualTo(Outcome.DONE);
        assertThat(searches.find("周敏", search))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("改名"));
        assertThat(searches.delete("别人", search)).isFalse();
        assertThat(searches.delete("周敏", search)).isTrue();
    }
}
