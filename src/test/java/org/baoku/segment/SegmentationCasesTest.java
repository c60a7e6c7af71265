package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.paper.Block;
import org.baoku.paper.Furniture;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.SegmentedPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One folder per case: `raw.txt` as an extractor gives it, `expected.json` as it must be segmented. The texts are
/// invented; each folder is named after what its page shows. A bug fix begins with a new folder.
class SegmentationCasesTest {
    private static final Path CASES = Path.of("src/test/resources/segment");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @MethodSource("cases")
    void isSegmentedAsExpected(String name) throws IOException {
        Path folder = CASES.resolve(name);
        SegmentedPage page =
                new Segmenter().segment(Files.readString(folder.resolve("raw.txt"), StandardCharsets.UTF_8));

        assertThat(JSON.writeValueAsString(record(page)))
                .isEqualTo(JSON.writeValueAsString(
                        JSON.readTree(Files.readString(folder.resolve("expected.json"), StandardCharsets.UTF_8))));
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Object> record(SegmentedPage page) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put(
                "articles",
                page.articles().stream().map(SegmentationCasesTest::record).toList());
        record.put(
                "furniture",
                page.furniture().stream().map(SegmentationCasesTest::record).toList());
        return record;
    }

    private static String record(Furniture furniture) {
        return furniture.line() + " " + furniture.kind() + " " + furniture.text();
    }

    private static Map<String, Object> record(SegmentedArticle article) {
        Map<String, Object> record = new LinkedHashMap<>();
        put(record, "columnLabel", article.titles().columnLabel());
        put(record, "kicker", article.titles().kicker());
        put(record, "headline", article.titles().headline());
        put(record, "subheadline", article.titles().subheadline());
        if (article.lead() != null) {
            record.put("lead", article.lead());
        }
        if (article.signoff() != null) {
            record.put("signoff", article.signoff());
        }
        List<String> blocks = new ArrayList<>();
        for (Block block : article.blocks()) {
            blocks.add(block instanceof Block.Crosshead ? "## " + block.text() : block.text());
        }
        record.put("blocks", blocks);
        record.put(
                "bodyLines",
                article.bodyLines().first() + "-" + article.bodyLines().last());
        put(record, "headlineLines", article.headlineLines().numbers());
        put(record, "doubts", article.doubts().stream().map(Object::toString).toList());
        return record;
    }

    private static void put(Map<String, Object> record, String name, List<?> values) {
        if (!values.isEmpty()) {
            record.put(name, values);
        }
    }
}
