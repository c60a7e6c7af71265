package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.baoku.ingest.IngestProperties.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class PageFileFinderTest {
    private static final PageFileFinder FINDER = new PageFileFinder(Limits.DEFAULTS);

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
            assertThat(found.read()).isEqualTo(new byte[] {'a'});
        });
    }

    @Test
    void aFileAboveTheLimitIsRejected() throws IOException {
        Limits limits = new Limits(DataSize.ofBytes(4), DataSize.ofMegabytes(1), 10, 200);
        Files.writeString(folder.resolve("small.txt"), "four");
        Files.writeString(folder.resolve("large.txt"), "5 now");

        List<IncomingFile> files = new PageFileFinder(limits).find(List.of(folder));

        assertThatThrownBy(() -> files.getFirst().read()).hasMessageContaining("larger than");
        assertThat(files.getLast().read()).hasSize(4);
    }

    @Test
    void aMissingPathIsNamedInTheException() {
        assertThatThrownBy(() -> FINDER.find(List.of(folder.resolve("nowhere"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
    }
}
