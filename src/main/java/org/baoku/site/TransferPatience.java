package org.baoku.site;

import java.time.Duration;

/// How long a client may keep a transfer waiting: a grace, and as long as its bytes take at eight kilobytes a
/// second. Only the time counts in which the server waits for the client.
public final class TransferPatience {
    /// The lowest rate in bytes a second.
    public static final int LOWEST_RATE = 8 * 1024;

    private final Duration grace;
    private long bytes;
    private Duration waited = Duration.ZERO;

    /// @param grace the time that every client has
    public TransferPatience(Duration grace) {
        this.grace = grace;
    }

    /// Counts a part of the transfer.
    ///
    /// @param transferred the number of bytes
    /// @param time how long the server waited for the client meanwhile
    /// @return whether the client has been too slow
    public boolean isExhausted(int transferred, Duration time) {
        bytes += transferred;
        waited = waited.plus(time);
        return waited.compareTo(grace.plusSeconds(bytes / LOWEST_RATE)) > 0;
    }
}
