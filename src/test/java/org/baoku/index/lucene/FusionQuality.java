package org.baoku.index.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.util.VectorUtil;
import org.baoku.index.Hit;
import org.baoku.index.PartialHit;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.SortOrder;
import org.baoku.meaning.ArticleOpening;
import org.baoku.meaning.SentenceEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures what the sentence model adds to the ranking of questions, with constants chosen by
/// cross-validation: for each fold of the judged queries those are taken that are best on the other folds.
///
/// The first argument is a directory as for [RetrievalQuality]. The second one is a file that keeps the
/// vectors of the passages, because making them takes minutes.
final class FusionQuality {
    private static final Logger LOG = LoggerFactory.getLogger(FusionQuality.class);
    private static final int FOLDS = 5;
    private static final int COLLECTED = 500;
    private static final int DEPTH = 100;
    private static final int ATTEMPTS = 10;

    private FusionQuality() {}

    private record Constants(int window, double rankConstant, double weight) {}

    /// A judged query with the passages in the order of their words: those with all words, then those with
    /// some.
    private record Ranked(String id, int relevant, List<List<Boolean>> judged, List<List<Float>> cosines) {
        double gain(Constants constants) {
            return RetrievalQuality.gain(fused(constants))
                    / RetrievalQuality.gain(
                            Stream.generate(() -> true).limit(relevant).toList());
        }

        double recall(Constants constants) {
            return (double) fused(constants).stream()
                            .limit(DEPTH)
                            .filter(hit -> hit)
                            .count()
                    / relevant;
        }

