package org.baoku.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A library delivers an issue as METS with ALTO and pictures through the API: its articles are found, with
/// their places; what cannot be read is refused with a sentence.
class MetsDeliveryTest extends EditableArchive {
    private static final Path CASE = Path.of("src/test/resources/mets/docworks");
    private static final String METS = "河口晚报_20210305_mets.xml";
    private static final String FIRST = "ALTO/00001.xml";
    private static final String SECOND = "ALTO/00002.xml";
    private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    private static final String BOUNDARY = "between-the-parts";

    /// Units of a canvas for a pixel of the ALTO files, which have 300 to the inch.
    private static final double UNITS_PER_PIXEL = 4 * 72 / 300.0;

    private HttpVisitor admin;
    private String token;

    @BeforeEach
    void signIn() {
        admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        admin.post("/account/tokens", "/account", "name", "deliveries " + System.nanoTime(), "role", "ADMIN");
        token = first(admin.page("/account"), "(baoku_[A-Za-z0-9_-]{43})");
    }

    @Test
    void anArticleOfADeliveredIssueIsFoundWithItsPlace() throws Exception {
        String paper = "海湾晚报";
        Map<String, byte[]> files = issue();
        files.put("issue/IMG/00001.tif", picture("tiff", 1111, 1667));

        JsonNode status = deliver(paper, Map.of("issue.zip", zip(files)));

        assertThat(status.get("state").stringValue()).isEqualTo("finished");
        assertThat(status.get("takenIn").intValue()).isEqualTo(2);
        assertThat(status.get("failed").intValue()).isZero();
        JsonNode hit = search(paper, "江上新桥").get("hits").get(0);
        assertThat(hit.get("headline").stringValue()).contains("江上新桥");
        assertThat(hit.get("date").stringValue()).isEqualTo("2021-03-05");
        assertThat(hit.get("page").stringValue()).isEqualTo("A01");
        assertThat(hit.get("reporters").toString()).contains("沈江月");
        assertPlaceOfTheBridge(paper, hit.get("id").longValue());

        assertThat(deliver(paper, files).get("unchanged").intValue())
                .as("the same issue as a folder changes nothing")
                .isEqualTo(2);
    }

