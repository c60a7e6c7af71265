package org.baoku.layout.alto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LaidOutPage.LaidOutArticle;
import org.baoku.paper.LineNumbers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Issues as METS and ALTO in the profiles of several libraries: each folder has the files and what is read
/// from them.
class MetsCasesTest {
    private static final Path CASES = Path.of("src/test/resources/mets");
    private static final String EXPECTED = "expected.txt";

    @TempDir
    private Path folder = Path.of("given by JUnit");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(each -> String.valueOf(each.getFileName())).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheIssue(String name) throws Exception {
        try (AltoPackage pages = AltoPackage.open(zipped(CASES.resolve(name)))) {
            StringBuilder read = new StringBuilder();
            for (int page = 1; page <= pages.pageCount(); page++) {
                append(read, pages.read(page));
            }
            assertThat(read.toString())
                    .isEqualTo(Files.readString(CASES.resolve(name).resolve(EXPECTED)));
        }
    }

    /// The files of a case, METS first.
    private Path zipped(Path files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> walk = Files.walk(files)) {
            List<Path> sorted = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(EXPECTED))
                    .sorted(Comparator.comparing((Path file) -> !isMets(file)).thenComparing(Path::toString))
                    .toList();
            for (Path file : sorted) {
                zip.putNextEntry(new ZipEntry(files.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
        return Files.write(folder.resolve("issue.zip"), bytes.toByteArray());
    }

    private static boolean isMets(Path file) {
        try {
            return RootElement.of(Files.readString(file).getBytes(StandardCharsets.UTF_8))
                    .equals("mets");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(StringBuilder text, LaidOutPage page) {
        text.append("page ")
                .append(page.page().number())
                .append(' ')
                .append(page.masthead())
                .append('\n');
        List<Integer> seen = new ArrayList<>(page.furniture().keySet());
        for (LaidOutArticle article : page.articles()) {
            text.append("  article\n");
            append(text, "label", page, article.label(), seen);
            append(text, "kicker", page, article.kicker(), seen);
            append(text, "headline", page, article.headline(), seen);
            append(text, "subheadline", page, article.subheadline(), seen);
            article.body()
                    .forEach(block -> append(text, block.kind().name(), page, LineNumbers.of(block.lines()), seen));
        }
        new TreeMap<>(page.furniture())
                .forEach((line, kind) ->
                        text.append("  " + kind + ": " + page.page().line(line).text() + "\n"));
        assertThat(seen)
                .as("every line once")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, page.page().lines().size())
                                .boxed()
                                .toList());
    }

    private static void append(
            StringBuilder text, String part, LaidOutPage page, LineNumbers lines, List<Integer> seen) {
        if (!lines.isEmpty()) {
            seen.addAll(lines.numbers());
            text.append("    " + part + ": ")
                    .append(lines.numbers().stream()
                            .map(line -> page.page().line(line).text())
                            .collect(Collectors.joining("｜")))
                    .append('\n');
        }
    }
}
