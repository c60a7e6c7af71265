package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.assertj.core.api.SoftAssertions;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.SearchSources;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.PartialHit;
import org.baoku.index.result.SearchResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Search quality on judged queries over the seeds and some invented articles, compared with plain smartcn
/// and plain bigrams on the same articles.
class QualityTest {
    private static final Logger LOG = LoggerFactory.getLogger(QualityTest.class);
    private static final Path FOLDER = Path.of("src/test/resources/quality");
    private static final Path GOLD = Path.of("src/test/resources/gold/seeds");

    private static final double MIN_RECIPROCAL_RANK = 0.95;
    private static final double MIN_PRECISION = 0.93;
    private static final double MAX_ZERO_RESULTS = 0.02;

    /// The articles by their ids in the judgements: the seed's number and the article's position, or m1, m2
    /// … for an invented one.
    private static final Map<String, ArticleEntry> ARTICLES = new LinkedHashMap<>();

    private static final List<JudgedQuery> QUERIES = new ArrayList<>();

    @TempDir
    private static Path folder = Path.of("given by JUnit");

    private record JudgedQuery(String kind, String query, Set<Long> relevant) {}

    /// The relevance of the first ten hits of a query.
    private record Outcome(JudgedQuery judged, List<Boolean> hits) {
        double reciprocalRank() {
            int first = hits.indexOf(true);
            return first < 0 ? 0 : 1.0 / (first + 1);
        }

        /// The number of relevant hits among the first five, relative to the highest possible number.
        double precision() {
            long relevant = hits.stream().limit(5).filter(hit -> hit).count();
            return (double) relevant / Math.min(5, judged.relevant().size());
        }
    }

