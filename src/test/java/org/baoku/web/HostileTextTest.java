package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/// Ingests files with scripts, template expressions and control characters: every page, feed and export escapes them.
class HostileTextTest extends ServedArchive {
    private static final String MARK = "港口";
    private static final String SCRIPT = "<script>document.title='broken'</script>";
    private static final String IMAGE = "<img src=x onerror=\"document.title='broken'\">";
    private static final String TEMPLATES = "{{7*7}} ${7*7} [[${7*7}]] *{x} @{/admin} th:utext='x'";
    private static final String PATHS = "../../../etc/passwd ..\\..\\x javascript:alert(1) ]]> --> &lt;b&gt;";
    private static final String CONTROLS = "a\u202egnp.exe\u202c b\u2066c\u2069 \u200bd\u0007e\u001bf\ufeff\u2028g";
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";
    private static final int LONG_LINE = 10 * 1024 * 1024;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        String home = newFolder();
        Path issue = Files.createDirectories(Path.of(home, "files", "2021-03-05"));
        String hostile = String.join("", SCRIPT, IMAGE, TEMPLATES, PATHS, CONTROLS);
        Files.writeString(
                issue.resolve("A01.txt"), """
                    %s开港%s

                    本报讯（记者 %s）3月4日，%s%s扩建工程开工。
                    %s市委书记秦海川出席。%s

                    %s%s
                    """.replace("%s", "%1$s").transform(text -> fill(text, MARK, hostile)));
        Files.writeString(issue.resolve("A02.txt"), MARK + "长".repeat(LONG_LINE / 3));
        Files.write(
                issue.resolve("A03.txt"),
                (MARK + "\u0000\u0000开港\n\n本报讯 " + MARK + "\u0000今日开港。\n").getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                issue.resolve("A06.txt"),
                MARK + "\u0000夜航\n\n本报讯 今日" + MARK + "\u0000夜航开通，灯火通明。" + "市民在岸边观看，久久不愿离去。".repeat(20) + "\n");
        Files.writeString(issue.resolve("A04\"><script>x.txt"), MARK + "又开港\n\n本报讯 今日" + MARK + "又开港。\n");
        Files.writeString(issue.resolve("A05.txt"), FORMULA + MARK + "\n\n本报讯 今日" + MARK + "再开港。\n");
        settings.add("baoku.home", () -> home);
        settings.add("baoku.ingest.seeds", () -> home + "/files");
    }

    private static String fill(String text, String mark, String hostile) {
        StringBuilder filled = new StringBuilder();
        String[] parts = text.split("%1\\$s", -1);
        for (int i = 0; i < parts.length; i++) {
            filled.append(parts[i]).append(i == parts.length - 1 ? "" : i % 2 == 0 ? mark : hostile);
        }
        return filled.toString();
    }

    @Test
    void aBrowserShowsTheTextAndRunsNoScript() {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(120_000);
            List<String> violations = new ArrayList<>();
            page.onDialog(dialog -> {
                violations.add("dialog " + dialog.message());
                dialog.dismiss();
            });
            page.onPageError(error -> violations.add("error " + error));
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    violations.add(message.text());
                }
            });
            for (String path : pagesToRead()) {
                page.navigate(address() + path);
                assertThat(page.title()).as(path).isNotEqualTo("broken");
                assertThat(page.evaluate("document.querySelectorAll('main script, main img[src=x]').length"))
                        .as(path)
                        .isEqualTo(0);
                assertThat(page.locator("main").count()).as(path).isEqualTo(1);
            }
            page.navigate(address() + search("/search"));
            assertThat(page.locator("main").innerText()).contains("document.title='broken'");
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void everyFormatIsWellFormed() throws Exception {
        HttpVisitor reader = new HttpVisitor(address());
        for (String path : pagesToRead()) {
            HttpResponse<String> page = reader.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .doesNotContain("<script>document", "<img src=x", "><script>x", "\u0000")
                    .contains("</html>");
        }
        String found = reader.page(search("/api/v1/search"));
        assertThat(JsonMapper.shared().readTree(found).get("total").asInt()).isGreaterThanOrEqualTo(3);
        for (String article : articles()) {
            JsonMapper.shared().readTree(reader.page("/api/v1" + article));
        }
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(reader.page(search("/search.atom")))));
        reader.page(search("/search.jsonl")).lines().forEach(JsonMapper.shared()::readTree);
        HttpResponse<String> csv = reader.get(search("/search.csv"));
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(Pattern.compile("(?m)(^|,)\"?=HYPERLINK").matcher(csv.body()).find())
                .as("a spreadsheet program would evaluate it")
                .isFalse();
    }

    @Test
    void aFileWithFewNulBytesIsIngestedAndAFileWithManyIsNot() {
        HttpVisitor reader = new HttpVisitor(address());
        assertThat(reader.page("/issues/2021-03-05/A06")).contains(MARK + "夜航", "灯火通明");
        assertThat(reader.get("/issues/2021-03-05/A03").statusCode()).isEqualTo(404);
    }

    @Test
    void hostileUrlsGetAnErrorPage() {
        HttpVisitor reader = new HttpVisitor(address());
        for (String path : List.of(
                "/search?q=" + encoded(SCRIPT + TEMPLATES),
                "/search?q=" + encoded("港".repeat(5000)),
                "/search?q=%00&from=" + encoded(SCRIPT),
                "/suggestions?q=" + encoded(SCRIPT),
                "/articles/" + encoded(SCRIPT),
                "/articles/99999999999999999999",
                "/issues/2021-03-05/" + encoded("../../x"),
                "/issues/" + encoded(TEMPLATES),
                "/reporters?start=-1",
                "/api/v1/search?q=%00&size=-1",
                "/css/..%2f..%2fapplication.yaml",
                "/css/../../application.yaml",
                "/login?lang=" + encoded(SCRIPT))) {
            HttpResponse<String> answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("<script>document", "Exception", "\tat ", "admin-password");
        }
    }

    private Set<String> pagesToRead() {
        Set<String> pages = new LinkedHashSet<>(List.of("/", search("/search"), "/issues", "/issues/2021-03-05"));
        Matcher page = Pattern.compile("href=\"(/issues/2021-03-05/[^\"?#]+)\"")
                .matcher(new HttpVisitor(address()).page("/issues/2021-03-05"));
        while (page.find()) {
            pages.add(page.group(1));
        }
        pages.addAll(articles());
        pages.addAll(List.of("/reporters", "/officials"));
        return pages;
    }

    private Set<String> articles() {
        Set<String> articles = new LinkedHashSet<>();
        Matcher article = Pattern.compile("\"(/articles/\\d+)\"")
                .matcher(new HttpVisitor(address()).page(search("/api/v1/search")));
        while (article.find()) {
            articles.add(article.group(1));
        }
        assertThat(articles).hasSizeGreaterThanOrEqualTo(3);
        return articles;
    }

    private static String search(String path) {
        return path + "?q=" + encoded(MARK);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
