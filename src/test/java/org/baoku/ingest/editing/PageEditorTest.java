package org.baoku.ingest.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.editing.CorrectionRepository.CorrectionRecord;
import org.baoku.archive.editing.ReviewQueue;
import org.baoku.archive.editing.ReviewQueue.Criteria;
import org.baoku.archive.editing.ReviewQueue.QueuedPage;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageVersionRepository;
import org.baoku.archive.page.PageVersionRepository.Version;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.ingest.bulk.BulkExport;
import org.baoku.ingest.job.FileOutcome;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.ingest.job.FileOutcome.Unchanged;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction;
import org.baoku.paper.Correction.Conflict;
import org.baoku.paper.Correction.MarkFurniture;
import org.baoku.paper.Correction.MergeArticles;
import org.baoku.paper.Correction.MoveTitle;
import org.baoku.paper.Correction.SetByline;
import org.baoku.paper.Correction.SplitAt;
import org.baoku.paper.Furniture;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PrintedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Corrections of a page stay in force in the archive and in the index when the file is ingested again;
/// those that no longer fit wait in the review queue.
class PageEditorTest extends EditableArchive {
    private static final String PAGE = """
        溪口县图书馆新馆开馆
        市民走进阅览室
        本报讯（记者 林小河）6月3日，溪口县图书馆新馆开馆，读
        者走进阅览室，翻开第一批上架的新书。新馆有座位八百个。
        馆长说，新馆每天开放十二个小时，周末也不休息，欢迎读
        者前来。
        山城新桥昨日通车
        本报讯（记者 何青）6月4日，山城新桥通车，全长三百米，
        双向四车道。通车以后，两岸居民过江只要五分钟，比过去
        少走六公里。
        桥头的老街也修好了，铺面陆续开张。
        """;

    private static final String THIRD = """
        老茶馆重新开门迎客
        本报讯（记者 何青）6月4日，停业三年的老茶馆在东街重新
        开门，掌柜说茶价不变，每天下午还请先生说一段书，街坊们
        坐满了两间屋子。
        """;

    @Autowired
    private BulkExport export;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private PageEditor editor;

    @Autowired
    private IssueDayEditor issueDayEditor;

    @Autowired
    private PageVersionEditor versionEditor;

    @Autowired
    private PageVersionRepository versions;

    @Autowired
    private ReviewQueue queue;

