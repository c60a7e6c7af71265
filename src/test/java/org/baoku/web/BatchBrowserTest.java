package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.batch.BatchQueue;
import org.baoku.archive.batch.BatchRepository;
import org.baoku.archive.batch.BatchTerm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Batches in a real browser and over HTTP, on the seeds.
@Tag("campaign")
class BatchBrowserTest extends ServedArchive {
    private static final String PASSWORD = "a long enough one";
    private static final Pattern TOTAL = Pattern.compile("共 ([\\d,]+) 篇");

    /// Two hundred terms: known ones first, then names that nobody has.
    private static final String TERMS =
            List.of("王卫东", "姜晓东", "西宁", "青洽会").stream().collect(Collectors.joining("\n"))
                    + IntStream.range(0, 196).mapToObj(i -> "\n无此人" + i + "号").collect(Collectors.joining());

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private BatchRepository batches;

    @Autowired
    private BatchQueue queue;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void twoHundredNamesAreLookedUp(int width, boolean scripts) throws IOException {
        account("批量" + width);
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        page.navigate(address() + "/batches");
        page.locator("input[name=username]").fill("批量" + width);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main button").click();
        assertThat(page).hasURL(Pattern.compile("/batches"));
        if (scripts) {
            AccessibilityCheck.assertNoViolations(page);
            page.locator("#text").fill(TERMS);
        } else {
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload("names.txt", "text/plain", TERMS.getBytes(Charset.forName("GB18030"))));
        }
        page.locator(".kept-form button").click();
        assertThat(page).hasURL(Pattern.compile("/batches/\\d+"));
        assertThat(page.locator("[role=status]")).containsText("已查完", new ContainsTextOptions().setTimeout(60_000));
        assertThat(page.locator("[role=status]")).containsText("200／200");
        assertThat(page.locator(".batch-roll tbody tr")).hasCount(200);
        String batch = page.url();
        if (scripts) {
            AccessibilityCheck.assertNoViolations(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            AccessibilityCheck.assertNoViolations(page, "color-contrast", "link-in-text-block");
        }

        String hits = page.locator(".batch-roll tbody tr")
                .first()
                .locator("td")
                .first()
                .innerText();
        assertThat(page.locator(".batch-roll tbody tr").last().locator("td").first())
                .hasText("0");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                BrowserSession.download(page, batch + "/all.xlsx").body()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("王卫东");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(Double.parseDouble(hits));
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(3).getNumericCellValue())
                    .isPositive();
        }
        assertThat(BrowserSession.download(page, batch + "/terms.csv").text()).contains("\"王卫东\",\"" + hits + "\"");
        assertThat(BrowserSession.download(page, batch + "/pairs.csv").text().lines())
                .hasSize(201);

        page.locator(".batch-roll tbody tr")
                .first()
                .locator("td")
                .last()
                .locator("a")
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=%22"));
        assertThat(page.locator(".hit").first()).isVisible();
    }

    @Test
    void everyCellIsWhatTheSearchFinds() {
        HttpVisitor reader = visitor("矩阵");
        String batch = add(reader, "王卫东、姜晓东、青洽会，西宁");
        awaitEnd(reader, batch);

        String page = reader.page(batch);
        Matcher cell = Pattern.compile("href=\"(/search\\?q=[^\"]+)\" aria-label=\"[^\"]+\">([\\d,]+)</a>")
                .matcher(page);
        List<String> cells = cell.results()
                .map(found -> total(reader.page(found.group(1))) + " of " + found.group(2))
                .toList();
        assertThat(cells).hasSizeGreaterThan(8).allMatch(counts -> counts.matches("(\\d+) of \\1"));
    }

    @Test
    void theApiQueuesReportsAndDeletes() {
        HttpVisitor reader = visitor("接口");
        String batch = add(reader, "王卫东\n姜晓东");
        awaitEnd(reader, batch);

        JsonNode result = JsonMapper.shared().readTree(reader.page("/api/v1" + batch));
        assertThat(result.at("/status/state").asString()).isEqualTo("finished");
        assertThat(result.at("/terms/0/term").asString()).isEqualTo("王卫东");
        assertThat(result.at("/terms/0/first").asString()).isEqualTo("2023-05-08");
        assertThat(result.at("/pairs/0/articles").longValue()).isPositive();
        assertThat(visitor("别人").get("/api/v1" + batch).statusCode()).isEqualTo(404);
        assertThat(visitor("别人").get(batch).statusCode()).isEqualTo(404);
        assertThat(new HttpVisitor(address()).get("/api/v1/batches").statusCode())
                .isEqualTo(401);

        accounts.remove("接口");
        assertThat(jdbc.sql("select count(*) from batch_term where batch_id = :id")
                        .param("id", Long.valueOf(batch.substring("/batches/".length())))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anInterruptedBatchContinuesWithTheNextTermAndACancelledOneDoesNot() {
        HttpVisitor reader = visitor("中断");
        String batch = add(reader, "王卫东\n姜晓东");
        awaitEnd(reader, batch);
        long id = Long.parseLong(batch.substring("/batches/".length()));

        // as a killed program leaves it
        jdbc.sql("delete from batch_pair where batch_id = :id").param("id", id).update();
        jdbc.sql("update batch_term set hits = 77 where batch_id = :id and position = 0")
                .param("id", id)
                .update();
        jdbc.sql("update batch_term set hits = null where batch_id = :id and position = 1")
                .param("id", id)
                .update();
        jdbc.sql("update batch set state = 'RUNNING', finished_at = null where id = :id")
                .param("id", id)
                .update();
        awaitEnd(reader, batch);
        assertThat(batches.terms(id))
                .extracting(BatchTerm::hits)
                .startsWith(77L)
                .doesNotContainNull();
        assertThat(batches.pairs(id)).isNotEmpty();

        jdbc.sql("update batch set state = 'CANCELLED' where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update batch_term set hits = null where batch_id = :id")
                .param("id", id)
                .update();
        assertThat(queue.nextTerm(id)).isEmpty();
    }

    @Test
    void badListsGetASentence() {
        HttpVisitor reader = visitor("坏表");
        reader.post("/batches", "/batches", "text", "，。！\n“”");
        assertThat(reader.page("/batches")).contains("没有可查的名字或短语");
        reader.post(
                "/batches",
                "/batches",
                "text",
                IntStream.rangeClosed(0, 1_000).mapToObj(i -> "人" + i).collect(Collectors.joining("\n")));
        assertThat(reader.page("/batches")).contains("一次最多查 1000 项");
        reader.post("/batches", "/batches", "text", "长".repeat(101) + "\n短");
        assertThat(reader.page("/batches")).contains("每项最多 100 个字");
        assertThat(reader.get("/batches/999999").body()).contains("没有这个批量查");
    }

    private static String add(HttpVisitor reader, String terms) {
        return reader.post("/batches", "/batches", "text", terms)
                .headers()
                .firstValue("Location")
                .map(location -> location.substring(location.indexOf("/batches/")))
                .orElseThrow();
    }

    private static void awaitEnd(HttpVisitor reader, String batch) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> reader.page(batch).contains("已查完"));
    }

    private static String total(String page) {
        Matcher total = TOTAL.matcher(page);
        assertThat(total.find()).isTrue();
        return total.group(1);
    }

    private HttpVisitor visitor(String name) {
        account(name);
        return HttpVisitor.signedIn(address(), name, PASSWORD);
    }

    private void account(String name) {
        accounts.add(new Account(name, String.valueOf(encoder.encode(PASSWORD)), Role.READER));
    }
}
