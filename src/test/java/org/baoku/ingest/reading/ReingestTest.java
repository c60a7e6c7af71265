package org.baoku.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.NewIntake;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageVersionRepository;
import org.baoku.ingest.editing.PageVersionEditor;
import org.baoku.ingest.file.IncomingFile;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ingests pages again: a dry run reports the changes, and URLs of removed articles redirect.
class ReingestTest extends EditableArchive {
    private static final String BRIDGE = """
            本报讯（记者 林小舟）3月4日，湖城大桥正式开工，大桥全长三千二百
            米，双向六车道，计划两年建成通车，总投资十八亿元。市长秦海川
            出席开工仪式。

            湖城大桥正式开工
            """;

    private static final String LANTERNS = """

            本报讯（记者 周敏）3月4日，元宵灯会在人民公园开幕，展出花灯一百
            二十余组，预计迎来游客三十万人次，持续到本月底。

            元宵灯会在人民公园开幕
            """;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private IntakeJobRepository jobs;

    @Autowired
    private PageRepository pages;

    @Autowired
    private PageVersionRepository versions;

    @Autowired
    private PageVersionEditor versionEditor;

    @Autowired
    private IssueRepository issues;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDryRunReportsTheChangesAndRemovedArticlesRedirect() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("湖城晚报", "北湖省湖城市"));
        long page = Objects.requireNonNull(ingest(paper, "2019-03-05-A01.txt", BRIDGE + LANTERNS, false, null)
                .page());
        List<Long> before = ids(page);
        assertThat(before).hasSize(2);

        FileResult dryRun = ingest(paper, "2019-03-05-A01.txt", BRIDGE.replace("十八亿", "九亿"), true, null);

        assertThat(dryRun.state()).isEqualTo(FileResult.State.REPLACED);
        PageDifference difference = PageDifference.fromJson(String.valueOf(dryRun.difference()));
        assertThat(difference.gone())
                .extracting(PageDifference.ArticleSummary::headline)
                .containsExactly("元宵灯会在人民公园开幕");
        assertThat(difference.changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.parts())
                        .flatExtracting(PageDifference.Part::pieces)
                        .contains(
                                new TextDifference.Piece(TextDifference.Piece.Kind.GONE, "十八"),
                                new TextDifference.Piece(TextDifference.Piece.Kind.ADDED, "九")));
        assertThat(ids(page)).as("nothing was stored").isEqualTo(before);

        long job = jobs.latest(1).getFirst().id();
        assertThat(intakes.applyDryRun(job)).isTrue();
        awaitEnd(job);

        assertThat(ids(page)).containsExactly(before.getFirst());
        HttpVisitor reader = new HttpVisitor(address());
        assertThat(reader.get("/articles/" + before.getLast()).statusCode()).isEqualTo(302);
        assertThat(reader.get("/articles/" + before.getLast()).headers().firstValue("Location"))
                .hasValueSatisfying(url -> assertThat(url).contains("/issues/2019-03-05/A01"));
        assertThat(reader.get("/api/v1/articles/" + before.getLast()).statusCode())
                .isIn(302, 404);

        versionEditor.restore(page, versions.history(page, 0, 9).getLast().id(), "周敏");
        assertThat(ids(page)).as("restored").isEqualTo(before);
        assertThat(reader.get("/articles/" + before.getLast()).statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/v1/search?q=%E8%8A%B1%E7%81%AF&from=2019-03-05&to=2019-03-05")
                        .body())
                .contains("\"url\":\"/articles/" + before.getLast() + "\"");
        assertThat(ingest(paper, "2019-03-05-A01.txt", BRIDGE.replace("十八亿", "九亿"), false, null)
                        .state())
                .as("the restored version stays")
                .isEqualTo(FileResult.State.UNCHANGED);
    }

    @Test
    void aReplacementTellsWhichArticlesThePageLost() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("湖城商报", "北湖省湖城市"));
        ingest(paper, "2019-03-05-A01.txt", BRIDGE + LANTERNS, false, null);

        FileResult half = ingest(paper, "2019-03-05-A01.txt", BRIDGE, false, null);

        assertThat(half.state()).isEqualTo(FileResult.State.REPLACED);
        assertThat(PageDifference.fromJson(String.valueOf(half.difference())).gone())
                .extracting(PageDifference.ArticleSummary::headline)
                .containsExactly("元宵灯会在人民公园开幕");
    }

    @Test
    void reingestingAnUnchangedArchiveChangesNothing() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("山城早报", "西山省山城市"));
        long page = Objects.requireNonNull(ingest(paper, "2019-03-05-A01.txt", BRIDGE + LANTERNS, false, null)
                .page());

        long again = intakes.queueReingest(
                new NewIntake(IntakeJob.Kind.AGAIN, "*", "周敏", false), issues.pageIds(paper.name(), null, null));
        awaitEnd(again);

        assertThat(jobs.files(again)).singleElement().satisfies(file -> {
            assertThat(file.page()).isEqualTo(page);
            assertThat(file.state()).isEqualTo(FileResult.State.UNCHANGED);
        });
        assertThat(versions.history(page, 0, 9)).hasSize(1);
    }

    @Test
    void columnsSideBySideAreUnfoldedAndLineNumbersCountTheLinesThatWereRead()
            throws InterruptedException, IOException {
        Path folder = Path.of("src/test/resources/column/two-articles-side-by-side");
        String raw = Files.readString(folder.resolve("raw.txt"));
        List<String> unfolded = Files.readAllLines(folder.resolve("expected.txt"));
        Newspaper paper = newspapers.add(new Newspaper("柳湾日报", "东海省柳湾县"));
        long page = Objects.requireNonNull(
                ingest(paper, "columns.txt", raw, false, null).page());

        assertThat(lines(page)).isEqualTo(unfolded);
        assertThat(page(page).articles()).hasSize(2).allSatisfy(article -> {
            SegmentedArticle print = article.print();
            assertThat(unfolded.get(print.bodyLines().first() - 1)).contains("本报讯（记者");
            assertThat(print.headlineLines().numbers())
                    .singleElement()
                    .satisfies(line -> assertThat(unfolded.get(line - 1).strip())
                            .isEqualTo(print.titles().headline().getFirst()));
        });
        assertThat(again(page).state()).isEqualTo(FileResult.State.UNCHANGED);

        // As an earlier program stored it.
        jdbc.sql("update page set unfolded = null where id = :page")
                .param("page", page)
                .update();
        assertThat(lines(page))
                .as("the lines that were read")
                .isEqualTo(raw.lines().toList());
        assertThat(again(page).state()).isEqualTo(FileResult.State.REPLACED);
        assertThat(lines(page)).isEqualTo(unfolded);

        versionEditor.restore(page, versions.history(page, 0, 9).getLast().id(), "周敏");
        assertThat(lines(page))
                .as("the lines of the version")
                .isEqualTo(raw.lines().toList());
    }

    private List<String> lines(long page) {
        return pages.source(page).orElseThrow().lines();
    }

    private FileResult again(long page) throws InterruptedException {
        long job = intakes.queueReingest(new NewIntake(IntakeJob.Kind.AGAIN, "", "周敏", false), List.of(page));
        awaitEnd(job);
        return jobs.files(job).getFirst();
    }

    @Test
    void theSameBytesWithADateMoveThePage() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("河城新报", "南海省河城市"));
        long page = Objects.requireNonNull(
                ingest(paper, "open.txt", BRIDGE, false, null).page());
        assertThat(page(page).ref().date()).as("the year is not printed").isNull();

        LocalDate day = LocalDate.of(2019, 3, 5);
        assertThat(ingest(paper, "open.txt", BRIDGE, false, day).page()).isEqualTo(page);
        assertThat(page(page).ref().date()).isEqualTo(day);

        assertThat(ingest(paper, "open.txt", BRIDGE, false, null).state()).isEqualTo(FileResult.State.UNCHANGED);
        long again = intakes.queueReingest(new NewIntake(IntakeJob.Kind.AGAIN, "", "周敏", false), List.of(page));
        awaitEnd(again);
        assertThat(page(page).ref().date()).as("the given date stays").isEqualTo(day);
    }

    @Test
    void theSameBytesUnderANameWithADateDateAnUndatedPage() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("海城新报", "南海省海城市"));
        long page = Objects.requireNonNull(
                ingest(paper, "open.txt", BRIDGE, false, null).page());

        assertThat(ingest(paper, "2098-03-05-A01.txt", BRIDGE, false, null).state())
                .as("a day after the file's arrival")
                .isEqualTo(FileResult.State.UNCHANGED);

        FileResult again = ingest(paper, "2019-03-05-A01.txt", BRIDGE, false, null);

        assertThat(again.page()).isEqualTo(page);
        assertThat(page(page).ref().date()).isEqualTo(LocalDate.of(2019, 3, 5));
        assertThat(ingest(paper, "2019-03-06-A01.txt", BRIDGE, false, null).state())
                .as("a page with a day keeps it")
                .isEqualTo(FileResult.State.UNCHANGED);
    }

    @Test
    void aFileWithAnAdjacentDateReplacesItsPage() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("江城日报", "东江省江城市"));
        long page = Objects.requireNonNull(ingest(paper, "2019/page.txt", BRIDGE, false, LocalDate.of(2019, 3, 5))
                .page());

        FileResult again =
                ingest(paper, "2019/page.txt", BRIDGE.replace("出席", "出席并宣布"), false, LocalDate.of(2019, 3, 6));

        assertThat(again.page()).isEqualTo(page);
        assertThat(again.state()).isEqualTo(FileResult.State.REPLACED);
        assertThat(issues.pageIds(paper.name(), null, null)).containsExactly(page);
    }

    private FileResult ingest(Newspaper paper, String path, String text, boolean dry, @Nullable LocalDate day)
            throws InterruptedException {
        long job = intakes.queue(new IntakeRequest(
                List.of(new TextFile(path, text)),
                paper,
                day,
                null,
                new NewIntake(IntakeJob.Kind.BROWSER, path, "周敏", dry)));
        awaitEnd(job);
        assertThat(jobs.job(job).orElseThrow().state()).isEqualTo(IntakeJob.State.FINISHED);
        return jobs.files(job).getFirst();
    }

    private record TextFile(String path, String text) implements IncomingFile {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private ArchivedPage page(long id) {
        return pages.pages(List.of(id)).getFirst();
    }

    private List<Long> ids(long page) {
        return page(page).articles().stream().map(article -> article.id()).toList();
    }

    private void awaitEnd(long job) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (jobs.job(job).orElseThrow().active()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The intake does not end");
            }
            Thread.sleep(30);
        }
    }
}
