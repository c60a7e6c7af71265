package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.QueryParser;
import org.baoku.index.query.QueryWarning;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.ScoreReason;
import org.baoku.index.result.SearchResult;
import org.baoku.index.result.TextFragment;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Properties that hold for any search text and any indexed text.
class ArbitraryInputTest {
    private static final String BODY = "镇长王卫东说：“今年投入381.6亿元。”阿·库尼察随行。";

    private static @Nullable Path folder;
    private static @Nullable LuceneArticleIndex index;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("arbitrary-input");
        index = new LuceneArticleIndex(folder);
        index.write(
                List.of(new PageEntry(
                        1,
                        List.of(Draft.of(1, "河湾镇民政局走访三十户", BODY)
                                .naming(new IndexedPerson(3, "王卫东"))
                                .entry()))),
                1);
    }

    @AfterContainer
    static void close() throws IOException {
        index().close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static LuceneArticleIndex index() {
        if (index == null) {
            throw new IllegalStateException("not opened");
        }
        return index;
    }

    @Property(tries = 300)
    void everySearchTextIsAnswered(@ForAll("texts") String text) {
        assertAnswered(text);
    }

    @Property(tries = 2_000)
    @Tag("campaign")
    void everyOneOfManySearchTextsIsAnswered(@ForAll("texts") String text) {
        assertAnswered(text);
    }

    private static void assertAnswered(String text) {
        SearchQuery query = SearchQuery.of(text);
        SearchResult result;
        try {
            result = index().search(query);
        } catch (InvalidQueryException refused) {
            assertThat(refused.messageKey()).startsWith("query.bad.");
            assertThat(refused.messageKey().equals("query.bad.costly") || text.contains("日期"))
                    .isTrue();
            return;
        }
        List<ScoreReason> reasons = index().explain(query, 1);

        assertThat(result.total()).isEqualTo(result.hits().size()).isBetween(0L, index().size());
        assertThat(reasons)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(ScoreReason::weight).reversed());
        assertThat(result.hits().isEmpty() && !reasons.isEmpty())
                .as("an article that does not match has no score")
                .isFalse();
        assertThat(result.hits()).allSatisfy(ArbitraryInputTest::isWholeArticle);
        assertThat(index().suggest(text, 5)).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
    }

    @Example
    void longTextsNearEachOtherAreAnswered() {
        String longText = "库尼察随行的镇长王卫东说".repeat(9);

        SearchResult result =
                index().search(SearchQuery.of("\"" + String.join(" ", Collections.nCopies(4, longText)) + "\"~5"));

        assertThat(result.total()).isZero();
    }

    @Example
    void aSearchWithTooManyClausesIsRefused() {
        StringBuilder text = new StringBuilder();
        char letter = '一';
        for (int clause = 0; clause < 8; clause++) {
            text.append('"');
            for (int i = 0; i < 60; i++) {
                text.append(letter++).append(i % 15 == 14 ? " " : "");
            }
            text.append("\"~5 ");
        }

        assertThatThrownBy(() -> index().search(SearchQuery.of(text.toString())))
                .isInstanceOfSatisfying(
                        InvalidQueryException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("query.bad.costly"));
    }

    private static void isWholeArticle(Hit hit) {
        assertThat(TextFragment.join(hit.headline())).isEqualTo("河湾镇民政局走访三十户");
        assertThat(hit.snippets())
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(BODY).contains(TextFragment.join(snippet)));
    }

    @Property(tries = 1_000)
    void warningsQuoteTheSearchText(@ForAll("texts") String text) {
        for (QueryWarning warning : QueryParser.parse(text).warnings()) {
            assertThat(warning.part()).isNotEmpty();
            assertThat(text.substring(warning.offset())).startsWith(warning.part());
        }
    }

    @Property(tries = 150)
    void everyTextIsStoredUnchangedAndItsPartsAreFound(
            @ForAll("texts") String text,
            @ForAll @IntRange(max = 600) int from,
            @ForAll @IntRange(max = 40) int length) {
        int start = Math.min(from, text.length());
        String part = text.substring(start, Math.min(start + length, text.length()));
        index().write(
                        List.of(new PageEntry(
                                2,
                                List.of(Draft.of(2, text, text, "尾")
                                        .by(new IndexedPerson(1, text))
                                        .entry()))),
                        2);
        SearchResult result = index().search(SearchQuery.of("\"尾\""));
        List<Long> containingPart = isPhrase(part)
                ? index().search(SearchQuery.of('"' + part + '"')).hits().stream()
                        .map(Hit::id)
                        .toList()
                : List.of(2L);
        index().write(List.of(new PageEntry(2, List.of())), 3);

        assertThat(result.total()).isEqualTo(1);
        assertThat(TextFragment.join(result.hits().getFirst().headline())).isEqualTo(withoutLoneSurrogates(text));
        assertThat(containingPart).as(part).contains(2L);
    }

    private static boolean isPhrase(String part) {
        return !NormalizedText.of(part).isEmpty() && part.chars().noneMatch(c -> "\"“”„＂".indexOf(c) >= 0);
    }

    /// Lone surrogates cannot be encoded; Lucene stores the replacement character.
    private static String withoutLoneSurrogates(String text) {
        StringBuilder encodable = new StringBuilder();
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .forEach(encodable::appendCodePoint);
        return encodable.toString();
    }

    @Property(tries = 300)
    void everyPhraseHitContainsThePhrase(@ForAll("texts") String text) {
        Assume.that(isPhrase(text) && text.length() <= SearchQuery.MAX_TEXT_LENGTH - 2);
        NormalizedText phrase = NormalizedText.of(text);
        boolean contained = Stream.of("河湾镇民政局走访三十户", BODY, "王卫东")
                .anyMatch(part -> NormalizedText.of(part).contains(phrase));

        assertThat(index().search(SearchQuery.of('"' + text + '"')).total()).isEqualTo(contained ? 1 : 0);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(700);
        Arbitrary<String> syntax = Arbitraries.of(
                        "“", "”", "\"", "(", ")", "（", "-", "~", "5", "|", "OR", "或", " ", "　", ":", "标题:", "日期:",
                        "记者：", "2023-07", "..", "王", "卫东", "·", "库尼察", "381.6", "亿元", "。", "《", "\uD83D", "𠮷")
                .list()
                .ofMaxSize(300)
                .map(parts -> String.join("", parts));
        Arbitrary<String> words = Arbitraries.of("王", "卫东", "·", "库尼察", "381.6", "亿元", "。", "民政", "局", "走访")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        Arbitrary<String> chinese =
                Arbitraries.strings().withCharRange('一', '鿿').ofMaxLength(600);
        return Arbitraries.oneOf(anything, syntax, words, chinese);
    }
}
