package org.baoku.index.lucene.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.document.ArticleDocument;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.VectorCodec;
import org.baoku.index.lucene.search.ArticleSearcher;
import org.jspecify.annotations.Nullable;

/// One generation of the index, open for reading and writing.
///
/// Searchers see commits only: what is not durable is not found, and a write becomes visible as a whole.
public final class IndexGeneration implements Closeable {
    /// The revision of the archive, in a commit's user data.
    public static final String REVISION = "revision";

    /// The revision up to which all articles have vectors, in a commit's user data; absent for 0.
    public static final String VECTOR_REVISION = "vectorRevision";

    private static final String VERSION = "version";
    private static final int RAM_BUFFER_MB = 64;

    private final Path folder;
    private final Directory directory;
    private final SearcherManager searchers;
    private final DamageDetector detector;
    private volatile IndexWriter writer;

    private IndexGeneration(Path folder, Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.detector = new DamageDetector(folder, () -> verify(directory));
    }

    /// Opens the directory of a generation.
    @FunctionalInterface
    public interface DirectoryOpener {
        Directory open(Path folder) throws IOException;
    }

    /// Opens an existing generation.
    ///
    /// @param verified whether the checksums of all files are read first, which takes seconds for a large index;
    /// otherwise a damaged file may be found by a search only
    /// @throws IOException where files are missing, of another version or seen to be damaged
    static IndexGeneration open(Path folder, DirectoryOpener opener, boolean verified) throws IOException {
        Directory directory = opener.open(folder);
        IndexWriter writer = null;
        SearcherManager searchers = null;
        try {
            requireVersion(directory);
            if (verified) {
                verify(directory);
            }
            writer = writer(directory, RAM_BUFFER_MB);
            searchers = new SearcherManager(directory, new ArticleSearcher.Factory());
            return new IndexGeneration(folder, directory, writer, searchers);
        } catch (Throwable e) {
            if (writer != null) {
                IOUtils.closeWhileHandlingException(writer::rollback);
            }
            IOUtils.closeWhileHandlingException(searchers, directory);
            throw e;
        }
    }

    /// Creates an empty generation in a new folder and opens it.
    static IndexGeneration create(Path folder, DirectoryOpener opener) throws IOException {
        try (Directory directory = opener.open(folder);
                IndexWriter writer = writer(directory, RAM_BUFFER_MB)) {
            commit(writer, REVISION, 0);
        }
        return open(folder, opener, true);
    }

    private static void requireVersion(Directory directory) throws IOException {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        String version = data.get(VERSION);
        if (!ArticleFields.VERSION.equals(version)) {
            throw new IOException("its version is " + version + ", expected " + ArticleFields.VERSION);
        }
        number(String.valueOf(data.get(REVISION)));
    }

    /// Verifies the checksums of all files of the commit.
    private static void verify(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            verify(reader);
        }
    }

    /// Verifies the checksums of all files of a snapshot.
    static void verify(IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    /// Runs searches and prepares suggestions, so that the first ones of a reader are not slow.
    void warm() throws IOException {
        ArticleSearcher searcher = (ArticleSearcher) searchers.acquire();
        try {
            SearcherWarmer.warm(searcher);
            searcher.suggester();
        } finally {
            searchers.release(searcher);
        }
    }

    /// A writer whose changes are durable once they are committed; closing it does not commit.
    public static IndexWriter writer(Directory directory, int ramBufferMb) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setSimilarity(ArticleSearcher.SIMILARITY);
        config.setRAMBufferSizeMB(ramBufferMb);
        config.setCommitOnClose(false);
        config.setCodec(new VectorCodec());
        return new IndexWriter(directory, config);
    }

    /// Commits with one of the revisions changed and the other one as it was.
    ///
    /// @param key [#REVISION] or [#VECTOR_REVISION]
    static void commit(IndexWriter writer, String key, long revision) throws IOException {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> previous = writer.getLiveCommitData();
        if (previous != null) {
            previous.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        data.put(VERSION, ArticleFields.VERSION);
        data.put(key, Long.toString(revision));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /// The revision up to which all articles of a reader's commit have vectors.
    public static long vectorRevision(DirectoryReader reader) throws IOException {
        return number(reader.getIndexCommit().getUserData().getOrDefault(VECTOR_REVISION, "0"));
    }

    /// The revision of the archive that a reader's commit holds.
    public static long revision(DirectoryReader reader) throws IOException {
        return number(String.valueOf(reader.getIndexCommit().getUserData().get(REVISION)));
    }

    private static long number(String revision) throws IOException {
        try {
            return Long.parseLong(revision);
        } catch (NumberFormatException e) {
            throw new IOException("its commit has no revision", e);
        }
    }

    Path folder() {
        return folder;
    }

    Directory directory() {
        return directory;
    }

    /// Notices damage of this generation's files.
    DamageDetector detector() {
        return detector;
    }

    /// What is damaged; empty where no damage was noticed. A merge in the background may have noticed it and
    /// closed the writer.
    Optional<String> damage() {
        @Nullable Throwable tragedy = writer.getTragicException();
        if (tragedy != null) {
            detector.isDamage(tragedy);
        }
        return detector.damage();
    }

    SearcherManager searchers() {
        return searchers;
    }

    /// Replaces pages and commits. On failure the writer is rolled back to the last commit. A writer that
    /// closed itself, because the disk was full, is opened again.
    ///
    /// @param key which of the revisions changes: [#REVISION] or [#VECTOR_REVISION]
    void write(List<PageEntry> pages, String key, long revision) throws IOException {
        if (!writer.isOpen()) {
            writer = writer(directory, RAM_BUFFER_MB);
        }
        try {
            for (PageEntry page : pages) {
                replace(page);
            }
            commit(writer, key, revision);
        } catch (Throwable e) {
            rollBack(e);
            throw e;
        }
        searchers.maybeRefreshBlocking();
    }

    private void replace(PageEntry page) throws IOException {
        Term pageId = new Term(ArticleFields.PAGE_ID, Long.toString(page.pageId()));
        if (page.articles().isEmpty()) {
            writer.deleteDocuments(pageId);
        } else {
            writer.updateDocuments(pageId, ArticleDocument.of(page));
        }
    }

    private void rollBack(Throwable failure) {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /// Closes without waiting for merges; everything written is committed already.
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer::rollback, directory);
    }
}
