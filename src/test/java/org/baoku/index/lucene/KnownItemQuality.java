package org.baoku.index.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.QuestionEncoder;
import org.baoku.index.SearchSources;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.entry.TextVector;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.PartialHit;
import org.baoku.index.result.SearchResult;
import org.baoku.index.result.TextFragment;
import org.baoku.meaning.ArticleOpening;
import org.baoku.meaning.SentenceEncoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures how articles are found again by what someone remembers of their headlines, by words and with the
/// sentence model: mean reciprocal rank and success among the first ten hits.
///
/// The arguments are a file of import records (`.jsonl.gz`), which of them are taken (3: every third one), and
/// a file that keeps their vectors, because making them takes minutes. A fourth one is a file of queries that
/// somebody wrote, each after the number of the record that is looked for and a tab: then these are measured.
final class KnownItemQuality {
    private static final Logger LOG = LoggerFactory.getLogger(KnownItemQuality.class);
    private static final int HEADLINES = 300;
    private static final int MIN_CHARACTERS = 12;
    private static final int MIN_WORDS = 4;
    private static final int TOP = 10;
    private static final Pattern TIME = Pattern.compile("\\d+[:：年月日时]");

    private KnownItemQuality() {}

    private record Item(long id, String headline, List<String> body) {}

    /// A way to remember a headline.
    private interface Memory {
        String typed(Item item, Random random);
    }

    public static void main(String[] args) throws IOException {
        List<Item> items = items(Path.of(args[0]), Integer.parseInt(args[1]));
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            List<PageEntry> pages = new ArrayList<>();
            List<byte[]> vectors = vectors(items, Path.of(args[2]), encoder);
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                pages.add(new PageEntry(
                        item.id(),
                        List.of(Draft.of(item.id(), item.headline(), item.body().toArray(String[]::new))
                                .entry()
                                .withVector(TextVector.of(vectors.get(i))))));
            }
            Map<Long, String> queries = args.length > 3 ? queries(Path.of(args[3])) : Map.of();
            measure("by words", items, pages, QuestionEncoder.NONE, queries);
            measure("by both", items, pages, text -> Optional.of(TextVector.of(encoder.encode(text))), queries);
        }
    }

    private static Map<Long, String> queries(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(columns -> Long.valueOf(columns[0]), columns -> columns[1]));
    }

    private static List<Item> items(Path file, int step) throws IOException {
        List<Item> items = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (number % step == 0) {
                    JsonNode article = JsonMapper.shared().readTree(line);
                    items.add(new Item(
                            number + 1,
                            String.join(" ", texts(article.get("headline"))),
                            texts(article.get("paragraphs"))));
                }
            }
        }
        return items;
    }

    private static List<String> texts(@Nullable JsonNode array) {
        return array == null
                ? List.of()
                : array.values().stream().map(JsonNode::asString).toList();
    }

    private static List<byte[]> vectors(List<Item> items, Path file, SentenceEncoder encoder) throws IOException {
        if (!Files.exists(file)) {
            List<String> lines = new ArrayList<>();
            for (Item item : items) {
                byte[] vector = encoder.encode(
                        ArticleOpening.of(item.headline(), item.body()).text());
                lines.add(Base64.getEncoder().encodeToString(vector));
            }
            Files.write(file, lines);
        }
        return Files.readAllLines(file).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    private static void measure(
            String how, List<Item> items, List<PageEntry> pages, QuestionEncoder encoder, Map<Long, String> queries)
            throws IOException {
        try (LuceneArticleIndex index =
                new LuceneArticleIndex(Files.createTempDirectory("known"), SearchSources.NONE.withEncoder(encoder))) {
            try (ArticleIndex.Generation generation = index.begin()) {
                generation.add(pages);
                generation.publish(1, 1);
            }
            if (queries.isEmpty()) {
                measureHeadlines(how, index, items);
            } else {
                List<Item> known = items.stream()
                        .filter(item -> queries.containsKey(item.id()))
                        .toList();
                measure(
                        how + ", in other words",
                        index,
                        known,
                        (item, _) -> Objects.requireNonNull(queries.get(item.id())));
            }
        }
    }

    private static void measureHeadlines(String how, LuceneArticleIndex index, List<Item> items) {
        List<Item> known = new ArrayList<>(items.stream()
                .filter(item -> item.headline().length() >= MIN_CHARACTERS
                        && words(item.headline()).size() >= MIN_WORDS
                        && !TIME.matcher(item.headline()).find())
                .toList());
        Collections.shuffle(known, new Random(1));
        known = known.subList(0, Math.min(HEADLINES, known.size()));
        List<String> strangeWords =
                known.stream().flatMap(item -> words(item.headline()).stream()).toList();
        Memory someWords = (item, random) -> String.join(" ", someWords(item, random));
        measure(how + ", 3 to 5 words", index, known, someWords);
        measure(how + ", one character wrong", index, known, (item, random) -> {
            List<String> words = someWords(item, random);
            int wrong = random.nextInt(words.size());
            words.set(wrong, withWrongCharacter(words.get(wrong), random));
            return String.join(" ", words);
        });
        measure(how + ", one word exchanged", index, known, (item, random) -> {
            List<String> words = someWords(item, random);
            words.set(random.nextInt(words.size()), strangeWords.get(random.nextInt(strangeWords.size())));
            return String.join(" ", words);
        });
        measure(how + ", first characters", index, known, (item, _) -> beginning(item));
        measure(
                how + ", first characters, one wrong",
                index,
                known,
                (item, random) -> withWrongCharacter(beginning(item), random));
    }

    private static List<String> words(String headline) {
        return QueryWordTokenizer.contentWords(QueryWordTokenizer.of(headline)).stream()
                .map(QueryWordTokenizer.Word::text)
                .distinct()
                .toList();
    }

    private static List<String> someWords(Item item, Random random) {
        List<String> words = new ArrayList<>(words(item.headline()));
        Collections.shuffle(words, random);
        return new ArrayList<>(words.subList(0, Math.min(words.size(), 3 + random.nextInt(3))));
    }

    private static String beginning(Item item) {
        return item.headline().substring(0, MIN_CHARACTERS);
    }

    private static String withWrongCharacter(String text, Random random) {
        int wrong = random.nextInt(text.length());
        char character = (char) ('一' + random.nextInt(3_000));
        return text.substring(0, wrong) + character + text.substring(wrong + 1);
    }

    private static void measure(String what, LuceneArticleIndex index, List<Item> known, Memory memory) {
        Random random = new Random(2);
        double reciprocal = 0;
        double success = 0;
        for (Item item : known) {
            SearchResult result = index.search(SearchQuery.of(memory.typed(item, random)));
            List<String> headlines = Stream.concat(
                            result.hits().stream(), result.partial().stream().map(PartialHit::hit))
                    .limit(TOP)
                    .map(KnownItemQuality::headline)
                    .toList();
            int place = headlines.indexOf(item.headline());
            reciprocal += place < 0 ? 0 : 1.0 / (place + 1);
            success += place < 0 ? 0 : 1;
        }
        LOG.info(
                "known items {}: {} headlines, MRR {}, success@10 {}",
                what,
                known.size(),
                String.format(Locale.ROOT, "%.3f", reciprocal / known.size()),
                String.format(Locale.ROOT, "%.3f", success / known.size()));
    }

    private static String headline(Hit hit) {
        return String.join("", hit.headline().stream().map(TextFragment::text).toList());
    }
}
