package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.baoku.EditableArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.issue.PrintedIssueRepository;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.ingest.job.IntakeReport;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Block;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The METS and ALTO files that this program writes give the same page when they are taken in again.
@Tag("campaign")
class LibraryRoundTripTest extends EditableArchive {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path SAMPLE = Path.of("src/samples/2023-07-22-A01.pdf");

    /// ALTO has places in tenths of a millimetre with two decimals, and layouts are kept to a hundredth of a
    /// point.
    private static final double EXACT = 0.03;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private PageRepository pages;

    @Autowired
    private PageLayoutRepository layouts;

    @Autowired
    private PrintedIssueRepository issues;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void metsGivesTheSameArticlesLinesAndPlaces() throws IOException, InterruptedException {
        ArchivedPage original = ingest("江岸样报", SAMPLE);
        long issue = issues.find("江岸样报", Objects.requireNonNull(original.ref().date()))
                .orElseThrow()
                .id();
        download("/issues/" + issue + "/mets.xml");
        download("/pages/" + original.ref().id() + "/alto.xml");

        ArchivedPage again = ingest("江北样报", folder);

        assertThat(pages.source(again.ref().id()).orElseThrow().format()).isEqualTo(PageFormat.METS);
        assertSame(original, again);
    }

    @Test
    void altoAloneGivesTheSameLinesAndTexts() throws IOException, InterruptedException {
        ArchivedPage original = ingest("江南样报", SAMPLE);
        download("/pages/" + original.ref().id() + "/alto.xml");

        ArchivedPage again = ingest("江东样报", folder);

        assertThat(pages.source(again.ref().id()).orElseThrow().format()).isEqualTo(PageFormat.ALTO);
        assertSame(original, again);
    }

    /// The same day, label, articles, lines and places.
    private void assertSame(ArchivedPage original, ArchivedPage again) {
        assertThat(again.ref().date()).isEqualTo(original.ref().date());
        assertThat(again.ref().label()).isEqualTo(original.ref().label());
        assertThat(again.articles().stream().map(LibraryRoundTripTest::text))
                .containsExactlyInAnyOrderElementsOf(original.articles().stream()
                        .map(LibraryRoundTripTest::text)
                        .toList());
        assertSameLines(original, again);
    }

    /// What is read of an article: titles, paragraphs, credits.
    private static String text(ArchivedArticle article) {
        StringBuilder text = new StringBuilder();
        text.append("label ").append(article.print().titles().columnLabel());
        text.append("\nkicker ").append(article.print().titles().kicker());
        text.append("\nheadline ").append(article.print().titles().headline());
        text.append("\nsubheadline ").append(article.print().titles().subheadline());
        text.append("\nlead ").append(article.print().lead());
        for (Block block : article.print().blocks()) {
            text.append('\n').append(block);
        }
        text.append("\nsign-off ").append(article.print().signoff()).append("\nby ");
        article.credits().forEach(credit -> text.append(credit.byline().name()).append(' '));
        return text.toString();
    }

    private void assertSameLines(ArchivedPage original, ArchivedPage again) {
        PlacedPage before = layouts.find(original.ref().id()).orElseThrow();
        PlacedPage after = layouts.find(again.ref().id()).orElseThrow();
        assertThat(after.width()).isCloseTo(before.width(), within());
        assertThat(after.height()).isCloseTo(before.height(), within());
        assertThat(after.lines()).hasSameSizeAs(before.lines());
        for (PlacedLine line : before.lines()) {
            assertThat(after.lines()).as(line.text()).anySatisfy(same -> {
                assertThat(same.text()).isEqualTo(line.text());
                assertThat(same.box().x()).isCloseTo(line.box().x(), within());
                assertThat(same.box().y()).isCloseTo(line.box().y(), within());
                assertThat(same.box().width()).isCloseTo(line.box().width(), within());
                assertThat(same.box().height()).isCloseTo(line.box().height(), within());
            });
        }
    }

    private static Offset<Double> within() {
        return Offset.offset(EXACT);
    }

    private ArchivedPage ingest(String newspaper, Path path) throws IOException {
        Newspaper paper = newspapers.add(new Newspaper(newspaper, "青海省西宁市"));
        IntakeReport report = intakes.ingest(List.of(path), paper, IntakeService.Progress.NONE);
        assertThat(report.failures()).isEmpty();
        Ingested ingested = (Ingested) report.outcomes().getFirst();
        return pages.requirePage(ingested.pageId());
    }

    /// Writes a file of this server into the folder, at the path of its address.
    private void download(String path) throws IOException, InterruptedException {
        Path file = folder.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        var response =
                CLIENT.send(HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofFile(file));
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
