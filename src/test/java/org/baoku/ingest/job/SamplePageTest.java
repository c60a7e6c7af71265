package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.baoku.EditableArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The README's second step: the sample, which is the first seed page as PDF, becomes that page's better
/// version.
class SamplePageTest extends EditableArchive {
    @Autowired
    private IntakeService intakes;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private PageRepository pages;

    @Autowired
    private PageLayoutRepository layouts;

    @Test
    void theSampleIsTheBetterVersionOfTheFirstSeed() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("海门样报", "青海省西宁市"));
        assertThat(ingest(paper, Path.of("seeds")))
                .extracting(Ingested::replaced)
                .containsOnly(false);
        Path sample = Path.of("src/samples/2023-07-22-A01.pdf");
        assertThat(Files.size(sample)).isPositive();

        List<Ingested> replaced = ingest(paper, sample);

        assertThat(replaced)
                .singleElement()
                .satisfies(page -> assertThat(page.replaced()).isTrue());
        ArchivedPage page = pages.requirePage(replaced.getFirst().pageId());
        assertThat(page.ref().date()).isEqualTo(LocalDate.of(2023, 7, 22));
        assertThat(page.ref().label()).isEqualTo("A01");
        assertThat(page.articles()).hasSizeGreaterThan(3);
        assertThat(layouts.find(page.ref().id())).isPresent();
        assertThat(ingest(paper, Path.of("seeds"))).as("the seeds again").isEmpty();
    }

    private List<Ingested> ingest(Newspaper paper, Path path) throws IOException {
        IntakeReport report = intakes.ingest(List.of(path), paper, IntakeService.Progress.NONE);
        assertThat(report.failures()).isEmpty();
        return report.outcomes().stream()
                .filter(Ingested.class::isInstance)
                .map(Ingested.class::cast)
                .toList();
    }
}
