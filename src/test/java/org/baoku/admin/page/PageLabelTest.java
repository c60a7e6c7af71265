package org.baoku.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.bulk.BulkImport;
import org.baoku.ingest.job.FileOutcome;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The labels (版次) of pages: a page without one is not given a number, a masthead makes the front page,
/// and editors set the others.
class PageLabelTest extends EditableArchive {
    private static final String PAGE = """
            本报讯（记者 何青）2018年5月4日，山城新桥通车，全长三百米，
            双向四车道，两岸居民过江只要五分钟。

            山城新桥昨日通车
            """;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private BulkImport bulkImport;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private PageRepository pages;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void anUnlabelledPageHasNoNumberUntilAnEditorSetsItsLabel() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("松城日报", "东海省松城市"));
        ingest(paper, "2018-05-05-A02.txt", PAGE.replace("新桥", "老桥"));
        long page = ingest(paper, "2018-05-05-x.txt", PAGE);
        long article = pages.requirePage(page).articles().getFirst().id();
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        assertThat(admin.page("/issues/2018-05-05/2")).contains("版次不详").doesNotContain("2 版");
        assertThat(admin.page("/articles/" + article)).contains("浏览这一版").doesNotContain("浏览 2 版");
        assertThat(admin.page("/issues/2018-05-05")).contains("A01").doesNotContain("缺：1");

        String found = "?q=" + encoded("山城新桥") + "&newspaper=" + encoded("松城日报");
        assertThat(admin.page("/search.csv" + found)).contains("\"松城日报\",\"\",");
        JsonNode result = JsonMapper.shared().readTree(admin.page("/api/v1/search" + found));
        assertThat(result.get("hits").get(0).get("page").isNull()).isTrue();
        assertThat(result.get("facets").get("page").get(0).get("label").stringValue())
                .isEqualTo("不详");
        assertThat(admin.page("/search" + found + "&page=" + encoded("不详"))).contains("山城新桥");
        assertThat(JsonMapper.shared()
                        .readTree(admin.page("/api/v1/articles/" + article))
                        .get("page")
                        .isNull())
                .isTrue();

        String editorPage = "/admin/pages/" + page;
        admin.post(editorPage + "/label", editorPage, "label", "第一版");
        assertThat(admin.page(editorPage)).contains("版次写作 A01 或 5");
        admin.post(editorPage + "/label", editorPage, "label", "a2");
        assertThat(admin.page(editorPage)).contains("已经有一版是这个版次");
        admin.post(editorPage + "/label", editorPage, "label", " a03 版", "reason", "见报样");
        assertThat(admin.page(editorPage)).contains("版次已定", "版次是 A03", "见报样");
        assertThat(pages.requirePage(page).ref().label()).isEqualTo("A03");
        assertThat(admin.get("/issues/2018-05-05/A03").statusCode()).isEqualTo(200);
        assertThat(admin.get("/issues/2018-05-05/2").statusCode())
                .as("the old address")
                .isEqualTo(200);

        assertThat(ingest(paper, "2018-05-05-x.txt", PAGE.replace("三百米", "四百米")))
                .as("the file comes again with changes")
                .isEqualTo(page);
        assertThat(pages.requirePage(page).ref().label()).isEqualTo("A03");

        String history = admin.page(editorPage);
        String undo = history.substring(history.indexOf(editorPage + "/label/"));
        admin.post(undo.substring(0, undo.indexOf('"')), editorPage);
        assertThat(pages.requirePage(page).ref().label()).isNull();
    }

    @Test
    void aDayOnWhichNoIssueCanHaveAppearedIsRefused() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("松城周报", "东海省松城市"));
        long page = ingest(paper, "2018-05-06-A02.txt", PAGE.replace("新桥", "铁桥"));
        String editorPage = "/admin/pages/" + page;
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        for (String day : List.of("9999-12-31", "0001-01-01", "-0001-01-01", "+12345-01-01", "2023-02-30", "")) {
            admin.post(editorPage + "/day", editorPage, "date", day);
            assertThat(admin.page(editorPage)).as(day).contains("出版日期写作 2023-07-22");
        }
        assertThat(pages.requirePage(page).ref().date()).isEqualTo(LocalDate.of(2018, 5, 6));
        admin.post(editorPage + "/label", editorPage, "label", "Ａ０３");
        assertThat(pages.requirePage(page).ref().label()).isEqualTo("A03");
    }

    @Test
    void theLabelOfAnImportedPageHoldsWhenItsFileIsImportedAgain() throws IOException {
        String line = """
                {"newspaper":"松城晚报","issueDate":"2018-05-05","page":"B01","headline":["老街"],"paragraphs":["修好了。"]}
                """;
        importLine(line);
        long page =
                pages.pagesOf("松城晚报", LocalDate.of(2018, 5, 5)).getFirst().ref().id();
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        admin.post("/admin/pages/" + page + "/label", "/admin/pages/" + page, "label", "B07");

        importLine(line.replace("修好了", "全修好了"));

        assertThat(pages.pagesOf("松城晚报", LocalDate.of(2018, 5, 5)))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.ref().id()).isEqualTo(page);
                    assertThat(only.ref().label()).isEqualTo("B07");
                    assertThat(only.articles()
                                    .getFirst()
                                    .print()
                                    .blocks()
                                    .getFirst()
                                    .text())
                            .isEqualTo("全修好了。");
                });
    }

    @Test
    void aMastheadWithASerialNumberMakesTheFrontPageUnlessThereIsOne() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("松城早报", "东海省松城市"));
        String masthead = "国内统一刊号：CN12-0034　邮发代号：5-67\n\n";
        long page = ingest(paper, "2018-05-05-x.txt", masthead + PAGE);
        assertThat(pages.requirePage(page).ref().label()).isEqualTo("01");
        long other = ingest(paper, "2018-05-05-y.txt", masthead + PAGE.replace("新桥", "老桥"));
        assertThat(pages.requirePage(other).ref().label()).isNull();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long ingest(Newspaper paper, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        FileOutcome outcome =
                intakes.ingest(List.of(file), paper, (_, _, _) -> {}).outcomes().getFirst();
        assertThat(outcome).isInstanceOf(Ingested.class);
        return ((Ingested) outcome).pageId();
    }

    private void importLine(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("articles.jsonl"), line);
        assertThat(bulkImport
                        .importFiles(List.of(file), "东海省松城市", (_, _, _) -> {})
                        .faults())
                .isEmpty();
    }
}
