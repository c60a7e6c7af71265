package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.baoku.index.ArticleIndex.Generation;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.query.SearchQuery;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A process is killed at an arbitrary moment while it writes or rebuilds the index.
@Order(1)
class KilledWriterTest {
    private static final int ARTICLES_A_PAGE = 3;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private static PageEntry page(long id, String word) {
        return new PageEntry(
                id,
                List.of(
                        Draft.of(10 * id, word, "正文").entry(),
                        Draft.of(10 * id + 1, word, "正文").entry(),
                        Draft.of(10 * id + 2, word, "正文").entry()));
    }

    /// The process that is killed: at revision n the index contains the pages 1 to n.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            boolean rebuilding = arguments[1].equals("rebuilding");
            try (LuceneArticleIndex index = new LuceneArticleIndex(Path.of(arguments[0]))) {
                for (long revision = index.revision() + 1; ; revision++) {
                    if (rebuilding && revision % 3 == 0) {
                        rebuild(index, revision);
                    } else {
                        index.write(List.of(page(revision, "河湾")), revision);
                    }
                    print("at " + revision);
                }
            }
        }

        private static void rebuild(LuceneArticleIndex index, long revision) {
            try (Generation next = index.begin()) {
                for (long id = 1; id <= revision; id++) {
                    next.add(List.of(page(id, "河湾")));
                }
                next.publish(revision, 0);
            }
        }

        @SuppressWarnings("SystemOut")
        private static void print(String line) {
            new java.io.PrintStream(
                            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8)
                    .println(line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"writing", "rebuilding"})
    void theIndexContainsEveryPageOfItsRevisionOnce(String how) throws Exception {
        killRepeatedly(how, 1);
    }

    @ParameterizedTest
    @Tag("campaign")
    @ValueSource(strings = {"writing", "rebuilding"})
    void theIndexContainsEveryPageOfItsRevisionOnceAfterTenKills(String how) throws Exception {
        killRepeatedly(how, 10);
    }

    private void killRepeatedly(String how, int kills) throws Exception {
        Path index = folder.resolve("index");
        long before = 0;
        for (int kill = 1; kill <= kills; kill++) {
            killWhileItWrites(index, how, 2 + 3 * kill);
            try (LuceneArticleIndex after = new LuceneArticleIndex(index)) {
                assertThat(after.revision()).isGreaterThan(before);
                assertThat(after.size()).isEqualTo(ARTICLES_A_PAGE * after.revision());
                assertThat(after.search(SearchQuery.of("河湾")).total()).isEqualTo(after.size());
                before = after.revision();
            }
        }
    }

    private static void killWhileItWrites(Path index, String how, int revisions)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        index.toString(),
                        how)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int seen = 0; seen < revisions; ) {
                String line = output.readLine();
                if (line == null) {
                    throw new IOException("The writer ended before it was killed");
                }
                seen += line.startsWith("at ") ? 1 : 0;
            }
        } finally {
            writer.destroyForcibly();
            writer.waitFor();
        }
    }
}
