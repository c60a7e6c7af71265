package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.baoku.EditableArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.file.LargeFileStore;
import org.baoku.archive.file.PagePicture;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PictureSize;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.NewIntake;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.ingest.file.FileProblem;
import org.baoku.ingest.file.IncomingFile;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Issues of libraries, as METS with ALTO and pictures, come in as their pages.
class MetsIntakeTest extends EditableArchive {
    private static final Path CASE = Path.of("src/test/resources/mets/docworks");
    private static final String METS = "河口晚报_20210305_mets.xml";

    @Autowired
    private IntakeService intakes;

    @Autowired
    private IntakeJobRepository jobs;

    @Autowired
    private PageRepository pages;

    @Autowired
    private PagePictureRepository pictures;

    @Autowired
    private LargeFileStore largeFiles;

    @Autowired
    private NewspaperRepository newspapers;

    @Test
    void anIssueComesInAsItsPagesWithArticlesAndPictures() throws InterruptedException, IOException {
        Newspaper paper = newspapers.add(new Newspaper("海西晚报", "北湖省海西市"));
        Map<String, byte[]> files = issue();
        files.put("issue/IMG/00001.tif", picture("tiff", 1200, 1800));
        files.put("issue/IMG/thumbs.txt.bak", new byte[] {1});

        List<FileResult> results = ingest(paper, new DeliveredFile("issue.zip", zip(files)));

        assertThat(results)
                .extracting(FileResult::state)
                .containsExactlyInAnyOrder(State.TAKEN_IN, State.TAKEN_IN, State.PASSED_OVER);
        List<FileResult> taken =
                results.stream().filter(each -> each.state() == State.TAKEN_IN).toList();
        assertThat(taken).extracting(FileResult::pageAddress).containsExactly("A01", "A02");
        ArchivedPage first = page(taken.getFirst());
        assertThat(first.ref().date()).isEqualTo(LocalDate.of(2021, 3, 5));
        assertThat(first.articles()).hasSize(2);
        ArchivedArticle bridge = first.articles().getFirst();
        assertThat(bridge.print().titles().kicker()).containsExactly("八百六十米跨江而过");
        assertThat(bridge.print().titles().headline()).containsExactly("江上新桥", "今晨合龙");
        assertThat(bridge.print().blocks()).hasSize(2);
        assertThat(bridge.credits())
                .singleElement()
                .satisfies(credit -> assertThat(credit.byline().name()).isEqualTo("沈江月"));
        PageSource source = pages.source(first.ref().id()).orElseThrow();
        assertThat(source.format()).isEqualTo(PageFormat.METS);
        assertThat(kept(source)).containsExactlyInAnyOrderEntriesOf(relative(files, "thumbs"));

        PagePicture large = awaitPicture(first.ref().id());
        assertThat(large.width()).isEqualTo(1200);
        assertThat(large.height()).isEqualTo(1800);

        List<FileResult> again = ingest(
                paper,
                files.entrySet().stream()
                        .map(file -> new DeliveredFile("elsewhere/" + file.getKey(), file.getValue()))
                        .toArray(DeliveredFile[]::new));
        assertThat(again).extracting(FileResult::state).containsOnly(State.UNCHANGED, State.PASSED_OVER);

        long reading = intakes.queueReingest(
                new NewIntake(IntakeJob.Kind.AGAIN, "", "周敏", false),
                taken.stream().map(each -> Objects.requireNonNull(each.page())).toList());
        assertThat(await(reading)).extracting(FileResult::state).containsOnly(State.UNCHANGED);
        assertThat(pictures.failures(1000))
                .as("a page without a picture is no failure")
                .noneMatch(failure -> taken.stream().anyMatch(each -> Objects.equals(each.page(), failure.page())));
    }

