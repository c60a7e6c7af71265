package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchSources;
import org.baoku.index.SearchTimeoutException;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.generation.IndexGeneration;
import org.baoku.index.lucene.generation.LiveGeneration;
import org.baoku.index.lucene.search.SearchBudget;
import org.baoku.index.query.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneArticleIndexTest {
    @TempDir
    private Path folder;

    private static List<PageEntry> onePage() {
        return List.of(new PageEntry(1, List.of(Draft.of(1, "河湾", "灯会").entry())));
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void indexOfAnotherVersionIsReplaced() throws IOException {
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder)) {
            index.write(onePage(), 4);
        }
        try (Directory directory = FSDirectory.open(folder.resolve("g1"));
                IndexWriter writer = IndexGeneration.writer(directory, 16)) {
            writer.setLiveCommitData(
                    Map.of("revision", "4", "version", "an older one").entrySet());
            writer.commit();
        }
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder)) {
            assertThat(index.revision()).isZero();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void searchIsAbortedAtItsTimeLimit() {
        try (LuceneArticleIndex index = new LuceneArticleIndex(
                new LiveGeneration(folder, FSDirectory::open, true, true),
                SearchSources.NONE,
                new SearchBudget.Limits(Duration.ZERO, Long.MAX_VALUE))) {
            index.write(onePage(), 4);
            for (SearchQuery query : List.of(SearchQuery.of("灯会"), SearchQuery.of("\"灯会\""), SearchQuery.ALL)) {
                assertThatThrownBy(() -> index.search(query)).isInstanceOf(SearchTimeoutException.class);
            }
            assertThat(index.revision()).isEqualTo(4);
            assertThat(index.size()).isEqualTo(1);
        }
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder)) {
            assertThat(index.search(SearchQuery.of("灯会")).total()).isEqualTo(1);
        }
    }

    @Test
    void directoryIsLocked() {
        try (LuceneArticleIndex first = new LuceneArticleIndex(folder)) {
            assertThatThrownBy(() -> new LuceneArticleIndex(folder))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("in use by another running program");
            assertThat(first.revision()).isZero();
        }
        assertThatCode(() -> new LuceneArticleIndex(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void deletesAllGenerationsButTheLiveOne() throws IOException {
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder)) {
            try (ArticleIndex.Generation next = index.begin()) {
                next.add(onePage());
                next.publish(3, 0);
            }
            try (ArticleIndex.Generation abandoned = index.begin()) {
                abandoned.add(onePage());
            }
            assertThat(generations()).containsExactly("g2");
        }
        Files.createDirectory(folder.resolve("g9"));
        Files.writeString(folder.resolve("g9").resolve("left"), "over");
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder)) {
            assertThat(index.revision()).isEqualTo(3);
            assertThat(generations()).containsExactly("g2");
        }
    }

    @Test
    void reportsUnwritableDirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> new LuceneArticleIndex(file.resolve("index")))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void failedWriteChangesNothing() {
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder)) {
            index.write(onePage(), 4);
            List<PageEntry> pages = List.of(
                    new PageEntry(1, List.of(Draft.of(1, "新", "文").entry())),
                    new PageEntry(2, List.of(Draft.of(2, "河湾", "两次").entry())));
            assertThatThrownBy(() -> index.write(new FailingPages(pages), 5)).isInstanceOf(IllegalStateException.class);
            assertThat(index.revision()).isEqualTo(4);
            assertThat(index.search(SearchQuery.of("灯会")).total()).isEqualTo(1);

            index.write(List.of(), 6);

            assertThat(index.revision()).isEqualTo(6);
            assertThat(index.search(SearchQuery.of("灯会")).total()).isEqualTo(1);
        }
    }

    /// Pages of which the second cannot be read.
    private static final class FailingPages extends java.util.AbstractList<PageEntry> {
        private final List<PageEntry> pages;

        FailingPages(List<PageEntry> pages) {
            this.pages = pages;
        }

        @Override
        public PageEntry get(int place) {
            if (place == 1) {
                throw new IllegalStateException("the second page cannot be read");
            }
            return pages.get(place);
        }

        @Override
        public int size() {
            return pages.size();
        }
    }
}
