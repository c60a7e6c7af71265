package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.clipping.DocumentFont;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Clippings in a real browser and over HTTP, on the seeds.
@Tag("campaign")
class ClippingBrowserTest extends ServedArchive {
    private static final String PASSWORD = "a long enough one";

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DocumentFont font;

    @Test
    void theSecretLinkIsInSight() {
        account("剪报链接");
        Page page = BROWSER.page(new NewContextOptions().setViewportSize(1280, 500));
        page.navigate(address() + "/login");
        signIn(page, "剪报链接");
        for (int article = 1; article <= 5; article++) {
            page.navigate(address() + "/clippings/add?article=" + article);
            if (article == 1) {
                page.locator("input[name=name]").fill("链接");
            }
            page.locator(".keep-form button").click();
        }
        page.getByText("做一个链接").click();

        assertThat(page.locator(".secret")).containsText("/shared/");
        assertThat(page.locator(".kept > .notice")).isInViewport();
        assertThat(page.locator("#sharing .secret")).isInViewport();
    }

    @Test
    void aClippingWithANoteIsRemovedOnlyAfterATick() {
        account("剪报取出");
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/clippings/add?article=1");
        signIn(page, "剪报取出");
        page.locator("input[name=name]").fill("取出");
        page.locator("#note").fill("采访时的备注");
        page.locator(".keep-form button").click();
        page.navigate(address() + "/clippings/add?article=2");
        page.locator(".keep-form button").click();

        Locator clippings = page.locator(".clippings > li");
        clippings.first().locator(".edit summary").click();
        clippings.first().locator("button.danger").click();
        assertThat(clippings).hasCount(2);
        clippings.first().locator("[name=sure]").check();
        clippings.first().locator("button.danger").click();
        assertThat(clippings).hasCount(1);
        clippings.first().locator(".edit summary").click();
        clippings.first().locator("button.danger").click();
        assertThat(page.locator(".notice")).containsText("已从剪报夹取出");
        assertThat(clippings).hasCount(0);
    }

