package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baoku.EditableArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageVersionRepository;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.ingest.job.FileOutcome.Unchanged;
import org.baoku.ingest.reading.SketchCompletion;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A page that comes again in other bytes, under another name, is the page that the archive has.
class NearlySamePageTest extends EditableArchive {
    @Autowired
    private IntakeService intakes;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private PageRepository pages;

    @Autowired
    private PageVersionRepository versions;

    @Autowired
    private SketchCompletion completion;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void theSameLinesInOtherBytesChangeNothing() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("石桥日报", "东海省石桥市"));
        String text = seed(0);
        long page = ingested(ingest(paper, "first.txt", text.getBytes(StandardCharsets.UTF_8)));

        for (Charset encoding : List.of(Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            assertThat(ingest(paper, encoding.name() + ".txt", text.getBytes(encoding)))
                    .isInstanceOfSatisfying(
                            Unchanged.class,
                            unchanged -> assertThat(unchanged.pageId()).isEqualTo(page));
        }
        assertThat(ingest(paper, "crlf.txt", text.replace("\n", "\r\n\r\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unchanged.class);
        assertThat(versions.history(page, 0, 9)).hasSize(1);
    }

    @Test
    void aPageWithOneLetterChangedIsTheNewVersionOfThePage() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("石桥晚报", "东海省石桥市"));
        String text = seed(1);
        long page = ingested(ingest(paper, "first.txt", text.getBytes(StandardCharsets.UTF_8)));
        int articles = pages.requirePage(page).articles().size();

        int letter = text.indexOf('的', text.length() / 2);
        String changed = text.substring(0, letter) + "地" + text.substring(letter + 1);
        FileOutcome outcome = ingest(paper, "second.txt", changed.getBytes(Charset.forName("GB18030")));

        assertThat(outcome).isEqualTo(new Ingested(outcome.path(), page, articles, true));
        assertThat(versions.history(page, 0, 9)).hasSize(2);
    }

    @Test
    void aPageIsRecognisedAfterItsSketchWasLost() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("石桥时报", "东海省石桥市"));
        String text = seed(2);
        long page = ingested(ingest(paper, "first.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(jdbc.sql("delete from page_sketch").update()).isPositive();

        completion.complete();

        assertThat(ingest(paper, "second.txt", text.getBytes(StandardCharsets.UTF_16)))
                .isInstanceOfSatisfying(
                        Unchanged.class,
                        unchanged -> assertThat(unchanged.pageId()).isEqualTo(page));
    }

    @Test
    void filesOfOneIntakeAreComparedWithEachOther() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("石桥新报", "东海省石桥市"));
        String text = seed(3);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(Files.writeString(folder.resolve("copy" + i + ".txt"), text + "\n".repeat(i)));
        }
        IntakeReport report = intakes.ingest(files, paper, (_, _, _) -> {});
        assertThat(report.unchanged()).isEqualTo(3);
        assertThat(report.ingested()).isEqualTo(1);
    }

    @Test
    void pagesWithDifferentLabelsStayApartThoughTheyPrintAlike() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("石桥农报", "东海省石桥市"));
        String text = seed(1);
        long page = ingested(ingest(paper, "A02.txt", text.getBytes(StandardCharsets.UTF_8)));

        int letter = text.indexOf('的', text.length() / 2);
        String changed = text.substring(0, letter) + "地" + text.substring(letter + 1);

        assertThat(ingested(ingest(paper, "A03.txt", changed.getBytes(StandardCharsets.UTF_8))))
                .isNotEqualTo(page);
    }

    @Test
    void differentPagesOfOneDayStayApart() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("石桥学报", "东海省石桥市"));
        for (int i = 0; i < 5; i++) {
            Path file = Files.writeString(folder.resolve("page" + i + ".txt"), seed(i));
            assertThat(intakes.ingest(List.of(file), paper, (_, _, _) -> {}).outcomes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Ingested.class,
                            ingested -> assertThat(ingested.replaced()).isFalse());
        }
    }

    private static String seed(int number) throws IOException {
        try (var files = Files.list(Path.of("seeds"))) {
            return Files.readString(files.sorted().toList().get(number));
        }
    }

    private FileOutcome ingest(Newspaper paper, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return intakes.ingest(List.of(file), paper, (_, _, _) -> {}).outcomes().getFirst();
    }

    private static long ingested(FileOutcome outcome) {
        assertThat(outcome).isInstanceOf(Ingested.class);
        return ((Ingested) outcome).pageId();
    }
}
