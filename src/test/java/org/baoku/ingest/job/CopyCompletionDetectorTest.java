package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyCompletionDetectorTest {
    private Instant now = Instant.parse("2024-03-05T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final CopyCompletionDetector detector = new CopyCompletionDetector(Duration.ofSeconds(10), clock);

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aFileIsCompleteOnceItIsUnchangedForTheSettleTime() throws IOException {
        Path file = Files.writeString(folder.resolve("A01.txt"), "one");

        assertThat(detector.isComplete(file)).isFalse();
        now = now.plusSeconds(9);
        assertThat(detector.isComplete(file)).isFalse();
        now = now.plusSeconds(1);
        assertThat(detector.isComplete(file)).isTrue();
    }

    @Test
    void aChangeRestartsTheSettleTime() throws IOException {
        Path issue = Files.createDirectories(folder.resolve("2024-03-05"));
        Files.writeString(issue.resolve("A01.txt"), "one");
        assertThat(detector.isComplete(issue)).isFalse();
        now = now.plusSeconds(20);
        Files.writeString(issue.resolve("A02.txt"), "two");

        assertThat(detector.isComplete(issue)).isFalse();
        now = now.plusSeconds(10);
        assertThat(detector.isComplete(issue)).isTrue();
    }

    @Test
    void partialDownloadsAndEmptyFoldersAreNeverComplete() throws IOException {
        Path partial = Files.writeString(folder.resolve("A01.txt.part"), "one");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        detector.isComplete(partial);
        detector.isComplete(empty);
        now = now.plusSeconds(60);

        assertThat(detector.isComplete(partial)).isFalse();
        assertThat(detector.isComplete(empty)).isFalse();
    }
}
