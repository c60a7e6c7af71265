package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.bulk.BulkImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What an editor has typed is not lost when her session ends, when she signs in elsewhere, or when the server does
/// not answer.
class InterruptedFormBrowserTest extends EditableArchive {
    private static final String LONG_TEXT = "渡口改造工程今日开工，栈桥年内完工。".repeat(400);

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @Autowired
    private BulkImport bulkImport;

    @Autowired
    private PageRepository pages;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void afterTheEndOfTheSessionTheFormIsSentAgainWithWhatWasTyped() throws IOException {
        String desk = desk("桐城日报");
        BrowserContext browser = BROWSER.context(withoutScripts());
        Page page = signedIn(browser);
        fill(page, desk);
        endSession(browser);
        page.locator("form.rewrite > button").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("还没有保存");
        assertThat(page.locator(".typed p").last()).hasText("看了原报");
        page.locator("#username").fill("admin");
        page.locator("#password").fill("wrong password");
        page.locator("main form button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("不对");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.locator("main form button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("已登录");
        page.locator("main form button").click();
        assertSaved(page, desk);
    }

    @Test
    void afterASignInInAnotherWindowTheFormIsSentOnceMore() throws IOException {
        String desk = desk("枫城日报");
        BrowserContext browser = BROWSER.context(new NewContextOptions().setLocale("zh-CN"));
        Page page = signedIn(browser);
        fill(page, desk);
        Page other = browser.newPage();
        other.navigate(address() + "/");
        other.locator("footer form button").click();
        signIn(other);
        page.locator("form.rewrite > button").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("再提交一次");
        assertThat(page.locator("footer")).containsText("admin");
        AccessibilityCheck.assertNoViolations(page);
        page.locator("main form button").click();
        assertSaved(page, desk);
    }

    @Test
    void anotherSitesFormIsNotShownToBeSentAgain() throws IOException {
        String desk = desk("柏城日报");
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        for (HttpVisitor visitor : List.of(admin, new HttpVisitor(address()))) {
            var answer = visitor.postBare(desk + "/label", "label", "A09", "reason", "别处来的表");
            assertThat(answer.statusCode()).isEqualTo(HttpURLConnection.HTTP_FORBIDDEN);
            assertThat(answer.body()).doesNotContain("别处来的表");
        }
    }

    @Test
    void whatWasNotSavedIsOfferedInTheSameBrowser() throws IOException {
        String desk = desk("槐城日报");
        BrowserContext browser = BROWSER.context(new NewContextOptions().setLocale("zh-CN"));
        Page page = signedIn(browser);
        fill(page, desk);
        // The server does not answer: the page is opened again.
        page.navigate(address() + desk);
        Locator offer = page.locator("form.rewrite .draft");
        assertThat(offer).isVisible();
        AccessibilityCheck.assertNoViolations(page);
        assertThat(page.locator("textarea[name=body]")).not().hasValue(LONG_TEXT);
        offer.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("textarea[name=body]")).hasValue(LONG_TEXT);
        page.locator("form.rewrite > button").click();
        assertSaved(page, desk);
        page.navigate(address() + desk);
        assertThat(offer).isHidden();

        page.locator("summary").first().click();
        page.locator("textarea[name=headline]").fill("另一个题");
        page.navigate(address() + desk);
        offer.getByRole(AriaRole.BUTTON).last().click();
        page.navigate(address() + desk);
        assertThat(offer).isHidden();
    }

    private static NewContextOptions withoutScripts() {
        return new NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(false);
    }

    private String desk(String newspaper) throws IOException {
        Path file = Files.writeString(
                folder.resolve("articles.jsonl"),
                "{\"newspaper\":\"%s\",\"issueDate\":\"2020-03-04\",\"page\":\"A02\",\"headline\":[\"渡口改造\"],\"paragraphs\":[\"开工了。\"]}\n"
                        .replace("%s", newspaper));
        bulkImport.importFiles(List.of(file), "东海省芦城市", (_, _, _) -> {});
        return "/admin/pages/"
                + pages.pagesOf(newspaper, LocalDate.of(2020, 3, 4))
                        .getFirst()
                        .ref()
                        .id();
    }

    private void fill(Page page, String desk) {
        page.navigate(address() + desk);
        page.locator("summary").first().click();
        page.locator("textarea[name=body]").fill(LONG_TEXT);
        page.locator("form.rewrite input[name=reason]").fill("看了原报");
    }

    private static void endSession(BrowserContext browser) {
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    private void assertSaved(Page page, String desk) {
        assertThat(page).hasURL(Pattern.compile(desk + "#article-\\d+$"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已订正");
        assertThat(page.locator("textarea[name=body]").inputValue()).isEqualTo(LONG_TEXT);
        assertThat(page.locator(".page-history")).containsText("看了原报");
    }

    private Page signedIn(BrowserContext browser) {
        Page page = browser.newPage();
        signIn(page);
        return page;
    }

    private void signIn(Page page) {
        page.navigate(address() + "/login");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(Pattern.compile("/admin(\\?continue)?$"));
    }
}
