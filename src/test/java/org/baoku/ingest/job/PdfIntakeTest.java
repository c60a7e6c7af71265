package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.baoku.EditableArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.file.LargeFileStore;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.file.PagePicture;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PagePictureRepository.Dimensions;
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
import org.baoku.archive.page.PageVersionRepository;
import org.baoku.ingest.PrintedPdf;
import org.baoku.ingest.PrintedPdf.Story;
import org.baoku.ingest.editing.PageVersionEditor;
import org.baoku.ingest.file.FileProblem;
import org.baoku.ingest.file.IncomingFile;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PlacedPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// PDFs come in, are divided into their pages, replace the text of the same page, and get pictures.
class PdfIntakeTest extends EditableArchive {
    private static final String BRIDGE = "本报讯（记者 林小舟）3月4日，湖城大桥正式开工建设，大桥全长三千二百米，双向六车道，计划两年建成通车，总投资十八亿元。"
            + "大桥建成以后，两岸居民的出行时间将由四十分钟缩短到八分钟，沿岸三个乡镇的蔬菜和水产也能当天运进城里的市场。";
    private static final String LANTERNS = "本报讯（记者 周敏）3月4日，元宵灯会在人民公园开幕，展出花灯一百二十余组，预计迎来游客三十万人次，持续到本月底。"
            + "今年的灯会增加了夜间游船和猜谜擂台，公园沿湖的五座码头同时开放，每晚十点以后仍有接驳的公共汽车开往各个城区。";
    private static final String SCHOOL = "本报讯（记者 何清）3月3日，山南小学的新校舍落成，六个年级的四百名学生搬进有暖气的教室，操场铺上了草皮。"
            + "学校的图书室新添了两千册书，附近村庄的居民周末也可以借阅，校门口的山路上月已经拓宽，班车可以开到门前。";

    @Autowired
    private IntakeService intakes;

    @Autowired
    private IntakeJobRepository jobs;

    @Autowired
    private PageRepository pages;

    @Autowired
    private PageLayoutRepository layouts;

    @Autowired
    private PagePictureRepository pictures;

    @Autowired
    private LargeFileStore largeFiles;

    @Autowired
    private PageVersionRepository versions;

    @Autowired
    private PageVersionEditor versionEditor;

    @Autowired
    private NewspaperRepository newspapers;

