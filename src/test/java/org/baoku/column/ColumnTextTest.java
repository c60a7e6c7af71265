package org.baoku.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One folder per case: `raw.txt` as an extractor gives it, `expected.txt` as it must be unfolded. The texts are
/// invented; each folder is named after what its page shows. A bug fix begins with a new folder.
class ColumnTextTest {
    private static final Path CASES = Path.of("src/test/resources/column");

    @ParameterizedTest
    @MethodSource("cases")
    void isUnfoldedAsExpected(String name) throws IOException {
        assertThat(ColumnText.unfold(read(name, "raw.txt"))).isEqualTo(read(name, "expected.txt"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void unfoldedTextStaysAsItIs(String name) throws IOException {
        String unfolded = read(name, "expected.txt");

        assertThat(ColumnText.unfold(unfolded)).isEqualTo(unfolded);
    }

    @Test
    void eachPageIsUnfoldedByItself() throws IOException {
        String raw = read("two-columns-under-a-headline", "raw.txt");
        String expected = read("two-columns-under-a-headline", "expected.txt");

        assertThat(ColumnText.unfold(raw + "\f" + raw)).isEqualTo(expected + expected);
    }

    @Test
    void aPageOfManyArticlesIsUnfoldedArticleByArticle() throws IOException {
        String raw = read("two-columns-under-a-headline", "raw.txt") + "\n\n";
        String expected = read("two-columns-under-a-headline", "expected.txt");

        assertThat(ColumnText.unfold(raw.repeat(30))).isEqualTo(expected.repeat(30));
    }

    @Test
    void aTextTooLongForAPageStaysAsItIs() throws IOException {
        String raw = read("two-columns-under-a-headline", "raw.txt").repeat(1000);

        assertThat(ColumnText.unfold(raw)).isEqualTo(raw);
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String read(String name, String file) throws IOException {
        return Files.readString(CASES.resolve(name).resolve(file), StandardCharsets.UTF_8);
    }
}
