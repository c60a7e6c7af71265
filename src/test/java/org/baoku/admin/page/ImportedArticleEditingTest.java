package org.baoku.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.bulk.BulkExport;
import org.baoku.ingest.bulk.BulkImport;
import org.baoku.ingest.bulk.ImportReport;
import org.baoku.ingest.editing.PageEditor;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Editors correct imported articles with the form of the page editor; corrections still hold when the file
/// is imported again.
class ImportedArticleEditingTest extends EditableArchive {
    private static final String LINES = """
            {"newspaper":"芦城日报","issueDate":"2020-03-04","page":"A02","headline":["渡口改造开工"],\
            "byline":[{"name":"何青","role":"记者","medium":null}],"dateline":{"source":null,"place":null,"date":null},\
            "officials":[{"name":"石大山","title":"市长"}],"appointments":[],\
            "paragraphs":["市长石大山出席开工仪式。","栈桥今年完工。"]}
            {"newspaper":"芦城日报","issueDate":"2020-03-04","page":"A02","headline":["老街修缮"],"paragraphs":["老街修好了。"]}
            """;

    @Autowired
    private BulkImport bulkImport;

    @Autowired
    private BulkExport export;

    @Autowired
    private PageEditor editor;

    @Autowired
    private PageRepository pages;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void correctionsOfAnImportedArticleHoldWhenTheFileIsImportedAgain() throws IOException {
        assertThat(importFile(LINES).added()).isEqualTo(1);
        List<ArchivedArticle> before = page().articles();
        long article = before.getFirst().id();
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        String editorPage = "/admin/pages/" + page().ref().id();
        assertThat(admin.page(editorPage)).contains("导入稿件，未经拆分", "渡口改造开工", "栈桥今年完工。");
        assertThat(admin.page("/articles/" + article)).contains("导入稿件，未经拆分").doesNotContain("可信度");

        HttpResponse<String> answer = submit(
                admin,
                article,
                "headline",
                "渡口改造\n今日开工",
                "columnLabel",
                "民生",
                "body",
                "市长石大川出席开工仪式。\r\n# 年内完工\r\n栈桥今年完工。",
                "name",
                "何清",
                "role",
                "记者");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(admin.page(editorPage)).contains("已订正，只改了这一篇").doesNotContain("重新拆过");

        assertCorrected(article);
        assertThat(admin.page("/articles/" + article)).contains("今日开工", "年内完工", "何清");
        assertThat(admin.page("/articles/" + article + "/corrections")).contains("改了“渡口改造开工”一篇的几处");
        assertThat(exported()).contains("石大川").doesNotContain("石大山");

        assertThat(importFile(LINES).unchanged()).isEqualTo(1);
        assertCorrected(article);
        assertThat(importFile(LINES.replace("老街修好了", "老街全部修好了")).replaced())
                .as("another article of the file changed")
                .isEqualTo(1);
        assertCorrected(article);
        assertThat(page().articles().getLast().print().blocks()).containsExactly(new Block.Paragraph("老街全部修好了。"));

        long page = page().ref().id();
        importFile(LINES.replace("渡口改造开工", "车站").replace("市长石大山出席开工仪式", "车站换了样"));
        assertThat(editor.history(page).getFirst().conflict())
                .as("the article is gone")
                .isEqualTo(new Conflict(Conflict.Kind.ARTICLE_GONE, "渡口改造开工"));
        importFile(LINES);
        assertCorrected(page().articles().getFirst().id());

        editor.undo(page, editor.history(page).getFirst().id(), "周敏");
        assertThat(page().articles())
                .extracting(ArchivedArticle::article)
                .containsExactlyElementsOf(
                        before.stream().map(ArchivedArticle::article).toList());
    }

