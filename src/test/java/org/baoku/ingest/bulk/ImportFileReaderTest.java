package org.baoku.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages come complete and in the order of their lines, wherever in the files their lines are, and nothing
/// is copied.
class ImportFileReaderTest {
    private static final int PAGES = 40;
    private static final int ARTICLES_A_PAGE = 3;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void pagesOfNeighbouringLinesAreReadAtOnce() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            for (int article = 0; article < ARTICLES_A_PAGE; article++) {
                lines.add(line(page, article));
            }
        }

        assertThat(read(1, "\uFEFF" + String.join("\r\n", lines))).isEqualTo(expected());
    }

    @Test
    void pagesOfScatteredLinesAreReadInSeveralPasses() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int article = 0; article < ARTICLES_A_PAGE; article++) {
            for (int page = 0; page < PAGES; page++) {
                lines.add(line(page, article) + "\n");
            }
        }

        assertThat(read(1_000_000, String.join("\n", lines))).isEqualTo(expected());
        assertThat(read(2_000, String.join("\n", lines))).isEqualTo(expected());
    }

    @Test
    void aFileThatChangedMeanwhileIsRefused() throws IOException {
        Path file = folder.resolve("articles.jsonl");
        Files.writeString(file, line(0, 0) + "\n" + line(0, 1));
        ImportFileReader reader = new ImportFileReader();
        reader.scan(file);
        Files.writeString(file, line(0, 0));

        assertThatThrownBy(() -> reader.forEachPage((_, _) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed");
    }

    /// The articles' headlines by page, read from a compressed file.
    private Map<String, List<String>> read(long maxHeld, String text) throws IOException {
        Path file = folder.resolve("articles.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        ImportFileReader reader = new ImportFileReader(maxHeld);
        reader.scan(file);
        assertThat(reader.faults()).isEmpty();
        assertThat(reader.pages()).isEqualTo(PAGES);
        assertThat(reader.articles()).isEqualTo(PAGES * ARTICLES_A_PAGE);
        Map<String, List<String>> pages = new LinkedHashMap<>();
        reader.forEachPage((page, lines) -> pages.put(String.valueOf(page.label()), lines));
        assertThat(folder).isDirectoryContaining("glob:**.gz");
        assertThat(folder.toFile().list()).hasSize(1);
        return pages;
    }

    private static Map<String, List<String>> expected() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (int page = 0; page < PAGES; page++) {
            pages.put("A" + page, List.of(line(page, 0), line(page, 1), line(page, 2)));
        }
        return pages;
    }

    private static String line(int page, int article) {
        return String.format(Locale.ROOT, """
                {"newspaper":"河城日报","issueDate":"2020-01-02","page":"A%d","file":"a.txt","column":[],"kicker":[],\
                "headline":["第%d篇"],"subheadline":[],"paragraphs":["正文。"]}""", page, article);
    }
}
