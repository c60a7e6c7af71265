package org.baoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baoku.ProgramProcess;
import org.baoku.TestDatabase;
import org.baoku.cli.CommandRun.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the commands print and how they exit. Most run within this process; a few need a process of their own.
class CommandsTest {
    private static final String PAGE = """
            本报讯（记者 林小舟）3月4日，海城港三期扩建工程开工，市委
            书记秦海川出席开工仪式。

            海城港三期扩建开工
            """;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private Path page = folder;

    @BeforeEach
    void aPage() throws IOException {
        page = Files.writeString(folder.resolve("A01.txt"), PAGE);
    }

    @Test
    void segmentPrintsOneRecordPerLineAndNeedsNoDatabase() throws InterruptedException, IOException {
        Path inGb = Files.write(folder.resolve("gb.txt"), PAGE.getBytes(Charset.forName("GB18030")));

        CommandRun run = inItsOwnProcess("segment", page.toString(), inGb.toString());

        assertThat(run.exitCode()).isZero();
        List<JsonNode> records =
                run.output().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(records).hasSize(2).allSatisfy(record -> {
            JsonNode article = record.get("articles").get(0);
            assertThat(article.get("headline").get(0).stringValue()).isEqualTo("海城港三期扩建开工");
            assertThat(article.get("paragraphs").get(0).stringValue()).contains("市委书记秦海川");
        });
        assertThat(records).extracting(r -> r.get("file").stringValue()).containsExactly("A01.txt", "gb.txt");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void segmentPrintsTheUnfoldedLinesThatItsNumbersCount() {
        CommandRun run = CommandRun.of("segment", "src/test/resources/column/two-articles-side-by-side/raw.txt");

        assertThat(run.exitCode()).isZero();
        JsonNode record = JsonMapper.shared().readTree(run.output());
        assertThat(record.get("articles").values()).hasSize(2).allSatisfy(article -> {
            int line = article.get("headlineLines").get(0).intValue();
            assertThat(record.get("unfolded").get(line - 1).stringValue().strip())
                    .isEqualTo(article.get("headline").get(0).stringValue());
        });
        assertThat(JsonMapper.shared()
                        .readTree(CommandRun.of("segment", page.toString()).output())
                        .has("unfolded"))
                .isFalse();
    }

    @Test
    void segmentPrintsTheLinesOfAPdfWithTheirPlacesAndTheRegionsOfItsArticles() {
        CommandRun run = CommandRun.of("segment", "src/samples/2023-07-22-A01.pdf");

        assertThat(run.exitCode()).isZero();
        JsonNode record = JsonMapper.shared().readTree(run.output());
        assertThat(record.get("issueDate").stringValue()).isEqualTo("2023-07-22");
        assertThat(record.get("page").stringValue()).isEqualTo("A01");
        assertThat(record.get("trust").doubleValue()).isEqualTo(1);
        assertThat(record.get("lines").values()).hasSizeGreaterThan(100).allSatisfy(line -> {
            assertThat(line.propertyNames())
                    .containsExactlyInAnyOrder("text", "page", "box", "size", "font", "bold", "vertical", "colour");
            assertThat(line.get("box").size()).isEqualTo(4);
        });
        assertThat(record.get("articles").values()).isNotEmpty().allSatisfy(article -> {
            assertThat(article.get("region").propertyNames()).containsExactly("label", "headline", "body");
            assertThat(article.get("region").get("body").values())
                    .allSatisfy(box -> assertThat(box.size()).isEqualTo(4));
        });
        JsonNode first = record.get("articles").get(0);
        JsonNode title =
                record.get("lines").get(first.get("headlineLines").get(0).intValue() - 1);
        JsonNode region = first.get("region").get("headline").get(0);
        assertThat(title.get("box").get(0).doubleValue())
                .isGreaterThanOrEqualTo(region.get(0).doubleValue());
        assertThat(title.get("box").get(1).doubleValue())
                .isGreaterThanOrEqualTo(region.get(1).doubleValue());
    }

    @Test
    void segmentReportsUnreadableFilesAndReadsTheOthers() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path binary =
                Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2});

        CommandRun run = CommandRun.of("segment", "missing.txt", empty.toString(), binary.toString(), page.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("missing.txt: There is no such file.")
                .contains("empty.txt: The file is empty")
                .contains("picture.png: The file is not text")
                .contains("海城港三期扩建开工")
                .doesNotContain("Exception");
    }

    @Test
    void ingestOfAFolderReportsFailuresAndIsIdempotent() throws IOException {
        Path issue = Files.createDirectories(folder.resolve("2024-03-05"));
        Files.writeString(issue.resolve("A01.txt"), PAGE);
        Files.createFile(issue.resolve("A02.txt"));
        Files.writeString(issue.resolve("notes.xml"), "<x/>");

        Path broken = Files.writeString(folder.resolve("broken.zip"), "this is no zip");
        Archive archive = Archive.in(folder.resolve("home"));

        CommandRun first = archive.run("ingest", issue.toString(), broken.toString());
        CommandRun second = archive.run("ingest", issue.toString(), broken.toString());
        CommandRun reindex = archive.run("reindex");

        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.output())
                .contains("2024-03-05/A02.txt: The file is empty")
                .contains("broken.zip: The zip is damaged")
                .contains("1 pages with 1 articles taken in, 0 unchanged, 1 passed over, 2 failed.");
        assertThat(second.output()).contains("0 pages with 0 articles taken in, 1 unchanged, 1 passed over, 2 failed.");
        assertThat(reindex.exitCode()).isZero();
        assertThat(reindex.output()).contains("1 pages indexed anew.");
    }

    @Test
    void anArchiveHoldsSeveralNewspapers() {
        Archive archive = Archive.in(folder.resolve("home"));

        CommandRun unknown = archive.run("ingest", page.toString(), "--newspaper=山城晚报");
        CommandRun first = archive.run("ingest", page.toString());
        CommandRun other = archive.run("ingest", page.toString(), "--newspaper=山城晚报", "--home-place=西山省");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.output()).contains("no newspaper 山城晚报").contains("--home-place");
        assertThat(first.output()).contains("1 pages with 1 articles taken in");
        assertThat(other.output()).as("the same bytes, another paper").contains("1 pages with 1 articles taken in");
    }

    @Test
    void ingestOfAMissingFolderStoresNothing() {
        CommandRun run = CommandRun.of("ingest", "nowhere", "--baoku.home=" + folder.resolve("home"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("There is no file or folder").contains("nothing was taken in");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void anUnknownCommandPrintsTheUsage() {
        CommandRun run = CommandRun.of("injest");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output())
                .contains("injest")
                .contains("ingest")
                .contains("segment")
                .contains("reindex");
    }

    @Test
    void settingsCountBeforeTheCommandToo() {
        Archive archive = Archive.in(folder.resolve("home"));
        List<String> arguments = new ArrayList<>(List.of("--baoku.home=" + archive.home()));
        arguments.addAll(archive.database().orElseThrow().arguments());
        arguments.addAll(List.of("ingest", page.toString()));

        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.output()).contains("1 pages with 1 articles taken in");
        assertThat(archive.home()).isDirectory();
    }

    @Test
    void aMisspeltOptionEndsWithASentence() {
        for (String misspelt : new String[] {"--baokuhome=x", "--baoku.hom=x", "--home", "--server.port", "-x"}) {
            for (CommandRun run :
                    List.of(CommandRun.of(misspelt), CommandRun.of("ingest", page.toString(), misspelt))) {
                assertThat(run.exitCode()).as(misspelt + run.output()).isEqualTo(2);
                assertThat(run.output())
                        .contains(misspelt.replaceAll("^-*|=.*", ""))
                        .doesNotContain("Exception");
            }
        }
    }

    @Test
    void withoutATerminalProgressIsALineNowAndThen() {
        List<String> lines = new ArrayList<>();
        try (StepProgressBars bars = new StepProgressBars(lines::add, false)) {
            for (int done = 0; done <= 1_000; done++) {
                bars.show("Reading files", done, 1_000);
            }
        }

        assertThat(lines).hasSizeBetween(1, 3);
        assertThat(lines.getLast()).contains("Reading files", "1000/1000");
    }

    @Tag("campaign")
    @Test
    void anUnreachablePostgresEndsTheStartAndNoEmbeddedOneStarts() {
        CommandRun run = CommandRun.of(
                "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
                "--baoku.home=" + folder.resolve("home"),
                "--server.port=0");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(folder.resolve("home/postgres")).doesNotExist();
    }

    @Test
    void aPortInUseEndsTheStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            List<String> settings = new ArrayList<>(TestDatabase.create().arguments());
            settings.addAll(List.of(
                    "--server.port=" + taken.getLocalPort(),
                    "--baoku.home=" + folder.resolve("home"),
                    "--baoku.warm-up=false",
                    "--baoku.meaning.enabled=false"));

            assertThat(CommandRun.of(settings.toArray(String[]::new)).exitCode())
                    .isEqualTo(1);
        }
    }

    private CommandRun inItsOwnProcess(String... arguments) throws InterruptedException {
        try (ProgramProcess program = ProgramProcess.start(folder, arguments)) {
            return new CommandRun(program.awaitEnd(), program.output());
        }
    }
}
