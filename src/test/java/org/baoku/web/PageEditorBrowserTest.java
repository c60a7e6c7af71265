package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoku.ServedArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// An editor corrects a page in a real browser, with and without scripts; on an archive of its own, since it takes
/// longest.
@Order(2)
class PageEditorBrowserTest extends ServedArchive {
    private static final String PAGE = """
        石桥县图书馆新馆开馆
        市民走进阅览室
        本报讯（记者 林小河）6月3日，石桥县图书馆新馆开馆，读
        者走进阅览室，翻开第一批上架的新书。新馆有座位八百个。
        馆长说，新馆每天开放十二个小时，周末也不休息，欢迎读
        者前来。
        山城新桥昨日通车
        本报讯（记者 何青）6月4日，山城新桥通车，全长三百米，
        双向四车道。通车以后，两岸居民过江只要五分钟，比过去
        少走六公里。
        桥头的老街也修好了，铺面陆续开张。
        """;

    /// Enough pages for the progress to be visible.
    private static final int MANY = 20;

    /// Of the pages: there are notices in the queue, too.
    private static final String WAITING_PAGE = ".waiting-page[href^='/admin/pages/']";

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @Autowired
    private IntakeService intake;

    @Autowired
    private NewspaperRepository newspapers;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @DynamicPropertySource
    static void ownArchive(DynamicPropertyRegistry settings) {
        settings.add("baoku.ingest.seeds", () -> "no-such-folder");
    }

