package org.baoku.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Generates the articles of a run from those of an import file. Once each is used, further ones are made by mixing in
/// sentences of others.
///
/// They form an archive: four newspapers, dates from 2005 to 2024, sixteen pages a day with about five articles each.
/// Reporters, officials, sources and column labels have skewed frequencies.
final class Corpus {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NEWSPAPERS = List.of("海城日报", "海城晚报", "山城日报", "河城新报");
    private static final List<String> SOURCES = List.of("本报", "新华社", "中新社", "中新网", "人民网", "光明日报", "央广网", "科技日报");
    private static final List<String> OFFICES = List.of(
            "市委书记", "市长", "副市长", "省委书记", "省长", "副省长", "市委副书记", "市政协主席", "市人大常委会主任", "市教育局局长", "市卫健委主任", "县委书记", "县长");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉红建文海云山川林峰";
    private static final int PAGES_A_DAY = 16;
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 20 * 365;
    private static final int PEOPLE = 2_000;

    private final List<ObjectNode> templates = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final Random random;

    private Corpus(long seed) {
        random = new Random(seed);
    }

    /// Writes an import file with this number of articles.
    static void write(Path from, Path to, int articles, long seed) throws IOException {
        Corpus corpus = new Corpus(seed);
        corpus.read(from);
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            corpus.write(articles, out);
        }
    }

    private void read(Path from) throws IOException {
        boolean compressed = from.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        try (InputStream bytes = Files.newInputStream(from);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        compressed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    ObjectNode template = (ObjectNode) JSON.readTree(line);
                    templates.add(template);
                    template.get("paragraphs").forEach(paragraph -> sentences.addAll(sentences(paragraph)));
                }
            }
        }
        if (templates.isEmpty()) {
            throw new IOException(from + " holds no article");
        }
    }

    private static List<String> sentences(JsonNode paragraph) {
        return paragraph.isString() ? List.of(paragraph.stringValue().split("(?<=[。！？])", -1)) : List.of();
    }

    private void write(int articles, BufferedWriter out) throws IOException {
        List<String> labels = names(40, 3).stream().map(name -> name + "观察").toList();
        List<String> officials = names(PEOPLE, 2);
        List<String> reporters = names(PEOPLE, 2);
        int pages = articles / 5 + 1;
        int days = Math.max(1, pages / (NEWSPAPERS.size() * PAGES_A_DAY) + 1);
        int written = 0;
        for (int page = 0; written < articles; page++) {
            int day = page / (NEWSPAPERS.size() * PAGES_A_DAY);
            String newspaper = NEWSPAPERS.get(page / PAGES_A_DAY % NEWSPAPERS.size());
            String label = "A" + (page % PAGES_A_DAY < 9 ? "0" : "") + (page % PAGES_A_DAY + 1);
            LocalDate date = FIRST_DAY.plusDays((long) day * DAYS / days);
            int onPage = 4 + random.nextInt(3);
            for (int i = 0; i < onPage && written < articles; i++) {
                ObjectNode article = article(written++);
                article.put("newspaper", newspaper)
                        .put("issueDate", date.toString())
                        .put("page", label);
                article.set("dateline", JSON.valueToTree(Map.of("source", skewed(SOURCES), "date", date.toString())));
                article.set(
                        "columnLabel", JSON.valueToTree(random.nextInt(5) == 0 ? List.of(skewed(labels)) : List.of()));
                article.set("byline", people(1 + random.nextInt(2), reporters, "role", List.of("记者")));
                article.set("officials", people(random.nextInt(3), officials, "title", OFFICES));
                out.write(JSON.writeValueAsString(article));
                out.newLine();
            }
        }
    }

    /// The text of the n-th article: first those of the import file, then variants in which about half of the sentences
    /// come from other articles.
    private ObjectNode article(int n) {
        ObjectNode article = templates.get(n % templates.size()).deepCopy();
        if (n >= templates.size()) {
            ArrayNode paragraphs = JSON.createArrayNode();
            for (JsonNode paragraph : article.get("paragraphs")) {
                StringBuilder mixed = new StringBuilder();
                sentences(paragraph)
                        .forEach(sentence -> mixed.append(
                                random.nextBoolean() ? sentence : sentences.get(random.nextInt(sentences.size()))));
                paragraphs.add(mixed.toString());
            }
            article.set("paragraphs", paragraphs);
            String title = sentences.get(random.nextInt(sentences.size())).split("[，。：；！？]", 2)[0];
            article.set("headline", JSON.createArrayNode().add(title.substring(0, Math.min(24, title.length()))));
        }
        return article;
    }

    private ArrayNode people(int count, List<String> names, String of, List<String> values) {
        ArrayNode people = JSON.createArrayNode();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = skewed(names);
            if (!named.contains(name)) {
                named.add(name);
                people.add(JSON.createObjectNode().put("name", name).put(of, skewed(values)));
            }
        }
        return people;
    }

    /// A random value; the first ones are more frequent than the last.
    private String skewed(List<String> values) {
        double position = random.nextDouble();
        return values.get((int) (position * position * values.size()));
    }

    private List<String> names(int count, int givenNameLength) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
            for (int i = 0; i < givenNameLength; i++) {
                name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
            }
            if (!names.contains(name.toString())) {
                names.add(name.toString());
            }
        }
        return names;
    }
}
