package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.page.PageStore;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A reader follows a search in a real browser; the messages go through a real mail server and a real web
/// server.
@Tag("campaign")
class FollowingBrowserTest extends EditableArchive {
    private static final GreenMail MAIL = mailServer();
    private static final HttpServer HOOK = webServer();
    private static final BlockingQueue<Received> RECEIVED = new LinkedBlockingQueue<>();
    private static final String PASSWORD = "teapot under a willow";
    private static final Pattern LINK = Pattern.compile("http://archive\\.example(/\\S+)");

    /// A request that the webhook received.
    private record Received(String delivery, String timestamp, String signature, String body) {}

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @Autowired
    private PageStore store;

    @Autowired
    private IndexSynchronizer indexSynchronizer;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private PasswordEncoder encoder;

    private static int stored;

    private static GreenMail mailServer() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static HttpServer webServer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/hook", exchange -> {
                var headers = exchange.getRequestHeaders();
                RECEIVED.add(new Received(
                        headers.getFirst("Baoku-Delivery"),
                        headers.getFirst("Baoku-Timestamp"),
                        headers.getFirst("Baoku-Signature"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stopServers() {
        MAIL.stop();
        HOOK.stop(0);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("baoku.following.mail-from", () -> "baoku@archive.example");
        settings.add("baoku.following.public-url", () -> "http://archive.example");
        settings.add("baoku.following.private-webhooks", () -> "true");
        settings.add("baoku.following.pause", () -> "0s");
        settings.add("baoku.following.earlier-pause", () -> "0s");
        settings.add("baoku.following.interval", () -> "50ms");
    }

    @BeforeEach
    void addReader() {
        accounts.add(new Account("周敏", encoder.encode(PASSWORD), Role.READER));
    }

    @Test
    void aFollowedSearchIsMailedAndTheCitedArticleOpened() throws Exception {
        page("何水生", "何水生到湖滨走访");
        Page page = signedIn(new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
        setMail(page, "zhou@archive.example");
        String confirm = link(mailText(awaitMail(1)), "/following/confirm");
        page.navigate(address() + confirm);
        assertThat(page.locator("main")).containsText("zhou@archive.example");
        page.locator("main button").click();
        assertThat(page.locator("main")).containsText("已确认");

        page.navigate(address() + "/search?q=" + encoded("何水生"));
        page.locator("a.follow").click();
        assertThat(page.locator("#name-new")).hasValue("何水生");
        page.locator("#name-new").fill("何水生的事");
        page.locator("form.fields button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("何水生的事");
        page.navigate(address() + "/search?q=" + encoded("何水生") + "&sort=oldest");
        assertThat(page.locator("a.follow")).hasText("已跟踪");
        page.locator("a.follow").click();
        assertThat(page.locator("h1")).containsText("何水生的事");

        page("何水生", "何水生再访湖滨");
        page("赵另外", "与何人无关");
        MimeMessage mail = awaitMail(2);
        assertThat(mail.getSubject()).isEqualTo("【跟踪】何水生的事：1 篇新稿");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@archive\\.example>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String text = mailText(mail);
        assertThat(text).contains("何水生再访湖滨", "湖滨晚报", "何水生来到湖滨", "命中：何水生").doesNotContain("与何人无关", "到湖滨走访");
        assertThat(part(mail, "text/html")).contains("<mark>何水生</mark>", ">退订邮件</a>");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("报库");

        page.navigate(address() + link(text, "/articles/"));
        assertThat(page.locator("h1")).containsText("何水生再访湖滨");

        page.navigate(address() + "/");
        page.locator(".following-news button").click();
        assertThat(page.locator(".told li")).hasCount(1);
        assertThat(page.locator(".told .legend b")).hasCount(1);
        page.navigate(address() + "/");
        assertThat(page.locator(".following-news")).hasCount(0);

        HttpVisitor mailProgram = new HttpVisitor(address());
        String unsubscribe = link(text, "/following/unsubscribe");
        assertThat(mailProgram
                        .postBare(unsubscribe, "List-Unsubscribe", "One-Click")
                        .statusCode())
                .isEqualTo(200);
        page.navigate(address() + "/following");
        assertThat(page.locator("#addresses")).not().containsText("zhou@archive.example");
    }

    @Test
    void aWebhookGetsSignedMessagesAndTheFeedIsPrivate() throws Exception {
        HttpVisitor reader = HttpVisitor.signedIn(address(), "周敏", PASSWORD);
        reader.post(
                "/following/webhook",
                "/following",
                "url",
                "http://localhost:" + HOOK.getAddress().getPort() + "/hook");
        Matcher secret =
                Pattern.compile("<code class=\"secret\">([0-9a-f]{64})</code>").matcher(reader.page("/following"));
        assertThat(secret.find()).isTrue();
        reader.post(
                "/following",
                "/following/new?q=" + encoded("钱江河"),
                "query",
                "q=" + encoded("钱江河"),
                "name",
                "钱江河",
                "frequency",
                "AT_ONCE",
                "webhook",
                "on",
                "feed",
                "on");
        page("钱江河", "钱江河<b>治理</b>");

        Received received = RECEIVED.poll(60, TimeUnit.SECONDS);
        assertThat(received).isNotNull();
        assertThat(received.body()).contains("\"headline\":\"钱江河<b>治理</b>\"", "\"total\":1", received.delivery());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.group(1).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(received.signature())
                .isEqualTo("sha256="
                        + HexFormat.of()
                                .formatHex(mac.doFinal((received.timestamp() + "." + received.body())
                                        .getBytes(StandardCharsets.UTF_8))));

        Matcher feed = Pattern.compile("/following/feeds/[^\"]+\\.atom").matcher(reader.page("/following"));
        assertThat(feed.find()).isTrue();
        HttpVisitor feedReader = new HttpVisitor(address());
        assertThat(feedReader.get(feed.group()).body()).contains("钱江河&lt;b&gt;治理&lt;/b&gt;", "<name>湖滨晚报</name>");
        assertThat(feedReader
                        .get(feed.group().replaceFirst("feeds/..", "feeds/xx"))
                        .statusCode())
                .isEqualTo(404);
        String id = searchId(reader, "钱江河");
        reader.post("/following/" + id + "/feed", "/following");
        assertThat(feedReader.get(feed.group()).statusCode()).as("revoked").isEqualTo(404);
        assertThat(HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD)
                        .get("/following/" + id)
                        .statusCode())
                .as("an admin does not see what others follow")
                .isEqualTo(404);
        assertThat(feedReader.get("/following").statusCode()).isEqualTo(302);
        reader.post("/following/" + id + "/delete", "/following");
        assertThat(reader.page("/following")).contains("/following/" + id, "请先勾选");
        reader.post("/following/" + id + "/delete", "/following", "sure", "true");
        assertThat(reader.page("/following")).doesNotContain("/following/" + id);
    }

    @Test
    void thePagesAreAccessibleAtBothWidthsAndInBothColours() {
        HttpVisitor reader = HttpVisitor.signedIn(address(), "周敏", PASSWORD);
        for (String name : List.of("孙小桥", "孙小桥 施翔")) {
            reader.post(
                    "/following",
                    "/following/new",
                    "query",
                    "q=" + encoded(name) + "&source=" + encoded("本报") + "&from=2020-01-01",
                    "name",
                    name,
                    "frequency",
                    "MORNING",
                    "feed",
                    "on");
        }
        page("孙小桥", "孙小桥谈桥梁");
        for (int width : new int[] {1280, 375}) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = signedIn(
                        new NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
                for (String path : List.of(
                        "/following",
                        "/following/new?q=" + encoded("孙小桥") + "&reporter=-" + encoded("施翔"),
                        "/following/" + searchId(reader, "孙小桥"),
                        "/following/confirm?token=x",
                        "/on-this-day?date="
                                + LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(5),
                        "/search?q=" + encoded("孙小桥"),
                        "/")) {
                    page.navigate(address() + path);
                    page.locator("details").evaluateAll("all => all.forEach(details => { details.open = true; })");
                    AccessibilityCheck.assertNoViolations(page);
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as("%s at %d", path, width)
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void badInputGetsASentence() {
        HttpVisitor reader = HttpVisitor.signedIn(address(), "周敏", PASSWORD);
        reader.post("/following/mail", "/following", "address", "a@b,c@d");
        assertThat(reader.page("/following")).contains("不是一个邮箱地址");
        reader.post("/following/webhook", "/following", "url", "ftp://x/");
        assertThat(reader.page("/following")).contains("不能用作回调");
        reader.post("/following", "/following/new", "query", "q=x", "name", " ", "frequency", "NONE");
        assertThat(reader.page("/following/new?q=x")).contains("名称要有 1 到 100 个字");
        assertThat(reader.post("/following", "/following/new", "query", "q=%zz", "name", "x", "frequency", "NONE")
                        .statusCode())
                .isEqualTo(400);
        assertThat(reader.get("/following/999999").statusCode()).isEqualTo(404);
        assertThat(reader.get("/on-this-day?date=x").statusCode()).isEqualTo(400);
        assertThat(reader.get("/on-this-day.atom").statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        HttpVisitor reader = HttpVisitor.signedIn(address(), "周敏", PASSWORD);
        for (String name : List.of("水库", "堤防")) {
            reader.post("/following", "/following/new", "query", "q=" + name, "name", name, "frequency", "AT_ONCE");
        }
        reader.post("/following", "/following/new", "query", "q=x", "name", "水库", "frequency", "NONE", "feed", "on");
        assertThat(reader.page("/following/new?q=x"))
                .contains("value=\"水库\"", "<option value=\"NONE\" selected", "name=\"feed\" checked", "field-problem");

        String id = searchId(reader, "堤防");
        reader.post("/following/" + id, "/following", "name", "水库", "frequency", "MORNING");
        assertThat(reader.page("/following"))
                .contains("<details open", "<option value=\"MORNING\" selected", "field-problem");

        reader.post("/following/webhook", "/following", "url", "ftp://hooks.example/");
        assertThat(reader.page("/following")).contains("value=\"ftp://hooks.example/\"", "field-problem");
        assertThat(reader.page("/following/new")).contains("value=\"全部稿件\"");
    }

    @Test
    void theApiSavesListsAndDeletes() {
        HttpVisitor reader = HttpVisitor.signedIn(address(), "周敏", PASSWORD);
        reader.post("/account/tokens", "/account", "name", "api", "role", "READER");
        Matcher token = Pattern.compile("baoku_[A-Za-z0-9_-]{43}").matcher(reader.page("/account"));
        assertThat(token.find()).isTrue();
        String bearer = "Bearer " + token.group();
        String body = """
                {"name": "接口", "query": "q=%E8%A5%BF%E5%AE%81&reporter=7", "frequency": "morning", "feed": true}
                """;
        var created = client().post()
                .uri("/api/v1/saved-searches")
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .body(body)
                .exchange();
        created.expectStatus().isCreated().expectBody().jsonPath("$.frequency").isEqualTo("morning");
        client().post()
                .uri("/api/v1/saved-searches")
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        client().get().uri("/api/v1/saved-searches").exchange().expectStatus().isUnauthorized();
        String id = searchId(reader, "接口");
        client().get()
                .uri("/api/v1/saved-searches/" + id + "/articles")
                .header("Authorization", bearer)
                .exchange()
                .expectStatus()
                .isOk();
        client().delete()
                .uri("/api/v1/saved-searches/" + id)
                .header("Authorization", bearer)
                .exchange()
                .expectStatus()
                .isNoContent();
        client().delete()
                .uri("/api/v1/saved-searches/" + id)
                .header("Authorization", bearer)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static String searchId(HttpVisitor reader, String name) {
        Matcher id = Pattern.compile("<a lang=\"zh-CN\" href=\"/following/(\\d+)\">" + name + "</a>|"
                        + "<a href=\"/following/(\\d+)\" lang=\"zh-CN\">" + name + "</a>")
                .matcher(reader.page("/following"));
        assertThat(id.find()).isTrue();
        return id.group(1) == null ? id.group(2) : id.group(1);
    }

    private Page signedIn(NewContextOptions options) {
        Page page = BROWSER.page(options);
        page.navigate(address() + "/login");
        page.locator("input[name=username]").fill("周敏");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private void setMail(Page page, String mailAddress) {
        page.navigate(address() + "/following");
        Locator input = page.locator("#mail-address");
        input.fill(mailAddress);
        input.press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(mailAddress);
    }

    private static MimeMessage awaitMail(int count) {
        assertThat(MAIL.waitForIncomingEmail(60_000, count)).isTrue();
        return MAIL.getReceivedMessages()[count - 1];
    }

    private static String mailText(MimeMessage mail) throws Exception {
        return part(mail, "text/plain");
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                String found = part(child, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String link(String text, String path) {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(found -> found.startsWith(path))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Stores and indexes a page of today with an article that names somebody.
    private void page(String name, String headline) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String label = "B" + stored++;
        Article article = new Article(
                new SegmentedArticle(
                        new Titles(List.of(), List.of(), List.of(headline), List.of()),
                        null,
                        null,
                        List.of(new Block.Paragraph("昨天下午，" + name + "来到湖滨，看望值班的人。" + label)),
                        LineNumbers.of(List.of(2)),
                        LineNumbers.of(List.of(1)),
                        LineNumbers.NONE,
                        0.95,
                        List.of()),
                List.of(),
                Dateline.NONE,
                List.of());
        store.store(
                new PageOrigin(newspapers.add(new Newspaper("湖滨晚报", "东海省湖滨市")), label + ".txt", today, null, today),
                label.getBytes(StandardCharsets.UTF_8),
                "UTF-8",
                new org.baoku.paper.Page(new IssueDay(today, List.of("因为")), List.of(article), List.of()));
        indexSynchronizer.catchUp();
    }
}