        private List<Boolean> fused(Constants constants) {
            List<Boolean> all = new ArrayList<>();
            for (int part = 0; part < judged.size(); part++) {
                List<Boolean> hits = judged.get(part);
                float[] first = new float[Math.min(constants.window(), hits.size())];
                for (int i = 0; i < first.length; i++) {
                    first[i] = cosines.get(part).get(i);
                }
                RankFusion fusion = RankFusion.of(first, constants.rankConstant(), constants.weight());
                IntStream.range(0, hits.size())
                        .map(rank -> rank < fusion.length() ? fusion.placeOf(rank) : rank)
                        .forEach(place -> all.add(hits.get(place)));
            }
            return all;
        }
    }

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Map<String, byte[]> vectors = vectors(directory, Path.of(args[1]));
        List<Ranked> ranked = new ArrayList<>();
        try (LuceneArticleIndex index = new LuceneArticleIndex(Files.createTempDirectory("fusion"));
                SentenceEncoder encoder = SentenceEncoder.load()) {
            RetrievalQuality.fill(index, directory.resolve("docs.jsonl.gz"));
            Map<String, Set<String>> judgements = RetrievalQuality.judgements(directory);
            for (Map.Entry<String, String> query :
                    RetrievalQuality.queries(directory).entrySet()) {
                Set<String> relevant = judgements.getOrDefault(query.getKey(), Set.of());
                if (!relevant.isEmpty()) {
                    ranked.add(rank(index, query, relevant, encoder.encode(query.getValue()), vectors));
                }
            }
        }
        ranked.sort(Comparator.comparing(Ranked::id));
        crossValidate(ranked);
    }

    private static Ranked rank(
            LuceneArticleIndex index,
            Map.Entry<String, String> query,
            Set<String> relevant,
            byte[] question,
            Map<String, byte[]> vectors) {
        SearchResult result = search(index, query.getValue());
        List<List<String>> parts = List.of(
                result.hits().stream().map(Hit::source).toList(),
                result.partial().stream().map(PartialHit::hit).map(Hit::source).toList());
        return new Ranked(
                query.getKey(),
                relevant.size(),
                parts.stream()
                        .map(part -> part.stream().map(relevant::contains).toList())
                        .toList(),
                parts.stream()
                        .map(part -> part.stream()
                                .map(id -> VectorUtil.cosine(question, vectors.getOrDefault(id, question)))
                                .toList())
                        .toList());
    }

    /// Searches again where a busy machine left the partial matches out: every question of the set has some.
    private static SearchResult search(LuceneArticleIndex index, String question) {
        SearchQuery query = new SearchQuery(question, null, null, Map.of(), SortOrder.RELEVANCE, 0, COLLECTED);
        SearchResult result = index.search(query);
        for (int attempt = 0; attempt < ATTEMPTS && result.partial().isEmpty(); attempt++) {
            result = index.search(query);
        }
        return result;
    }

    private static void crossValidate(List<Ranked> all) {
        List<Constants> choices = new ArrayList<>();
        for (int window : new int[] {100, 200, 300, 500}) {
            for (double rankConstant : new double[] {20, 60, 120}) {
                for (double weight : new double[] {0.25, 0.5, 0.75, 1, 1.5, 2}) {
                    choices.add(new Constants(window, rankConstant, weight));
                }
            }
        }
        List<double[]> before = new ArrayList<>();
        List<double[]> after = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int heldOut = fold;
            Constants best = best(choices, part(all, heldOut, false));
            List<Ranked> test = part(all, heldOut, true);
            before.add(measure(test, new Constants(0, 60, 0)));
            after.add(measure(test, best));
            log("fold " + fold + ", " + test.size() + " queries, chosen " + best, before.getLast(), after.getLast());
        }
        log("mean of the folds", mean(before), mean(after));
        log("spread of the folds", spread(before), spread(after));
        for (int half = 0; half < 2; half++) {
            List<Ranked> test = half(all, half);
            Constants chosen = best(choices, half(all, 1 - half));
            log(
                    "half " + half + ", chosen on the other one " + chosen,
                    measure(test, new Constants(0, 60, 0)),
                    measure(test, chosen));
        }
        RankingWeights.Meaning shipped = RankingWeights.SHIPPED.meaning();
        log(
                "all, with the constants in use",
                measure(all, new Constants(0, 60, 0)),
                measure(all, new Constants(shipped.window(), shipped.rankConstant(), shipped.weight())));
    }

    private static Constants best(List<Constants> choices, List<Ranked> training) {
        return choices.stream()
                .max(Comparator.comparingDouble(
                        choice -> Arrays.stream(measure(training, choice)).sum()))
                .orElseThrow();
    }

    private static List<Ranked> part(List<Ranked> all, int fold, boolean inFold) {
        return all.stream()
                .filter(query -> (Math.floorMod(query.id().hashCode(), FOLDS) == fold) == inFold)
                .toList();
    }

    private static List<Ranked> half(List<Ranked> all, int half) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == half)
                .mapToObj(all::get)
                .toList();
    }

    /// nDCG@10 and recall@100.
    private static double[] measure(List<Ranked> queries, Constants constants) {
        return new double[] {
            queries.stream()
                    .mapToDouble(query -> query.gain(constants))
                    .average()
                    .orElse(0),
            queries.stream()
                    .mapToDouble(query -> query.recall(constants))
                    .average()
                    .orElse(0)
        };
    }

    private static double[] mean(List<double[]> folds) {
        return new double[] {
            folds.stream().mapToDouble(fold -> fold[0]).average().orElse(0),
            folds.stream().mapToDouble(fold -> fold[1]).average().orElse(0)
        };
    }

    /// The standard deviation.
    private static double[] spread(List<double[]> folds) {
        double[] mean = mean(folds);
        return new double[] {
            Math.sqrt(folds.stream()
                    .mapToDouble(fold -> Math.pow(fold[0] - mean[0], 2))
                    .average()
                    .orElse(0)),
            Math.sqrt(folds.stream()
                    .mapToDouble(fold -> Math.pow(fold[1] - mean[1], 2))
                    .average()
                    .orElse(0))
        };
    }

    private static void log(String what, double[] before, double[] after) {
        LOG.info(
                "{}: nDCG@10 {} to {}, recall@100 {} to {}",
                what,
                rounded(before[0]),
                rounded(after[0]),
                rounded(before[1]),
                rounded(after[1]));
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /// The vectors of the passages by their ids, from the file if it is there.
    private static Map<String, byte[]> vectors(Path directory, Path file) throws IOException {
        Map<String, byte[]> vectors = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                vectors.put(line.substring(0, tab), Base64.getDecoder().decode(line.substring(tab + 1)));
            }
            return vectors;
        }
        List<String> lines = new ArrayList<>();
        try (SentenceEncoder encoder = SentenceEncoder.load();
                BufferedReader documents = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(directory.resolve("docs.jsonl.gz"))),
                        StandardCharsets.UTF_8))) {
            for (String line = documents.readLine(); line != null; line = documents.readLine()) {
                JsonNode document = JsonMapper.shared().readTree(line);
                List<String> body = document.get("paragraphs").values().stream()
                        .map(JsonNode::asString)
                        .toList();
                String id = document.get("dateline").get("source").asString();
                byte[] vector = encoder.encode(ArticleOpening.of("", body).text());
                vectors.put(id, vector);
                lines.add(id + "\t" + Base64.getEncoder().encodeToString(vector));
            }
        }
        Files.write(file, lines);
        return vectors;
    }
}
