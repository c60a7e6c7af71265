package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.MatchMode;
import org.baoku.index.query.ReadNode;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.Hit;
import org.baoku.index.result.PartialHit;
import org.baoku.index.result.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// Compares totals with a brute-force reading of every stored article, for random quoted, unquoted and Boolean queries.
///
/// A quoted text is held by an article that has it letter for letter. An unquoted text is held by an article that has
/// every word of it ([SearchResult#read]), numbers and Latin words whole. This test is the definition; it must not be
/// changed together with the search.
class SearchOracleTest {
    private static final int ROUNDS = 300;

    private static final List<ArticleEntry> ARTICLES = new ArrayList<>();

    /// Every query is compared with the same texts.
    private static final Map<String, NormalizedText> NORMALIZED = new HashMap<>();

    private static final Path FOLDER = createFolder();

    private static LuceneArticleIndex index = new LuceneArticleIndex(FOLDER);
    private final Random random = new Random();

    private static Path createFolder() {
        try {
            return Files.createTempDirectory("oracle");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A query with the articles that it must find.
    private record Judged(String text, Predicate<ArticleEntry> holds) {}

    @BeforeAll
    static void fill() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file : files.sorted().toList()) {
                String[] lines = Files.readString(file).split("\\n", -1);
                for (int from = 0; from < lines.length; from += 4) {
                    List<String> body = new ArrayList<>();
                    for (int i = from; i < Math.min(lines.length, from + 4); i++) {
                        if (!lines[i].isBlank()) {
                            body.add(lines[i]);
                        }
                    }
                    if (!body.isEmpty()) {
                        long id = ARTICLES.size() + 1L;
                        ARTICLES.add(Draft.of(id, body.getFirst(), body.toArray(String[]::new))
                                .entry());
                    }
                }
            }
        }
        index.write(
                ARTICLES.stream()
                        .map(article -> new PageEntry(article.id(), List.of(article)))
                        .toList(),
                1);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void totalsAreThoseOfBruteForce() {
        for (int round = 0; round < ROUNDS; round++) {
            Judged judged = round % 3 == 0 ? quoted() : round % 3 == 1 ? unquoted() : combined(2);
            List<Long> expected = ARTICLES.stream()
                    .filter(judged.holds())
                    .map(ArticleEntry::id)
                    .toList();

            SearchResult found = search(judged.text(), MatchMode.ALL);

            assertThat(found.total()).as(judged.text()).isEqualTo(expected.size());
            assertThat(found.hits())
                    .as(judged.text())
                    .extracting(Hit::id)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.subList(0, Math.min(expected.size(), SearchQuery.MAX_SIZE)));
        }
    }

    @Test
    void partialArticlesLackExactlyTheWordsThatTheySayTheyLack() {
        for (int round = 0; round < ROUNDS / 3; round++) {
            String text = part(2, 9).strip() + " " + part(2, 4).strip();
            SearchResult found = search(text, MatchMode.ALL);
            for (PartialHit partial : found.partial()) {
                ArticleEntry article = ARTICLES.get((int) partial.hit().id() - 1);
                List<String> lacking = words(found.read())
                        .filter(word -> !holds(article, word))
                        .map(ReadNode::text)
                        .toList();
                assertThat(partial.missing()).as(text).isEqualTo(lacking).isNotEmpty();
            }
            assertThat(search(text, MatchMode.ANY).total()).isGreaterThanOrEqualTo(found.total());
        }
    }

    private static Stream<ReadNode> words(ReadNode node) {
        return node.kind() == ReadNode.Kind.WORD
                ? Stream.of(node)
                : node.parts().stream().flatMap(part -> words(part));
    }

    private static SearchResult search(String text, MatchMode mode) {
        return index.search(SearchQuery.of(text)
                .withSort(SortOrder.OLDEST)
                .withSize(SearchQuery.MAX_SIZE)
                .withMatch(mode));
    }

    private Judged quoted() {
        String text = part(1, 12);
        return new Judged('"' + text + '"', article -> has(article, text, false));
    }

    private Judged unquoted() {
        String text = part(2, 14).replaceAll("[\\s　]", "");
        ReadNode read = search(text, MatchMode.ALL).read();
        assertThat(words(read).toList()).as(text).isNotEmpty();
        return new Judged(text, article -> holds(article, read));
    }

    private Judged combined(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? quoted() : unquoted();
        }
        Judged left = combined(depth - 1);
        Judged right = combined(depth - 1);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Judged(
                        "(" + left.text() + ") (" + right.text() + ")",
                        left.holds().and(right.holds()));
            case 1 ->
                new Judged(
                        "(" + left.text() + " OR " + right.text() + ")",
                        left.holds().or(right.holds()));
            case 2 ->
                new Judged(
                        "(" + left.text() + ") -(" + right.text() + ")",
                        left.holds().and(right.holds().negate()));
            default ->
                new Judged(
                        "(" + left.text() + ")|(" + right.text() + ")",
                        left.holds().or(right.holds()));
        };
    }

    /// A part of a random article that means no operator.
    private String part(int min, int max) {
        while (true) {
            List<String> body = ARTICLES.get(random.nextInt(ARTICLES.size())).body();
            String text = body.get(random.nextInt(body.size()));
            int length = min + random.nextInt(max - min + 1);
            if (text.length() >= length) {
                int from = random.nextInt(text.length() - length + 1);
                String part = text.substring(from, from + length);
                boolean isPlain = part.chars().noneMatch(c -> "\"“”„＂()（）-－−|｜~～:：∶&".indexOf(c) >= 0)
                        && !part.contains("或")
                        && !part.contains("OR")
                        && part.codePoints().anyMatch(Character::isLetterOrDigit)
                        && Character.isLetterOrDigit(part.charAt(0));
                if (isPlain) {
                    return part;
                }
            }
        }
    }

    private static boolean holds(ArticleEntry article, ReadNode node) {
        return switch (node.kind()) {
            case WORD ->
                has(article, node.text(), true) || node.forms().stream().anyMatch(form -> has(article, form, true));
            case PHRASE -> has(article, node.text(), false);
            case ALL -> node.parts().stream().allMatch(part -> holds(article, part));
            case ANY -> node.parts().stream().anyMatch(part -> holds(article, part));
            case NOT -> !holds(article, node.parts().getFirst());
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static boolean has(ArticleEntry article, String text, boolean whole) {
        return Stream.concat(Stream.of(article.headline()), article.body().stream())
                .anyMatch(field -> contains(field, text, whole));
    }

    /// Whether a text has another; where it begins or ends with a Latin letter or a digit and must be whole, no such
    /// letter, or digit of the same number, may stand beside it.
    private static boolean contains(String text, String part, boolean whole) {
        NormalizedText in = NORMALIZED.computeIfAbsent(text, NormalizedText::of);
        NormalizedText searched = NORMALIZED.computeIfAbsent(part, NormalizedText::of);
        for (int at = in.indexOf(searched, 0); at >= 0; at = in.indexOf(searched, at + 1)) {
            String before = text.substring(0, in.startOffset(at));
            String after = text.substring(in.endOffset(at + searched.length() - 1));
            if (!whole || (isFree(narrow(before), searched.codePointAt(0)) && isFreeAfter(searched, narrow(after)))) {
                return true;
            }
        }
        return false;
    }

    private static String narrow(String text) {
        return org.baoku.text.WidthFolding.narrow(text.replace('．', '.').replace('，', '、'));
    }

    private static boolean isFree(String before, int first) {
        if (isDigit(first)) {
            return !before.matches("(?s).*[0-9]") && !before.matches("(?s).*[0-9][.,]");
        }
        return !isLatin(first) || before.isEmpty() || !isLatin(before.charAt(before.length() - 1));
    }

    private static boolean isFreeAfter(NormalizedText searched, String after) {
        int last = searched.codePointAt(searched.length() - 1);
        if (isDigit(last)) {
            return !after.matches("(?s)[0-9].*") && !after.matches("(?s)[.,][0-9].*");
        }
        return !isLatin(last) || after.isEmpty() || !isLatin(after.charAt(0));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(int c) {
        return c < 0x2E80 && Character.isLetter(c);
    }
}
