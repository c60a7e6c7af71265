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
import org.baoku.index.ArticleEntry;
import org.baoku.index.Hit;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.IndexedPerson;
import org.baoku.index.PageEntry;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How well a search finds: judged queries over the seeds and some made-up articles, against plain smartcn and plain
/// pairs of letters on the same articles.
class QualityTest {
    private static final Logger LOG = LoggerFactory.getLogger(QualityTest.class);
    private static final Path FOLDER = Path.of("src/test/resources/quality");
    private static final Path GOLD = Path.of("src/test/resources/gold/seeds");

    private static final double LEAST_RECIPROCAL_RANK = 0.95;
    private static final double LEAST_PRECISION = 0.93;
    private static final double MOST_ZERO_RESULTS = 0.02;

    /// The articles by the names that the judgements call them: a seed's number and the article's place, or m1, m2 ….
    private static final Map<String, ArticleEntry> ARTICLES = new LinkedHashMap<>();

    private static final List<Judged> QUERIES = new ArrayList<>();

    @TempDir
    private static Path folder = Path.of("given by JUnit");

    private record Judged(String kind, String query, Set<Long> answers) {}

    /// What came out for one query: which hits answer it, the first ten of them.
    private record Found(Judged judged, List<Boolean> hits) {
        double reciprocalRank() {
            int first = hits.indexOf(true);
            return first < 0 ? 0 : 1.0 / (first + 1);
        }

        /// How many of the first five answer, of as many as could.
        double precision() {
            long answering = hits.stream().limit(5).filter(hit -> hit).count();
            return (double) answering / Math.min(5, judged.answers().size());
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
                QUERIES.add(new Judged(
                        parts[0],
                        parts[1],
                        Stream.of(parts[2].split(" ", -1))
                                .map(name -> Objects.requireNonNull(ARTICLES.get(name), name)
                                        .id())
                                .collect(Collectors.toSet())));
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
    void findsBetterThanPlainAnalyzers() throws IOException {
        assertThat(QUERIES).hasSizeGreaterThanOrEqualTo(80);
        Score ours;
        List<List<String>> equalForms = shippedForms();
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder.resolve("ours"), () -> equalForms)) {
            List<PageEntry> pages = ARTICLES.values().stream()
                    .map(article -> new PageEntry(article.id(), List.of(article)))
                    .toList();
            index.write(pages, 1);
            ours = score("Baoku", query -> ids(index, query));
        }
        Score smartcn;
        try (BaselineIndex index = new BaselineIndex(new SmartChineseAnalyzer(), ARTICLES.values())) {
            smartcn = score("plain smartcn", index::search);
        }
        Score pairs;
        try (BaselineIndex index = new BaselineIndex(new CJKAnalyzer(), ARTICLES.values())) {
            pairs = score("plain pairs of letters", index::search);
        }

        assertThat(ours.meanReciprocalRank()).isGreaterThanOrEqualTo(LEAST_RECIPROCAL_RANK);
        assertThat(ours.precision()).isGreaterThanOrEqualTo(LEAST_PRECISION);
        assertThat(ours.zeroResults()).isLessThanOrEqualTo(MOST_ZERO_RESULTS);
        for (Score plain : List.of(smartcn, pairs)) {
            assertThat(ours.meanReciprocalRank()).isGreaterThan(plain.meanReciprocalRank());
            assertThat(ours.precision()).isGreaterThan(plain.precision());
        }
    }

    /// The abbreviations that every new archive begins with, and no others.
    private static List<List<String>> shippedForms() throws IOException {
        List<List<String>> groups = Pattern.compile("'([^'=]+(?:=[^'=]+)+)'")
                .matcher(Files.readString(Path.of("db/V004__synonyms.sql")))
                .results()
                .map(group -> List.of(group.group(1).split("=", -1)))
                .toList();
        assertThat(groups).hasSizeGreaterThan(30);
        return groups;
    }

    /// Who finds nothing takes the spelling that is offered, as a reader would.
    private static List<Long> ids(LuceneArticleIndex index, String words) {
        SearchResult result = index.search(SearchQuery.of(words));
        String corrected = result.corrected();
        SearchResult taken = corrected == null ? result : index.search(SearchQuery.of(corrected));
        return taken.hits().stream().map(Hit::id).limit(10).toList();
    }

    private static Score score(String engine, Function<String, List<Long>> search) {
        List<Found> found = QUERIES.stream()
                .map(judged -> new Found(
                        judged,
                        search.apply(judged.query()).stream()
                                .map(judged.answers()::contains)
                                .toList()))
                .toList();
        Score score = new Score(
                engine,
                mean(found, Found::reciprocalRank),
                mean(found, Found::precision),
                mean(found, one -> one.hits().isEmpty() ? 1.0 : 0.0));
        LOG.info(
                "{}: {} queries, MRR {}, P@5 {}, without any result {}",
                engine,
                found.size(),
                rounded(score.meanReciprocalRank()),
                rounded(score.precision()),
                rounded(score.zeroResults()));
        for (String kind : QUERIES.stream().map(Judged::kind).distinct().toList()) {
            List<Found> ofKind = found.stream()
                    .filter(one -> one.judged().kind().equals(kind))
                    .toList();
            LOG.info(
                    "  {}: MRR {}, P@5 {}",
                    kind,
                    rounded(mean(ofKind, Found::reciprocalRank)),
                    rounded(mean(ofKind, Found::precision)));
        }
        found.stream()
                .filter(one -> one.precision() < 1)
                .forEach(one ->
                        LOG.info("  missed by {}: {} {}", engine, one.judged().query(), one.hits()));
        return score;
    }

    private static double mean(List<Found> found, Function<Found, Double> measure) {
        return found.stream().mapToDouble(measure::apply).average().orElse(0);
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
