package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.baoku.EditableArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of a printed page for other programs: IIIF, ALTO, METS, and an article's piece of it as a picture.
/// They are checked against the rules of the specifications.
class FacsimileFilesTest extends EditableArchive {
    private static final Pattern PLACE = Pattern.compile(".*xywh=(\\d+),(\\d+),([1-9]\\d*),([1-9]\\d*)");
    private static final String PAPER = "河口晚报";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext application;

    private long page;
    private long withoutPicture;

    @BeforeEach
    void storePages() {
        // storing the same file again changes nothing
        page = new PrintedPageFixture(application).store(PAPER, "A01", true);
        withoutPicture = new PrintedPageFixture(application).store(PAPER, "A02", false);
    }

    @Test
    void theCollectionsLeadToTheManifestOfTheIssue() {
        JsonNode newspapers = collection("/iiif/collection");
        JsonNode years = collection(path(item(newspapers, PAPER)));
        JsonNode issues = collection(path(item(years, PAPER + " 2021")));
        JsonNode manifest = json(path(item(issues, PAPER + " 2021-03-05")));
        assertThat(manifest.get("type").stringValue()).isEqualTo("Manifest");
        assertThat(manifest.get("partOf").get(0).get("id")).isEqualTo(issues.get("id"));
    }

    @Test
    void theManifestOfAnIssueFollowsThePresentationApi() {
        JsonNode manifest = issueManifest();
        assertThat(manifest.get("@context").values().stream().map(JsonNode::stringValue))
                .last()
                .isEqualTo("http://iiif.io/api/presentation/3/context.json");
        assertThat(manifest.get("label").get("zh-CN").get(0).stringValue()).isEqualTo(PAPER + " 2021-03-05");
        assertThat(manifest.get("navDate").stringValue()).isEqualTo("2021-03-05T00:00:00Z");
        assertThat(manifest.has("rights")).isFalse();
        assertThat(manifest.get("items").values()).hasSize(2).allSatisfy(FacsimileFilesTest::assertCanvas);
        JsonNode painting =
                manifest.get("items").get(0).get("items").get(0).get("items").get(0);
        assertThat(painting.get("motivation").stringValue()).isEqualTo("painting");
        assertThat(painting.get("body").get("service").get(0).get("sizes"))
                .isEqualTo(json("/iiif/images/" + page + "/info.json").get("sizes"));
        JsonNode thumbnail = manifest.get("items").get(0).get("thumbnail").get(0);
        assertThat(thumbnail.get("width").intValue()).isEqualTo(200);
        assertThat(thumbnail.get("id").stringValue()).endsWith("/full/200,/0/default.jpg");
        assertThat(bytes(path(thumbnail)).statusCode()).isEqualTo(200);
        assertThat(manifest.get("thumbnail").get(0)).isEqualTo(thumbnail);
        assertThat(painting.get("target"))
                .isEqualTo(manifest.get("items").get(0).get("id"));
        assertThat(bytes(path(painting.get("body"))).statusCode()).isEqualTo(200);
        assertThat(manifest.get("items").get(1).get("items").get(0).get("items").size())
                .as("a page without picture has an empty canvas")
                .isZero();
        assertUniqueIds(manifest);
    }

    private static void assertCanvas(JsonNode canvas) {
        assertThat(canvas.get("type").stringValue()).isEqualTo("Canvas");
        assertThat(canvas.get("id").stringValue()).startsWith("http").doesNotContain("#");
        assertThat(canvas.get("width").intValue()).isEqualTo(4000);
        assertThat(canvas.get("height").intValue()).isEqualTo(5680);
        assertThat(canvas.get("items").get(0).get("type").stringValue()).isEqualTo("AnnotationPage");
        assertThat(canvas.get("annotations").get(0).get("type").stringValue()).isEqualTo("AnnotationPage");
        assertThat(canvas.get("seeAlso").get(0).get("id").stringValue()).endsWith("/alto.xml");
    }

    @Test
    void articlesAreRangesWithPlacesAndALink() {
        JsonNode contents = issueManifest().get("structures").get(0);
        assertThat(contents.get("type").stringValue()).isEqualTo("Range");
        JsonNode articles = contents.get("items").get(0).get("items");
        assertThat(articles.values().stream()
                        .map(article -> article.get("label").get("zh-CN").get(0).stringValue()))
                .containsExactly("江上新桥今晨合龙", "老街修旧如旧", "江豚又回来了");
        assertThat(articles.values()).allSatisfy(article -> {
            assertThat(bytes(path(article.get("homepage").get(0))).statusCode()).isEqualTo(200);
            assertThat(article.get("items").values()).isNotEmpty().allSatisfy(place -> {
                assertThat(place.get("type").stringValue()).isEqualTo("SpecificResource");
                assertThat(place.get("selector").get("value").stringValue()).matches(PLACE);
            });
        });
    }