    @Test
    void anAltoFileComesInLikeAPdf() throws InterruptedException, IOException {
        Newspaper paper = newspapers.add(new Newspaper("湖西日报", "北湖省湖西市"));
        StringBuilder lines = new StringBuilder(altoLine("湖西日报 2019年3月6日 星期三 第2版", 100, 400));
        lines.append(altoLine("湖城大桥开工", 600, 1000));
        for (int row = 0; 20 * row < BRIDGE.length(); row++) {
            String text = BRIDGE.substring(20 * row, Math.min(BRIDGE.length(), 20 * row + 20));
            lines.append(altoLine(text, 800 + 60 * row, 40 * text.length()));
        }
        byte[] alto =
                ("<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"><Layout><Page WIDTH=\"3000\" HEIGHT=\"4500\">"
                                + "<PrintSpace><TextBlock>" + lines
                                + "</TextBlock></PrintSpace></Page></Layout></alto>")
                        .getBytes(StandardCharsets.UTF_8);

        List<FileResult> results = ingest(
                paper,
                new Upload("a.xml", alto),
                new Upload("b.xml", "<html/>".getBytes(StandardCharsets.UTF_8)),
                new Upload("mets.xml", "<mets/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(results)
                .extracting(FileResult::state)
                .containsExactlyInAnyOrder(State.TAKEN_IN, State.PASSED_OVER, State.PASSED_OVER);
        assertThat(ingest(paper, new Upload("b.xml", "<html/>".getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(FileProblem.ALTO_NOT_ALTO.reason()));
        FileResult taken = results.stream()
                .filter(result -> result.state() == State.TAKEN_IN)
                .findFirst()
                .orElseThrow();
        ArchivedPage page = page(taken);
        assertThat(page.articles())
                .singleElement()
                .satisfies(article ->
                        assertThat(article.print().titles().headlineText()).isEqualTo("湖城大桥开工"));
        PageSource source = pages.source(page.ref().id()).orElseThrow();
        assertThat(source.format()).isEqualTo(PageFormat.ALTO);
        assertThat(layouts.find(page.ref().id())).isPresent();
        try (InputStream stored = largeFiles.open(source.largeFile().orElseThrow())) {
            assertThat(stored.readAllBytes()).as("byte for byte").isEqualTo(alto);
        }
        assertThat(ingest(paper, new Upload("again.xml", alto)))
                .extracting(FileResult::state)
                .containsExactly(State.UNCHANGED);
    }

    private static String altoLine(String text, int top, int width) {
        String place =
                " HPOS=\"200\" VPOS=\"" + top + "\" WIDTH=\"" + width + "\" HEIGHT=\"" + width / text.length() + "\"";
        return "<TextLine" + place + "><String" + place + " CONTENT=\"" + text + "\"/></TextLine>";
    }

    @Test
    void aFileOfSeveralPagesBecomesTheirPages() throws InterruptedException, IOException {
        Newspaper paper = newspapers.add(new Newspaper("湖东日报", "北湖省湖东市"));
        byte[] pdf = new PrintedPdf()
                .page("湖东日报 2019年3月5日 星期二 第1版", new Story("湖城大桥开工", BRIDGE))
                .emptyPage()
                .page("湖东日报 2019年3月5日 星期二 第3版", new Story("元宵灯会开幕", LANTERNS))
                .bytes();

        List<FileResult> results = ingest(paper, new Upload("湖东日报.pdf", pdf));

        assertThat(results).extracting(FileResult::state).containsExactly(State.TAKEN_IN, State.FAILED, State.TAKEN_IN);
        assertThat(results).extracting(FileResult::filePage).containsExactly(1, 2, 3);
        assertThat(results.get(1).reason()).isEqualTo(FileProblem.PDF_NO_TEXT.reason());
        assertThat(results.getFirst().trust()).isEqualTo(1.0);
        ArchivedPage third = page(results.getLast());
        assertThat(third.ref().date()).isEqualTo(LocalDate.of(2019, 3, 5));
        assertThat(third.ref().label()).isEqualTo("3");
        assertThat(third.articles())
                .singleElement()
                .satisfies(article ->
                        assertThat(article.print().titles().headlineText()).isEqualTo("元宵灯会开幕"));
        PageSource source = pages.source(third.ref().id()).orElseThrow();
        assertThat(source.format()).isEqualTo(PageFormat.PDF);
        assertThat(source.filePage()).isEqualTo(3);
        try (InputStream stored = largeFiles.open(source.largeFile().orElseThrow())) {
            assertThat(stored.readAllBytes()).as("byte for byte").isEqualTo(pdf);
        }

        List<FileResult> again = ingest(paper, new Upload("other-name.pdf", pdf));

        assertThat(again).extracting(FileResult::state).containsExactly(State.UNCHANGED, State.FAILED, State.UNCHANGED);
        assertThat(again.getLast().page()).isEqualTo(third.ref().id());
    }

    @Test
    void twoPagesOfAFileAreNeverOnePageWhateverTheirLabelsSay() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("湖岸日报", "北湖省湖岸市"));
        byte[] pdf = new PrintedPdf()
                .page("湖岸日报 2019年3月5日 星期二 第2版", new Story("湖城大桥开工", BRIDGE))
                .page("湖岸日报 2019年3月5日 星期二 第2版", new Story("元宵灯会开幕", LANTERNS))
                .page("湖岸日报 2019年3月5日 星期二 第2版", new Story("湖城大桥开工", BRIDGE))
                .bytes();

        List<FileResult> results = ingest(paper, new Upload("issue.pdf", pdf));

        assertThat(results).extracting(FileResult::state).containsOnly(State.TAKEN_IN);
        assertThat(results).extracting(FileResult::page).doesNotHaveDuplicates();
        assertThat(results).extracting(FileResult::pageAddress).containsExactly("2", "2", "3");
        assertThat(page(results.getLast()).ref().label()).isNull();
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndTheNextGoesOn() throws InterruptedException, IOException {
        Newspaper paper = newspapers.add(new Newspaper("湖西日报", "北湖省湖西市"));
        byte[] pdf = new PrintedPdf()
                .page("湖西日报 2019年3月5日 星期二 第1版", new Story("湖城大桥开工", BRIDGE))
                .bytes();

        List<FileResult> results = ingest(
                paper,
                new Upload("1.pdf", encrypted(pdf)),
                new Upload("2.pdf", "%PDF-1.7 and nothing else %%EOF".getBytes(StandardCharsets.US_ASCII)),
                new Upload("3.pdf", new byte[0]),
                new Upload("4.pdf", Arrays.copyOf(pdf, pdf.length / 2)),
                new Upload("5.txt", pdf));

        assertThat(results)
                .extracting(FileResult::state)
                .containsExactly(State.FAILED, State.FAILED, State.FAILED, State.FAILED, State.TAKEN_IN);
        assertThat(results.get(0).reason()).isEqualTo(FileProblem.PDF_ENCRYPTED.reason());
        assertThat(results.get(1).reason()).isEqualTo(FileProblem.PDF_BROKEN.reason());
        assertThat(results.get(2).reason()).isEqualTo(FileProblem.FILE_EMPTY.reason());
        assertThat(results.get(3).reason()).isEqualTo(FileProblem.PDF_CUT_OFF.reason());
    }

    @Test
    void aPageWithDamagedContentIsRefusedAndTheOthersComeIn() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("湖畔日报", "北湖省湖畔市"));
        byte[] pdf = new PrintedPdf()
                .page("湖畔日报 2019年3月5日 星期二 第1版", new Story("湖城大桥开工", BRIDGE), new Story("山南小学落成", SCHOOL))
                .page("湖畔日报 2019年3月5日 星期二 第2版", new Story("元宵灯会开幕", LANTERNS))
                .bytes();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int content = text.indexOf("stream", text.indexOf("/FlateDecode"));
        Arrays.fill(pdf, content + 50, content + 90, (byte) 0xFF);

        List<FileResult> results = ingest(paper, new Upload("湖畔日报.pdf", pdf));

        assertThat(results).extracting(FileResult::state).containsExactly(State.FAILED, State.TAKEN_IN);
        assertThat(results.getFirst().reason()).isEqualTo(FileProblem.PDF_DAMAGED_PAGE.reason());
    }

    @Test
    void aPdfReplacesTheTextOfItsPageAndTheTextDoesNotReplaceThePdf() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("湖南日报样", "北湖省湖南市"));
        byte[] text = wrapped(BRIDGE, "湖城大桥开工", LANTERNS, "元宵灯会开幕").getBytes(StandardCharsets.UTF_8);
        ArchivedPage before = page(ingest(paper, new Upload("page.txt", text)).getFirst());
        assertThat(before.articles()).hasSize(2);
        byte[] pdf = new PrintedPdf()
                .page("湖南日报样 2019年3月5日 星期二 第2版", new Story("湖城大桥开工", BRIDGE), new Story("元宵灯会开幕", LANTERNS))
                .bytes();

