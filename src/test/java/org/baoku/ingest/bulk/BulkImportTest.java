package org.baoku.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoku.ServedArchive;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.intake.NewIntake;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageVersionRepository;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.SearchQuery;
import org.baoku.ingest.editing.IssueDayEditor;
import org.baoku.ingest.editing.PageLabelEditor;
import org.baoku.paper.Byline;
import org.baoku.paper.Mention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Imports segmented articles and checks them in the archive, in the index and on the reader's pages.
class BulkImportTest extends ServedArchive {
    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("baoku.ingest.seeds", () -> "no-such-folder");
    }

    @Autowired
    private BulkImport bulkImport;

    @Autowired
    private IssueDayEditor issueDayEditor;

    @Autowired
    private PageLabelEditor labels;

    @Autowired
    private PageVersionRepository versions;

    @Autowired
    private PageRepository pages;

    @Autowired
    private RevisionLog revisions;

    @Autowired
    private ArticleIndex index;

    @Autowired
    private IntakeQueue queue;

    @Autowired
    private IntakeJobRepository jobs;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void officialsAreExtractedUnlessTheLineGivesThem() throws IOException {
        importLines(
                line("河城日报", "2020-01-02", "A01", "开工", "市长石大山出席开工仪式。石大山讲话。", ""),
                line(
                        "河城日报",
                        "2020-01-02",
                        "A01",
                        "竣工",
                        "石大山出席竣工仪式。",
                        ", \"officials\": [{\"name\": \"石大山\", \"title\": null}]"));

        List<ArchivedArticle> articles = page("河城日报", "2020-01-02").articles();
        assertThat(articles).hasSize(2);
        assertThat(articles.getFirst().appearances()).singleElement().satisfies(appearance -> {
            assertThat(appearance.official().name()).isEqualTo("石大山");
            assertThat(appearance.official().office()).isEqualTo("市长");
        });
        assertThat(articles.getLast().appearances()).singleElement().satisfies(appearance -> {
            assertThat(appearance.officialId())
                    .as("one person")
                    .isEqualTo(articles.getFirst().appearances().getFirst().officialId());
            assertThat(appearance.official().mentions()).containsExactly(new Mention(Mention.Part.BODY, 0, 0, 3));
        });
        assertThat(index.search(SearchQuery.of("石大山")).total()).isEqualTo(2);
    }

    @Test
    void anImportThatWasKilledIsEndedByTheNext() throws IOException {
        long killed = queue.add(
                new NewIntake(IntakeJob.Kind.COMMAND, "import killed.jsonl", "", false),
                IntakeJob.State.RUNNING,
                List.of());
        // by a process that is gone
        jdbc.sql("update intake set claimed_by = claimed_by - 1").update();

        importLines(line("泉城日报", "2020-01-02", "A01", "开工", "大桥开工。", ""));

        assertThat(jobs.job(killed).orElseThrow().state()).isEqualTo(IntakeJob.State.INTERRUPTED);
        assertThat(jobs.latest(1).getFirst().state()).isEqualTo(IntakeJob.State.FINISHED);
    }

    @Test
    void aPageIsCombinedFromScatteredLinesAndReplacedAsAWhole() throws IOException {
        String first = line("湖城日报", "2020-05-06", "A01", "春耕", "春耕开始了，农机手们忙着检修拖拉机，合作社早早备好了种子和化肥。", "");
        String elsewhere = line("湖城日报", "2020-05-06", "A02", "秋收", "秋收结束。", "");
        String second = line("湖城日报", "2020-05-06", "A01", "夏种", "夏种接着开始。", "");
        ImportReport report = importLines(first, elsewhere, second);
        assertThat(report.added()).isEqualTo(2);
        ArchivedPage before = page("湖城日报", "2020-05-06");
        assertThat(before.articles())
                .extracting(a -> a.print().titles().headlineText())
                .containsExactly("春耕", "夏种");

        long revision = revisions.current();
        assertThat(importLines(first, elsewhere, second).unchanged()).isEqualTo(2);
        assertThat(importLines(first.replace("{\"newspaper\"", "{ \"newspaper\""), second)
                        .unchanged())
                .as("the same articles, written with other spaces")
                .isEqualTo(1);
        assertThat(revisions.current()).isEqualTo(revision);

        ImportReport changed = importLines(first.replace("春耕开始了", "春耕提前开始了"));
        assertThat(changed.replaced()).isEqualTo(1);
        ArchivedPage after = page("湖城日报", "2020-05-06");
        assertThat(after.articles()).hasSize(1);
        assertThat(after.articles().getFirst().id())
                .isEqualTo(before.articles().getFirst().id());
        assertThat(index.search(SearchQuery.of("\"春耕提前开始了\"")).total()).isEqualTo(1);
        assertThat(index.search(SearchQuery.of("\"夏种接着开始\"")).total()).isZero();
    }

    @Test
    void aPageWithoutDateIsIdentifiedByItsFile() throws IOException {
        String line = line("山城日报", null, null, "大雪", "山城下了第一场雪。", ", \"file\": \"folder/unnamed.txt\"");
        assertThat(importLines(line).added()).isEqualTo(1);
        assertThat(importLines(line).unchanged()).isEqualTo(1);
        assertThat(importLines(line.replace("第一场", "第二场")).replaced()).isEqualTo(1);
        assertThat(importLines(line.replace("unnamed", "another").replace("第一场", "第三场"))
                        .added())
                .isEqualTo(1);
    }

    @Test
    void oneFaultyLinePreventsTheImport() throws IOException {
        long revision = revisions.current();

        ImportReport report =
                importLines(line("江城日报", "2020-01-02", "A01", "好", "好。", ""), "", "{\"newspaper\": \"江城日报\"}");

        assertThat(report.faultCount()).isEqualTo(1);
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.text(Locale.ENGLISH)).endsWith("articles.jsonl, line 3: issueDate is missing.");
            assertThat(fault.text(Locale.CHINESE)).endsWith("articles.jsonl 第 3 行：缺少 issueDate。");
        });
        assertThat(revisions.current()).isEqualTo(revision);
    }

    @Test
    void aReporterCalledByARoleIsRefusedWithItsLineNumber() throws IOException {
        String line = line(
                "雨城日报",
                "2020-01-02",
                "A01",
                "好",
                "好。",
                ", \"byline\": [{\"name\": \"通讯员\"}, {\"name\": \"何青\", \"role\": \"记者\"}]");
        ImportReport report = importLines("", line);

        assertThat(report.refusalCount()).isEqualTo(1);
        assertThat(report.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.text(Locale.ENGLISH))
                        .endsWith("articles.jsonl, line 2: 通讯员 is a role and no name; the credit was left out."));
        assertThat(page("雨城日报", "2020-01-02").articles().getFirst().article().byline())
                .containsExactly(new Byline("何青", "记者"));

        ImportReport faulty = importLines(line.replace("何青", " "));
        assertThat(faulty.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text(Locale.ENGLISH))
                        .contains("line 1: byline must contain objects with a name"));
    }

    @Test
    void anImportedPageIsNotSegmentedAgain() throws IOException {
        importLines(
                line("云城日报", "2020-07-08", "B03", "通车", "大桥通车。", ", \"bodyLines\": [30, 40], \"headlineLines\": [29]"));
        ArchivedPage before = page("云城日报", "2020-07-08");
        assertThat(pages.source(before.ref().id()))
                .hasValueSatisfying(source -> assertThat(source.format()).isEqualTo(PageFormat.ARTICLES));

        long correction = issueDayEditor.setDay(before.ref().id(), LocalDate.of(2020, 7, 9), "周敏", "");
        ArchivedPage corrected = page("云城日报", "2020-07-09");
        assertThat(corrected.articles())
                .extracting(ArchivedArticle::print)
                .isEqualTo(
                        before.articles().stream().map(ArchivedArticle::print).toList());
        issueDayEditor.undo(before.ref().id(), correction, "周敏");
        assertThat(page("云城日报", "2020-07-08").articles()).isEqualTo(before.articles());

        for (String address :
                List.of("/articles/" + before.articles().getFirst().id(), "/issues/2020-07-08/B03")) {
            client().get()
                    .uri(address)
                    .accept(MediaType.TEXT_HTML)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .value(page -> assertThat(page).contains("大桥通车").doesNotContain("&quot;newspaper&quot;"));
        }
    }

    @Test
    void aPageOfTheDayThatOnlyItsTextTellsIsNotStoredTwice() throws IOException {
        String text = distinctText(600);
        importLines(line("岭城日报", "2020-08-01", null, "开工", text, ", \"file\": \"scan/one.txt\""));

        assertThat(importLines(line("岭城日报", "2020-08-01", null, "开工", text, ", \"file\": \"scan/renamed.txt\""))
                        .unchanged())
                .as("the same text under another path")
                .isEqualTo(1);
        ImportReport report = importLines(
                line("岭城日报", "2020-08-01", "A01", "开工", text.replace(text.substring(300, 301), "〇"), ""),
                line("岭城日报", "2020-08-01", "A02", "竣工", "另一版的另一篇报道。", ""));

        assertThat(report.replaced()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.remarks())
                .singleElement()
                .asString()
                .isEqualTo(
                        "岭城日报 2020-08-01 A01: nearly the text of page 1 of that day, and stored as its new version.");
        assertThat(pages.pagesOf("岭城日报", LocalDate.of(2020, 8, 1)))
                .extracting(page -> page.ref().label())
                .containsExactly("A01", "A02");
    }

    @Test
    void aPageThatIsReplacedByAnotherTextIsSaidAndKept() throws IOException {
        importLines(line("谷城日报", "2020-08-02", "A01", "开工", "大桥今天正式开工建设。", ""));
        long page = page("谷城日报", "2020-08-02").ref().id();

        ImportReport report = importLines(line("谷城日报", "2020-08-02", "A01", "秋收", "农民喜获粮食大丰收。", ""));

        assertThat(report.replaced()).isEqualTo(1);
        assertThat(report.remarks())
                .singleElement()
                .asString()
                .startsWith("谷城日报 2020-08-02 A01: replaced by another text: 1 article before, 1 article now");
        assertThat(versions.history(page, 0, 9)).hasSize(2);
    }

    @Test
    void aPageWhoseLabelAnEditorGaveToAnotherIsRefused() throws IOException {
        String first = line("川城日报", "2020-08-03", "A01", "开工", "大桥今天正式开工建设。", "");
        importLines(first);
        long page = page("川城日报", "2020-08-03").ref().id();
        labels.setLabel(page, "B01", "周敏", "");

        ImportReport report =
                importLines(line("川城日报", "2020-08-03", "B01", "秋收", "农民喜获粮食大丰收。", ""), first.replace("正式", "隆重"));

        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.remarks())
                .singleElement()
                .asString()
                .startsWith("川城日报 2020-08-03 B01: not imported: the archive has another page");
        assertThat(report.replaced()).as("what came with the earlier label").isEqualTo(1);
        assertThat(pages.pagesOf("川城日报", LocalDate.of(2020, 8, 3)))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.ref().id()).isEqualTo(page);
                    assertThat(kept.ref().label()).isEqualTo("B01");
                    assertThat(kept.articles()
                                    .getFirst()
                                    .print()
                                    .blocks()
                                    .getFirst()
                                    .text())
                            .isEqualTo("大桥今天隆重开工建设。");
                });
    }

    private static String distinctText(int letters) {
        return IntStream.range(0, letters)
                        .mapToObj(i -> Character.toString(0x4E00 + i * 7 % 5_000))
                        .collect(Collectors.joining())
                + "。";
    }

    private ImportReport importLines(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("articles.jsonl"), String.join("\n", lines));
        return bulkImport.importFiles(List.of(file), null, (_, _, _) -> {});
    }

    private ArchivedPage page(String newspaper, String day) {
        return pages.pagesOf(newspaper, LocalDate.parse(day)).getFirst();
    }

    private static String line(
            String newspaper,
            @Nullable String day,
            @Nullable String page,
            String headline,
            String paragraph,
            String more) {
        return "{\"newspaper\": \"" + newspaper + "\", \"issueDate\": " + quoted(day) + ", \"page\": " + quoted(page)
                + ", \"headline\": [\"" + headline + "\"], \"paragraphs\": [\"" + paragraph + "\"]" + more + "}";
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
