package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.IndexedPerson;
import org.baoku.index.PageEntry;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.TextFragment;
import org.jspecify.annotations.Nullable;

/// Anything can be typed into a search, and anything can be written.
class ArbitraryInputTest {
    private static @Nullable Path folder;
    private static @Nullable LuceneArticleIndex index;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("any-words");
        index = new LuceneArticleIndex(folder);
        index.write(
                List.of(new PageEntry(
                        1,
                        List.of(Draft.of(1, "河湾镇民政局走访三十户", "镇长王卫东说：“今年投入381.6亿元。”阿·库尼察随行。")
                                .naming(new IndexedPerson(3, "王卫东"))
                                .entry()))),
                1);
    }

    @AfterContainer
    static void close() throws IOException {
        index().close();
        try (Stream<Path> files = Files.walk(folder == null ? Path.of("") : folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static LuceneArticleIndex index() {
        if (index == null) {
            throw new IllegalStateException("not opened");
        }
        return index;
    }

    @Property(tries = 1_500)
    void anyWordsAreAnswered(@ForAll("words") String words) {
        SearchResult result = index().search(SearchQuery.of(words));

        assertThat(result.total()).isBetween(0L, 1L);
        index().suggest(words, 5);
        index().explain(SearchQuery.of(words), 1);
    }

    @Property(tries = 300)
    void anyTextIsFoundAgainAndShownWhole(@ForAll("words") String text) {
        index().write(
                        List.of(new PageEntry(
                                2,
                                List.of(Draft.of(2, text, text, "尾")
                                        .by(new IndexedPerson(1, text))
                                        .entry()))),
                        2);
        SearchResult result = index().search(SearchQuery.of("\"尾\""));

        assertThat(result.total()).isEqualTo(1);
        assertThat(result.hits().getFirst().headline())
                .allMatch(piece -> !piece.text().isEmpty());
        assertThat(TextFragment.join(result.hits().getFirst().headline())).hasSameSizeAs(text);
        index().write(List.of(new PageEntry(2, List.of())), 3);
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(700);
        Arbitrary<String> signs = Arbitraries.of(
                        "“", "”", "\"", "(", ")", "（", "-", "~", "5", "|", "OR", "或", " ", "　", ":", "标题:", "日期:",
                        "记者：", "2023-07", "..", "王", "卫东", "·", "库尼察", "381.6", "亿元", "。", "《", "\uD83D", "𠮷")
                .list()
                .ofMaxSize(300)
                .map(parts -> String.join("", parts));
        Arbitrary<String> chinese =
                Arbitraries.strings().withCharRange('一', '鿿').ofMaxLength(600);
        return Arbitraries.oneOf(anything, signs, chinese);
    }
}
