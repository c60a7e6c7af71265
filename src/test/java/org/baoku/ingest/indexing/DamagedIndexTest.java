package org.baoku.ingest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baoku.ProgramProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The index is damaged, then deleted, while the program stands still: each start ends with a whole one.
class DamagedIndexTest {
    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void everyStartEndsWithAWholeIndex() throws Exception {
        Path index = folder.resolve("home").resolve("index");
        long whole = found();

        for (Path file : files(index)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = bytes.length / 2; i < bytes.length; i++) {
                bytes[i] ^= 0x5A;
            }
            Files.write(file, bytes);
        }

        assertThat(whole).isPositive();
        assertThat(found()).as("after damage").isEqualTo(whole);

        for (Path file : files(folder.resolve("home").resolve("index")).reversed()) {
            Files.delete(file);
        }

        assertThat(found()).as("after deletion").isEqualTo(whole);
    }

    private long found() throws Exception {
        try (ProgramProcess program = ProgramProcess.start(
                folder,
                "--baoku.home=home",
                "--server.port=0",
                "--baoku.ingest.seeds=" + Path.of("seeds").toAbsolutePath())) {
            String address = program.awaitAddress();
            long found = total(address);
            program.kill();
            return found;
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static long total(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(client.send(
                                    HttpRequest.newBuilder(URI.create(address + "/api/v1/search?size=1"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .get("total")
                    .longValue();
        }
    }
}