    @Test
    void anIssueThatLacksAFileIsRefusedWhole() throws InterruptedException, IOException {
        Newspaper paper = newspapers.add(new Newspaper("海北晚报", "北湖省海北市"));
        Map<String, byte[]> files = issue();
        files.remove("issue/ALTO/00002.xml");

        assertThat(ingest(paper, new DeliveredFile("issue.zip", zip(files))))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.state()).isEqualTo(State.FAILED);
                    assertThat(result.reason())
                            .isEqualTo(FileProblem.METS_MISSING_FILE.reason("file://./ALTO/00002.xml", 1));
                });
        assertThat(ingest(paper, new DeliveredFile(METS, Files.readAllBytes(CASE.resolve(METS)))))
                .singleElement()
                .satisfies(result -> assertThat(result.reason())
                        .isEqualTo(FileProblem.METS_MISSING_FILE.reason("file://./ALTO/00001.xml", 2)));
    }

    @Test
    void badMetsIsRefusedWithASentenceAndTheOtherFilesGoOn() throws InterruptedException, IOException {
        Newspaper paper = newspapers.add(new Newspaper("海南晚报样", "北湖省海南市"));
        String mets = Files.readString(CASE.resolve(METS)).replaceFirst("<\\?xml[^>]*>", "");

        List<FileResult> results = ingest(
                paper,
                new DeliveredFile("1/mets.xml", bytes("<!DOCTYPE mets SYSTEM \"file:///etc/passwd\">" + mets)),
                new DeliveredFile("2/mets.xml", bytes(mets.substring(0, 1500))),
                new DeliveredFile("3/mets.xml", bytes("<mets/>")),
                new DeliveredFile("4/page.xml", Files.readAllBytes(CASE.resolve("ALTO/00002.xml"))));

        assertThat(results)
                .extracting(result -> result.path() + " " + result.state())
                .containsExactlyInAnyOrder(
                        "1/mets.xml FAILED", "2/mets.xml FAILED", "3/mets.xml PASSED_OVER", "4/page.xml TAKEN_IN");
        assertThat(results)
                .extracting(FileResult::reason)
                .contains(FileProblem.METS_DOCUMENT_TYPE.reason(), FileProblem.METS_BROKEN.reason());
        assertThat(ingest(paper, new DeliveredFile("mets.xml", bytes("<mets/>"))))
                .extracting(FileResult::reason)
                .containsExactly(FileProblem.METS_NO_PAGES.reason());
    }

    @Test
    void theNewspaperIsTheOneThatMetsNames() throws InterruptedException, IOException {
        Map<String, byte[]> files = issue();
        files.replaceAll((_, bytes) -> bytes(new String(bytes, StandardCharsets.UTF_8).replace("河口晚报", "海东晚报")));
        DeliveredFile upload = new DeliveredFile("issue.zip", zip(files));

        assertThat(ingest(null, upload))
                .extracting(FileResult::reason)
                .containsExactly(FileProblem.METS_UNKNOWN_NEWSPAPER.reason("海东晚报"));
        newspapers.add(new Newspaper("海东晚报", "北湖省海东市"));
        assertThat(ingest(null, upload))
                .allSatisfy(result -> assertThat(page(result).ref().newspaper()).isEqualTo("海东晚报"));
    }

    @Test
    void thePictureBesideAnAltoFileIsThatOfItsPage() throws InterruptedException, IOException {
        Newspaper paper = newspapers.add(new Newspaper("海光晚报", "北湖省海光市"));

        List<FileResult> results = ingest(
                paper,
                new DeliveredFile("p/1.xml", Files.readAllBytes(CASE.resolve("ALTO/00001.xml"))),
                new DeliveredFile("p/1.JPG", picture("jpeg", 1000, 1500)),
                new DeliveredFile("p/2.png", picture("png", 100, 150)));

        assertThat(results).extracting(FileResult::state).containsExactly(State.TAKEN_IN, State.PASSED_OVER);
        ArchivedPage page = page(results.getFirst());
        assertThat(pages.source(page.ref().id()).orElseThrow().format()).isEqualTo(PageFormat.ALTO);
        assertThat(awaitPicture(page.ref().id()).width()).isEqualTo(1000);
    }

    private static Map<String, byte[]> issue() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of(METS, "ALTO/00001.xml", "ALTO/00002.xml")) {
            files.put("issue/" + name, Files.readAllBytes(CASE.resolve(name)));
        }
        return files;
    }

    private static Map<String, String> relative(Map<String, byte[]> files, String without) {
        Map<String, String> relative = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (!path.contains(without)) {
                relative.put(path.substring("issue/".length()), text(bytes));
            }
        });
        return relative;
    }

    /// The files that are kept of a page, by their names.
    private Map<String, String> kept(PageSource source) throws IOException {
        Map<String, String> kept = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(largeFiles.open(source.largeFile().orElseThrow()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                kept.put(entry.getName(), text(zip.readAllBytes()));
            }
        }
        return kept;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private PagePicture awaitPicture(long page) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            Optional<PagePicture> picture = pictures.find(page, PictureSize.LARGE);
            if (picture.isPresent()) {
                return picture.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No picture was made: " + pictures.counts());
    }

    private List<FileResult> ingest(@Nullable Newspaper paper, DeliveredFile... files) throws InterruptedException {
        return await(intakes.queue(new IntakeRequest(
                new ArrayList<>(List.of(files)),
                paper,
                null,
                null,
                new NewIntake(IntakeJob.Kind.BROWSER, "x", "周敏", false))));
    }

    private List<FileResult> await(long job) throws InterruptedException {
        while (jobs.job(job).orElseThrow().active()) {
            Thread.sleep(20);
        }
        assertThat(jobs.job(job).orElseThrow().state()).isEqualTo(IntakeJob.State.FINISHED);
        return jobs.files(job);
    }

    private ArchivedPage page(FileResult result) {
        return pages.requirePage(Objects.requireNonNull(result.page()));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record DeliveredFile(String path, byte[] bytes) implements IncomingFile {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