    @Test
    void whoKeepsAHitComesBackToTheResult() {
        account("剪报往返");
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/login");
        signIn(page, "剪报往返");
        page.navigate(address() + "/search?q=西宁&sort=newest");
        page.locator(".hit .keep").first().click();
        page.locator("input[name=name]").fill("往返");
        page.locator(".keep-form button").click();
        page.locator(".notice a").click();
        page.locator(".to-result").click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=[^&]+&sort=newest"));

        page.locator(".hit h3 a").nth(1).click();
        page.locator("a.keep").click();
        page.locator(".keep-form button").click();
        assertThat(page.locator(".notice a")).hasText("回到检索结果");
        page.locator(".notice a").click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=[^&]+&sort=newest"));

        page.navigate(address() + "/clippings/add?article=3&from=https://elsewhere.example/search");
        page.locator(".keep-form button").click();
        assertThat(page.locator(".notice a")).hasAttribute("href", "/articles/3");
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void threeArticlesAreKeptAnnotatedOrderedAndExported(int width, boolean scripts) throws IOException {
        account("剪报" + width);
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        page.navigate(address() + "/articles/1");
        page.locator("a.keep").click();
        signIn(page, "剪报" + width);
        assertThat(page).hasURL(Pattern.compile("/clippings/add\\?article=1"));
        assertThat(page.locator(".keep-what a")).not().hasText("加入剪报夹");
        page.locator("input[name=name]").fill("盐湖");
        page.locator("#note").fill("第一篇的备注");
        page.locator("#tags").fill("盐湖，化工");
        page.locator(".keep-form button").click();
        assertThat(page.locator("h1")).hasText("盐湖");
        assertThat(page.locator(".notice")).containsText("已加入剪报夹");
        String folder = page.url();
        for (String article : List.of("2", "3")) {
            page.navigate(address() + "/clippings/add?article=" + article);
            page.locator("#tags").fill("化工");
            page.locator(".keep-form button").click();
        }
        Locator titles = page.locator(".clippings h2");
        assertThat(titles).hasCount(3);
        String first = titles.first().innerText();
        String second = titles.nth(1).innerText();

        page.locator(".clippings > li").first().getByText("下移").click();
        assertThat(titles.first()).hasText(second);
        assertThat(titles.nth(1)).hasText(first);
        page.locator(".clippings > li").first().locator(".edit summary").click();
        page.locator(".clippings > li").first().locator("textarea").fill("第二篇的备注");
        page.locator(".clippings > li").first().getByText("保存").click();
        assertThat(page.locator(".clippings > li").first().locator(".clipping-note"))
                .hasText("第二篇的备注");
        page.locator(".kept > .tags a").first().click();
        assertThat(page).hasURL(Pattern.compile("tag="));
        assertThat(titles).hasCount(3);

        page.navigate(folder);
        if (scripts) {
            AccessibilityCheck.assertNoViolations(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            AccessibilityCheck.assertNoViolations(page, "color-contrast", "link-in-text-block");
        }
        String body = body(page, folder);
        String docx = word(BrowserSession.download(page, folder + "/export.docx"));
        assertThat(docx).contains("盐湖", first, second, "第一篇的备注", "[N]. 样报", body);
        assertThat(docx.indexOf(second)).isLessThan(docx.indexOf(first));
        APIResponse pdf = BrowserSession.download(page, folder + "/export.pdf");
        if (font.isPresent()) {
            try (var document = Loader.loadPDF(pdf.body())) {
                assertThat(new PDFTextStripper().getText(document)).contains("第一篇的备注", "[N]. 样报");
            }
        } else {
            assertThat(pdf.status()).isEqualTo(404);
            assertThat(pdf.text()).contains("没有可以嵌入 PDF 的中文字体");
        }
        assertThat(BrowserSession.download(page, folder + "/export.csv").text()).contains(first, "盐湖、化工", "第二篇的备注");
        assertThat(BrowserSession.download(page, folder + "/export.ris").text())
                .contains("TY  - NEWS", "KW  - 化工", "ER  -");

        page.locator(".folder-search input[type=search]").fill("西宁");
        page.locator(".folder-search button").click();
        assertThat(page).hasURL(Pattern.compile("/search\\?folder=\\d+&q="));
        assertThat(page.locator(".chips")).containsText("盐湖");
        assertThat(page.locator(".hit a.keep").first()).isVisible();
        int found = page.locator(".hit").count();
        assertThat(found).isBetween(1, 3);
    }

    /// The first paragraph of the first clipping.
    private static String body(Page page, String folder) {
        page.navigate(folder);
        page.locator(".kept-text summary").first().click();
        return page.locator(".kept-text p").first().innerText().strip();
    }

    private static String word(APIResponse answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.body()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void aFolderIsSharedWithAnAccountAndByALink() {
        HttpVisitor owner = visitor("主人");
        HttpVisitor guest = visitor("同事");
        String folder = newFolder(owner, "共用", "1");

        assertThat(guest.get(folder).statusCode()).isEqualTo(404);
        assertThat(guest.get("/search?folder=" + id(folder)).statusCode()).isEqualTo(400);
        assertThat(guest.page("/search/advanced?folder=" + id(folder))).doesNotContain("共用");
        owner.post(folder + "/share", folder, "account", "同事", "right", "read");
        assertThat(guest.page(folder)).contains("共用", "主人 的剪报夹").doesNotContain("/annotate");
        assertThat(guest.page("/search?folder=" + id(folder))).contains("共 1 篇");
        assertThat(guest.post(folder + "/delete", "/clippings", "sure", "true").statusCode())
                .isEqualTo(404);
        assertThat(guest.post("/clippings/add", "/clippings", "article", "2", "folder", id(folder))
                        .statusCode())
                .isEqualTo(404);
        owner.post(folder + "/share", folder, "account", "同事", "right", "edit");
        guest.post("/clippings/add", "/clippings", "article", "2", "folder", id(folder));
        assertThat(owner.page(folder)).contains("/articles/2");

        owner.post(folder + "/link", folder);
        String link = Objects.requireNonNull(code(owner.page(folder)));
        HttpVisitor stranger = new HttpVisitor(address());
        assertThat(stranger.page(link)).contains("/articles/1").doesNotContain("export", "/annotate", "同事");
        assertThat(stranger.get(folder).statusCode()).isEqualTo(302);
        assertThat(stranger.get("/search?folder=" + id(folder)).statusCode()).isEqualTo(400);
        assertThat(stranger.get("/articles/1?q=%E8%A5%BF%E5%AE%81&hit=1&folder=" + id(folder))
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql(
                                "select count(*) from clipping_folder where position(convert_to(:secret, 'UTF8') in link_hash) > 0")
                        .param("secret", link.substring(link.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isZero();
        owner.post(folder + "/unlink", folder);
        assertThat(stranger.get(link).statusCode()).isEqualTo(404);

        accounts.remove("主人");
        assertThat(guest.get(folder).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from clipping where folder_id = :id")
                        .param("id", Long.valueOf(id(folder)))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static @Nullable String code(String page) {
        var found =
                Pattern.compile("<code class=\"secret\">https?://[^/]+([^<]+)<").matcher(page);
        return found.find() ? found.group(1) : null;
    }

    @Test
    void aClippingSaysWhatWasCorrectedSince() {
        HttpVisitor reader = visitor("订正");
        String folder = newFolder(reader, "订正", "1");
        assertThat(reader.page(folder)).doesNotContain("class=\"changed\"");

        jdbc.sql("update clipping set headline = headline || '旧' where folder_id = :id")
                .param("id", Long.valueOf(id(folder)))
                .update();
        assertThat(reader.page(folder)).contains("剪存之后订正过", "<del>旧</del>");
        assertThat(reader.page(folder + "/export.csv")).contains("剪存之后订正过");
        jdbc.sql("update clipping set article_id = 987654 where folder_id = :id")
                .param("id", Long.valueOf(id(folder)))
                .update();
        assertThat(reader.page(folder)).contains("已不在库中", "旧");
    }

    @Test
    void badRequestsGetASentence() {
        HttpVisitor reader = visitor("出错");
        String folder = newFolder(reader, "出错", "1");

        reader.post("/clippings", "/clippings", "name", "出错");
        assertThat(reader.page("/clippings")).contains("您已有同名的剪报夹");
        reader.post("/clippings", "/clippings", "name", " ");
        assertThat(reader.page("/clippings")).contains("1 至 60 个字");
        reader.post("/clippings/add", "/clippings", "article", "1", "name", "未建成", "tags", "长".repeat(61));
        assertThat(reader.page("/clippings/add?article=1"))
                .contains("每个最多 60 个字", "value=\"未建成\"", "长".repeat(61))
                .as("the folder was not made")
                .doesNotContain(">未建成<");
        reader.post("/clippings/add", "/clippings", "article", "1", "folder", id(folder));
        assertThat(reader.page("/clippings/add?article=1")).contains("已有这篇稿件");
        reader.post(folder + "/share", folder, "account", "无此账号", "right", "read");
        assertThat(reader.page(folder)).contains("没有这个账号");
        assertThat(reader.get("/clippings/999999999").body()).contains("没有这个剪报夹");
        assertThat(reader.get(folder + "/export.exe").statusCode()).isEqualTo(404);
        assertThat(reader.get("/clippings/add?article=99999999").statusCode()).isEqualTo(404);
        assertThat(new HttpVisitor(address()).get("/shared/guessed").body()).contains("这个链接无效");
        assertThat(new HttpVisitor(address()).get("/clippings").statusCode()).isEqualTo(302);
    }

    private String newFolder(HttpVisitor owner, String name, String article) {
        return owner.post("/clippings/add", "/clippings", "article", article, "folder", "0", "name", name)
                .headers()
                .firstValue("Location")
                .map(location -> location.substring(location.indexOf("/clippings/")))
                .orElseThrow();
    }

    private static String id(String folder) {
        return Path.of(folder).getFileName().toString();
    }

    private HttpVisitor visitor(String name) {
        account(name);
        return HttpVisitor.signedIn(address(), name, PASSWORD);
    }

    private void account(String name) {
        accounts.add(new Account(name, String.valueOf(encoder.encode(PASSWORD)), Role.READER));
    }

    private static void signIn(Page page, String name) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main button").click();
    }
}