    @Tag("campaign")
    @Test
    void aMovedHeadlineSurvivesIngestingTheFileAgainAndIsUndone() throws IOException {
        Page page = signedIn(new NewContextOptions().setViewportSize(1280, 900));
        page.navigate(address() + "/admin/ingests");
        assertAccessible(page);
        upload(page, zip(PAGE, MANY));
        // The page shows the progress while the intake runs.
        Locator progress = page.locator(".intake-progress progress");
        Object early = progress.evaluate("bar => bar.value");
        page.waitForFunction("early => document.querySelector('.intake-progress progress').value > early", early);
        awaitIntakeEnd(page);
        assertThat(page.locator(".intake-files tbody tr")).hasCount(MANY + 1);
        assertThat(page.locator(".intake-files .state-failed")).hasCount(0);
        assertAccessible(page);

        page.navigate(address() + "/admin/review?newspaper=" + URLEncoder.encode("石桥日报", StandardCharsets.UTF_8));
        assertThat(page.locator(WAITING_PAGE)).hasCount(1);
        assertAccessible(page);

        page.locator(WAITING_PAGE).click();
        assertThat(page).hasURL(Pattern.compile("/admin/pages/\\d+\\?newspaper="));
        page.locator("details").evaluateAll("all => all.forEach(details => { details.open = true; })");
        assertAccessible(page);
        Locator day = page.locator(".page-day");
        day.locator("input[name=date]").fill("2019-06-05");
        day.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();

        // The shortcuts work once the page has loaded.
        page.waitForLoadState();
        // By keyboard: the second line, of the second article, as its title.
        page.locator("#L1 input").focus();
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("t");
        page.keyboard().press("B");
        page.locator(".line-actions input[name=reason]").fill("是下一篇的");
        page.keyboard().press("Control+Enter");
        assertThat(headline(page, 1)).hasText("市民走进阅览室 / 山城新桥昨日通车");
        // Work goes on at the same line, and at the same article.
        assertThat(page.locator("#L2 input")).isFocused();
        page.locator(".editor-article summary").last().focus();
        page.keyboard().press("Enter");
        page.locator(".editor-article").last().locator("input[name=place]").fill("山城");
        page.keyboard().press("Enter");
        assertThat(page.locator(".editor-article summary").last()).isFocused();
        page.locator(".outcome button").click();

        String desk = page.url().replaceAll("#.*", "");
        page.navigate(address() + "/admin/ingests");
        upload(page, zip(PAGE.replace("八百个", "八百二十个"), 0));
        awaitIntakeEnd(page);
        page.navigate(desk);
        assertThat(page.locator("#L4")).containsText("八百二十个");
        assertThat(headline(page, 1)).hasText("市民走进阅览室 / 山城新桥昨日通车");
        assertThat(page.locator(".page-history")).containsText("是下一篇的");
        assertAccessible(page);

        page.locator(".page-history li", new Page.LocatorOptions().setHasText("是下一篇的"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(headline(page, 1)).hasText("山城新桥昨日通车");
        assertThat(page.locator(".page-history .undone")).hasCount(2);

        page.locator(".editor-article h3 a").last().click();
        page.locator(".mended a").first().click();
        assertThat(page.locator(".history")).containsText("是下一篇的");
        assertAccessible(page);
    }

    @Test
    void thePageIsCorrectedWithoutScriptsAndMarkedAsChecked() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("石桥晚报", "东海省石桥县"));
        takeIn(paper, PAGE);
        Page page = signedIn(new NewContextOptions().setViewportSize(375, 800).setJavaScriptEnabled(false));
        page.navigate(address() + "/admin/review?newspaper=" + URLEncoder.encode(paper.name(), StandardCharsets.UTF_8));
        page.locator(WAITING_PAGE).click();

        page.locator("#L2 input").check();
        page.locator("#act").selectOption("kicker");
        page.locator("#article").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        page.locator(".line-actions button").click();
        assertThat(page.locator(".editor-article").nth(1)).containsText("市民走进阅览室");
        assertThat(page.getByRole(AriaRole.STATUS)).isInViewport();
        page.locator(".outcome button").click();
        assertThat(page.locator(".page-history .undone")).hasCount(1);
        assertThat(page.getByRole(AriaRole.STATUS)).isInViewport();
        page.locator("#L2 input").check();
        page.locator("#act").selectOption("kicker");
        page.locator("#article").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        page.locator(".line-actions button").click();

        page.locator("#first").fill("99");
        page.locator("#act").selectOption("split");
        page.locator(".line-actions button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();

        page.locator("form.reviewed button").click();
        assertThat(page).hasURL(Pattern.compile("/admin/review"));
        assertThat(page.locator(WAITING_PAGE)).hasCount(0);
    }

    @Tag("campaign")
    @Test
    void theDashboardTheNewspapersAndTheAuditAreAccessible() {
        newspapers.add(new Newspaper("石桥周报", "东海省石桥县"));
        Page page = signedIn(new NewContextOptions().setViewportSize(1280, 900));
        page.navigate(address() + "/admin");
        assertThat(page.locator(".health li")).not().hasCount(0);
        assertAccessible(page);

        page.navigate(address() + "/admin/newspapers");
        Locator form = page.locator("section", new Page.LocatorOptions().setHasText("石桥周报"))
                .locator("form");
        form.getByLabel("星期一").check();
        form.getByLabel("休刊").fill("2024-02-10 2024-02-12 春节\n明天");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("这一行不是：明天");
        assertThat(form.getByLabel("休刊")).hasValue("2024-02-10 2024-02-12 春节\n明天");
        assertThat(form.getByLabel("星期一")).isChecked();
        form.getByLabel("休刊").fill("2024-02-10 2024-02-12 春节");
        form.getByLabel("版名").fill("A01 要闻");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.STATUS)).isInViewport();
        assertThat(form.getByLabel("版名")).hasValue("A01 要闻");
        assertAccessible(page);

