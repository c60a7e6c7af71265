package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class PageFileFinderTest {
    private static final PageFileFinder FINDER = new PageFileFinder();

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aFolderYieldsItsFilesSortedWithTheirFolders() throws IOException {
        Path issue = Files.createDirectories(folder.resolve("2024-03-05"));
        Files.writeString(Files.createDirectories(issue.resolve("extra")).resolve("B01.txt"), "b");
        Files.writeString(issue.resolve("A01.txt"), "a");
        Files.writeString(issue.resolve(".DS_Store"), "x");

        assertThat(FINDER.find(List.of(issue)))
                .extracting(IncomingFile::path)
                .containsExactly("2024-03-05/A01.txt", "2024-03-05/extra/B01.txt");
    }

    @Test
    void aSingleFileKeepsItsFolderName() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve("2024-03-05")).resolve("A01.txt"), "a");

        assertThat(FINDER.find(List.of(file))).singleElement().satisfies(found -> {
            assertThat(found.path()).isEqualTo("2024-03-05/A01.txt");
            try (InputStream bytes = found.open()) {
                assertThat(bytes.readAllBytes()).isEqualTo(new byte[] {'a'});
            }
        });
    }

    @Test
    void aFileAboveTheLimitIsRejected() throws IOException {
        try (InputStream small = limited("four");
                InputStream large = limited("5 now")) {
            assertThat(small.readAllBytes()).hasSize(4);
            assertThatThrownBy(large::readAllBytes).hasMessageContaining("larger than");
        }
    }

    private static InputStream limited(String text) {
        return new SizeLimit(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                DataSize.ofBytes(4),
                FileProblem.FILE_TOO_LARGE.exception(null, 4));
    }

    @Test
    void aMissingPathIsNamedInTheException() {
        assertThatThrownBy(() -> FINDER.find(List.of(folder.resolve("nowhere"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
    }
}
