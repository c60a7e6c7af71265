package org.baoku.index.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.QuestionEncoder;
import org.baoku.index.SearchSources;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.entry.TextVector;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.PartialHit;
import org.baoku.index.result.SearchResult;
import org.baoku.meaning.ArticleOpening;
import org.baoku.meaning.SentenceEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures retrieval quality for questions, by words and with the sentence model: nDCG@10 and recall@100 of
/// each judged question, for [RankingCrossValidation].
///
/// The first argument is a directory with `docs.jsonl.gz` (import records, the id in the dateline's source),
/// `queries.tsv` (id, text) and `qrels.txt` (TREC format). It is not part of the build, because the texts
/// belong to third parties. The second one is a file that keeps the vectors of the passages, because making
/// them takes minutes; the third and fourth ones are written: the figures by words, and by both.
final class RetrievalQuality {
    private static final Logger LOG = LoggerFactory.getLogger(RetrievalQuality.class);
    private static final int DEPTH = 100;

    /// Asked again where a busy machine left the partial matches out: every question of the set has some.
    private static final int ATTEMPTS = 10;

    private RetrievalQuality() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            List<PageEntry> pages = pages(directory, vectors(directory, Path.of(args[1]), encoder));
            measure(pages, QuestionEncoder.NONE, directory, Path.of(args[2]));
            measure(pages, text -> Optional.of(TextVector.of(encoder.encode(text))), directory, Path.of(args[3]));
        }
    }

    private static List<PageEntry> pages(Path directory, Map<String, byte[]> vectors) throws IOException {
        List<PageEntry> pages = new ArrayList<>();
        for (JsonNode document : documents(directory)) {
            String id = id(document);
            long number = pages.size() + 1L;
            ArticleEntry article = Draft.of(number, "", body(document).toArray(String[]::new))
                    .in("样报", "A01", id, null)
                    .entry();
            pages.add(new PageEntry(
                    number, List.of(article.withVector(TextVector.of(Objects.requireNonNull(vectors.get(id)))))));
        }
        return pages;
    }

    private static List<JsonNode> documents(Path directory) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(directory.resolve("docs.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(JsonMapper.shared()::readTree).toList();
        }
    }

    private static String id(JsonNode document) {
        return document.get("dateline").get("source").asString();
    }

    private static List<String> body(JsonNode document) {
        return document.get("paragraphs").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    /// The vectors of the passages by their ids, from the file if it is there.
    private static Map<String, byte[]> vectors(Path directory, Path file, SentenceEncoder encoder) throws IOException {
        if (!Files.exists(file)) {
            List<String> lines = new ArrayList<>();
            for (JsonNode document : documents(directory)) {
                byte[] vector =
                        encoder.encode(ArticleOpening.of("", body(document)).text());
                lines.add(id(document) + "\t" + Base64.getEncoder().encodeToString(vector));
            }
            Files.write(file, lines);
        }
        Map<String, byte[]> vectors = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            vectors.put(line.substring(0, tab), Base64.getDecoder().decode(line.substring(tab + 1)));
        }
        return vectors;
    }

    private static Map<String, String> queries(Path directory) throws IOException {
        Map<String, String> queries = new TreeMap<>();
        for (String line : Files.readAllLines(directory.resolve("queries.tsv"))) {
            int tab = line.indexOf('\t');
            queries.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return queries;
    }

    private static Map<String, Set<String>> judgements(Path directory) throws IOException {
        Map<String, Set<String>> relevant = new HashMap<>();
        for (String line : Files.readAllLines(directory.resolve("qrels.txt"))) {
            String[] fields = line.split("\\s+", -1);
            if (!fields[3].equals("0")) {
                relevant.computeIfAbsent(fields[0], _ -> new HashSet<>()).add(fields[2]);
            }
        }
        return relevant;
    }

    private static void measure(List<PageEntry> pages, QuestionEncoder encoder, Path directory, Path figures)
            throws IOException {
        try (LuceneArticleIndex index = new LuceneArticleIndex(
                Files.createTempDirectory("retrieval"), SearchSources.NONE.withEncoder(encoder))) {
            try (ArticleIndex.Generation generation = index.begin()) {
                generation.add(pages);
                generation.publish(1, 1);
            }
            // the first round warms up
            measure(index, directory);
            Files.write(figures, measure(index, directory));
        }
    }

    /// Id, nDCG@10 and recall@100 of each question.
    private static List<String> measure(ArticleIndex index, Path directory) throws IOException {
        Map<String, Set<String>> judgements = judgements(directory);
        List<String> figures = new ArrayList<>();
        List<Double> milliseconds = new ArrayList<>();
        double gains = 0;
        double recalls = 0;
        for (Map.Entry<String, String> query : queries(directory).entrySet()) {
            Set<String> relevant = judgements.getOrDefault(query.getKey(), Set.of());
            if (relevant.isEmpty()) {
                continue;
            }
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            SearchResult result = search(index, query.getValue());
            milliseconds.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
            List<Boolean> hits = Stream.concat(
                            result.hits().stream(), result.partial().stream().map(PartialHit::hit))
                    .limit(DEPTH)
                    .map(hit -> relevant.contains(hit.source()))
                    .toList();
            double gain = gain(hits) / gain(relevant.stream().map(_ -> true).toList());
            double recall = (double) hits.stream().filter(hit -> hit).count() / relevant.size();
            figures.add(query.getKey() + "\t" + gain + "\t" + recall);
            gains += gain;
            recalls += recall;
        }
        milliseconds.sort(Double::compare);
        LOG.info(
                "{} questions: nDCG@10 {}, recall@100 {}; processor time of the search, median {} ms, p95 {} ms",
                figures.size(),
                gains / figures.size(),
                recalls / figures.size(),
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.get(milliseconds.size() * 95 / 100));
        return figures;
    }

    private static SearchResult search(ArticleIndex index, String question) {
        SearchQuery query = SearchQuery.of(question).withSize(DEPTH);
        SearchResult result = index.search(query);
        for (int attempt = 0; attempt < ATTEMPTS && result.partial().isEmpty(); attempt++) {
            result = index.search(query);
        }
        return result;
    }

    /// The discounted cumulative gain of the first ten hits.
    private static double gain(List<Boolean> hits) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(10, hits.size()); rank++) {
            gain += hits.get(rank) ? Math.log(2) / Math.log(rank + 2) : 0;
        }
        return gain;
    }
}
