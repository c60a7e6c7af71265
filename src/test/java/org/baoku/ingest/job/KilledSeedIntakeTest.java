package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.baoku.ProgramProcess;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program is killed while it fills a new archive, and restarted; its embedded server survives the kill.
@Order(1)
@Tag("campaign")
class KilledSeedIntakeTest {
    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void everySeedPageIsStoredOnce() throws Exception {
        String[] arguments = {
            "--baoku.home=home",
            "--server.port=0",
            "--baoku.ingest.seeds=" + Path.of("seeds").toAbsolutePath()
        };
        try (ProgramProcess killed = ProgramProcess.start(folder, arguments)) {
            killed.awaitLine(line -> line.contains(" 2/5 "));
            killed.kill();
            assertThat(killed.output()).doesNotContain("Seed intake ended:");
        }
        try (ProgramProcess again = ProgramProcess.start(folder, arguments)) {
            String address = again.awaitAddress();

            JsonNode issues = get(address + "/api/v1/issues");
            assertThat(issues.valueStream().map(i -> i.get("date").stringValue()))
                    .containsExactly("2025-05-24", "2024-12-20", "2023-07-22", "2023-07-11", "2023-05-08");
            assertThat(issues.valueStream().map(i -> i.get("pages").intValue())).containsOnly(1);
            long articles = issues.valueStream()
                    .mapToLong(i -> i.get("articles").longValue())
                    .sum();
            assertThat(get(address + "/api/v1/search?size=200").get("total").longValue())
                    .as("the index holds what the archive holds")
                    .isEqualTo(articles)
                    .isPositive();
        }
    }

    private static JsonNode get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(client.send(
                                    HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                            .body());
        }
    }
}