    private record Score(String engine, double meanReciprocalRank, double precision, double zeroResults) {}

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(GOLD)) {
            for (Path file : files.sorted().toList()) {
                String seed = String.valueOf(file.getFileName()).substring(0, 3);
                JsonNode articles =
                        JsonMapper.shared().readTree(Files.readString(file)).get("articles");
                for (int place = 0; place < articles.size(); place++) {
                    add(seed + "-" + place, articles.get(place));
                }
            }
        }
        for (String line : Files.readAllLines(FOLDER.resolve("articles.txt"))) {
            String[] parts = line.split("\\|", -1);
            long id = ARTICLES.size() + 1L;
            ARTICLES.put(parts[0], Draft.of(id, parts[1], parts[2]).entry());
        }
        for (String line : Files.readAllLines(FOLDER.resolve("queries.tsv"))) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("\t", -1);
                QUERIES.add(new JudgedQuery(parts[0], parts[1], articles(parts[2])));
            }
        }
    }

    private static void add(String name, JsonNode article) {
        long id = ARTICLES.size() + 1L;
        List<IndexedPerson> reporters = persons(article.get("byline"));
        List<IndexedPerson> officials = article.has("officials") ? persons(article.get("officials")) : List.of();
        String[] body = article.get("paragraphs")
                .valueStream()
                .map(block -> block.isString() ? block : block.get("crosshead"))
                .map(JsonNode::stringValue)
                .toArray(String[]::new);
        ARTICLES.put(
                name,
                Draft.of(id, joined(article.get("headline")), body)
                        .under(joined(article.get("kicker")), joined(article.get("subheadline")))
                        .by(reporters.toArray(IndexedPerson[]::new))
                        .naming(officials.toArray(IndexedPerson[]::new))
                        .entry());
    }

    private static String joined(JsonNode lines) {
        return String.join(" ", lines.valueStream().map(JsonNode::stringValue).toList());
    }

    private static List<IndexedPerson> persons(JsonNode named) {
        return named.valueStream()
                .map(person -> person.get("name").stringValue())
                .distinct()
                .map(name -> new IndexedPerson(Integer.toUnsignedLong(name.hashCode()), name))
                .toList();
    }

    @Test
    void ranksBetterThanPlainAnalyzers() throws IOException {
        assertThat(QUERIES).hasSizeGreaterThanOrEqualTo(80);
        Score ours;
        List<List<String>> synonyms = shippedSynonyms();
        try (LuceneArticleIndex index =
                new LuceneArticleIndex(folder.resolve("ours"), SearchSources.NONE.withSynonyms(() -> synonyms))) {
            write(index);
            ours = score("Baoku", query -> ids(index, query));
        }
        Score smartcn;
        try (BaselineIndex index = new BaselineIndex(new SmartChineseAnalyzer(), ARTICLES.values())) {
            smartcn = score("plain smartcn", index::search);
        }
        Score bigrams;
        try (BaselineIndex index = new BaselineIndex(new CJKAnalyzer(), ARTICLES.values())) {
            bigrams = score("plain bigrams", index::search);
        }

        assertThat(ours.meanReciprocalRank()).isGreaterThanOrEqualTo(MIN_RECIPROCAL_RANK);
        assertThat(ours.precision()).isGreaterThanOrEqualTo(MIN_PRECISION);
        assertThat(ours.zeroResults()).isLessThanOrEqualTo(MAX_ZERO_RESULTS);
        for (Score plain : List.of(smartcn, bigrams)) {
            assertThat(ours.meanReciprocalRank()).isGreaterThan(plain.meanReciprocalRank());
            assertThat(ours.precision()).isGreaterThan(plain.precision());
        }
    }

    /// What must match in full, no more and no less: each line is a query and its articles.
    @Test
    void fullMatchesAreExactlyTheArticlesThatHoldAllWords() throws IOException {
        List<List<String>> synonyms = shippedSynonyms();
        try (LuceneArticleIndex index =
                new LuceneArticleIndex(folder.resolve("full"), SearchSources.NONE.withSynonyms(() -> synonyms))) {
            write(index);
            SoftAssertions all = new SoftAssertions();
            for (String line : Files.readAllLines(FOLDER.resolve("full-matches.tsv"))) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t", -1);
                    SearchResult result = index.search(SearchQuery.of(parts[0]));
                    all.assertThat(result.hits().stream().map(Hit::id))
                            .as(parts[0])
                            .containsExactlyInAnyOrderElementsOf(articles(parts[1]));
                    all.assertThat(result.total())
                            .as(parts[0])
                            .isEqualTo(articles(parts[1]).size());
                }
            }
            all.assertAll();
        }
    }

    private static Set<Long> articles(String names) {
        return Stream.of(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> Objects.requireNonNull(ARTICLES.get(name), name).id())
                .collect(Collectors.toSet());
    }

    private static void write(LuceneArticleIndex index) {
        index.write(
                ARTICLES.values().stream()
                        .map(article -> new PageEntry(article.id(), List.of(article)))
                        .toList(),
                1);
    }

    /// The synonyms that a new archive has.
    private static List<List<String>> shippedSynonyms() throws IOException {
        String withdrawn = Files.readString(Path.of("db/V034__mended_synonyms.sql"));
        List<List<String>> groups = Pattern.compile("'([^'=]+(?:=[^'=]+)+)'")
                .matcher(Files.readString(Path.of("db/V004__synonyms.sql"))
                        + Files.readString(Path.of("db/V019__shipped_synonyms.sql")))
                .results()
                .map(group -> group.group(1))
                .filter(group -> !withdrawn.contains("'" + group + "'"))
                .map(group -> List.of(group.split("=", -1)))
                .toList();
        assertThat(groups).hasSizeGreaterThan(250);
        return groups;
    }

    /// The first ten articles of the page, of the corrected search where one is suggested, as a user would
    /// continue: those that hold all words, then those that hold some.
    private static List<Long> ids(LuceneArticleIndex index, String text) {
        SearchResult result = index.search(SearchQuery.of(text));
        String corrected = result.corrected();
        SearchResult continued = corrected == null ? result : index.search(SearchQuery.of(corrected));
        return Stream.concat(
                        continued.hits().stream(), continued.partial().stream().map(PartialHit::hit))
                .map(Hit::id)
                .limit(10)
                .toList();
    }

    private static Score score(String engine, Function<String, List<Long>> search) {
        List<Outcome> found = QUERIES.stream()
                .map(judged -> new Outcome(
                        judged,
                        search.apply(judged.query()).stream()
                                .map(judged.relevant()::contains)
                                .toList()))
                .toList();
        Score score = new Score(
                engine,
                mean(found, Outcome::reciprocalRank),
                mean(found, Outcome::precision),
                mean(found, one -> one.hits().isEmpty() ? 1.0 : 0.0));
        LOG.info(
                "{}: {} queries, MRR {}, P@5 {}, without results {}",
                engine,
                found.size(),
                rounded(score.meanReciprocalRank()),
                rounded(score.precision()),
                rounded(score.zeroResults()));
        for (String kind : QUERIES.stream().map(JudgedQuery::kind).distinct().toList()) {
            List<Outcome> ofKind = found.stream()
                    .filter(one -> one.judged().kind().equals(kind))
                    .toList();
            LOG.info(
                    "  {}: MRR {}, P@5 {}",
                    kind,
                    rounded(mean(ofKind, Outcome::reciprocalRank)),
                    rounded(mean(ofKind, Outcome::precision)));
        }
        found.stream()
                .filter(one -> one.precision() < 1)
                .forEach(one ->
                        LOG.info("  missed by {}: {} {}", engine, one.judged().query(), one.hits()));
        return score;
    }

    private static double mean(List<Outcome> found, Function<Outcome, Double> measure) {
        return found.stream().mapToDouble(measure::apply).average().orElse(0);
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
