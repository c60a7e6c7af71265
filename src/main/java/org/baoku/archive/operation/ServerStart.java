package org.baoku.archive.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.DisposableBean;

/// An [EmbeddedServer] that is being started in a thread of its own, on a home folder that is reserved for it.
final class ServerStart implements DisposableBean {
    private final HomeLock lock;
    private final FutureTask<EmbeddedServer> start;

    private ServerStart(HomeLock lock, FutureTask<EmbeddedServer> start) {
        this.lock = lock;
        this.start = start;
    }

    /// Begins to start the server.
    ///
    /// @throws StartupException where another process has locked the folder, or it cannot be written
    static ServerStart begin(Path home) {
        HomeLock lock = HomeLock.acquire(home);
        FutureTask<EmbeddedServer> start = new FutureTask<>(() -> EmbeddedServer.start(home));
        Thread.ofPlatform().daemon().name("postgres-start").start(start);
        return new ServerStart(lock, start);
    }

    HomeLock lock() {
        return lock;
    }

    /// The server, which is waited for.
    ///
    /// @throws StartupException where the data are of another PostgreSQL version, or the server does not start
    EmbeddedServer server() {
        try {
            return start.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start of the embedded PostgreSQL was interrupted", e);
        }
    }

    /// Stops the server, also where nobody asked for it because the program did not start.
    @Override
    public void destroy() throws IOException {
        try {
            start.get().close();
        } catch (ExecutionException nothingStarted) {
            // There is nothing to stop.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }
}
