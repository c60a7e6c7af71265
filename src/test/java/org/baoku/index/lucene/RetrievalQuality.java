package org.baoku.index.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.PageEntry;
import org.baoku.index.PartialHit;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.SortOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Measures retrieval quality for questions: nDCG@10 and recall@100 over judged queries.
///
/// The argument is a directory with `docs.jsonl.gz` (import records, the id in the dateline's source),
/// `queries.tsv` (id, text) and `qrels.txt` (TREC format). It is not part of the build, because the texts
/// belong to third parties.
final class RetrievalQuality {
    private static final Logger LOG = LoggerFactory.getLogger(RetrievalQuality.class);
    private static final int DEPTH = 100;

    /// The queries are divided by their ids, for the spread of the figures.
    private static final int FOLDS = 5;

    private RetrievalQuality() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        try (LuceneArticleIndex index = new LuceneArticleIndex(Files.createTempDirectory("retrieval"))) {
            fill(index, directory.resolve("docs.jsonl.gz"));
            measure(index, queries(directory), judgements(directory));
        }
    }

    static void fill(ArticleIndex index, Path documents) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<PageEntry> pages = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(documents)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = json.readTree(line);
                String[] body = document.get("paragraphs").values().stream()
                        .map(JsonNode::asString)
                        .toArray(String[]::new);
                String id = document.get("dateline").get("source").asString();
                long number = pages.size() + 1L;
                pages.add(new PageEntry(
                        number,
                        List.of(Draft.of(number, "", body)
                                .in("样报", "A01", id, null)
                                .entry())));
            }
        }
        try (ArticleIndex.Generation generation = index.begin()) {
            generation.add(pages);
            generation.publish(1);
        }
    }

    static Map<String, String> queries(Path directory) throws IOException {
        Map<String, String> queries = new HashMap<>();
        for (String line : Files.readAllLines(directory.resolve("queries.tsv"))) {
            int tab = line.indexOf('\t');
            queries.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return queries;
    }

    static Map<String, Set<String>> judgements(Path directory) throws IOException {
        Map<String, Set<String>> relevant = new HashMap<>();
        for (String line : Files.readAllLines(directory.resolve("qrels.txt"))) {
            String[] fields = line.split("\\s+", -1);
            if (!fields[3].equals("0")) {
                relevant.computeIfAbsent(fields[0], _ -> new HashSet<>()).add(fields[2]);
            }
        }
        return relevant;
    }

    private static void measure(ArticleIndex index, Map<String, String> queries, Map<String, Set<String>> judgements) {
        double gain = 0;
        double recall = 0;
        int judged = 0;
        List<List<Double>> gains = folds();
        List<List<Double>> recalls = folds();
        for (Map.Entry<String, String> query : queries.entrySet()) {
            Set<String> relevant = judgements.getOrDefault(query.getKey(), Set.of());
            if (relevant.isEmpty()) {
                continue;
            }
            SearchResult result = index.search(
                    new SearchQuery(query.getValue(), null, null, Map.of(), SortOrder.RELEVANCE, 0, DEPTH));
            List<Boolean> hits = Stream.concat(
                            result.hits().stream(), result.partial().stream().map(PartialHit::hit))
                    .limit(DEPTH)
                    .map(hit -> relevant.contains(hit.source()))
                    .toList();
            gain += gain(hits) / gain(relevant.stream().map(_ -> true).toList());
            recall += (double) hits.stream().filter(hit -> hit).count() / relevant.size();
            int fold = Math.floorMod(query.getKey().hashCode(), FOLDS);
            gains.get(fold)
                    .add(gain(hits) / gain(relevant.stream().map(_ -> true).toList()));
            recalls.get(fold).add((double) hits.stream().filter(hit -> hit).count() / relevant.size());
            judged++;
        }
        LOG.info("{} queries: nDCG@10 {}, recall@100 {}", judged, gain / judged, recall / judged);
        for (int fold = 0; fold < FOLDS; fold++) {
            LOG.info("fold {}: nDCG@10 {}, recall@100 {}", fold, mean(gains, fold), mean(recalls, fold));
        }
    }

    private static List<List<Double>> folds() {
        List<List<Double>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new ArrayList<>());
        }
        return folds;
    }

    private static double mean(List<List<Double>> values, int fold) {
        return values.get(fold).stream().mapToDouble(value -> value).average().orElse(0);
    }

    /// The discounted cumulative gain of the first ten hits.
    static double gain(List<Boolean> hits) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(10, hits.size()); rank++) {
            gain += hits.get(rank) ? Math.log(2) / Math.log(rank + 2) : 0;
        }
        return gain;
    }
}
