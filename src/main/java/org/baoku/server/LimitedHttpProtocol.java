package org.baoku.server;

import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/// Tomcat's HTTP connector with a limit on the connections of a client. It closes no connection on which an
/// answer is being sent. Tomcat creates it by name.
public final class LimitedHttpProtocol extends Http11NioProtocol {
    private static final Duration LAST_BYTES = Duration.ofSeconds(2);

    private final RequestThreads threads = new RequestThreads();

    public LimitedHttpProtocol() {
        super(new LimitedEndpoint());
        setExecutor(threads);
    }

    /// Sets the limit, before the connector starts.
    void limit(ConnectionLimit limit) {
        ((LimitedEndpoint) getEndpoint()).limit = limit;
    }

    /// Closes the connections. For the graceful shutdown a request ends with its servlet; the last bytes of
    /// its answer are written after that.
    @Override
    public void stop() throws Exception {
        threads.awaitIdle(LAST_BYTES);
        super.stop();
    }

    private static final class LimitedEndpoint extends NioEndpoint {
        private volatile @Nullable ConnectionLimit limit;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            ConnectionLimit set = limit;
            if (set == null
                    || !(socket.socket().getRemoteSocketAddress() instanceof InetSocketAddress client)
                    || set.admit(client.getAddress(), socket)) {
                return super.setSocketOptions(socket);
            }
            // Closes it: no answer, which would cost more than the connection.
            destroySocket(socket);
            return false;
        }
    }
}
