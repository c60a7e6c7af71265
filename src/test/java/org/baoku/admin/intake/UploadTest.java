package org.baoku.admin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An API client uploads a zip file, and an admin sees the outcome.
class UploadTest extends EditableArchive {
    private static final String BOUNDARY = "between-the-parts";
    private static final AtomicInteger TOKENS = new AtomicInteger();

    private static final String PAGE = """
        本报讯（记者 林小舟）3月4日，海城港三期扩建工程开工，市委
        书记秦海川出席开工仪式。

        海城港三期扩建开工
        """;

    @Test
    void aZipWithAManifestIsIngestedAndItsFilesAreListed() throws Exception {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        byte[] zip = zip(
                "manifest.csv",
                "文件,报纸,所在地,日期,版次\na.txt,云城日报,云南省云城市,2019-03-05,A01\nb.txt,云城日报,云南省云城市,某日,A02\n",
                "a.txt",
                PAGE,
                "b.txt",
                PAGE.replace("三期", "四期"),
                "notes.xml",
                "<x/>");

        HttpResponse<String> accepted = upload(token(admin), "pages.zip", zip);

        assertThat(accepted.statusCode()).isEqualTo(202);
        JsonNode job = JsonMapper.shared().readTree(accepted.body());
        assertThat(accepted.headers().firstValue("Location").orElseThrow())
                .endsWith(job.get("url").stringValue());
        JsonNode status = awaitEnd(admin, job.get("url").stringValue());
        assertThat(status.get("state").stringValue()).isEqualTo("finished");
        assertThat(status.get("files").intValue()).isEqualTo(3);
        assertThat(status.get("articles").longValue()).isEqualTo(1);
        assertThat(status.get("errors").get(0).get("reason").stringValue())
                .isEqualTo("清单第 3 行：某日 不是出版日期，请写作 2023-07-22，不早于 1800 年，不晚于一年以后。");

        String page = admin.page("/admin/ingests/" + job.get("id").longValue());
        assertThat(page).contains("/issues/2019-03-05/A01", "notes.xml", "某日");
        assertThat(admin.page("/admin/ingests/" + job.get("id").longValue() + "/progress"))
                .contains("class=\"intake-progress\"")
                .doesNotContain("data-progress");
        assertThat(admin.page("/admin/ingests")).contains("pages.zip");
        assertThat(new HttpVisitor(address())
                        .page("/issues/2019-03-05/A01?newspaper=%E4%BA%91%E5%9F%8E%E6%97%A5%E6%8A%A5"))
                .contains("海城港三期扩建开工");

        String id = first(page, "/admin/pages/(\\d+)/versions");
        assertThat(admin.page("/admin/pages/" + id + "/versions")).contains("海城港三期扩建开工");
        HttpResponse<String> again = admin.post("/admin/again", "/admin/again", "what", "page", "page", id);
        String jobUrl = again.headers().firstValue("Location").orElseThrow();
        awaitEnd(admin, "/api/v1/ingests/" + first(jobUrl, "ingests/(\\d+)"));
        assertThat(admin.get(jobUrl.replaceFirst("^https?://[^/]+", "")).statusCode())
                .isEqualTo(200);
        assertThat(admin.page("/admin/again")).contains("/admin/ingests/" + first(jobUrl, "ingests/(\\d+)"));
        assertThat(admin.get("/admin/gaps").statusCode()).isEqualTo(200);
        assertThat(admin.get("/admin/ingests/987654").statusCode()).isEqualTo(404);
        assertThat(admin.get("/api/v1/ingests/987654").statusCode()).isEqualTo(404);
        assertThat(new HttpVisitor(address()).get("/api/v1/ingests").statusCode())
                .as("intake jobs are for admins only")
                .isEqualTo(401);
    }

    @Test
    void filesThatCameTogetherAreCountedInWords() throws Exception {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);

        upload(
                token(admin),
                "together.zip",
                zip("c.txt", PAGE.replace("三期", "五期")),
                zip("d.txt", PAGE.replace("三期", "六期")));

        assertThat(admin.page("/admin/ingests")).contains("together.zip 等 2 个文件");
    }

    @Test
    void zipsThatHoldTooMuchTogetherAreRefusedWithOneSentence() throws Exception {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        String[] names = new String[2 * 11_000];
        for (int i = 0; i < names.length; i += 2) {
            names[i] = i + ".txt";
            names[i + 1] = "";
        }
        byte[] zip = zip(names);

        HttpResponse<String> refused = upload(token(admin), "pages.zip", zip, zip);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JsonMapper.shared().readTree(refused.body()).get("detail").stringValue())
                .contains("20000 个文件", "分几次上传");
        assertThat(admin.page("/admin/ingests")).doesNotContain("pages.zip + 1");
    }

    @Test
    void ofAManifestForOtherFilesAHundredLinesAreReported() throws Exception {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        String lines =
                IntStream.range(0, 5_000).mapToObj(i -> "没有" + i + ".txt\n").collect(Collectors.joining());

        HttpResponse<String> accepted = upload(token(admin), "many.zip", zip("manifest.csv", "文件\n" + lines));

        JsonNode status = awaitEnd(
                admin, JsonMapper.shared().readTree(accepted.body()).get("url").stringValue());
        assertThat(status.get("failed").intValue()).isEqualTo(101);
        assertThat(status.get("errors").get(100).get("reason").stringValue()).startsWith("清单另有 4900 行");
    }

    @Test
    void whyAFileIsNoPageIsSaidInTheReadersLanguage() throws Exception {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        byte[] zip = zip("hi.txt", "hi", "notes.docx", "PK");

        JsonNode job = JsonMapper.shared()
                .readTree(upload(token(admin), "no-pages.zip", zip).body());
        JsonNode status = awaitEnd(admin, job.get("url").stringValue());

        JsonNode error = status.get("errors").get(0);
        assertThat(error.get("code").stringValue()).isEqualTo("text-no-articles");
        assertThat(error.get("reason").stringValue()).startsWith("文件里没有找到稿件");
        String url = "/admin/ingests/" + job.get("id").longValue();
        assertThat(admin.page(url)).contains("文件里没有找到稿件", ".docx 文件不是版面");
        assertThat(admin.page(url + "?lang=en"))
                .contains("The file has no article", ".docx files are no pages")
                .doesNotContain("没有找到稿件");
        assertThat(admin.page(job.get("url").stringValue())).contains("The file has no article");
        assertThat(admin.page("/admin")).contains("hi.txt", "The file has no article");
    }

    @Test
    void theIndexIsRebuiltInTheBackground() throws InterruptedException {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);

        assertThat(admin.post("/admin/reindex", "/admin").statusCode()).isEqualTo(302);

        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!admin.page("/admin").contains("索引已重建")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String token(HttpVisitor admin) {
        admin.post("/account/tokens", "/account", "name", "upload " + TOKENS.incrementAndGet(), "role", "ADMIN");
        return first(admin.page("/account"), "(baoku_[A-Za-z0-9_-]{43})");
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> upload(String token, String name, byte[]... files)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] bytes : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + "/api/v1/ingests"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static JsonNode awaitEnd(HttpVisitor admin, String url) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            JsonNode status = JsonMapper.shared().readTree(admin.page(url));
            if (!status.get("state").stringValue().matches("queued|running")) {
                return status;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The job did not end within 60 s");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