    private void assertPlaceOfTheBridge(String paper, long article) {
        String page = admin.page("/issues/2021-03-05/A01?newspaper=" + encoded(paper));
        JsonNode manifest = json("/iiif/pages/" + first(page, "/iiif/pages/(\\d+)/manifest") + "/manifest");
        JsonNode range = manifest.get("structures")
                .get(0)
                .get("items")
                .get(0)
                .get("items")
                .valueStream()
                .filter(each -> each.get("id").stringValue().endsWith("article-" + article))
                .findFirst()
                .orElseThrow();
        assertThat(range.get("items")
                        .valueStream()
                        .map(place -> place.get("selector")
                                .get("value")
                                .stringValue()
                                .substring("xywh=".length())
                                .split(",", -1)))
                .as("the first line of the headline, at 250, 646 pixels and 594 by 150 large, is in the area")
                .anySatisfy(place -> {
                    double x = Double.parseDouble(place[0]);
                    double y = Double.parseDouble(place[1]);
                    assertThat(x).isBetween(0.0, 250 * UNITS_PER_PIXEL + 1);
                    assertThat(y).isBetween(0.0, 646 * UNITS_PER_PIXEL + 1);
                    assertThat(x + Double.parseDouble(place[2])).isGreaterThan((250 + 594) * UNITS_PER_PIXEL - 1);
                    assertThat(y + Double.parseDouble(place[3])).isGreaterThan((646 + 150) * UNITS_PER_PIXEL - 1);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "no ALTO at all, mets-missing-file, 0",
        "one ALTO file missing, mets-missing-file, 0",
        "METS ends early, mets-broken, 0",
        "METS has an entity, mets-document-type, 0",
        "ALTO ends early, alto-broken, 1",
        "ALTO has an entity, alto-document-type, 1",
        "ALTO is no ALTO, alto-not-alto, 1",
    })
    void whatCannotBeReadIsRefusedWithOneSentence(String fault, String code, int pages) throws Exception {
        String paper = "海礁晚报" + fault;
        Map<String, byte[]> files = issue();
        spoil(files, fault);

        JsonNode status = deliver(paper, Map.of("issue.zip", zip(files)));

        assertThat(status.get("state").stringValue()).isEqualTo("finished");
        assertThat(status.get("takenIn").intValue())
                .as("a page that cannot be read does not keep the others out")
                .isEqualTo(pages);
        assertThat(status.get("errors").valueStream()).singleElement().satisfies(error -> {
            assertThat(error.get("code").stringValue()).isEqualTo(code);
            assertThat(error.get("reason").stringValue()).matches("[^。]*\\p{IsHan}[^。]*。");
        });
        assertThat(search(paper, "江豚").get("total").intValue()).isZero();
        assertThat(search(paper, "江上新桥").get("total").intValue()).isEqualTo(pages);
    }

    private static void spoil(Map<String, byte[]> files, String fault) {
        String mets = "issue/" + METS;
        String second = "issue/" + SECOND;
        switch (fault) {
            case "no ALTO at all" -> files.keySet().removeAll(List.of("issue/" + FIRST, second));
            case "one ALTO file missing" -> files.remove(second);
            case "METS ends early" -> edit(files, mets, text -> text.substring(0, text.length() / 2));
            case "METS has an entity" -> edit(files, mets, text -> ENTITY + text.replace("LABEL=\"河", "LABEL=\"&e;"));
            case "ALTO ends early" -> edit(files, second, text -> text.substring(0, text.length() / 2));
            case "ALTO has an entity" -> edit(files, second, text -> ENTITY + text.replace("十年禁渔", "&e;"));
            case "ALTO is no ALTO" -> edit(files, second, _ -> "<page/>");
            default -> throw new IllegalArgumentException(fault);
        }
    }

    @Test
    void aPictureThatCannotBeReadDoesNotKeepItsPageOutAndIsNamedWithASentence() throws Exception {
        String paper = "海鸥晚报";
        byte[] bomb = picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        Map<String, byte[]> files = issue();
        files.put("issue/IMG/00001.tif", bomb);

        assertThat(deliver(paper, Map.of("issue.zip", zip(files)))
                        .get("takenIn")
                        .intValue())
                .isEqualTo(2);

        String sentence = "随版的图片有 60000×60000 像素，超过所能读的；请降低分辨率，或改成 JPEG 再来。";
        await(() -> admin.page("/admin/ingests").contains(sentence));
        String page = "/issues/2021-03-05/A0%d?newspaper=" + encoded(paper);
        assertThat(admin.page(page.replace("%d", "1"))).contains("这一版的图没能制成");
        await(() -> admin.page(page.replace("%d", "2")).contains("这一版入库时没有图"));
    }

    private static Map<String, byte[]> issue() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of(METS, FIRST, SECOND)) {
            files.put("issue/" + name, Files.readAllBytes(CASE.resolve(name)));
        }
        return files;
    }

    private static void edit(Map<String, byte[]> files, String path, UnaryOperator<String> change) {
        files.computeIfPresent(
                path,
                (_, bytes) -> change.apply(
                                new String(bytes, StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>\\s*", ""))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                noise.getRaster().setSample(x, y, 0, random.nextInt(256));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(noise, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /// Uploads files with a token and waits for the end of their intake.
    private JsonNode deliver(String paper, Map<String, byte[]> files) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((path, bytes) -> {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + path
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String path = "/api/v1/ingests?newspaper=" + encoded(paper) + "&homePlace=" + encoded("北湖省海湾市");
        HttpResponse<String> accepted;
        try (HttpClient client = HttpClient.newHttpClient()) {
            accepted = client.send(
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        assertThat(accepted.statusCode()).isEqualTo(202);
        String job = JsonMapper.shared().readTree(accepted.body()).get("url").stringValue();
        await(() -> !json(job).get("state").stringValue().matches("queued|running"));
        return json(job);
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("within a minute").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private JsonNode search(String paper, String query) {
        return json("/api/v1/search?q=" + encoded(query) + "&newspaper=" + encoded(paper));
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(admin.page(path));
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
