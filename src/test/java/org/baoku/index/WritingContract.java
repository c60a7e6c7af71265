package org.baoku.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.query.MatchMode;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.SearchResult;
import org.baoku.index.result.TextFragment;
import org.junit.jupiter.api.Test;

/// Contract tests for writing, rebuilding, and recovery after crashes and damage.
public abstract class WritingContract extends IndexContract {
    private static PageEntry page(long pageId, String word, int articles) {
        List<ArticleEntry> entries = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            entries.add(Draft.of(pageId * 100 + i, word, "正文" + word).entry());
        }
        return new PageEntry(pageId, entries);
    }

    private static long count(ArticleIndex index, String word) {
        return index.search(SearchQuery.of(word)).total();
    }

    @Test
    void newIndexIsEmptyAtRevisionZero() {
        ArticleIndex index = newIndex();

        assertThat(index.revision()).isZero();
        assertThat(index.size()).isZero();
        assertThat(index.search(SearchQuery.of("河湾")).hits()).isEmpty();
        assertThat(index.suggest("河", 5)).isEmpty();
    }

    @Test
    void replacesWholePagesAndDeletesEmptyOnes() {
        ArticleIndex index = newIndex();
        index.write(List.of(page(1, "春耕", 3), page(2, "夏收", 2)), 5);
        index.write(List.of(page(1, "秋种", 2)), 6);

        assertThat(count(index, "春耕")).isZero();
        assertThat(count(index, "秋种")).isEqualTo(2);
        assertThat(index.size()).isEqualTo(4);
        assertThat(index.revision()).isEqualTo(6);

        index.write(List.of(page(2, "", 0)), 7);

        assertThat(index.size()).isEqualTo(2);
        assertThat(index.revision()).isEqualTo(7);
    }

    @Test
    void writeWithoutPagesStoresRevision() {
        ArticleIndex index = newIndex();
        index.write(List.of(), 9);

        assertThat(index.revision()).isEqualTo(9);
    }

    @Test
    void writesAreAtomicForReaders() throws Exception {
        ArticleIndex index = newIndex();
        index.write(List.of(page(1, "旧版", 3), page(2, "旧版", 4)), 1);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService readers = Executors.newSingleThreadExecutor()) {
            Future<Integer> searches = readers.submit(() -> {
                int count = 0;
                while (!done.get()) {
                    SearchResult result = index.search(SearchQuery.ALL);
                    assertThat(result.total()).isEqualTo(7);
                    assertThat(result.hits().stream()
                                    .map(hit -> TextFragment.join(hit.headline()))
                                    .distinct())
                            .hasSize(1);
                    count++;
                }
                return count;
            });
            for (int round = 0; round < 20; round++) {
                String word = round % 2 == 0 ? "新版" : "旧版";
                index.write(List.of(page(1, word, 3), page(2, word, 4)), round + 2L);
            }
            done.set(true);
            assertThat(searches.get()).isPositive();
        }
    }

    @Test
    void contentSurvivesReopening() {
        Path directory = folder.resolve("again");
        ArticleIndex first = open(directory);
        first.write(List.of(page(1, "春耕", 3)), 5);
        close(first);
        ArticleIndex second = open(directory);

        assertThat(second.revision()).isEqualTo(5);
        assertThat(count(second, "春耕")).isEqualTo(3);
        close(second);
    }

    @Test
    void filesAreReadWhileTheIndexIsWrittenAndReplaced() throws IOException {
        ArticleIndex index = newIndex();
        index.write(List.of(page(1, "春耕", 3)), 5);
        Map<String, byte[]> copy;
        try (IndexFiles files = index.files()) {
            index.write(List.of(page(1, "夏收", 3)), 6);
            try (ArticleIndex.Generation next = index.begin()) {
                next.add(List.of(page(1, "秋种", 3)));
                next.publish(7, 0);
            }
            copy = contents(files);
        }
        ArticleIndex other = open(folder.resolve("other"));
        other.write(List.of(page(2, "冬藏", 1)), 1);

        other.adopt(copyOf(copy));

        assertThat(other.revision()).isEqualTo(5);
        assertThat(count(other, "春耕")).isEqualTo(3);
        assertThat(count(other, "冬藏")).isZero();
        other.write(List.of(page(1, "夏收", 2)), 6);
        assertThat(count(other, "夏收")).isEqualTo(2);
        close(other);
        ArticleIndex again = open(folder.resolve("other"));
        assertThat(again.revision()).isEqualTo(6);
        assertThat(again.size()).isEqualTo(2);
        close(again);
    }

    @Test
    void aCopyThatIsDamagedOrIncompleteChangesNothing() throws IOException {
        ArticleIndex index = newIndex();
        index.write(List.of(page(1, "春耕", 3)), 5);
        Map<String, byte[]> copy;
        try (IndexFiles files = index.files()) {
            copy = contents(files);
        }
        for (String name : copy.keySet()) {
            Map<String, byte[]> damaged = new TreeMap<>(copy);
            byte[] bytes = copy.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            damaged.put(name, bytes);
            assertUnusable(index, copyOf(damaged));
            damaged.remove(name);
            assertUnusable(index, copyOf(damaged));
        }
        assertUnusable(index, target -> target.store("../live", InputStream.nullInputStream()));
        assertUnusable(index, target -> {
            throw new IOException("the disk is gone");
        });

        assertThat(folder.resolve("index").resolve("live")).content().contains("g1");
        index.write(List.of(page(2, "夏收", 1)), 6);
        assertThat(count(index, "春耕")).isEqualTo(3);
        assertThat(count(index, "夏收")).isEqualTo(1);
    }

    private static void assertUnusable(ArticleIndex index, IndexFiles.Copy copy) {
        assertThatThrownBy(() -> index.adopt(copy))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageContaining("copied index");
        assertThat(index.revision()).isEqualTo(5);
    }

    private static Map<String, byte[]> contents(IndexFiles files) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String name : files.names()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            files.copy(name, content);
            contents.put(name, content.toByteArray());
        }
        return contents;
    }

    private static IndexFiles.Copy copyOf(Map<String, byte[]> files) {
        return target -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                target.store(file.getKey(), new ByteArrayInputStream(file.getValue()));
            }
        };
    }

    /// The copied files of an open index are what a killed process leaves behind.
    @Test
    void committedContentSurvivesKill() throws IOException {
        ArticleIndex index = newIndex();
        index.write(List.of(page(1, "春耕", 3)), 5);
        ArticleIndex.Generation unfinished = index.begin();
        unfinished.add(List.of(page(1, "夏收", 3)));
        Path killed = folder.resolve("killed");
        copy(folder.resolve("index"), killed);
        unfinished.close();
        ArticleIndex after = open(killed);

        assertThat(after.revision()).isEqualTo(5);
        assertThat(count(after, "春耕")).isEqualTo(3);
        assertThat(count(after, "夏收")).isZero();
        close(after);
    }

    @Test
    void deletedDirectoryOpensEmptyAtRevisionZero() throws IOException {
        Path directory = folder.resolve("deleted");
        ArticleIndex first = open(directory);
        first.write(List.of(page(1, "春耕", 3)), 5);
        close(first);
        delete(directory);
        ArticleIndex second = open(directory);

        assertThat(second.revision()).isZero();
        assertThat(second.size()).isZero();
        second.write(List.of(page(1, "春耕", 2)), 6);
        assertThat(count(second, "春耕")).isEqualTo(2);
        close(second);
    }

    @Test
    void damagedFileOpensEmptyOrIntact() throws IOException {
        Path whole = folder.resolve("whole");
        ArticleIndex first = open(whole);
        first.write(List.of(page(1, "春耕", 3), page(2, "夏收", 3)), 5);
        close(first);
        for (Path file : files(whole)) {
            if (Files.size(file) == 0) {
                continue;
            }
            Path damaged = folder.resolve("damaged-" + file.getFileName());
            copy(whole, damaged);
            damage(damaged.resolve(whole.relativize(file)));
            ArticleIndex index = open(damaged);

            assertThat(index.revision()).as(file.toString()).isIn(0L, 5L);
            assertThat(index.size()).as(file.toString()).isEqualTo(index.revision() == 0 ? 0 : 6);
            index.write(List.of(page(1, "秋种", 2)), 6);
            assertThat(count(index, "秋种")).as(file.toString()).isEqualTo(2);
            close(index);
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 3; i < bytes.length / 3 + Math.max(1, bytes.length / 3); i++) {
            bytes[i] ^= 0x5A;
        }
        Files.write(file, bytes);
    }

    @Test
    void rebuildIsVisibleOnlyWhenPublished() {
        ArticleIndex index = newIndex();
        index.write(List.of(page(1, "春耕", 3)), 5);
        try (ArticleIndex.Generation next = index.begin()) {
            next.add(List.of(page(1, "夏收", 2), page(2, "夏收", 2)));
            assertThat(count(index, "春耕")).isEqualTo(3);
            index.write(List.of(page(3, "秋种", 1)), 6);
            assertThat(index.revision()).isEqualTo(6);
            next.publish(8, 0);
        }

        assertThat(index.revision()).isEqualTo(8);
        assertThat(count(index, "春耕")).isZero();
        assertThat(count(index, "夏收")).isEqualTo(4);

        index.write(List.of(page(2, "冬藏", 1)), 9);

        assertThat(index.size()).isEqualTo(3);
        assertThat(index.revision()).isEqualTo(9);
    }

    @Test
    void publishedRebuildSurvivesReopening() {
        Path directory = folder.resolve("rebuilt");
        ArticleIndex first = open(directory);
        first.write(List.of(page(1, "春耕", 3)), 5);
        try (ArticleIndex.Generation next = first.begin()) {
            next.add(List.of(page(1, "夏收", 2)));
            next.publish(8, 0);
        }
        close(first);
        ArticleIndex second = open(directory);

        assertThat(second.revision()).isEqualTo(8);
        assertThat(count(second, "夏收")).isEqualTo(2);
        close(second);
    }

    @Test
    void abandonedRebuildChangesNothing() {
        ArticleIndex index = newIndex();
        index.write(List.of(page(1, "春耕", 3)), 5);
        try (ArticleIndex.Generation next = index.begin()) {
            next.add(List.of(page(1, "夏收", 2)));
        }

        assertThat(index.revision()).isEqualTo(5);
        assertThat(count(index, "春耕")).isEqualTo(3);
    }

    @Test
    void searchesContinueWhileRebuildsArePublished() throws Exception {
        ArticleIndex index = newIndex();
        index.write(List.of(page(1, "春耕", 3)), 1);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> searches = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                searches.add(readers.submit(() -> {
                    while (!done.get()) {
                        assertThat(count(index, "春耕")).isEqualTo(3);
                    }
                }));
            }
            for (int round = 2; round < 7; round++) {
                try (ArticleIndex.Generation next = index.begin()) {
                    next.add(List.of(page(1, "春耕", 3)));
                    next.publish(round, 0);
                }
            }
            done.set(true);
            for (Future<?> search : searches) {
                search.get();
            }
        }
    }

    @Test
    void closedIndexIsUnavailable() {
        ArticleIndex index = open(folder.resolve("closed"));
        close(index);

        assertThatThrownBy(() -> index.search(SearchQuery.ALL)).isInstanceOf(IndexUnavailableException.class);
        assertThatThrownBy(() -> index.write(List.of(), 1)).isInstanceOf(IndexUnavailableException.class);
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.copy(file, target);
        }
    }

    private static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void aSelectionFindsWhatTheSearchFindsOnItsPages() {
        ArticleIndex index = newIndex();
        List<PageEntry> pages = new ArrayList<>();
        for (int page = 1; page <= 12; page++) {
            String word = page % 3 == 0 ? "人民代表大会" : "河湾";
            pages.add(new PageEntry(
                    page,
                    List.of(
                            Draft.of(page * 10L, word + "开会", "王卫东在河湾说，" + word + "要开会。")
                                    .entry(),
                            Draft.of(page * 10L + 1, "另一件事", "谁也没有说话。")
                                    .on("2023-08-" + (10 + page))
                                    .entry())));
        }
        index.write(pages.subList(0, 6), 3);
        index.write(pages.subList(6, 12), 9);
        List<Long> selected = List.of(2L, 3L, 9L, 12L, 99L);

        try (ArticleIndex.Selection selection = index.select(selected)) {
            for (String text : List.of("", "河湾", "人大", "王卫东 开会", "-河湾", "标题:河湾", "\"没有说话\"", "无此事")) {
                SearchQuery query = oldestFirst(text);
                assertThat(selection.matching(query))
                        .as(text)
                        .containsExactlyInAnyOrder(ids(index.search(query)).stream()
                                .filter(id -> selected.contains(id / 10))
                                .mapToLong(Long::longValue)
                                .toArray())
                        .isSorted();
            }
            assertThat(selection.matching(SearchQuery.of("人大").withMatch(MatchMode.EXACT)))
                    .isEqualTo(new long[0]);
            assertThat(selection.revision()).isEqualTo(9);
            assertThat(selection.largestId()).isEqualTo(121);

            index.write(List.of(new PageEntry(2, List.of())), 10);

            assertThat(selection.matching(SearchQuery.of("河湾 王卫东")))
                    .as("a later write does not change it")
                    .contains(20);
            assertThat(selection.hits(SearchQuery.of("王卫东"), List.of(20L, 30L, 31L), 5))
                    .extracting(Hit::id)
                    .containsExactly(20L, 30L);
            assertThat(selection
                            .hits(SearchQuery.of("王卫东"), List.of(30L), 5)
                            .getFirst()
                            .snippets())
                    .isNotEmpty();
        }
        try (ArticleIndex.Selection selection = index.select(selected)) {
            assertThat(selection.matching(SearchQuery.ALL)).doesNotContain(20);
        }
    }
}
