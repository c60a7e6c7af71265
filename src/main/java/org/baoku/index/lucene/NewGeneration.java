package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailable;
import org.baoku.index.PageEntry;

/// A generation in the making, in its own folder beside the live one.
final class NewGeneration implements ArticleIndex.Generation {
    private static final int MEGABYTES_IN_MEMORY = 128;

    /// Puts a finished generation in the live one's place.
    @FunctionalInterface
    interface Publication {
        void publish(Path folder) throws IOException;
    }

    private final Path folder;
    private final Publication publication;
    private final Directory directory;
    private final IndexWriter writer;
    private boolean published;

    NewGeneration(Path folder, Publication publication) throws IOException {
        this.folder = folder;
        this.publication = publication;
        this.directory = FSDirectory.open(folder);
        this.writer = OpenGeneration.writer(directory, MEGABYTES_IN_MEMORY);
    }

    /// Analysis takes the time here, so pages are added on all cores.
    @Override
    public void add(List<PageEntry> pages) {
        try {
            pages.parallelStream().forEach(this::add);
        } catch (UncheckedIOException e) {
            throw new IndexUnavailable("The new index cannot be written: " + e.getMessage(), e.getCause());
        }
    }

    private void add(PageEntry page) {
        try {
            if (!page.articles().isEmpty()) {
                writer.addDocuments(ArticleDocument.of(page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void publish(long revision) {
        try {
            OpenGeneration.commit(writer, revision);
            IOUtils.close(writer, directory);
            publication.publish(folder);
            published = true;
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexUnavailable("The new index cannot be published: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (!published) {
            IOUtils.closeWhileHandlingException(writer::rollback, directory);
            Generations.drop(folder);
        }
    }
}
