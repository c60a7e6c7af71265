package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.baoku.paper.SegmentedPage;

/// For any text: no line is lost or duplicated, and nothing is thrown.
class ArbitraryTextTest {
    private static final List<String> SEEDS = seeds();

    private final Segmenter segmenter = new Segmenter();

    @Property(tries = 300)
    void anyTextKeepsEachLineOnce(@ForAll("texts") String text) {
        assertEachLineOnce(text);
    }

    @Property(tries = 150)
    void aMutatedPageKeepsEachLineOnce(@ForAll("mutated") String text) {
        assertEachLineOnce(text);
    }

    @Property(tries = 60)
    void theSamePageIsSegmentedTheSameWay(@ForAll("mutated") String text) {
        assertThat(segmenter.segment(text)).isEqualTo(segmenter.segment(text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("讯电本报新华社记者，。、：；！？“”（）《》·—… \t\u3000\n\n\n\r\u0000\u0007\ufeff\u200b0123456789年月日第版ABc")
                .withChars('\ud83d', '\ude00', '\ud800', '\udfff')
                .withCharRange('一', '龥')
                .ofMaxLength(1500);
        Arbitrary<String> lines = Arbitraries.of(
                        "本报讯（记者 林小河）6月3日，柳湾县",
                        "新华社北京6月3日电",
                        "（记者 何青）",
                        "本报记者 何青",
                        "导读",
                        "第3版",
                        "图为新馆。",
                        "新华社记者 何青摄",
                        "精准精准",
                        "——记柳湾",
                        "县委召开会议强调",
                        "一",
                        "二",
                        "",
                        " ",
                        "“",
                        "”",
                        "。",
                        "柳湾新馆开馆，读者走进阅览室",
                        "室。",
                        "\ud800")
                .list()
                .ofMaxSize(60)
                .map(list -> String.join("\n", list));
        return Arbitraries.oneOf(signs, lines, Arbitraries.strings().ofMaxLength(400));
    }

    @Provide
    Arbitrary<String> mutated() {
        return Arbitraries.of(SEEDS)
                .flatMap(page -> Arbitraries.integers()
                        .between(0, 6)
                        .flatMap(
                                mutation -> Arbitraries.longs().map(seed -> mutate(page, mutation, new Random(seed)))));
    }

    private static String mutate(String page, int mutation, Random random) {
        List<String> lines = new ArrayList<>(page.lines().toList());
        return switch (mutation) {
            case 0 -> page.substring(0, random.nextInt(page.length()));
            case 1 -> page.substring(random.nextInt(page.length()));
            case 2 -> {
                Collections.shuffle(lines, random);
                yield String.join("\n", lines);
            }
            case 3 -> page.replace("\n", "");
            case 4 -> {
                lines.removeIf(line -> random.nextInt(4) == 0);
                yield String.join("\r\n", lines);
            }
            case 5 -> page.replace("\n", "\n\n");
            default -> {
                StringBuilder garbled = new StringBuilder(page);
                for (int i = 0; i < 200; i++) {
                    garbled.setCharAt(random.nextInt(garbled.length()), (char) random.nextInt(0x10000));
                }
                yield garbled.toString();
            }
        };
    }

    private void assertEachLineOnce(String text) {
        SegmentedPage page = segmenter.segment(text);
        TreeMap<Integer, Integer> seen = new TreeMap<>();
        page.articles().forEach(article -> {
            article.bodyLines().numbers().forEach(line -> seen.merge(line, 1, Integer::sum));
            article.headlineLines().numbers().forEach(line -> seen.merge(line, 1, Integer::sum));
            article.labelLines().numbers().forEach(line -> seen.merge(line, 1, Integer::sum));
        });
        page.furniture().forEach(furniture -> seen.merge(furniture.line(), 1, Integer::sum));
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].strip().isEmpty() && !lines[i].codePoints().allMatch(ArbitraryTextTest::isSpace)) {
                expected.put(i + 1, 1);
            }
        }
        assertThat(seen).isEqualTo(expected);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static List<String> seeds() {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            List<String> pages = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                pages.add(Files.readString(file, StandardCharsets.UTF_8));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