    @Test
    void aCorrectionOfAnArticleInALaterPartReturnsToThatPart() throws IOException {
        String line = LINES.lines().findFirst().orElseThrow().replace("芦城日报", "萍城日报");
        importFile(IntStream.range(0, 150)
                .mapToObj(i -> line.replace("渡口改造开工", "渡口改造开工" + i))
                .collect(Collectors.joining("\n", "", "\n")));
        ArchivedArticle last = page("萍城日报").articles().getLast();

        HttpResponse<String> answer = submit(
                HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD),
                "萍城日报",
                last.id(),
                "headline",
                "渡口改造完工",
                "body",
                "市长石大山剪彩。");

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/admin/pages/" + last.page().id() + "?part=2#article-" + last.id());
    }

    @Test
    void aFormThatChangesNothingOrLeavesNothingIsRefusedWithASentence() throws IOException {
        importFile(LINES.replace("芦城日报", "苇城日报"));
        ArchivedArticle last = page("苇城日报").articles().getLast();
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        submit(admin, "苇城日报", last.id(), "headline", "老街修缮", "body", "老街修好了。");
        String editorPage = "/admin/pages/" + last.page().id();
        assertThat(admin.page(editorPage)).contains("没有改动。");
        submit(admin, "苇城日报", last.id(), "headline", "", "body", " ");
        assertThat(admin.page(editorPage)).contains("标题和正文不能都空着。");
        submit(
                admin,
                "苇城日报",
                last.id(),
                "headline",
                "长".repeat(1001),
                "body",
                "写了很久的一段。\n# 还有一段",
                "name",
                "何清",
                "role",
                "记者",
                "reason",
                "据更正启事");
        assertThat(admin.page(editorPage))
                .as("what was typed is in the form again, and the fault beside its field")
                .contains("写了很久的一段。\n# 还有一段</textarea>", "value=\"何清\"", "value=\"据更正启事\"")
                .containsPattern("fault-" + last.id() + "-rewrite-headline\">[^<]")
                .containsPattern("<details[^>]* open");
        assertThat(admin.page(editorPage)).as("once").doesNotContain("写了很久的一段");
        assertThat(editor.history(last.page().id())).isEmpty();
    }

    @Test
    void aRefusedDayIsInTheFormAgain() throws IOException {
        importFile(LINES.replace("芦城日报", "荻城日报"));
        long page = page("荻城日报").ref().id();
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        String editorPage = "/admin/pages/" + page;
        admin.post(editorPage + "/day", editorPage, "date", "2020-13-04", "reason", "报头印的");
        assertThat(admin.page(editorPage)).contains("value=\"2020-13-04\"", "value=\"报头印的\"", "id=\"fault-day-date\"");
        admin.post(editorPage + "/label", editorPage, "label", "第一版面", "reason", "看版头");
        assertThat(admin.page(editorPage)).contains("value=\"第一版面\"", "value=\"看版头\"", "id=\"fault-label-label\"");
    }

    private void assertCorrected(long article) {
        ArchivedArticle corrected = page().articles().getFirst();
        assertThat(corrected.id()).isEqualTo(article);
        assertThat(corrected.print().titles().headline()).containsExactly("渡口改造", "今日开工");
        assertThat(corrected.print().titles().columnLabel()).containsExactly("民生");
        assertThat(corrected.print().blocks())
                .containsExactly(
                        new Block.Paragraph("市长石大川出席开工仪式。"),
                        new Block.Crosshead("年内完工"),
                        new Block.Paragraph("栈桥今年完工。"));
        assertThat(corrected.article().byline()).containsExactly(new Byline("何清", "记者"));
        assertThat(corrected.article().officials())
                .extracting(official -> official.name())
                .containsExactly("石大川");
    }

    private HttpResponse<String> submit(HttpVisitor admin, long article, String... fields) {
        return submit(admin, "芦城日报", article, fields);
    }

    private HttpResponse<String> submit(HttpVisitor admin, String newspaper, long article, String... fields) {
        long page = page(newspaper).ref().id();
        String[] all = new String[fields.length + 2];
        all[0] = "reading";
        all[1] = Integer.toString(editor.reading(page));
        System.arraycopy(fields, 0, all, 2, fields.length);
        return admin.post("/admin/pages/" + page + "/articles/" + article + "/rewrite", "/admin/pages/" + page, all);
    }

    private ImportReport importFile(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("articles.jsonl"), lines);
        return bulkImport.importFiles(List.of(file), "东海省芦城市", (_, _, _) -> {});
    }

    private String exported() throws IOException {
        Path file = folder.resolve("export.jsonl");
        assertThat(export.write(LocalDate.of(2020, 3, 4), LocalDate.of(2020, 3, 4), file, _ -> {}))
                .isPositive();
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("芦城日报"))
                .collect(Collectors.joining("\n"));
    }

    private ArchivedPage page() {
        return page("芦城日报");
    }

    private ArchivedPage page(String newspaper) {
        return pages.pagesOf(newspaper, LocalDate.of(2020, 3, 4)).getFirst();
    }
}
