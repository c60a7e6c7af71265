package org.baoku.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {
    private final List<SocketChannel> opened = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (SocketChannel channel : opened) {
            channel.close();
        }
    }

    private SocketChannel open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        opened.add(channel);
        return channel;
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    @Test
    void aClientMayHaveSomeConnectionsOpenAndNewOnesForThoseThatItCloses() throws IOException {
        ConnectionLimit limit = new ConnectionLimit(new ConnectionProperties(2, true, Duration.ZERO));

        assertThat(limit.admit(address("192.0.2.1"), open())).isTrue();
        assertThat(limit.admit(address("192.0.2.1"), open())).isTrue();
        assertThat(limit.admit(address("192.0.2.1"), open())).isFalse();
        assertThat(limit.admit(address("192.0.2.2"), open())).isTrue();

        opened.getFirst().close();
        assertThat(limit.admit(address("192.0.2.1"), open())).isTrue();
        assertThat(limit.admit(address("192.0.2.1"), open())).isFalse();
    }

    @Test
    void addressesOfOneNetworkAreOneClientAndTheOwnMachineIsFree() throws IOException {
        ConnectionLimit limit = new ConnectionLimit(new ConnectionProperties(1, true, Duration.ZERO));
        ConnectionLimit strict = new ConnectionLimit(new ConnectionProperties(1, false, Duration.ZERO));

        assertThat(limit.admit(address("2001:db8::1"), open())).isTrue();
        assertThat(limit.admit(address("2001:db8::2"), open())).isFalse();
        assertThat(limit.admit(address("127.0.0.1"), open())).isTrue();
        assertThat(limit.admit(address("127.0.0.1"), open())).isTrue();
        assertThat(strict.admit(address("127.0.0.1"), open())).isTrue();
        assertThat(strict.admit(address("127.0.0.1"), open())).isFalse();
    }
}
