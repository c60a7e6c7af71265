package org.baoku.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.baoku.paper.Block;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.baoku.people.name.ResourceLists;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An article of the corpus, or one written for the tests, with what a reader marked in it
/// (`src/docs/people-measured.md` has
/// the rules).
///
/// @param number the article's line in the corpus, or in the file of written ones, from 1
/// @param headline null where it was not read
/// @param paragraphs those that were read
/// @param officials null where the article was not marked for officials
/// @param appointments null where the article was not marked for appointments
record MarkedArticle(
        int number,
        @Nullable String headline,
        List<String> paragraphs,
        @Nullable List<Mark> officials,
        @Nullable List<Mark> appointments) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// A person whom the reader marked.
    ///
    /// @param office as printed; null where the article prints none
    /// @param kind of an appointment; empty for an official
    record Mark(String name, @Nullable String office, String kind, boolean doubtful) {}

    /// The corpus of web news articles; the tests that need it are left out where it is missing.
    static Path corpus() {
        @Nullable String given = System.getenv("BAOKU_CORPUS");
        return Path.of(given == null ? "../shared/corpus/news.jsonl.gz" : given);
    }

    /// The marked articles of a file beside this class, with their text from the corpus.
    static List<MarkedArticle> read(String file) throws IOException {
        Map<Integer, JsonNode> marks = ResourceLists.lines("marked/" + file).stream()
                .map(JSON::readTree)
                .collect(Collectors.toMap(line -> line.get("number").asInt(), Function.identity()));
        List<MarkedArticle> articles = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(corpus());
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                @Nullable JsonNode marked = marks.get(++number);
                if (marked != null) {
                    articles.add(article(marked, JSON.readTree(line)));
                }
            }
        }
        return articles;
    }

    /// The marked articles of a file that has their text too, which was written for it.
    static List<MarkedArticle> readWritten(String file) {
        return ResourceLists.lines("marked/" + file).stream()
                .map(JSON::readTree)
                .map(written -> new MarkedArticle(
                        written.get("number").asInt(),
                        written.path("headline").asString(null),
                        paragraphs(written),
                        marks(written.get("officials"), "title"),
                        marks(written.get("appointments"), "office")))
                .toList();
    }

    private static List<String> paragraphs(JsonNode article) {
        return StreamSupport.stream(article.get("paragraphs").spliterator(), false)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static MarkedArticle article(JsonNode marked, JsonNode printed) {
        List<String> paragraphs = paragraphs(printed);
        if (!marked.get("sha256").asString().equals(sha256(String.join("\n", paragraphs)))) {
            throw new IllegalStateException("Line " + marked.get("number") + " of the corpus is another article");
        }
        List<String> read =
                new ArrayList<>(paragraphs.subList(0, marked.get("paragraphs").asInt()));
        read.add(read.removeLast().substring(0, marked.get("lastLength").asInt()));
        return new MarkedArticle(
                marked.get("number").asInt(),
                null,
                read,
                marks(marked.get("officials"), "title"),
                marks(marked.get("appointments"), "office"));
    }

    private static @Nullable List<Mark> marks(@Nullable JsonNode marked, String officeField) {
        if (marked == null) {
            return null;
        }
        List<Mark> marks = new ArrayList<>();
        for (JsonNode mark : marked) {
            JsonNode office = mark.get(officeField);
            marks.add(new Mark(
                    mark.get("name").asString(),
                    office == null || office.isNull() ? null : office.asString(),
                    mark.path("kind").asString(""),
                    mark.path("doubtful").asBoolean(false)));
        }
        return marks;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// The article as the segmenter gives it; without a headline that the reader did not read.
    SegmentedArticle segmented() {
        List<Block> blocks =
                paragraphs.stream().<Block>map(Block.Paragraph::new).toList();
        Titles titles = headline == null ? Titles.NONE : new Titles(List.of(), List.of(), List.of(headline), List.of());
        return new SegmentedArticle(
                titles, null, null, blocks, LineNumbers.NONE, LineNumbers.NONE, LineNumbers.NONE, 1, List.of());
    }
}
