package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The seed pages against answers marked by hand. The floors are what the segmenter has reached: they may
/// not fall.
class SeedPagesTest {
    private static final Path GOLD = Path.of("src/test/resources/gold/seeds");
    private static final Path PAGES = Path.of("seeds");

    @Test
    void seedsReachTheirFloors() throws IOException {
        GoldScore score = new GoldScore();
        for (Path file : jsonFiles()) {
            JsonNode page = JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
            Path raw = PAGES.resolve(page.get("file").asString());
            score.add(page, new Segmenter().segment(Files.readString(raw, StandardCharsets.UTF_8)));
        }

        assertThat(score.articlesF1()).as(score.toString()).isEqualTo(1.0);
        assertThat(score.titleBlock()).as(score.toString()).isEqualTo(1.0);
        assertThat(score.headline()).as(score.toString()).isEqualTo(1.0);
        assertThat(score.kicker()).as(score.toString()).isEqualTo(1.0);
        assertThat(score.columnLabel()).as(score.toString()).isEqualTo(1.0);
        assertThat(score.paragraphsF1()).as(score.toString()).isGreaterThanOrEqualTo(0.985);
        assertThat(score.sureRight()).as(score.toString()).isEqualTo(1.0);
    }

    private static List<Path> jsonFiles() throws IOException {
        try (Stream<Path> files = Files.list(GOLD)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
