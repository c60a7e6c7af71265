package org.baoku.archive.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.TestArchive;
import org.baoku.archive.issue.Holdings;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.archive.page.StoreResult.Change;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Doubt;
import org.baoku.paper.Furniture;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PageStoreTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    private final TestArchive archive = new TestArchive();
    private Newspaper newspaper = new Newspaper("x", "x");

    @BeforeEach
    void addNewspaper() {
        newspaper = archive.newspapers.first();
    }

    @Test
    void aStoredPageIsReadBackUnchanged() {
        Article article = article("港口扩建开工", "本报讯", "林小舟");

        StoreResult stored = store("A01.txt", "A01", DAY, "one", article);

        ArchivedPage page = archive.pages.pages(List.of(stored.pageId())).getFirst();
        assertThat(stored.change()).isEqualTo(Change.ADDED);
        assertThat(page.ref()).isEqualTo(new PageRef(stored.pageId(), "海城日报", DAY, 1, "A01"));
        assertThat(page.articles()).singleElement().satisfies(archived -> {
            assertThat(archived.article()).isEqualTo(article);
            assertThat(archive.pages.article(archived.id())).contains(archived);
        });
        assertThat(archive.pages.furniture(stored.pageId()))
                .containsExactly(new Furniture(9, "第一版", Furniture.Kind.PAGE_LINE));
        PageSource source = archive.pages.source(stored.pageId()).orElseThrow();
        assertThat(source.bytes().orElseThrow()).isEqualTo("one".getBytes(StandardCharsets.UTF_8));
        assertThat(source.dayEvidence()).containsExactly("因为");
    }

    @Test
    void theSameBytesChangeNothing() {
        StoreResult first = store("A01.txt", "A01", DAY, "one", article("港口扩建开工", "本报讯", "林小舟"));
        long revision = archive.revisions.current();

        StoreResult again = store("B07.txt", "B07", DAY, "one", article("别的", "本报讯", "别人"));

        assertThat(again).isEqualTo(new StoreResult(first.pageId(), Change.UNCHANGED));
        assertThat(archive.revisions.current()).isEqualTo(revision);
        assertThat(archive.pages.pagesOf("海城日报", DAY)).hasSize(1);
    }

    @Test
    void aPageWithOtherBytesIsReplacedAndUnchangedArticlesKeepTheirIds() {
        StoreResult first =
                store("A01.txt", "A01", DAY, "one", article("港口扩建开工", "本报讯", "林小舟"), article("灯会", "本报讯", "周海"));
        List<ArchivedArticle> before =
                archive.pages.pages(List.of(first.pageId())).getFirst().articles();

        StoreResult again =
                store("A01.txt", "A01", DAY, "two", article("灯会", "本报讯", "周海"), article("新桥通车", "本报讯", "林小舟"));

        assertThat(again).isEqualTo(new StoreResult(first.pageId(), Change.REPLACED));
        List<ArchivedArticle> after =
                archive.pages.pages(List.of(first.pageId())).getFirst().articles();
        assertThat(after.getFirst().id()).isEqualTo(before.getLast().id());
        assertThat(after).extracting(a -> a.print().titles().headlineText()).containsExactly("灯会", "新桥通车");
        assertThat(archive.jdbc
                        .sql("select count(*) from source_file")
                        .query(Long.class)
                        .single())
                .as("the replaced file is kept")
                .isEqualTo(2);
    }

    @Test
    void aReplacedPageIsSavedAsAVersionAndCanBeRestored() {
        StoreResult first =
                store("A01.txt", "A01", DAY, "one", article("港口扩建开工", "本报讯", "林小舟"), article("灯会", "本报讯", "周海"));
        List<ArchivedArticle> before =
                archive.pages.pages(List.of(first.pageId())).getFirst().articles();
        store("A01.txt", "A01", DAY, "two", article("新桥通车", "本报讯", "林小舟"));

        PageVersionRepository.Version kept =
                archive.versions.history(first.pageId(), 0, 9).getLast();
        assertThat(kept.headlines()).containsExactly("港口扩建开工", "灯会");
        assertThat(kept.reason()).isEqualTo(ChangeReason.INTAKE);
        archive.restorer.restore(first.pageId(), kept.id(), "周敏");

        assertThat(archive.pages.pages(List.of(first.pageId())).getFirst().articles())
                .as("with their texts, persons and ids")
                .isEqualTo(before);
        assertThat(archive.pages.source(first.pageId()).orElseThrow().bytes().orElseThrow())
                .isEqualTo("one".getBytes(StandardCharsets.UTF_8));
        assertThat(archive.versions.history(first.pageId(), 1, 1))
                .isEqualTo(archive.versions.history(first.pageId(), 0, 9).subList(1, 2));
        assertThat(archive.versions.history(first.pageId(), 0, 9))
                .extracting(version -> version.reason().step())
                .containsExactly(ChangeReason.Step.BACK, ChangeReason.Step.INTAKE, ChangeReason.Step.INTAKE);

        assertThat(store("A01.txt", "A01", DAY, "two", article("新桥通车", "本报讯", "林小舟"))
                        .change())
                .as("the restored page is not replaced by the file of its newer version")
                .isEqualTo(Change.UNCHANGED);
        assertThat(store("A01.txt", "A01", DAY, "three", article("新桥通车", "本报讯", "林小舟"))
                        .change())
                .as("new bytes replace it")
                .isEqualTo(Change.REPLACED);
    }

    @Test
    void aRemovedArticleRedirectsToItsSuccessor() {
        String tale = "湖城大桥昨日正式开工，大桥全长三千二百米，双向六车道，计划两年建成通车，总投资十八亿元。";
        StoreResult first =
                store("A01.txt", "A01", DAY, "one", article("大桥开工", tale), article("灯会", "元宵灯会在人民公园开幕，展出花灯百余组。"));
        List<ArchivedArticle> before =
                archive.pages.pages(List.of(first.pageId())).getFirst().articles();

        store(
                "A01.txt",
                "A01",
                DAY,
                "two",
                article("两条要闻", "天气晴。" + tale.substring(0, 30) + "工期紧任务重，各方正在抓紧备料，确保完成年内的目标任务。"));
        long merged = archive.pages
                .pages(List.of(first.pageId()))
                .getFirst()
                .articles()
                .getFirst()
                .id();

        assertThat(archive.redirects.find(before.getFirst().id()))
                .hasValueSatisfying(moved -> assertThat(moved.article()).isEqualTo(merged));
        assertThat(archive.redirects.find(before.getLast().id())).hasValueSatisfying(moved -> {
            assertThat(moved.article()).as("no article contains its text").isNull();
            assertThat(moved.page().id()).isEqualTo(first.pageId());
        });
        assertThat(archive.redirects.find(merged)).isEmpty();

        store("A01.txt", "A01", DAY, "three", article("另一件事", "省运会将于下月在本市举行，共设二十六个大项。"));
        assertThat(archive.redirects.find(before.getFirst().id()))
                .as("the redirect follows the successor when that is removed")
                .hasValueSatisfying(moved -> assertThat(moved.article()).isNull());
    }

    @Test
    void anArticleWithAnotherHeadlineAndBeginningKeepsItsId() {
        String tale = "湖城大桥正式开工，大桥全长三千二百米，双向六车道，计划两年建成通车，总投资十八亿元。";
        StoreResult first = store("A01.txt", "A01", DAY, "one", article("大桥开工", "昨日，" + tale));
        long id = archive.pages
                .pages(List.of(first.pageId()))
                .getFirst()
                .articles()
                .getFirst()
                .id();

        store("A01.txt", "A01", DAY, "two", article("湖城大桥开工建设", "本报讯 " + tale));

        assertThat(archive.pages.pages(List.of(first.pageId())).getFirst().articles())
                .extracting(ArchivedArticle::id)
                .containsExactly(id);
    }

    @Test
    void aFileWithTheSamePathOnAnotherDayIsAnotherPage() {
        store("A01.txt", null, DAY, "one", article("港口扩建开工", "本报讯", "林小舟"));
        StoreResult next = store("A01.txt", null, DAY.plusDays(1), "two", article("灯会", "本报讯", "周海"));

        assertThat(next.change()).isEqualTo(Change.ADDED);
        assertThat(archive.issues.between(null, null))
                .extracting(IssueRepository.IssueSummary::date)
                .containsExactly(DAY.plusDays(1), DAY);
        assertThat(archive.issues.before("海城日报", DAY.plusDays(1))).contains(DAY);
        assertThat(archive.issues.after("海城日报", DAY.plusDays(1))).isEmpty();
    }

    @Test
    void aPageWithoutADayBelongsToNoIssue() {
        StoreResult stored = store("x.txt", null, null, "one", article("港口扩建开工", "本报讯", "林小舟"));

        StoreResult later = store("y.txt", null, null, "two", article("灯会", "本报讯", "周海"));

        assertThat(archive.pages.undated(Long.MAX_VALUE, 2))
                .extracting(p -> p.ref().id())
                .containsExactly(later.pageId(), stored.pageId());
        assertThat(archive.pages.undated(later.pageId(), 2))
                .extracting(p -> p.ref().id())
                .containsExactly(stored.pageId());
        assertThat(archive.issues.between(null, null)).isEmpty();
        assertThat(archive.holdings.count()).isEqualTo(new Holdings(0, 2, 2, 2));
    }

    @Test
    void aNameInTwoArticlesIsOnePersonWithTwoArticles() {
        store("A01.txt", "A01", DAY, "one", article("港口扩建开工", "本报讯", "林小舟"), article("灯会", "本报讯", "林小舟"));

        assertThat(archive.reporters.all()).singleElement().satisfies(reporter -> {
            assertThat(reporter.name()).isEqualTo("林小舟");
            assertThat(reporter.articles()).isEqualTo(2);
            assertThat(archive.reporters.find(reporter.id())).contains(reporter);
        });
        assertThat(archive.officials.all()).singleElement().satisfies(official -> {
            assertThat(official.first()).isEqualTo(DAY);
            assertThat(archive.officials.printedOffices(official.id()))
                    .extracting(PrintedOffice::office)
                    .containsExactly("市委书记");
        });
    }

    @Test
    void everyStoredPageGetsARevision() {
        StoreResult first = store("A01.txt", "A01", DAY, "one", article("港口扩建开工", "本报讯", "林小舟"));
        StoreResult second = store("A02.txt", "A02", DAY, "two", article("灯会", "本报讯", "周海"));

        assertThat(archive.revisions.after(0, 10))
                .isEqualTo(new RevisionLog.Changes(2, List.of(first.pageId(), second.pageId())));
        assertThat(archive.revisions.after(1, 10).pages()).containsExactly(second.pageId());
        assertThat(archive.revisions.after(2, 10)).isEqualTo(new RevisionLog.Changes(2, List.of()));
        assertThat(archive.revisions.pageIdsAfter(first.pageId(), 10)).containsExactly(second.pageId());
    }

    @Test
    void aFailedStoreIsRolledBack() {
        Article blankReporterName = article("港口扩建开工", "本报讯", " ");

        assertThatThrownBy(() -> store("A01.txt", "A01", DAY, "one", blankReporterName))
                .isInstanceOf(DataAccessException.class);

        assertThat(archive.holdings.count()).isEqualTo(new Holdings(0, 0, 0, 0));
        assertThat(archive.jdbc
                        .sql("select count(*) from source_file")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(archive.revisions.current()).isZero();
    }

    @Test
    void charactersThatPostgresqlDoesNotAcceptAreReplaced() {
        StoreResult stored = store("A01.txt", "A01", DAY, "one", article("港\0口\uD800", "本报讯", "林小舟"));

        assertThat(archive.pages
                        .pages(List.of(stored.pageId()))
                        .getFirst()
                        .articles()
                        .getFirst()
                        .print()
                        .titles())
                .extracting(Titles::headlineText)
                .isEqualTo("港\uFFFD口\uFFFD");
    }

    @Test
    void constraintsRejectInvalidStates() {
        store("A01.txt", "A01", DAY, "one", article("港口扩建开工", "本报讯", "林小舟"));

        for (String wrong : List.of(
                "update article set confidence = 1.5",
                "update article set headline_lines = body_lines",
                "update article set body_lines = '{0}'",
                "update article set blocks = '{}'",
                "update page set number = null",
                "update page set label = ' '",
                "update source_file set bytes = 'other'",
                "update newspaper set name = ''",
                "insert into issue (newspaper_id, date) select newspaper_id, date from issue",
                "insert into byline select article_id, 7, reporter_id, role from byline",
                "update mention set \"end\" = start",
                "delete from official",
                "delete from source_file",
                "insert into account (name, password_hash, role) values ('a', 'b', 'KING')")) {
            assertThatThrownBy(() -> archive.jdbc.sql(wrong).update())
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private StoreResult store(
            String path, @Nullable String label, @Nullable LocalDate day, String bytes, Article... articles) {
        PageOrigin origin = new PageOrigin(newspaper, path, null, label, LocalDate.of(2024, 12, 31));
        Page page = new Page(
                new IssueDay(day, List.of("因为")),
                List.of(articles),
                List.of(new Furniture(9, "第一版", Furniture.Kind.PAGE_LINE)));
        return archive.store.store(origin, bytes.getBytes(StandardCharsets.UTF_8), "UTF-8", page);
    }

    private static Article article(String headline, String body) {
        SegmentedArticle print = new SegmentedArticle(
                new Titles(List.of(), List.of(), List.of(headline), List.of()),
                null,
                null,
                List.of(new Block.Paragraph(body)),
                LineNumbers.of(List.of(3)),
                LineNumbers.of(List.of(1)),
                LineNumbers.NONE,
                0.75,
                List.of());
        return new Article(print, List.of(), Dateline.NONE, List.of());
    }

    private static Article article(String headline, String source, String reporter) {
        SegmentedArticle print = new SegmentedArticle(
                new Titles(List.of("港城新貌"), List.of("秦海川强调"), List.of(headline), List.of()),
                source + "（记者 " + reporter + "）",
                null,
                List.of(new Block.Paragraph(headline + "，市委书记秦海川出席。"), new Block.Crosshead("后来")),
                LineNumbers.of(List.of(3, 4, 6)),
                LineNumbers.of(List.of(1, 2)),
                LineNumbers.of(List.of(8)),
                0.75,
                List.of(new Doubt("headline-far", "六行")));
        return new Article(
                print,
                List.of(new Byline(reporter, "记者")),
                new Dateline(source, null, DAY),
                List.of(new NamedOfficial(
                        "秦海川",
                        "市委书记",
                        List.of(
                                new Mention(Mention.Part.KICKER, 0, 0, 3),
                                new Mention(Mention.Part.BODY, 0, headline.length() + 5, headline.length() + 8)))));
    }
}
