package org.baoku.ingest.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.baoku.ServedArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.person.OfficialCorrection.NoOfficial;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.TenureRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.job.FileOutcome;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.ingest.job.FileOutcome.Unchanged;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Tenure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Corrections by editors stay in force in the archive and in the index when a file is ingested again.
class PersonEditorTest extends ServedArchive {
    private static final String PAGE = """
        本报讯（记者 林小舟）3月4日，海城港三期扩建工程开工，市委
        书记秦海川出席开工仪式…。

        海城港三期扩建开工
        """;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("baoku.ingest.seeds", () -> "no-such-folder");
    }

    @Autowired
    private IntakeService intakes;

    @Autowired
    private IssueDayEditor issueDayEditor;

    @Autowired
    private PersonEditor personEditor;

    @Autowired
    private PageRepository pages;

    @Autowired
    private OfficialRepository officials;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private TenureRepository tenures;

    @Autowired
    private ArticleIndex index;

    @Autowired
    private IndexSynchronizer indexSynchronizer;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aCorrectedDateMovesThePageAndStaysInForceAfterReingest() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("海城日报", "东海省海城市"));
        long page = ingest(paper, "open.txt", "");
        assertThat(page(page).ref().date()).as("the year is not printed").isNull();

        LocalDate day = LocalDate.of(2019, 3, 5);
        long correction = issueDayEditor.setDay(page, day, "周敏", "合订本");

        assertThat(page(page).ref().date()).isEqualTo(day);
        assertThat(onlyArticle(page).dateline().date())
                .as("relative dates change with it")
                .isEqualTo(LocalDate.of(2019, 3, 4));
        assertThat(found(paper, day)).isEqualTo(1);

        long articleId = onlyArticle(page).id();
        assertThat(ingest(paper, "open.txt", "并讲话")).as("the same page").isEqualTo(page);
        assertThat(page(page).ref().date()).isEqualTo(day);
        assertThat(onlyArticle(page).id()).isEqualTo(articleId);

        issueDayEditor.undo(page, correction, "林达");
        assertThat(page(page).ref().date()).isNull();
        assertThat(found(paper, day)).isZero();
    }

    @Test
    void aPersonMarkedAsNoOfficialIsRemovedFromTheFacet() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("海城晚报", "东海省海城市"));
        long page = ingest(paper, "2019-03-05-A01.txt", "");
        long official = onlyArticle(page).appearances().getFirst().officialId();
        SearchQuery byOfficial =
                SearchQuery.ALL.withFilter(Facet.OFFICIAL, new FacetFilter(Long.toString(official), false));
        assertThat(index.search(byOfficial).total()).isPositive();

        long correction = personEditor.correct(new NoOfficial(official), "周敏", "");
        ingest(paper, "2019-03-05-A01.txt", "并讲话");

        assertThat(index.search(byOfficial).total()).isZero();
        assertThat(officials.find(official)).isEmpty();
        personEditor.undo(correction, "周敏");
        indexSynchronizer.catchUp();
        assertThat(index.search(byOfficial).total()).isPositive();
    }

    @Test
    void theYearIsInferredFromEnteredTenures() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("山城早报", "西海省山城市"));
        tenures.add(List.of(new Tenure("秦海川", "山城市委书记", LocalDate.of(2018, 6, 1), LocalDate.of(2019, 5, 1))), "任免公告");

        long page = ingest(paper, "facts.txt", "");

        assertThat(page(page).ref().date()).isEqualTo(LocalDate.of(2019, 3, 5));
        assertThat(pages.source(page).orElseThrow().dayEvidence()).anyMatch(reason -> reason.contains("山城市委书记"));
    }

    @Test
    void theYearIsInferredFromIssuesInTheSameFolder() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("河城新报", "南海省河城市"));
        ingest(paper, "2016-03-01-A01.txt", "剪彩");

        long page = ingest(paper, "neighbour.txt", "");

        assertThat(page(page).ref().date()).isEqualTo(LocalDate.of(2016, 3, 5));
    }

    @Test
    void aContinuedArticleIsLinkedOnceBothPagesAreStored() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("湖城日报", "北湖省湖城市"));
        Path first = Files.writeString(folder.resolve("2019-03-05-A01.txt"), """
            本报讯（记者 林小舟）3月4日，湖城大桥正式开工，市长秦海川
            出席开工仪式。秦海川强调，大桥建设要把安全放在第一位，（下转第2版）

            湖城大桥正式开工
            """);
        Path second = Files.writeString(folder.resolve("2019-03-05-A02.txt"), """
            （上接第1版）把质量摆在突出位置，精心组织、科学调度，确保大桥
            按期建成。各有关部门要加强协作，为工程建设创造良好环境。

            湖城大桥正式开工
            """);

        intakes.ingest(List.of(second), paper, (_, _, _) -> {});
        intakes.ingest(List.of(first), paper, (_, _, _) -> {});

        List<ArchivedPage> issue = pages.pagesOf("湖城日报", LocalDate.of(2019, 3, 5));
        long beginning = issue.getFirst().articles().getFirst().id();
        long continuation = issue.getLast().articles().getFirst().id();
        assertThat(pages.continuation(beginning))
                .hasValueSatisfying(next -> assertThat(next.id()).isEqualTo(continuation));
        assertThat(pages.beginning(continuation))
                .hasValueSatisfying(start -> assertThat(start.id()).isEqualTo(beginning));
        client().get()
                .uri("/articles/" + beginning)
                .accept(org.springframework.http.MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("把质量摆在突出位置"));
    }

    private long ingest(Newspaper paper, String name, String ending) throws IOException {
        Path file = Files.writeString(folder.resolve(name), PAGE.replace("…", ending));
        FileOutcome outcome =
                intakes.ingest(List.of(file), paper, (_, _, _) -> {}).outcomes().getFirst();
        return switch (outcome) {
            case Ingested ingested -> ingested.pageId();
            case Unchanged unchanged -> unchanged.pageId();
            default -> throw new AssertionError(outcome);
        };
    }

    private long found(Newspaper paper, LocalDate day) {
        return index.search(SearchQuery.ALL
                        .withDates(day, day)
                        .withFilter(Facet.NEWSPAPER, new FacetFilter(paper.name(), false)))
                .total();
    }

    private ArchivedPage page(long id) {
        return pages.pages(List.of(id)).getFirst();
    }

    private ArchivedArticle onlyArticle(long page) {
        assertThat(page(page).articles()).hasSize(1);
        return page(page).articles().getFirst();
    }
}
