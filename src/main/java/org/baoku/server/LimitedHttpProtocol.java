package org.baoku.server;

import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/// Tomcat's HTTP connector with a limit on the connections of a client. Tomcat creates it by name.
public final class LimitedHttpProtocol extends Http11NioProtocol {
    public LimitedHttpProtocol() {
        super(new LimitedEndpoint());
    }

    /// Sets the limit, before the connector starts.
    void limit(ConnectionLimit limit) {
        ((LimitedEndpoint) getEndpoint()).limit = limit;
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