    @Test
    void aPageHasAManifestAndItsLinesAsAnnotations() {
        JsonNode manifest = json("/iiif/pages/" + page + "/manifest");
        assertThat(manifest.get("items").size()).isEqualTo(1);
        assertThat(manifest.get("partOf").get(0).get("id"))
                .isEqualTo(issueManifest().get("id"));

        JsonNode lines =
                json(path(manifest.get("items").get(0).get("annotations").get(0)));
        assertThat(lines.get("@context").stringValue()).isEqualTo("http://iiif.io/api/presentation/3/context.json");
        assertThat(lines.get("items").get(0).get("body").get("value").stringValue())
                .isEqualTo(PAPER);
        assertThat(lines.get("items").values()).hasSizeGreaterThan(100).allSatisfy(line -> {
            assertThat(line.get("motivation").stringValue()).isEqualTo("supplementing");
            assertThat(line.get("target").stringValue())
                    .startsWith(manifest.get("items").get(0).get("id").stringValue() + "#")
                    .matches(PLACE);
        });
    }

    @Test
    void anIssueIsSearched() {
        String service = path(issueManifest().get("service").get(0));
        JsonNode found = json(service + "?q=%E5%85%AB%E7%99%BE%E5%85%AD%E5%8D%81%E7%B1%B3%E8%B7%A8%E6%B1%9F&user=x");
        assertThat(found.get("@context").stringValue()).isEqualTo("http://iiif.io/api/search/2/context.json");
        assertThat(found.get("type").stringValue()).isEqualTo("AnnotationPage");
        assertThat(found.get("ignored").get(0).stringValue()).isEqualTo("user");
        assertThat(found.get("items").values())
                .as("one kicker on each page")
                .hasSize(2)
                .allSatisfy(hit -> {
                    assertThat(hit.get("body").get("value").stringValue()).isEqualTo("八百六十米跨江");
                    assertThat(hit.get("target").stringValue()).matches(PLACE);
                });
        JsonNode quote = found.get("annotations")
                .get(0)
                .get("items")
                .get(0)
                .get("target")
                .get("selector")
                .get(0);
        assertThat(quote.get("prefix").stringValue()).endsWith("三年苦战");
        assertThat(json(service + "?q=%E6%97%A0%E6%AD%A4%E8%AF%8D").get("items").size())
                .isZero();
        assertThat(json(service).get("items").size()).isZero();
    }

