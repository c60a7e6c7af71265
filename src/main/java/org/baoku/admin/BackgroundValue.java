package org.baoku.admin;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is found by reading much of the archive, for a page that must not wait for it.
///
/// It is computed in a thread of its own, once at a time, when somebody asks for it and the archive has
/// changed. Who asks waits a moment, so that a small archive is always shown as it is; if it takes longer,
/// the value that was found last is returned.
///
/// @param <T> the type of the value
public final class BackgroundValue<T> {
    /// How long a request waits for a newer value than the last one.
    private static final Duration PATIENCE = Duration.ofMillis(150);

    /// How long a request waits where there is no value yet.
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(2);

    /// A value.
    ///
    /// @param value null if none was ever found
    /// @param current whether it is of the version that was asked for
    public record Known<T>(@Nullable T value, boolean current) {}

    private record Found<T>(String version, T value) {}

    private final String name;
    private final Supplier<T> computation;
    private @Nullable Found<T> found;
    private @Nullable CompletableFuture<Found<T>> running;

    /// @param name of the thread that computes it
    public BackgroundValue(String name, Supplier<T> computation) {
        this.name = name;
        this.computation = computation;
    }

    /// The value as far as it is known.
    ///
    /// @param version changes whenever the value may have changed
    public Known<T> get(String version) {
        @Nullable Found<T> last;
        CompletableFuture<Found<T>> computed;
        synchronized (this) {
            last = found;
            if (last != null && last.version().equals(version)) {
                return new Known<>(last.value(), true);
            }
            computed = compute(version);
        }
        return await(computed, version, last);
    }

    /// Begins to find the value if it is not known, without waiting, so that several are found side by side.
    public synchronized void prepare(String version) {
        if (found == null || !found.version().equals(version)) {
            CompletableFuture<Found<T>> _ = compute(version);
        }
    }

    private synchronized CompletableFuture<Found<T>> compute(String version) {
        if (running != null) {
            return running;
        }
        CompletableFuture<Found<T>> started = start(version);
        // one that has already ended has also left its value
        running = started.isDone() ? null : started;
        return started;
    }

    private CompletableFuture<Found<T>> start(String version) {
        CompletableFuture<Found<T>> started = CompletableFuture.supplyAsync(
                () -> new Found<>(version, computation.get()),
                work -> Thread.ofPlatform().daemon().name(name).start(work));
        return started.whenComplete((result, _) -> end(result));
    }

    private synchronized void end(@Nullable Found<T> result) {
        running = null;
        if (result != null) {
            found = result;
        }
    }

    private static <T> Known<T> await(CompletableFuture<Found<T>> computed, String version, @Nullable Found<T> last) {
        try {
            Found<T> result =
                    computed.get((last == null ? FIRST_PATIENCE : PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
            return new Known<>(result.value(), result.version().equals(version));
        } catch (TimeoutException later) {
            return new Known<>(last == null ? null : last.value(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Known<>(last == null ? null : last.value(), false);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }
}
