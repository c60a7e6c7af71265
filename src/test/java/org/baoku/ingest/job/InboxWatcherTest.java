package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.baoku.ServedArchive;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
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
        assertThat(jobs.latest(IntakeJob.Kind.INBOX, 10)).hasSize(3);

        Files.move(Files.writeString(growing, PAGE.replace("三期", "五期")), INBOX.resolve("2024-03-07.txt"));
        await(INBOX.resolve("done/2024-03-07.txt"));
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
