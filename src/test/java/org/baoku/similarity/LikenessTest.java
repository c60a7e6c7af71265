package org.baoku.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.baoku.paper.Block;
import org.baoku.segment.Segmenter;
import org.junit.jupiter.api.Test;

/// Recognises versions of the seeds' articles that are made by the edits that editors make: paragraphs cut
/// from the end, a new lead, corrected figures, sentences left out.
class LikenessTest {
    private static final Path SEEDS = Path.of("seeds");
    private static final int MIN_LENGTH = 200;

    /// A text made from an article.
    private record Edited(int article, String text) {}

    @Test
    void versionsAreFoundAndNothingElse() throws IOException {
        List<String> articles = articles();
        List<Edited> edited = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < articles.size(); i++) {
            String other = articles.get((i + 1) % articles.size());
            edited.add(new Edited(i, articles.get(i)));
            edited.add(new Edited(i, cut(articles.get(i), 0.6)));
            edited.add(new Edited(i, sentences(other).getFirst() + cut(articles.get(i), 0.8)));
            edited.add(new Edited(i, otherFigures(articles.get(i), random)));
            edited.add(new Edited(i, withoutSomeSentences(articles.get(i), random)));
        }
        int pairs = 0;
        int found = 0;
        int right = 0;
        int ruledOut = 0;
        int all = edited.size() * (edited.size() - 1) / 2;
        for (int i = 0; i < edited.size(); i++) {
            for (int j = i + 1; j < edited.size(); j++) {
                boolean same = edited.get(i).article() == edited.get(j).article();
                boolean alike = areAlike(edited.get(i).text(), edited.get(j).text());
                ruledOut += mayBeAlike(edited.get(i).text(), edited.get(j).text()) ? 0 : 1;
                assertThat(alike
                                && !mayBeAlike(
                                        edited.get(i).text(), edited.get(j).text()))
                        .as("alike, but ruled out by their sketches: %s and %s", edited.get(i), edited.get(j))
                        .isFalse();
                pairs += same ? 1 : 0;
                found += alike ? 1 : 0;
                right += same && alike ? 1 : 0;
            }
        }
        assertThat(pairs).isGreaterThan(100);
        assertThat((double) ruledOut / all)
                .as("pairs ruled out by their sketches")
                .isGreaterThan(0.9);
        assertThat((double) right / pairs).as("recall").isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / found).as("precision").isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void oneFormWithOtherFiguresIsNoVersion() {
        String form = "8月%d日，西宁晴转多云，最高气温%d摄氏度，最低气温%d摄氏度，空气质量指数%d，PM2.5浓度%d微克每立方米，"
                + "相对湿度百分之%d，日出时间6时%d分。气象部门提醒市民注意防晒，及时补充水分，老人和儿童减少午后外出。";
        assertThat(Likeness.between(
                                text(String.format(Locale.ROOT, form, 11, 26, 12, 45, 18, 41, 33)),
                                text(String.format(Locale.ROOT, form, 12, 23, 10, 61, 27, 58, 34)))
                        .kind())
                .isEqualTo(Likeness.Kind.OTHER);
    }

    @Test
    void punctuationAndTraditionalCharactersMakeNoDifference() {
        assertThat(ComparedLetters.of("王衛東，說：２０２３年！").hash())
                .isEqualTo(ComparedLetters.of("王卫东说 2023 年").hash());
    }

    @Test
    void aShortPassageOfALongTextIsAnExcerpt() throws IOException {
        String text = String.join("", articles().subList(0, 6));
        Likeness likeness = Likeness.between(text(text), text(text.substring(100, 100 + text.length() / 6)));
        assertThat(likeness.kind()).isEqualTo(Likeness.Kind.EXCERPT);
        assertThat(likeness.isPart()).isTrue();
    }

    @Test
    void eachStepOfAStoryHasItsNews() {
        NewsFinder news = new NewsFinder();
        assertThat(news.next("", List.of("第24届青洽会将于7月在西宁举行。组委会昨日公布了日程安排。")).sentence())
                .isEqualTo("第24届青洽会将于7月在西宁举行。");
        assertThat(news.next("", List.of("第24届青洽会将于7月在西宁举行。有三百多家企业报名参加本届青洽会。")).sentence())
                .isEqualTo("有三百多家企业报名参加本届青洽会。");
        assertThat(news.next("", List.of("第24届青洽会将于7月在西宁举行。")).isEmpty()).isTrue();
    }

    @Test
    void theDifferenceIsOfWholeWords() {
        assertThat(WordDifference.between("大会签约项目128个。", "大会签约项目182个。"))
                .containsExactly(
                        new WordDifference.Span(WordDifference.Side.BOTH, "大会签约项目"),
                        new WordDifference.Span(WordDifference.Side.FIRST, "128个"),
                        new WordDifference.Span(WordDifference.Side.SECOND, "182个"),
                        new WordDifference.Span(WordDifference.Side.BOTH, "。"));
    }

    private static ComparedText text(String text) {
        return ComparedText.of(ComparedLetters.of(text));
    }

    /// Whether both signatures have a passage in common and the texts are alike.
    private static boolean mayBeAlike(String one, String other) {
        return ShingleSketch.of(ComparedLetters.of(one)).mayBeAlike(ShingleSketch.of(ComparedLetters.of(other)));
    }

    private static boolean areAlike(String one, String other) {
        List<Integer> bands = Signature.of(ComparedLetters.of(one)).bands();
        return Signature.of(ComparedLetters.of(other)).bands().stream().anyMatch(bands::contains)
                && Likeness.between(text(one), text(other)).kind() != Likeness.Kind.OTHER;
    }

    private static List<String> articles() throws IOException {
        List<String> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                new Segmenter()
                        .segment(Files.readString(file, StandardCharsets.UTF_8))
                        .articles()
                        .forEach(article -> articles.add(String.join(
                                "", article.blocks().stream().map(Block::text).toList())));
            }
        }
        articles.removeIf(text -> text.length() < MIN_LENGTH);
        return articles;
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[。！？])", -1)).stream()
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    private static String cut(String text, double share) {
        List<String> sentences = sentences(text);
        return String.join("", sentences.subList(0, (int) Math.ceil(sentences.size() * share)));
    }

    private static String otherFigures(String text, Random random) {
        StringBuilder other = new StringBuilder();
        text.chars()
                .forEach(c -> other.append(
                        c >= '0' && c <= '9' && random.nextInt(8) == 0 ? (char) ('0' + random.nextInt(10)) : (char) c));
        return other.toString();
    }

    private static String withoutSomeSentences(String text, Random random) {
        return String.join(
                "", sentences(text).stream().filter(_ -> random.nextInt(6) > 0).toList());
    }
}
