package org.baoku.index.lucene.generation;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.IndexUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens an index in a thread of its own, so that the database and the rest of the program start meanwhile; then
/// searches in it there, so that the first reader does not wait for what is built at the first search.
public final class IndexOpening implements Closeable {
    private static final Logger log = LoggerFactory.getLogger(IndexOpening.class);

    private final Supplier<LiveGeneration> open;
    private FutureTask<LiveGeneration> opening;

    /// Begins to open.
    ///
    /// @param warmUp whether searches are run once it is open
    public IndexOpening(Supplier<LiveGeneration> open, boolean warmUp) {
        this.open = open;
        FutureTask<LiveGeneration> first = new FutureTask<>(open::get);
        this.opening = first;
        Thread.ofPlatform().daemon().name("index-opening").start(() -> {
            first.run();
            if (warmUp && first.state() == Future.State.SUCCESS) {
                warm(first.resultNow());
            }
        });
    }

    private static void warm(LiveGeneration index) {
        try {
            index.warm();
        } catch (RuntimeException e) {
            log.debug("Searches in the opened index failed", e);
        }
    }

    /// The opened index, which is waited for. Where it could not be opened, it is tried once more: the program
    /// that held it may have ended since.
    ///
    /// @throws IndexUnavailableException where the directory cannot be written or is locked by another process
    public synchronized LiveGeneration opened() {
        try {
            return opening.get();
        } catch (ExecutionException firstFailure) {
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
