package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.paper.SegmentedArticle;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The seed pages with other white space, as other extractors and editors write it: the same articles come out.
class WhiteSpaceVariantsTest {
    static Stream<Named<UnaryOperator<String>>> variants() {
        return Stream.of(
                Named.of("carriage returns", text -> text.replace("\n", "\r\n")),
                Named.of("byte order mark", text -> "\ufeff" + text),
                Named.of("form feed", text -> text + "\f"),
                Named.of("spaces after lines", text -> text.replace("\n", "  \n")),
                Named.of("spaces before lines", text -> lines(text, line -> line.isBlank() ? line : "  " + line)),
                Named.of("tabs", text -> lines(text, line -> line.replaceFirst("^[ \u3000]+", "\t"))),
                Named.of(
                        "ideographic spaces",
                        text -> lines(text, line -> line.replaceFirst("^[ \u3000]+", "\u3000\u3000"))),
                Named.of("no-break spaces", text -> text.replace(' ', '\u00a0')),
                Named.of("more blank lines", text -> text.replaceAll("\n[ \u3000]*\n", "\n\n\n\n")),
                Named.of(
                        "zero-width spaces before lines",
                        text -> lines(text, line -> line.isBlank() ? line : "\u200b" + line)),
                Named.of(
                        "zero-width spaces inside",
                        text -> text.replaceAll("([\\u4e00-\\u9fff]{3})(?=[\\u4e00-\\u9fff])", "$1\u200b")));
    }

    private static String lines(String text, UnaryOperator<String> change) {
        return text.lines().map(change).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theSameArticlesComeOut(UnaryOperator<String> variant) throws IOException {
        Segmenter segmenter = new Segmenter();
        for (Path page : pages()) {
            String text = Files.readString(page);
            assertThat(articles(segmenter, variant.apply(text)))
                    .as(page.toString())
                    .isEqualTo(articles(segmenter, text));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<List<Object>> articles(Segmenter segmenter, String text) {
        return segmenter.segment(text).articles().stream()
                .map(WhiteSpaceVariantsTest::texts)
                .toList();
    }

    private static List<Object> texts(SegmentedArticle article) {
        return Stream.of(article.titles(), article.lead(), article.signoff(), article.blocks())
                .map(text -> text == null ? "" : text)
                .collect(Collectors.toList());
    }
}
