package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.baoku.EditableArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.issue.PrintedIssueRepository;
import org.baoku.ingest.job.IntakeReport;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// What is written as ALTO and METS keeps the rules of ALTO 4.4, METS 1.12 and MODS 3.7: order and number of
/// elements, required attributes and their values, ids and references, and places within each other in one
/// unit.
class LibraryFilesTest extends EditableArchive {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path SAMPLE = Path.of("src/samples/2023-07-22-A01.pdf");

    /// Places are written with two decimals.
    private static final double EXACT = 0.02;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private PrintedIssueRepository issues;

    private long issue;
    private long sample;

    @BeforeEach
    void ingestSample() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("江口样报", "青海省西宁市"));
        IntakeReport report = intakes.ingest(List.of(SAMPLE), paper, IntakeService.Progress.NONE);
        // taken in again, it changes nothing
        assertThat(report.failures()).isEmpty();
        issue = issues.find(paper.name(), LocalDate.of(2023, 7, 22))
                .orElseThrow()
                .id();
        sample = issues.pages(issue).getFirst();
    }

    @Test
    void altoKeepsTheRulesOfItsSchema() throws Exception {
        XmlRules rules = XmlRules.read("alto.rules");
        PrintedPageFixture fixture = new PrintedPageFixture(application);
        long composed = fixture.store("江湾晚报", "A01", true);
        long unlabelled = fixture.store("江湾晚报", "A02", false);
        application
                .getBean(JdbcClient.class)
                .sql("update page set label = null where id = :id")
                .param("id", unlabelled)
                .update();

        for (long page : new long[] {sample, composed, unlabelled}) {
            Document alto = xml("/pages/" + page + "/alto.xml");
            assertThat(alto.getDocumentElement().getNamespaceURI())
                    .isEqualTo("http://www.loc.gov/standards/alto/ns-v4#");
            assertThat(rules.violations(alto)).isEmpty();
            assertPlacesAreWithinEachOther(alto);
        }
    }

    private static void assertPlacesAreWithinEachOther(Document alto) {
        assertThat(elements(alto, "String")).hasSizeGreaterThan(100).allSatisfy(word -> assertWithinParent(word));
        assertThat(elements(alto, "TextLine")).allSatisfy(line -> assertWithinParent(line));
        assertThat(elements(alto, "TextBlock")).allSatisfy(block -> assertWithinParent(block));
        assertThat(elements(alto, "ComposedBlock")).isNotEmpty().allSatisfy(block -> assertWithinParent(block));
        Element page = elements(alto, "Page").getFirst();
        Element space = elements(alto, "PrintSpace").getFirst();
        assertThat(space.getAttribute("WIDTH")).isEqualTo(page.getAttribute("WIDTH"));
        assertThat(space.getAttribute("HEIGHT")).isEqualTo(page.getAttribute("HEIGHT"));
    }

    private static void assertWithinParent(Element element) {
        Element parent = (Element) element.getParentNode();
        for (String[] axis : new String[][] {{"HPOS", "WIDTH"}, {"VPOS", "HEIGHT"}}) {
            assertThat(length(element, axis[0]))
                    .as(element.getAttribute("ID"))
                    .isGreaterThanOrEqualTo(length(parent, axis[0]) - EXACT);
            assertThat(length(element, axis[0]) + length(element, axis[1]))
                    .as(element.getAttribute("ID"))
                    .isLessThanOrEqualTo(length(parent, axis[0]) + length(parent, axis[1]) + EXACT);
        }
    }

    private static double length(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Test
    void metsKeepsTheRulesOfItsSchemaAndNamesOnlyWhatExists() throws Exception {
        Document mets = xml("/issues/" + issue + "/mets.xml");

        assertThat(mets.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.loc.gov/METS/");
        assertThat(XmlRules.read("mets.rules").violations(mets)).isEmpty();
        List<String> blocks = elements(xml("/pages/" + sample + "/alto.xml"), "TextBlock").stream()
                .map(block -> block.getAttribute("ID"))
                .toList();
        assertThat(elements(mets, "area"))
                .hasSizeGreaterThan(10)
                .allSatisfy(area -> assertThat(blocks).contains(area.getAttribute("BEGIN")));
        assertThat(elements(mets, "FLocat").stream()
                        .map(location -> location.getAttribute("xlink:href"))
                        .filter(address -> address.endsWith("alto.xml")))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(get(address).statusCode()).isEqualTo(200));
    }

    private Document xml(String path)
            throws IOException, InterruptedException, ParserConfigurationException, SAXException {
        HttpResponse<byte[]> response = get(address() + path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(response.body()));
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> (Element) nodes.item(i))
                .toList();
    }

    private static HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    }
}
