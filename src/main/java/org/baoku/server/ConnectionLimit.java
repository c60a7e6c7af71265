package org.baoku.server;

import java.net.InetAddress;
import java.nio.channels.Channel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.baoku.site.ClientNetwork;

/// Limits how many connections a client network has open at the same time. Nobody tells when one is closed:
/// closed ones are dropped when their network reaches the limit, and all of them after a number of new ones.
final class ConnectionLimit {
    private static final int TIDY_AFTER = 1_000;

    private final ConnectionProperties limits;
    private final Map<String, Set<Channel>> open = new HashMap<>();
    private int admitted;

    ConnectionLimit(ConnectionProperties limits) {
        this.limits = limits;
    }

    /// Whether a new connection may stay open.
    synchronized boolean admit(InetAddress client, Channel connection) {
        if (limits.perClient() == 0 || (limits.ownFree() && client.isLoopbackAddress())) {
            return true;
        }
        Set<Channel> ofClient = open.computeIfAbsent(ClientNetwork.of(client), _ -> new HashSet<>());
        if (ofClient.size() >= limits.perClient()) {
            ofClient.removeIf(channel -> !channel.isOpen());
        }
        if (ofClient.size() >= limits.perClient()) {
            return false;
        }
        ofClient.add(connection);
        admitted++;
        if (admitted % TIDY_AFTER == 0) {
            open.values().removeIf(ConnectionLimit::isEmptyWithoutClosed);
        }
        return true;
    }

    private static boolean isEmptyWithoutClosed(Set<Channel> channels) {
        channels.removeIf(channel -> !channel.isOpen());
        return channels.isEmpty();
    }
}