    @Autowired
    private PageRepository pages;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private ArticleIndex index;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    /// An editor sets the day while another one corrects the page: neither overwrites the other.
    @Test
    void aDaySetAtTheSameTimeAsACorrectionKeepsTheCorrection() throws Exception {
        for (int round = 1; round <= 6; round++) {
            Newspaper paper = newspapers.add(new Newspaper("溪边晚报" + round, "东海省溪口县"));
            long page = ingest(paper, PAGE);
            PrintedText print = editor.printedText(page);
            LocalDate day = LocalDate.of(2019, 3, round);
            Correction correction = new MoveTitle(
                    List.of(print.anchor(2)),
                    print.anchor(articles(page).getLast().print()));
            CyclicBarrier begin = new CyclicBarrier(2);
            try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
                Future<Long> corrected = editors.submit(() -> {
                    begin.await();
                    return editor.correct(page, correction, "周敏", "");
                });
                Future<Long> dated = editors.submit(() -> {
                    begin.await();
                    return issueDayEditor.setDay(page, day, "林达", "");
                });
                corrected.get();
                dated.get();
            }

            assertThat(headline(page, 1)).as("round %d", round).isEqualTo("市民走进阅览室 山城新桥昨日通车");
            assertThat(pages.requirePage(page).ref().date()).isEqualTo(day);
        }
    }

    @Test
    void undoingADayLeavesTheOtherCorrectionOfIt() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("溪桥晚报", "东海省溪口县"));
        long page = ingest(paper, PAGE);
        LocalDate first = LocalDate.of(2019, 6, 4);
        LocalDate second = LocalDate.of(2019, 6, 5);
        long earlier = issueDayEditor.setDay(page, first, "林达", "");

        issueDayEditor.undo(page, issueDayEditor.setDay(page, second, "林达", ""), "周敏");
        assertThat(pages.requirePage(page).ref().date()).as("the earlier one").isEqualTo(first);

        issueDayEditor.setDay(page, second, "林达", "");
        issueDayEditor.undo(page, earlier, "周敏");
        assertThat(pages.requirePage(page).ref().date()).as("the later one").isEqualTo(second);
    }

    @Test
    void aVersionComesBackToTheDayThatThePageHadThen() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("溪坝晚报", "东海省溪口县"));
        long page = ingest(paper, PAGE);
        LocalDate first = LocalDate.of(2019, 6, 4);
        LocalDate second = LocalDate.of(2019, 6, 5);
        issueDayEditor.setDay(page, first, "林达", "");
        issueDayEditor.setDay(page, second, "林达", "");

        List<Version> history = versions.history(page, 0, 9);
        assertThat(history.subList(0, 2)).extracting(Version::date).containsExactly(second, first);

        versionEditor.restore(page, history.get(1).id(), "周敏");
        assertThat(pages.requirePage(page).ref().date()).isEqualTo(first);
    }

    @Test
    void aMovedTitleStaysAfterReingestAndCanBeUndone() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("溪口日报", "东海省溪口县"));
        long page = ingest(paper, PAGE);
        List<Long> ids = ids(page);
        PrintedText print = editor.printedText(page);

        long correction = editor.correct(
                page,
                new MoveTitle(
                        List.of(print.anchor(2)),
                        print.anchor(articles(page).getLast().print())),
                "周敏",
                "是下一篇的引题");

        assertThat(headline(page, 1)).isEqualTo("市民走进阅览室 山城新桥昨日通车");
        assertThat(ids(page)).as("articles keep their ids").isEqualTo(ids);
        assertThat(found(paper, "标题:市民走进阅览室")).containsExactly(ids.getLast());

        assertThat(ingest(paper, PAGE.replace("八百个", "八百二十个"))).isEqualTo(page);
        assertThat(headline(page, 1)).isEqualTo("市民走进阅览室 山城新桥昨日通车");
        assertThat(articles(page).getFirst().print().blocks().getFirst().text()).contains("八百二十个");
        assertThat(ids(page)).isEqualTo(ids);

        editor.undo(page, correction, "林达");
        assertThat(headline(page, 1)).isEqualTo("山城新桥昨日通车");
        assertThat(found(paper, "标题:市民走进阅览室")).containsExactly(ids.getFirst());
        assertThat(editor.history(page)).extracting(CorrectionRecord::madeBy).containsExactly("周敏", "林达");
        assertThat(editor.history(page).getFirst().undone()).isTrue();
        assertThat(editor.history(articles(page).getLast()))
                .as("the article's own")
                .hasSize(2);
        assertThatThrownBy(() -> editor.undo(page, correction, "林达")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCorrectionThatNoLongerFitsWaitsInTheReviewQueue() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("溪口晚报", "东海省溪口县"));
        long page = ingest(paper, PAGE);
        PrintedText print = editor.printedText(page);
        long correction =
                editor.correct(page, new MarkFurniture(List.of(print.anchor(2)), Furniture.Kind.CAPTION), "周敏", "图片说明");
        Criteria conflicts = new Criteria(paper.name(), null, null, "conflict");
        assertThat(queue.find(conflicts, 0, 10).waiting()).isZero();

        ingest(paper, PAGE.replace("市民走进阅览室\n", ""));

        assertThat(queue.find(conflicts, 0, 10).pages())
                .extracting(QueuedPage::page, QueuedPage::conflicts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(page, 1));
        assertThat(editor.history(page).getFirst().conflict())
                .isEqualTo(new Conflict(Conflict.Kind.LINE_GONE, "市民走进阅览室"));

        ingest(paper, PAGE.replace("八百个", "九百个"));
        assertThat(queue.find(conflicts, 0, 10).waiting()).as("it fits again").isZero();
        assertThat(pages.furniture(page)).extracting(Furniture::text).containsExactly("市民走进阅览室");

        editor.undo(page, correction, "周敏");
        assertThat(pages.furniture(page)).isEmpty();
    }

    @Test
    void aReviewedPageLeavesTheQueueUntilItChanges() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("溪口早报", "东海省溪口县"));
        long page = ingest(paper, "open.txt", PAGE);
        Criteria here = new Criteria(paper.name(), null, null, null);
        assertThat(queue.find(here, 0, 10).pages()).singleElement().satisfies(waiting -> {
            assertThat(waiting.page()).isEqualTo(page);
            assertThat(waiting.date()).isNull();
        });
        assertThat(queue.pageIds(here)).containsExactly(page);
        assertThat(queue.find(here, 0, 10).waiting()).isEqualTo(1);
        assertThat(queue.find(here, 10, 10))
                .as("a part behind the end")
                .isEqualTo(new ReviewQueue.QueuePart(List.of(), 1));

        queue.markReviewed(page, editor.reading(page), "周敏");
        assertThat(queue.find(here, 0, 10).waiting()).isZero();
        assertThat(queue.lastReviewer(page)).hasValue("周敏");

        PrintedText print = editor.printedText(page);
        editor.correct(page, new MarkFurniture(List.of(print.anchor(2)), Furniture.Kind.CAPTION), "周敏", "");
        assertThat(queue.find(here, 0, 10).waiting()).isEqualTo(1);
    }

    @Test
    void bylineAndMergeStayWhenTheDateIsCorrected() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("溪口新报", "东海省溪口县"));
        long page = ingest(paper, "open.txt", PAGE);
        PrintedText print = editor.printedText(page);
        editor.correct(
                page,
                new MergeArticles(
                        print.anchor(articles(page).getFirst().print()),
                        print.anchor(articles(page).getLast().print())),
                "周敏",
                "");
        editor.correct(
                page,
                new SetByline(print.anchor(articles(page).getFirst().print()), List.of(new Byline("林晓河", "记者"))),
                "周敏",
                "");

        issueDayEditor.setDay(page, LocalDate.of(2019, 6, 5), "周敏", "");

        assertThat(articles(page)).hasSize(1);
        assertThat(articles(page).getFirst().article().byline()).containsExactly(new Byline("林晓河", "记者"));
        assertThat(articles(page).getFirst().page().date()).isEqualTo(LocalDate.of(2019, 6, 5));
        assertThat(found(paper, "记者:林晓河")).containsExactly(ids(page).getFirst());
    }

    @Test
    void concurrentCorrectionsAreAllApplied() throws Exception {
        Newspaper paper = newspapers.add(new Newspaper("溪口商报", "东海省溪口县"));
        long page = ingest(paper, PAGE);
        PrintedText print = editor.printedText(page);

        try (ExecutorService editors = Executors.newFixedThreadPool(3)) {
            List<Future<Long>> made = new ArrayList<>();
            for (int line : List.of(1, 2, 7)) {
                made.add(editors.submit(() -> editor.correct(
                        page, new MarkFurniture(List.of(print.anchor(line)), Furniture.Kind.GUIDE), "周敏", "")));
            }
            for (Future<Long> each : made) {
                each.get();
            }
        }

        assertThat(pages.furniture(page)).extracting(Furniture::line).containsExactly(1, 2, 7);
    }

    @Test
    void aCorrectionThatDoesNotFitIsRejected() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("溪口周报", "东海省溪口县"));
        long page = ingest(paper, PAGE);
        PrintedText other = PrintedText.of("别的版上的一行\n");

        assertThatThrownBy(() -> editor.correct(
                        page, new MarkFurniture(List.of(other.anchor(1)), Furniture.Kind.OTHER), "周敏", ""))
                .isInstanceOf(CorrectionConflictException.class);
        assertThat(editor.history(page)).isEmpty();
    }

    @Test
    void aSplitWhereAnArticleBeginsAlreadyIsNotRecorded() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("溪口旬报", "东海省溪口县"));
        long page = ingest(paper, PAGE);
        PrintedText print = editor.printedText(page);
        assertThat(articles(page)).hasSize(2);

        assertThatThrownBy(() -> editor.correct(page, new SplitAt(print.anchor(8)), "周敏", ""))
                .isInstanceOf(UnchangedPageException.class);
        assertThat(editor.history(page)).isEmpty();

        editor.correct(page, new SplitAt(print.anchor(5)), "周敏", "");
        assertThat(articles(page)).hasSize(3);
    }

    @Test
    void anUndoneMergeGivesBackTheArticleWithItsIdAndAddress() throws Exception {
        Newspaper paper = newspapers.add(new Newspaper("溪口时报", "东海省溪口县"));
        long page = ingest(paper, PAGE);
        List<ArchivedArticle> before = articles(page);
        long first = before.getFirst().id();
        long second = before.getLast().id();
        List<String> exported = exported(paper);
        HttpVisitor reader = new HttpVisitor(address());
        PrintedText print = editor.printedText(page);

        long merge = editor.correct(
                page,
                new MergeArticles(
                        print.anchor(before.getFirst().print()),
                        print.anchor(before.getLast().print())),
                "周敏",
                "");
        editor.correct(page, new MarkFurniture(List.of(print.anchor(2)), Furniture.Kind.CAPTION), "周敏", "");
        assertThat(ids(page)).containsExactly(first);
        HttpResponse<String> moved = reader.get("/articles/" + second);
        assertThat(moved.statusCode()).as("it can be undone").isEqualTo(302);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("/articles/" + first);
        assertThat(reader.get("/api/v1/articles/" + second).statusCode()).isEqualTo(302);

        editor.undo(page, merge, "周敏");
        editor.undo(page, editor.history(page).get(1).id(), "周敏");

        assertThat(ids(page)).containsExactly(first, second);
        assertThat(articles(page))
                .extracting(ArchivedArticle::print)
                .containsExactlyElementsOf(
                        before.stream().map(ArchivedArticle::print).toList());
        assertThat(reader.get("/articles/" + second).statusCode()).isEqualTo(200);
        assertThat(reader.get("/articles/" + second).body()).contains("山城新桥昨日通车");
        assertThat(exported(paper)).isEqualTo(exported);
        assertThat(found(paper, "标题:山城新桥")).containsExactly(second);
    }

    @Test
    void aRedirectLeadsOverSuccessorsThatAreGoneAndComesBackWithThem() throws Exception {
        Newspaper paper = newspapers.add(new Newspaper("溪口学报", "东海省溪口县"));
        long page = ingest(paper, PAGE + THIRD);
        List<Long> ids = ids(page);
        assertThat(ids).hasSize(3);
        PrintedText print = editor.printedText(page);
        List<ArchivedArticle> before = articles(page);
        long first = editor.correct(page, merge(print, before.get(1), before.get(2)), "周敏", "");
        long second = editor.correct(page, merge(print, before.get(0), before.get(1)), "周敏", "");
        assertThat(ids(page)).hasSize(1);
        long left = ids(page).getFirst();
        HttpVisitor reader = new HttpVisitor(address());
        for (long gone : ids) {
            if (gone != left) {
                assertThat(reader.get("/articles/" + gone)
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                        .endsWith("/articles/" + left);
            }
        }

        editor.undo(page, second, "周敏");
        assertThat(ids).containsAll(ids(page)).hasSize(3);
        editor.undo(page, first, "周敏");
        assertThat(ids(page)).isEqualTo(ids);
    }

    private static MergeArticles merge(PrintedText print, ArchivedArticle into, ArchivedArticle merged) {
        return new MergeArticles(print.anchor(into.print()), print.anchor(merged.print()));
    }

    private List<String> exported(Newspaper paper) throws IOException {
        Path file = folder.resolve("export.jsonl");
        assertThat(export.write(null, null, file, _ -> {})).isPositive();
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains(paper.name()))
                .toList();
    }

    private long ingest(Newspaper paper, String text) throws IOException {
        return ingest(paper, "2019-06-05-A01.txt", text);
    }

    private long ingest(Newspaper paper, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        FileOutcome outcome =
                intakes.ingest(List.of(file), paper, (_, _, _) -> {}).outcomes().getFirst();
        return switch (outcome) {
            case Ingested ingested -> ingested.pageId();
            case Unchanged unchanged -> unchanged.pageId();
            default -> throw new AssertionError(outcome);
        };
    }

    private List<Long> found(Newspaper paper, String words) {
        return index
                .search(SearchQuery.ALL
                        .withText(words)
                        .withFilter(Facet.NEWSPAPER, new FacetFilter(paper.name(), false)))
                .hits()
                .stream()
                .map(hit -> hit.id())
                .toList();
    }

    private List<ArchivedArticle> articles(long page) {
        return pages.pages(List.of(page)).getFirst().articles();
    }

    private List<Long> ids(long page) {
        return articles(page).stream().map(ArchivedArticle::id).toList();
    }

    private String headline(long page, int index) {
        return articles(page).get(index).print().titles().headlineText();
    }
}
