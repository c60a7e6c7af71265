package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoku.ingest.IngestProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFileFinderTest {
    private static final PageFileFinder FILES = new PageFileFinder(IngestProperties.Limits.USUAL);

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aFolderGivesItsFilesInOrderWithTheirFolders() throws IOException {
        Path issue = Files.createDirectories(folder.resolve("2024-03-05"));
        Files.writeString(Files.createDirectories(issue.resolve("extra")).resolve("B01.txt"), "b");
        Files.writeString(issue.resolve("A01.txt"), "a");
        Files.writeString(issue.resolve(".DS_Store"), "x");

        assertThat(FILES.below(List.of(issue)))
                .extracting(IncomingFile::path)
                .containsExactly("2024-03-05/A01.txt", "2024-03-05/extra/B01.txt");
    }

    @Test
    void aFileThatIsNamedKeepsItsFolder() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve("2024-03-05")).resolve("A01.txt"), "a");

        assertThat(FILES.below(List.of(file))).singleElement().satisfies(found -> {
            assertThat(found.path()).isEqualTo("2024-03-05/A01.txt");
            assertThat(found.read()).isEqualTo(new byte[] {'a'});
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aZipGivesItsFilesWhateverItsNamesAreWrittenIn(String names) throws IOException {
        byte[] zip = zip(Charset.forName(names), "第二版.txt", "__MACOSX/x", "第一版.txt");

        assertThat(FILES.inZip(zip)).extracting(IncomingFile::path).containsExactly("第一版.txt", "第二版.txt");
    }

    @Test
    void aNameThatLeadsOutOfTheZipIsOnlyAName() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "../../etc/A01.txt");

        assertThat(FILES.inZip(zip))
                .singleElement()
                .satisfies(file ->
                        assertThat(file.read()).isEqualTo("../../etc/A01.txt".getBytes(StandardCharsets.UTF_8)));
        assertThat(folder.resolve("../../etc/A01.txt")).doesNotExist();
    }

    @Test
    void aZipThatUnpacksToFarMoreIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> FILES.inZip(bytes.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 32 MB");
    }

    @Test
    void whatOnlyCallsItselfAZipIsRefused() {
        assertThatThrownBy(() -> FILES.inZip("no zip at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pack it again");
    }

    @Test
    void aPathThatLeadsNowhereIsNamed() {
        assertThatThrownBy(() -> FILES.below(List.of(folder.resolve("nowhere"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-22/A01.txt, A01",
        "20230722-B12.txt, B12",
        "2023年7月22日第3版.txt, 3",
        "20230722_04版.txt, 04",
        "000_5a3c390b5288e55a.txt,",
        "page.txt,"
    })
    void aNameMayGiveThePagesLabel(String path, String label) {
        assertThat(PageLabelParser.parse(path).orElse(null)).isEqualTo(label);
    }

    private static byte[] zip(Charset names, String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