        FileResult replaced = ingest(paper, new Upload("scan.pdf", pdf)).getFirst();

        assertThat(replaced.state()).isEqualTo(State.REPLACED);
        ArchivedPage after = page(replaced);
        assertThat(after.ref().id()).isEqualTo(before.ref().id());
        assertThat(after.ref().date()).isEqualTo(LocalDate.of(2019, 3, 5));
        assertThat(after.ref().label()).isEqualTo("2");
        assertThat(after.articles()).extracting(ArchivedArticle::id).containsExactlyElementsOf(ids(before));
        assertThat(layouts.find(after.ref().id())).isPresent();

        FileResult textAgain = ingest(
                        paper,
                        new Upload(
                                "page.txt",
                                wrapped(BRIDGE, "大桥", LANTERNS, "灯会").getBytes(StandardCharsets.UTF_8)))
                .getFirst();
        assertThat(textAgain.state()).isEqualTo(State.UNCHANGED);
        assertThat(textAgain.reason()).isEqualTo(FileProblem.BETTER_THAN_TEXT.reason());
        assertThat(ingest(paper, new Upload("page.txt", text)).getFirst().state())
                .isEqualTo(State.UNCHANGED);

        versionEditor.restore(
                after.ref().id(),
                versions.history(after.ref().id(), 0, 9).getLast().id(),
                "周敏");
        assertThat(layouts.find(after.ref().id())).as("the text has no places").isEmpty();
        assertThat(ingest(paper, new Upload("scan.pdf", pdf)).getFirst().state())
                .as("the restored version stays")
                .isEqualTo(State.UNCHANGED);
    }

    @Test
    void aPageThatIsReadAgainKeepsItsPlaces() throws InterruptedException {
        Newspaper paper = newspapers.add(new Newspaper("湖北日报样", "北湖省湖北市"));
        byte[] pdf = new PrintedPdf()
                .page("湖北日报样 2019年3月5日 星期二 第1版", new Story("山南小学落成", SCHOOL))
                .bytes();
        long page =
                page(ingest(paper, new Upload("a.pdf", pdf)).getFirst()).ref().id();
        PlacedPage placed = layouts.find(page).orElseThrow();
        assertThat(placed.text()).contains("山南小学落成");

        long again = intakes.queueReingest(new NewIntake(IntakeJob.Kind.AGAIN, "", "周敏", false), List.of(page));

        assertThat(await(again).getFirst().state()).isEqualTo(State.UNCHANGED);
        assertThat(layouts.find(page)).contains(placed);
    }

    @Test
    void thePdfsInAZipComeIn() throws InterruptedException, IOException {
        Newspaper paper = newspapers.add(new Newspaper("湖心日报", "北湖省湖心市"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("2019-03-05/A01.pdf"));
            zip.write(new PrintedPdf()
                    .page("湖心日报 2019年3月5日 星期二 A01", new Story("湖城大桥开工", BRIDGE))
                    .bytes());
            zip.putNextEntry(new ZipEntry("2019-03-05/A02.pdf"));
            zip.write(new PrintedPdf().page("", new Story("山南小学落成", SCHOOL)).bytes());
        }

        List<FileResult> results = ingest(paper, new Upload("issue.zip", bytes.toByteArray()));

        assertThat(results).extracting(FileResult::state).containsOnly(State.TAKEN_IN);
        assertThat(results).extracting(FileResult::pageAddress).containsExactly("A01", "A02");
    }

    @Test
    void picturesAreMadeOfAPageInTheBackground() throws InterruptedException, IOException {
        Newspaper paper = newspapers.add(new Newspaper("湖光日报", "北湖省湖光市"));
        byte[] pdf = new PrintedPdf()
                .page("湖光日报 2019年3月5日 星期二 第1版", new Story("山南小学落成", SCHOOL))
                .bytes();
        long page =
                page(ingest(paper, new Upload("a.pdf", pdf)).getFirst()).ref().id();

        PagePicture large = awaitPicture(page);

        assertThat(large.width()).isEqualTo(2000);
        assertThat(large.height()).isEqualTo(3000);
        PagePicture small = pictures.find(page, PictureSize.SMALL).orElseThrow();
        var decoded = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(small.bytes())));
        assertThat(decoded.getWidth()).isEqualTo(400);
        assertThat(decoded.getHeight()).isEqualTo(600);
        assertThat(pictures.dimensions(page))
                .containsExactly(
                        Map.entry(PictureSize.TINY, new Dimensions(90, 135)),
                        Map.entry(PictureSize.THUMBNAIL, new Dimensions(200, 300)),
                        Map.entry(PictureSize.SMALL, new Dimensions(400, 600)),
                        Map.entry(PictureSize.LARGE, new Dimensions(2000, 3000)));
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

    private List<FileResult> ingest(Newspaper paper, Upload... files) throws InterruptedException {
        return await(intakes.queue(new IntakeRequest(
                List.of(files), paper, null, null, new NewIntake(IntakeJob.Kind.BROWSER, "x", "周敏", false))));
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

    private static List<Long> ids(ArchivedPage page) {
        return page.articles().stream().map(ArchivedArticle::id).toList();
    }

    /// A page's text as an extractor gives it: bodies in short lines, each followed by its headline.
    private static String wrapped(String... bodiesAndHeadlines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bodiesAndHeadlines.length; i += 2) {
            String body = "　　" + bodiesAndHeadlines[i];
            for (int start = 0; start < body.length(); start += 20) {
                text.append(body, start, Math.min(body.length(), start + 20)).append('\n');
            }
            text.append('\n').append(bodiesAndHeadlines[i + 1]).append("\n\n");
        }
        return text.toString();
    }

    private static byte[] encrypted(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Upload(String path, byte[] bytes) implements IncomingFile {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