    @Test
    void thePictureIsServedInItsSizesAndOnlyOnce() throws IOException {
        JsonNode info = json("/iiif/images/" + page + "/info.json");
        assertThat(info.get("type").stringValue()).isEqualTo("ImageService3");
        assertThat(info.get("protocol").stringValue()).isEqualTo("http://iiif.io/api/image");
        assertThat(info.get("profile").stringValue()).isEqualTo("level0");
        List<String> sizes = new ArrayList<>(List.of("max"));
        info.get("sizes").values().forEach(size -> {
            sizes.add(size.get("width").intValue() + ",");
            sizes.add(size.get("width").intValue() + "," + size.get("height").intValue());
        });
        assertThat(sizes).hasSize(9);
        for (String size : sizes) {
            String path = "/iiif/images/" + page + "/full/" + size + "/0/default.jpg";
            HttpResponse<byte[]> picture = bytes(path);
            assertThat(picture.statusCode()).as(path).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(picture.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=86400");
            String tag = picture.headers().firstValue("ETag").orElseThrow();
            HttpResponse<byte[]> again = bytes(path, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=86400");
        }
        assertThat(bytes("/iiif/images/" + page).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iiif/images/%d/full/777,/0/default.jpg 400",
                "/iiif/images/%d/full/max/90/default.jpg 404",
                "/iiif/images/999999/info.json 404",
                "/iiif/images/x/info.json 400",
                "/iiif/pages/999999/manifest 404",
                "/iiif/issues/999999/manifest 404",
                "/iiif/search/999999?q=a 404",
                "/iiif/newspapers/1/1999/collection 404",
                "/pages/999999/alto.xml 404",
                "/issues/999999/mets.xml 404",
                "/articles/999999/clipping.png 404"
            })
    void anAddressThatNamesNothingIsAnError(String pathAndStatus) {
        String[] parts = pathAndStatus.split(" ", 2);
        assertThat(bytes(parts[0].replace("%d", Long.toString(page))).statusCode())
                .isEqualTo(Integer.parseInt(parts[1]));
    }

    @Test
    void onlyIiifMayBeReadFromOtherSites() {
        for (String path : List.of(
                "/iiif/collection", "/iiif/images/" + page + "/info.json", "/iiif/pages/" + page + "/manifest")) {
            assertThat(bytes(path, "Origin", "https://viewer.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .contains("*");
        }
        for (String path : List.of("/issues", "/pages/" + page + "/alto.xml", "/api/v1/issues")) {
            assertThat(bytes(path, "Origin", "https://viewer.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aPageWithoutLabelHasNoNumber() throws Exception {
        long unlabelled = new PrintedPageFixture(application).store("无版次报", "A09", false);
        application
                .getBean(JdbcClient.class)
                .sql("update page set label = null where id = :id")
                .param("id", unlabelled)
                .update();

        JsonNode manifest = json("/iiif/pages/" + unlabelled + "/manifest");
        assertThat(manifest.get("label").get("zh-CN").get(0).stringValue()).isEqualTo("无版次报 2021-03-05");
        assertThat(manifest.get("items").get(0).get("label").get("zh-CN").get(0).stringValue())
                .isEqualTo("版次不详");
        assertThat(elements(xml("/pages/" + unlabelled + "/alto.xml"), "Page").getFirst())
                .satisfies(sheet ->
                        assertThat(sheet.hasAttribute("PRINTED_IMG_NR")).isFalse());
    }

    @Test
    void altoHasEveryLineOnceAtItsPlace() throws Exception {
        Document alto = xml("/pages/" + page + "/alto.xml");
        assertThat(alto.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.loc.gov/standards/alto/ns-v4#");
        assertThat(text(alto, "MeasurementUnit")).isEqualTo("mm10");
        Element sheet = elements(alto, "Page").getFirst();
        assertThat(Double.parseDouble(sheet.getAttribute("WIDTH"))).isBetween(3527.0, 3528.0);
        JsonNode lines = json("/iiif/pages/" + page + "/annotations").get("items");
        assertThat(elements(alto, "TextLine")).hasSize(lines.size());
        assertThat(elements(alto, "ComposedBlock").stream().map(block -> block.getAttribute("TYPE")))
                .startsWith("article", "overline", "title", "subtitle", "paragraph", "article");

        Set<String> ids = new TreeSet<>();
        for (Element element : elements(alto, "*")) {
            if (element.hasAttribute("ID")) {
                assertThat(ids.add(element.getAttribute("ID")))
                        .as(element.getAttribute("ID"))
                        .isTrue();
            }
        }
        assertThat(elements(alto, "TextLine")).allMatch(line -> ids.contains(line.getAttribute("STYLEREFS")));
        assertThat(elements(alto, "String").stream().map(word -> word.getAttribute("CONTENT")))
                .contains("江上新桥今晨合龙", "八百六十米跨江而过");
    }

    @Test
    void metsRefersToFilesAndBlocksThatExist() throws Exception {
        String issue = path(issueManifest()).replaceAll("\\D+", "");
        Document mets = xml("/issues/" + issue + "/mets.xml");
        assertThat(text(mets, "mods:title")).isEqualTo(PAPER);
        assertThat(text(mets, "mods:dateIssued")).isEqualTo("2021-03-05");
        Set<String> files = new TreeSet<>();
        elements(mets, "file").forEach(file -> files.add(file.getAttribute("ID")));
        assertThat(elements(mets, "fptr").stream()
                        .filter(pointer -> pointer.hasAttribute("FILEID"))
                        .map(pointer -> pointer.getAttribute("FILEID")))
                .hasSize(4)
                .allMatch(files::contains);
        Set<String> blocks = new TreeSet<>();
        for (long id : new long[] {page, withoutPicture}) {
            elements(xml("/pages/" + id + "/alto.xml"), "TextBlock")
                    .forEach(block -> blocks.add("alto-" + id + "#" + block.getAttribute("ID")));
        }
        assertThat(elements(mets, "area").stream()
                        .map(area -> area.getAttribute("FILEID") + "#" + area.getAttribute("BEGIN")))
                .isNotEmpty()
                .allMatch(blocks::contains);
        assertThat(elements(mets, "div").stream()
                        .filter(part -> part.getAttribute("TYPE").equals("article"))
                        .map(part -> part.getAttribute("LABEL")))
                .hasSize(6)
                .contains("老街修旧如旧");
        assertThat(elements(mets, "div").stream().map(part -> part.getAttribute("TYPE")))
                .contains("heading", "overline", "title", "subtitle", "body", "paragraph");
    }

    @Test
    void whatIsKeptOfAnIssueFollowsItsPages() throws Exception {
        PrintedPageFixture fixture = new PrintedPageFixture(application);
        long first = fixture.store("河汊晚报", "A01", false);
        String issue =
                path(json("/iiif/pages/" + first + "/manifest").get("partOf").get(0));
        assertThat(json(issue).get("items").values()).hasSize(1);
        assertThat(bytes(issue).body()).isEqualTo(bytes(issue).body());
        String mets = issue.replace("/iiif", "").replace("manifest", "mets.xml");
        assertThat(elements(xml(mets), "file")).hasSize(2);

        fixture.store("河汊晚报", "A02", true);

        assertThat(json(issue).get("items").values()).hasSize(2);
        assertThat(elements(xml(mets), "file")).hasSize(4);
    }

    @Test
    void anArticlesPieceOfThePageIsAPictureWithItsCitation() throws IOException {
        JsonNode article = issueManifest()
                .get("structures")
                .get(0)
                .get("items")
                .get(0)
                .get("items")
                .get(1);
        String path = path(article.get("homepage").get(0)) + "/clipping.png";
        HttpResponse<byte[]> clipping = bytes(path);
        assertThat(clipping.headers().firstValue("Content-Type")).contains("image/png");
        var picture = ImageIO.read(new ByteArrayInputStream(clipping.body()));
        // 460 points of a page of 1000 points that is 2000 pixels wide
        assertThat(picture.getWidth()).isBetween(920, 1000);
        assertThat(new String(clipping.body(), StandardCharsets.UTF_8))
                .contains("老街修旧如旧[N]. " + PAPER + ", 2021-03-05(A01).");
        assertThat(bytes(path).body()).isEqualTo(clipping.body());
        JsonNode without = issueManifest()
                .get("structures")
                .get(0)
                .get("items")
                .get(1)
                .get("items")
                .get(0);
        assertThat(bytes(path(without.get("homepage").get(0)) + "/clipping.png").statusCode())
                .isEqualTo(404);
    }

    private JsonNode issueManifest() {
        JsonNode issues = json(path(item(json(path(item(json("/iiif/collection"), PAPER))), PAPER + " 2021")));
        return json(path(issues.get("items").get(0)));
    }

    private JsonNode collection(String path) {
        JsonNode collection = json(path);
        assertThat(collection.get("type").stringValue()).isEqualTo("Collection");
        assertThat(collection.get("label").isObject()).isTrue();
        return collection;
    }

    private static JsonNode item(JsonNode collection, String label) {
        return collection
                .get("items")
                .valueStream()
                .filter(item ->
                        item.get("label").get("zh-CN").get(0).stringValue().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /// The path of a resource on this server.
    private String path(JsonNode resource) {
        return resource.get("id").stringValue().substring(address().length());
    }

    private static void assertUniqueIds(JsonNode manifest) {
        List<String> ids = described(manifest).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("http"));
    }

    /// The ids of all parts that the manifest describes itself.
    private static Stream<String> described(JsonNode part) {
        if (part.isArray()) {
            return part.valueStream().flatMap(FacsimileFilesTest::described);
        }
        if (!part.isObject()) {
            return Stream.empty();
        }
        Stream<String> own = part.has("items") ? Stream.of(part.get("id").stringValue()) : Stream.empty();
        return Stream.concat(own, part.valueStream().flatMap(FacsimileFilesTest::described));
    }

    private JsonNode json(String path) {
        HttpResponse<byte[]> response = bytes(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/ld+json;profile=\"http://iiif.io/api/");
        return JsonMapper.shared().readTree(response.body());
    }

    private Document xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(new String(bytes(path).body(), StandardCharsets.UTF_8))));
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(Document document, String name) {
        return elements(document, name).getFirst().getTextContent();
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
