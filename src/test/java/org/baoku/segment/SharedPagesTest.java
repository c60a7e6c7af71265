package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages with known answers that are not part of the project. They lie in `../shared/gold` where the project is
/// developed; elsewhere this test logs a warning that it tested nothing.
class SharedPagesTest {
    private static final Path SHARED = Path.of("../shared/gold");
    private static final System.Logger LOG = System.getLogger(SharedPagesTest.class.getName());

    @ParameterizedTest
    @CsvSource({
        "laid-out,      0.99, 0.98, 0.96, 0.97",
        "laid-out-wild, 0.99, 0.98, 0.96, 0.97",
        "printed,       0.98, 0.97, 0.96, 0.93",
    })
    void otherLayoutsReachTheirFloors(
            String folder, double articles, double titleBlock, double headline, double paragraphs) throws IOException {
        Path gold = SHARED.resolve(folder).resolve("gold");
        if (!Files.isDirectory(gold)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "NOT TESTED: there is no folder {0}; the quality on {1} is not checked in this run",
                    gold.toAbsolutePath(),
                    folder);
            return;
        }
        GoldScore score = new GoldScore();
        for (Path file : jsonFiles(gold)) {
            JsonNode page = JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
            Path raw = SHARED.resolve(folder)
                    .resolve("pages")
                    .resolve(page.get("file").asString());
            score.add(page, new Segmenter().segment(Files.readString(raw, StandardCharsets.UTF_8)));
        }
        LOG.log(System.Logger.Level.INFO, "{0}: {1}", folder, score);

        assertThat(score.articlesF1()).as(score.toString()).isGreaterThanOrEqualTo(articles);
        assertThat(score.titleBlock()).as(score.toString()).isGreaterThanOrEqualTo(titleBlock);
        assertThat(score.headline()).as(score.toString()).isGreaterThanOrEqualTo(headline);
        assertThat(score.paragraphsF1()).as(score.toString()).isGreaterThanOrEqualTo(paragraphs);
        assertThat(score.sureRight()).as(score.toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.sureShare()).as(score.toString()).isGreaterThanOrEqualTo(2.0 / 3);
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
