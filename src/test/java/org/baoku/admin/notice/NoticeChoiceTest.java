package org.baoku.admin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.bulk.BulkImport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// An editor chooses what a notice corrects, and undoes it, over HTTP.
class NoticeChoiceTest extends EditableArchive {
    private static final String QUEUE = "/admin/review";

    @Autowired
    private BulkImport bulkImport;

    @Autowired
    private PageRepository pages;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aChoiceLinksBothAndCanBeUndone() throws IOException {
        importArticle("芦河日报", "2021-08-03", "A01", "芦河植树", "芦河两岸昨天植树三百棵，树苗来自林场。");
        importArticle("芦河日报", "2021-08-22", "A01", "更正启事", notice("芦河"));
        long trees = article("芦河日报", "2021-08-03");
        long notice = article("芦河日报", "2021-08-22");
        HttpVisitor editor = editor();
        assertThat(editor.page(QUEUE)).contains("name=\"article\" value=\"" + trees + "\"");

        choose(editor, notice, 0, trees);

        String queue = editor.page(QUEUE);
        assertThat(queue).contains("已记下更正的是哪一篇").contains("action=\"" + undoUrl(notice) + "\"");
        assertThat(queue).doesNotContain("name=\"article\" value=\"" + trees + "\"");
        assertThat(editor.page("/articles/" + trees)).contains("本文有更正，见", "action=\"" + undoUrl(notice) + "\"");
        assertThat(editor.page("/articles/" + notice)).contains("更正的是", "action=\"" + undoUrl(notice) + "\"");
        HttpVisitor reader = new HttpVisitor(address());
        assertThat(reader.page("/articles/" + trees)).contains("本文有更正，见").doesNotContain("undo");
        assertThat(reader.page("/articles/" + trees + "/corrections"))
                .contains("更正启事", "所更正的稿件是")
                .doesNotContain("已撤销");
        assertThat(reader.post(undoUrl(notice), "/login").statusCode()).isNotEqualTo(200);
        assertThat(reader.page("/articles/" + trees)).as("readers cannot undo").contains("本文有更正，见");

        HttpResponse<String> undone = editor.post(undoUrl(notice), "/articles/" + trees);

        assertThat(undone.headers().firstValue("Location"))
                .hasValueSatisfying(url -> assertThat(url).endsWith("/admin/review#notices"));
        assertThat(editor.page(QUEUE)).contains("已撤销选定", "name=\"article\" value=\"" + trees + "\"");
        assertThat(reader.page("/articles/" + trees)).doesNotContain("本文有更正");
        for (long article : List.of(trees, notice)) {
            assertThat(reader.page("/articles/" + article + "/corrections")).contains("已撤销");
        }
        assertThat(editor.page("/admin/audit")).contains("选定更正“", "撤销对更正“", "更正启事");

        editor.post(undoUrl(notice), QUEUE);
        assertThat(editor.page(QUEUE)).contains("没有可撤销的");
    }

    @Test
    void bothTheChoiceAndItsUndoingSurviveNewTexts() throws IOException {
        importArticle("苇河日报", "2021-08-03", "A01", "苇河植树", "苇河两岸昨天植树三百棵，树苗来自林场。");
        importArticle("苇河日报", "2021-08-22", "A01", "更正启事", notice("苇河"));
        long trees = article("苇河日报", "2021-08-03");
        HttpVisitor editor = editor();
        choose(editor, article("苇河日报", "2021-08-22"), 0, trees);

        importArticle("苇河日报", "2021-08-22", "A01", "更正", notice("苇河") + "本报向读者致歉。");
        assertThat(editor.page("/articles/" + trees)).contains("本文有更正，见");

        editor.post(undoUrl(article("苇河日报", "2021-08-22")), QUEUE);
        importArticle("苇河日报", "2021-08-22", "A01", "更正启事", notice("苇河"));
        importArticle("苇河日报", "2021-08-03", "A01", "苇河植树", "苇河两岸昨天植树三百棵，树苗来自县里的林场。");
        assertThat(editor.page("/articles/" + article("苇河日报", "2021-08-03"))).doesNotContain("本文有更正");
        assertThat(editor.page(QUEUE)).contains("name=\"article\" value=\"" + article("苇河日报", "2021-08-03") + "\"");
    }

    @Test
    void anotherChoiceTakesThePlaceOfTheFirst() throws IOException {
        importArticle("荻河日报", "2021-08-03", "A01", "荻河植树", "荻河两岸昨天植树三百棵，树苗来自林场。");
        importArticle("荻河日报", "2021-08-04", "A01", "荻河义务植树", "荻河两岸今天又植树二百棵。");
        importArticle("荻河日报", "2021-08-22", "A01", "更正启事", notice("荻河"));
        long notice = article("荻河日报", "2021-08-22");
        HttpVisitor editor = editor();
        choose(editor, notice, 0, article("荻河日报", "2021-08-03"));
        choose(editor, notice, 0, article("荻河日报", "2021-08-04"));
        assertThat(editor.page("/articles/" + article("荻河日报", "2021-08-03"))).doesNotContain("本文有更正");
        assertThat(editor.page("/articles/" + article("荻河日报", "2021-08-04"))).contains("本文有更正，见");

        choose(editor, notice, 0, null);
        assertThat(editor.page("/articles/" + article("荻河日报", "2021-08-04"))).doesNotContain("本文有更正");
        assertThat(editor.page(QUEUE)).contains("更正的那一篇报库里没有");

        editor.post(undoUrl(notice), QUEUE);
        assertThat(editor.page("/articles/" + article("荻河日报", "2021-08-04")))
                .as("the earlier choice does not come back")
                .doesNotContain("本文有更正");
    }

