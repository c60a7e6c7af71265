package org.baoku.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.baoku.bench.BenchmarkQuery.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Generates the queries of a run from the indexed articles: the same number of each kind, shuffled. The same articles
/// and seed give the same queries.
final class QueryLog {
    private static final int SAMPLE = 4_000;
    private static final int FREQUENT_WORDS = 150;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{8,}");

    private final Random random;
    private final List<JsonNode> articles = new ArrayList<>();
    private final List<List<String>> wordsOfArticle = new ArrayList<>();
    private final List<String> frequent = new ArrayList<>();

    private QueryLog(long seed) {
        random = new Random(seed);
    }

    /// The queries for an import file.
    ///
    /// @param perKind the number of queries of each kind
    static List<BenchmarkQuery> of(Path file, int articles, int perKind, long seed) throws IOException {
        QueryLog log = new QueryLog(seed);
        log.sample(file, articles);
        List<BenchmarkQuery> queries = new ArrayList<>();
        for (int i = 0; i < perKind; i++) {
            for (Kind kind : Kind.values()) {
                queries.add(log.query(kind));
            }
        }
        Collections.shuffle(queries, log.random);
        return queries;
    }

    private void sample(Path file, int count) throws IOException {
        int every = Math.max(1, count / SAMPLE);
        Map<String, Integer> frequencies = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file);
                SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer()) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % every == 0) {
                    JsonNode article = JsonMapper.shared().readTree(line);
                    Set<String> words =
                            words(analyzer, article.get("paragraphs").toString());
                    if (words.size() > 2) {
                        articles.add(article);
                        wordsOfArticle.add(List.copyOf(words));
                        words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
                    }
                }
            }
        }
        frequencies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FREQUENT_WORDS)
                .forEach(word -> frequent.add(word.getKey()));
    }

    /// The words of at least two Chinese characters.
    private static Set<String> words(SmartChineseAnalyzer analyzer, String text) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (term.length() > 1 && term.toString().codePoints().allMatch(Character::isIdeographic)) {
                    words.add(term.toString());
                }
            }
            tokens.end();
        }
        return words;
    }

    private BenchmarkQuery query(Kind kind) {
        int at = random.nextInt(articles.size());
        JsonNode article = articles.get(at);
        List<String> words = wordsOfArticle.get(at);
        String word = random(words);
        return switch (kind) {
            case NAME -> BenchmarkQuery.of(kind, reporter(article));
            case TWO_WORDS -> BenchmarkQuery.of(kind, word, otherThan(word, words));
            case PHRASE -> BenchmarkQuery.of(kind, phrase(article, word));
            case FREQUENT -> BenchmarkQuery.of(kind, random(frequent));
            case FILTER -> filtered(BenchmarkQuery.of(kind, random.nextBoolean() ? word : random(frequent)), article);
            case DRILL_DOWN ->
                BenchmarkQuery.of(kind, random.nextBoolean() ? word : random(frequent))
                        .filteredBy("reporter", reporter(article));
        };
    }

    private static String reporter(JsonNode article) {
        return article.get("byline").get(0).get("name").stringValue();
    }

    private String random(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String otherThan(String word, List<String> words) {
        String other = random(words);
        while (other.equals(word)) {
            other = random(words);
        }
        return other;
    }

    /// A phrase of six to twelve characters of the article.
    ///
    /// @param fallback used where the article has no text of that length
    private String phrase(JsonNode article, String fallback) {
        List<String> passages = new ArrayList<>();
        for (JsonNode paragraph : article.get("paragraphs")) {
            Matcher han = HAN.matcher(paragraph.isString() ? paragraph.stringValue() : "");
            while (han.find()) {
                passages.add(han.group());
            }
        }
        if (passages.isEmpty()) {
            return fallback;
        }
        String passage = random(passages);
        int length = Math.min(passage.length(), 6 + random.nextInt(7));
        int start = random.nextInt(passage.length() - length + 1);
        return passage.substring(start, start + length);
    }

    private BenchmarkQuery filtered(BenchmarkQuery query, JsonNode article) {
        LocalDate day = LocalDate.parse(article.get("issueDate").stringValue());
        return switch (random.nextInt(4)) {
            case 0 -> query.filteredBy("newspaper", article.get("newspaper").stringValue());
            case 1 -> query.filteredBy("page", article.get("page").stringValue());
            case 2 ->
                query.filteredBy("source", article.get("dateline").get("source").stringValue());
            default -> query.between(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
        };
    }
}
