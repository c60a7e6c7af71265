package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.baoku.ServedArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Files in the inbox are ingested and moved to `done` or `failed`.
class InboxWatcherTest extends ServedArchive {
    private static final String PAGE = """
            本报讯（记者 林小舟）3月4日，海城港三期扩建工程开工，市委
            书记秦海川出席开工仪式。

            海城港三期扩建开工
            """;

    private static final Path INBOX = Path.of(newFolder());

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("baoku.ingest.seeds", () -> "no-such-folder");
        settings.add("baoku.inbox", INBOX::toString);
        settings.add("baoku.inbox-settled", () -> "300ms");
    }

    @Autowired
    private IntakeJobRepository jobs;

    @Autowired
    private NewspaperRepository newspapers;

    @Test
    void completeEntriesAreIngestedAndMovedWithoutOverwriting() throws Exception {
        Files.writeString(Files.createDirectories(INBOX.resolve("done")).resolve("2024-03-05.txt"), "an earlier one");
        Path growing = Files.writeString(INBOX.resolve("2024-03-07.txt.part"), "本报讯");
        Files.writeString(INBOX.resolve("2024-03-05.txt"), PAGE);
        Files.createFile(INBOX.resolve("empty.txt"));
        Path issue = Files.createDirectories(INBOX.resolve("2024-03-06"));
        Files.writeString(issue.resolve("A01.txt"), PAGE.replace("三期", "四期"));

        await(INBOX.resolve("done/2024-03-05-2.txt"));
        await(INBOX.resolve("done/2024-03-06/A01.txt"));
        await(INBOX.resolve("failed/empty.txt.reason.txt"));

        assertThat(INBOX.resolve("done/2024-03-05.txt")).hasContent("an earlier one");
        assertThat(INBOX.resolve("failed/empty.txt")).exists();
        assertThat(Files.readString(INBOX.resolve("failed/empty.txt.reason.txt")))
                .startsWith("empty.txt: The file is empty");
        assertThat(growing).as("it is not complete").exists();
        assertThat(inboxHolds()).containsExactlyInAnyOrder("done", "failed", "2024-03-07.txt.part");
        assertThat(jobs.latest(IntakeJob.Kind.INBOX, 10))
                .extracting(IntakeJob::origin)
                .contains("2024-03-05.txt", "empty.txt", "2024-03-06");

        Files.move(Files.writeString(growing, PAGE.replace("三期", "五期")), INBOX.resolve("2024-03-07.txt"));
        await(INBOX.resolve("done/2024-03-07.txt"));
    }

    @Test
    void anIssueAsMetsIsOneEntryAndOneThatLacksAFileSaysWhich() throws Exception {
        // folders become visible when they are complete
        Path outside = Files.createDirectories(Path.of(newFolder()).resolve("河口晚报"));
        for (String file : List.of("河口晚报_20210305_mets.xml", "ALTO/00001.xml", "ALTO/00002.xml")) {
            Path copy = outside.resolve(file);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(Path.of("src/test/resources/mets/docworks", file), copy);
        }
        newspapers.add(new Newspaper("河口晚报", "北湖省河口市"));
        Path incomplete = Files.createDirectories(Path.of(newFolder()).resolve("incomplete"));
        Files.copy(outside.resolve("河口晚报_20210305_mets.xml"), incomplete.resolve("mets.xml"));

        Files.move(outside, INBOX.resolve("issue-2021-03-05"));
        Files.move(incomplete, INBOX.resolve("incomplete"));

        await(INBOX.resolve("done/issue-2021-03-05/ALTO/00002.xml"));
        await(INBOX.resolve("failed/incomplete.reason.txt"));
        assertThat(Files.readString(INBOX.resolve("failed/incomplete.reason.txt")))
                .contains("incomplete/mets.xml: ", "ALTO/00001.xml")
                .hasLineCount(1);
        assertThat(jobs.latest(IntakeJob.Kind.INBOX, 10).stream()
                        .filter(job -> job.origin().equals("issue-2021-03-05")))
                .singleElement()
                .satisfies(job -> assertThat(job.takenIn()).isEqualTo(2));
    }

    private static List<String> inboxHolds() throws IOException {
        try (Stream<Path> files = Files.list(INBOX)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void await(Path file) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(file)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(file + " did not appear");
            }
            Thread.sleep(50);
        }
    }
}