        page.navigate(address() + "/admin/audit?kind=SYSTEM");
        assertThat(page.locator(".audit li").first()).containsText("改报纸的设置：石桥周报");
        assertThat(page.locator(".audit li").nth(1)).containsText("未成");
        assertAccessible(page);
    }

    @Tag("campaign")
    @Test
    void personsAndWordListsAreAccessible() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("石桥周报", "东海省石桥县"));
        takeIn(paper, PAGE.replace("何青", "林晓河"));
        Page page = signedIn(new NewContextOptions().setViewportSize(1280, 900));
        page.navigate(address() + "/admin/persons?kind=reporters&name=林");
        assertAccessible(page);
        Locator pairs = page.locator(".desk .card");
        int likely = pairs.count();
        pairs.first().locator("button[data-key=d]").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        assertThat(pairs).hasCount(likely - 1);

        page.navigate(address() + "/admin/persons?kind=reporters&name=林");
        page.locator(".found a").first().click();
        assertAccessible(page);

        page.navigate(address() + "/admin/words");
        page.locator("#synonyms > form input[name=forms]").fill("石桥图书馆 = 石图");
        page.locator("#synonyms > form[method=post] button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        page.locator("#tenures form input[name=name]").first().fill("秦海川");
        page.locator("#tenures form input[name=office]").fill("石桥县县长");
        page.locator("#tenures input[name=evidence]").fill("任免公告");
        page.locator("#tenures form button").first().click();
        assertThat(page.locator("#tenures .list")).containsText("石桥县县长");
        assertAccessible(page);
    }

    @Test
    void afterADecisionTheNextCardIsAtHand() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("石桥早报", "东海省石桥县"));
        takeIn(paper, PAGE.replace("林小河", "周小河 孙海波 郑立明").replace("何青", "周晓河 孙海博 郑力明"));
        Page page = signedIn(new NewContextOptions().setViewportSize(1280, 900));
        page.navigate(address() + "/admin/persons?kind=reporters");
        Locator cards = page.locator(".desk .card");
        int waiting = cards.count();
        page.keyboard().press("j");
        page.keyboard().press("j");
        String next = cards.nth(2).locator("input[name=card]").getAttribute("value");
        page.keyboard().press("d");

        assertThat(cards).hasCount(waiting - 1);
        assertThat(cards.nth(1)).isFocused();
        assertThat(cards.nth(1).locator("input[name=card]")).hasAttribute("value", next);
    }

    /// Uploads a zip through the form and waits for the page of the intake.
    private static void upload(Page page, byte[] zip) {
        page.locator("#files").setInputFiles(new FilePayload("石桥.zip", "application/zip", zip));
        page.locator(".intake-form button").click();
        page.waitForURL(Pattern.compile("/admin/ingests/\\d+$"));
    }

    private static void awaitIntakeEnd(Page page) {
        assertThat(page.locator(".intake-progress .state-finished"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    /// A page without a day, and a number of pages of another newspaper, with a manifest.
    private static byte[] zip(String open, int others) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder manifest = new StringBuilder("文件,报纸,所在地,日期,版次\nopen.txt,石桥日报,东海省石桥县,,\n");
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "open.txt", open);
            for (int i = 1; i <= others; i++) {
                put(zip, "others/" + i + ".txt", open.replace("三百米", "三百" + i + "米"));
                manifest.append("others/" + i + ".txt,河东日报,东海省河东县,2019-06-04,A" + i + "\n");
            }
            put(zip, "manifest.csv", manifest.toString());
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Locator headline(Page page, int article) {
        return page.locator(".editor-article").nth(article).locator("dl dd").first();
    }

    /// Checks the page in light and dark, wide and narrow.
    private static void assertAccessible(Page page) {
        for (int width : List.of(375, 1280)) {
            page.setViewportSize(width, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            AccessibilityCheck.assertNoViolations(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s is no wider than the window", page.url())
                    .isEqualTo(width);
        }
        // Only the colours differ in the dark.
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        AccessibilityCheck.assertNoViolations(page, "color-contrast", "link-in-text-block");
    }

    private void takeIn(Newspaper paper, String text) throws IOException {
        intake.ingest(List.of(Files.writeString(folder.resolve("open.txt"), text)), paper, (_, _, _) -> {});
    }

    private Page signedIn(NewContextOptions options) {
        Page page = BROWSER.page(options);
        page.navigate(address() + "/login");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.locator(".fields button").click();
        page.waitForURL(Pattern.compile("/admin(\\?continue)?$"));
        return page;
    }
}
