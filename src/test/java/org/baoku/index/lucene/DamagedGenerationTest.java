package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.baoku.index.ArticleIndex.Generation;
import org.baoku.index.HitStream;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchSources;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.generation.LiveGeneration;
import org.baoku.index.lucene.search.SearchBudget;
import org.baoku.index.query.Facet;
import org.baoku.index.query.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The files of an open index are damaged, or its disk is full.
class DamagedGenerationTest {
    private static final int PAGES = 400;
    private static final SearchBudget.Limits LIMITS =
            new SearchBudget.Limits(Duration.ofMinutes(2), LuceneArticleIndex.DEFAULT_COST);
    private static final List<String> QUERIES = List.of("港口", "\"扩建工程\"", "港口 OR 大桥", "第7号", "gangkou", "港口 -大桥");

    @TempDir
    private Path folder = Path.of("given by JUnit");

    /// A way to damage a file.
    enum Damage {
        TRUNCATED {
            @Override
            void applyTo(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 3);
                }
            }
        },
        FLIPPED {
            @Override
            void applyTo(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = bytes.length / 10; i < bytes.length; i += 7) {
                    bytes[i] ^= 0x5A;
                }
                // Written in place, as the file is mapped into memory.
                Files.write(file, bytes, StandardOpenOption.WRITE);
            }
        };

        abstract void applyTo(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void damageIsNoticedAndHealedByANewGeneration(Damage damage) throws IOException {
        try (LuceneArticleIndex index = new LuceneArticleIndex(
                new LiveGeneration(folder, FSDirectory::open, true, true), SearchSources.NONE, LIMITS)) {
            index.write(pages(0), 1);
            long before = index.search(SearchQuery.of("港口")).total();
            Path file = largestFile();

            damage.applyTo(file);
            int unavailable = readEverything(index);

            assertThat(unavailable).as("refused reads").isPositive();
            assertThat(index.damage()).isPresent();
            assertThat(index.damagedFiles()).contains(file.getFileName().toString());
            assertThatThrownBy(() -> index.search(SearchQuery.of("港口")))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("damaged");
            assertThatThrownBy(() -> index.write(pages(1), 2)).isInstanceOf(IndexUnavailableException.class);

            rebuild(index);

            assertThat(index.damage()).isEmpty();
            assertThat(index.damagedFiles()).isEmpty();
            assertThat(index.search(SearchQuery.of("港口")).total()).isEqualTo(before);
            assertThat(readEverything(index)).isZero();
            index.write(pages(1), 2);
            assertThat(index.size()).isEqualTo(PAGES);
        }
    }

    @Test
    void aDamagedFileThatIsFoundAtTheOpeningIsNamed() throws IOException {
        Path file;
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder)) {
            index.write(pages(0), 1);
            file = largestFile();
        }
        Damage.FLIPPED.applyTo(file);

        try (LuceneArticleIndex index = new LuceneArticleIndex(folder)) {
            assertThat(index.size()).isZero();
            assertThat(index.damagedFiles()).containsExactly(file.getFileName().toString());
        }
    }

    @Test
    void damageOfAnIndexThatWasOpenedUnreadIsFoundLaterAndHealed() throws IOException {
        Path file;
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder)) {
            index.write(pages(0), 1);
            index.verify();
            file = largestFile();
        }
        // One byte in the middle: Lucene reads the ends of a file when it opens it.
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x5A;
        Files.write(file, bytes);

        try (LuceneArticleIndex index = new LuceneArticleIndex(
                new LiveGeneration(folder, FSDirectory::open, false, false), SearchSources.NONE, LIMITS)) {
            assertThat(index.damage()).isEmpty();
            assertThat(index.size()).isEqualTo(PAGES);

            assertThatThrownBy(index::verify).isInstanceOf(IndexUnavailableException.class);

            assertThat(index.damage()).isPresent();
            rebuild(index);
            index.verify();
            assertThat(index.damage()).isEmpty();
            assertThat(index.size()).isEqualTo(PAGES);
        }
    }

    @Test
    void anIndexWhoseDiskWasFullIsWrittenAgainOnceThereIsRoom() {
        AtomicBoolean full = new AtomicBoolean();
        try (LuceneArticleIndex index = new LuceneArticleIndex(
                new LiveGeneration(folder, path -> new BoundedDirectory(FSDirectory.open(path), full), true, true),
                SearchSources.NONE,
                LIMITS)) {
            index.write(pages(0), 1);

            full.set(true);
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> index.write(pages(1), 2))
                        .isInstanceOf(IndexUnavailableException.class)
                        .hasMessageContaining("No space left on device");
            }
            assertThat(index.damage()).isEmpty();
            assertThat(index.revision()).isEqualTo(1);
            assertThat(readEverything(index)).isZero();

            full.set(false);
            index.write(pages(1), 2);
            assertThat(index.revision()).isEqualTo(2);
            assertThat(readEverything(index)).isZero();
        }
    }

    /// A directory on a disk that can be full.
    private static final class BoundedDirectory extends FilterDirectory {
        private final AtomicBoolean full;

        BoundedDirectory(Directory directory, AtomicBoolean full) {
            super(directory);
            this.full = full;
        }

        private void requireRoom() throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            requireRoom();
            return super.createOutput(name, context);
        }

        @Override
        public Lock obtainLock(String name) throws IOException {
            requireRoom();
            return super.obtainLock(name);
        }
    }

    /// Every kind of read; any exception other than the documented one fails the test.
    ///
    /// @return how many reads were refused
    private static int readEverything(LuceneArticleIndex index) {
        List<Runnable> reads = new ArrayList<>();
        for (String query : QUERIES) {
            SearchQuery search = SearchQuery.of(query);
            reads.add(() -> index.search(search));
            reads.add(() -> index.facetValues(search, Facet.NEWSPAPER, "", 10));
            reads.add(() -> index.explain(search, 7));
            reads.add(() -> {
                try (HitStream hits = index.allHits(search)) {
                    hits.forEachRemaining(hit -> {});
                }
            });
            reads.add(() -> index.suggest(query, 5));
        }
        reads.add(index::ids);
        int refused = 0;
        for (Runnable read : reads) {
            try {
                read.run();
            } catch (IndexUnavailableException e) {
                refused++;
            }
        }
        return refused;
    }

    private static void rebuild(LuceneArticleIndex index) {
        try (Generation next = index.begin()) {
            next.add(pages(0));
            next.publish(1, 0);
        }
    }

    /// Pages that replace those of another version.
    private static List<PageEntry> pages(int version) {
        List<PageEntry> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            String body = "海城港扩建工程第" + i + "号，大桥同时开工。" + Integer.toString(i * 7919 + version, 36);
            pages.add(new PageEntry(
                    i, List.of(Draft.of(i, "港口扩建" + i, body.repeat(20)).entry())));
        }
        return pages;
    }

    private Path largestFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}
