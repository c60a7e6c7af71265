package org.baoku.index.lucene.generation;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.IndexUnavailableException;

/// Opens an index in a thread of its own, so that the database and the rest of the program start meanwhile.
public final class IndexOpening implements Closeable {
    private final Supplier<LiveGeneration> open;
    private FutureTask<LiveGeneration> opening;

    /// Begins to open.
    public IndexOpening(Supplier<LiveGeneration> open) {
        this.open = open;
        this.opening = new FutureTask<>(open::get);
        Thread.ofPlatform().daemon().name("index-opening").start(opening);
    }

    /// The opened index, which is waited for. Where it could not be opened, it is tried once more: the program
    /// that held it may have ended since.
    ///
    /// @throws IndexUnavailableException where the directory cannot be written or is locked by another process
    public synchronized LiveGeneration opened() {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            LiveGeneration opened = open.get();
            opening = new FutureTask<>(() -> opened);
            opening.run();
            return opened;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("The opening of the index was interrupted", e);
        }
    }

    /// Closes the index, also where nobody asked for it.
    @Override
    public synchronized void close() throws IOException {
        try {
            IOUtils.close(opening.get());
        } catch (ExecutionException nothingOpened) {
            // There is nothing to close.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
