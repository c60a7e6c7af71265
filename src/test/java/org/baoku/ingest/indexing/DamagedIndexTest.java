package org.baoku.ingest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baoku.RunningApplication;
import org.baoku.TestDatabase;
import org.baoku.index.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index is damaged, then deleted, while the program is stopped: each start ends with a complete index.
class DamagedIndexTest {
    @TempDir
    private Path home = Path.of("given by JUnit");

    private final TestDatabase database = TestDatabase.create();

    @Test
    void everyStartEndsWithACompleteIndex() throws IOException {
        long articles = indexedArticles();

        for (Path file : files(home.resolve("index"))) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = bytes.length / 2; i < bytes.length; i++) {
                bytes[i] ^= 0x5A;
            }
            Files.write(file, bytes);
        }

        assertThat(articles).isPositive();
        assertThat(indexedArticles()).as("after damage").isEqualTo(articles);

        for (Path file : files(home.resolve("index"))) {
            Files.delete(file);
        }

        assertThat(indexedArticles()).as("after deletion").isEqualTo(articles);
    }

    private long indexedArticles() {
        try (RunningApplication application = RunningApplication.start(
                home, database, "--baoku.ingest.seeds=" + Path.of("seeds").toAbsolutePath())) {
            return application.bean(ArticleIndex.class).size();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
