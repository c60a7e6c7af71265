package org.baoku.site;

import java.time.Duration;

/// How long a client may keep a transfer waiting: half a minute, and as long as its bytes take at eight
/// kilobytes a second. Only the time counts in which the server waits for the client.
public final class TransferPatience {
    /// The time that every client has.
    public static final Duration GRACE = Duration.ofSeconds(30);

    /// The lowest rate in bytes a second.
    public static final int LOWEST_RATE = 8 * 1024;

    private long bytes;
    private Duration waited = Duration.ZERO;

    /// Counts a part of the transfer.
    ///
    /// @param transferred the number of bytes
    /// @param time how long the server waited for the client meanwhile
    /// @return whether the client has been too slow
    public boolean isExhausted(int transferred, Duration time) {
        bytes += transferred;
        waited = waited.plus(time);
        return waited.compareTo(GRACE.plusSeconds(bytes / LOWEST_RATE)) > 0;
    }
}