    @Test
    void whatIsNoNoticeOrNoArticleIsRefusedWithASentence() throws IOException {
        importArticle("蒲河日报", "2021-08-03", "A01", "蒲河植树", "蒲河两岸昨天植树三百棵，树苗来自林场。");
        importArticle("蒲河日报", "2021-08-22", "A01", "更正启事", notice("蒲河"));
        long trees = article("蒲河日报", "2021-08-03");
        long notice = article("蒲河日报", "2021-08-22");
        HttpVisitor editor = editor();

        assertRefused(editor, trees, 0, notice);
        assertRefused(editor, notice, 1, trees);
        assertRefused(editor, notice, -1, trees);
        assertRefused(editor, notice, 0, notice);
        assertRefused(editor, notice, 0, 999_999_999L);
        assertRefused(editor, 999_999_999L, 0, trees);
    }

    @Test
    void anArticleOfAPageWithoutLabelSaysSo() throws IOException {
        importArticle("菱河日报", "2021-08-03", null, "菱河植树", "菱河两岸昨天植树三百棵，树苗来自林场。");
        importArticle("菱河日报", "2021-08-22", null, "更正启事", notice("菱河"));
        String queue = editor().page(QUEUE);
        String field = "name=\"article\" value=\"" + article("菱河日报", "2021-08-03") + "\"";
        assertThat(queue).contains(field);
        String candidate = queue.substring(queue.indexOf(field));
        assertThat(candidate.substring(0, candidate.indexOf("</form>")))
                .contains("版次不详")
                .doesNotContain("1 版");

        long notice = article("菱河日报", "2021-08-22");
        choose(editor(), notice, 0, article("菱河日报", "2021-08-03"));
        String errata = editor().page("/articles/" + notice);
        assertThat(errata.substring(errata.indexOf("class=\"errata\""))).contains("版次不详");
    }

    @Test
    void earlierNoticesStandOnFurtherPages() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 45; i++) {
            lines.append(line("藻河日报", "1991-03-04", "A01", "更正启事", notice("藻河第" + i + "次")))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("notices.jsonl"), lines);
        bulkImport.importFiles(List.of(file), null, (_, _, _) -> {});
        HttpVisitor editor = editor();
        StringBuilder shown = new StringBuilder();
        String next = QUEUE;
        for (int i = 0; i < 20 && next != null; i++) {
            String queue = editor.page(next);
            shown.append(queue);
            Matcher link = Pattern.compile("href=\"(/admin/review[?]notices=[^\"#]+)#notices\"")
                    .matcher(queue);
            next = link.find() ? link.group(1) : null;
        }

        assertThat(next).as("the last page has no further one").isNull();
        for (int i = 1; i <= 45; i++) {
            assertThat(shown).containsOnlyOnce("关于藻河第" + i + "次的报道");
        }
        assertThat(editor.page(QUEUE + "?notices=nonsense")).contains("没有对上的更正");
    }

    private void assertRefused(HttpVisitor editor, long notice, int statement, long article) {
        choose(editor, notice, statement, article);
        assertThat(editor.page(QUEUE)).contains("没有记下");
    }

    private static void choose(HttpVisitor editor, long notice, int statement, @Nullable Long article) {
        editor.post(
                "/admin/review/notices/" + notice,
                QUEUE,
                "statement",
                String.valueOf(statement),
                "article",
                article == null ? "0" : article.toString());
    }

    private static String undoUrl(long notice) {
        return "/admin/review/notices/" + notice + "/0/undo";
    }

    private static String notice(String about) {
        return "本报近日关于" + about + "的报道中，“植树五百棵”有误，特此更正。";
    }

    private HttpVisitor editor() {
        return HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
    }

    private void importArticle(String newspaper, String day, @Nullable String page, String headline, String text)
            throws IOException {
        Path file = Files.writeString(folder.resolve("articles.jsonl"), line(newspaper, day, page, headline, text));
        bulkImport.importFiles(List.of(file), null, (_, _, _) -> {});
    }

    private static String line(String newspaper, String day, @Nullable String page, String headline, String text) {
        return "{\"newspaper\": \"" + newspaper + "\", \"issueDate\": \"" + day + "\", \"file\": \"" + day + ".txt\""
                + ", \"page\": " + (page == null ? "null" : "\"" + page + "\"") + ", \"headline\": [\""
                + headline
                + "\"], \"paragraphs\": [\"" + text + "\"]}";
    }

    private long article(String newspaper, String day) {
        return pages.pagesOf(newspaper, LocalDate.parse(day))
                .getFirst()
                .articles()
                .getFirst()
                .id();
    }
}
