package org.baoku.archive.operation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.baoku.archive.ArchiveNode;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/// Makes this process a node by a database connection of its own, which holds the node's advisory locks and
/// listens to the other nodes. PostgreSQL releases the locks when the connection ends, however it ends.
///
/// A node that loses its connection connects again and keeps its number. While it is away it goes on as before:
/// without the database it can store nothing.
@Component
final class NodeConnection implements ArchiveNode, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(NodeConnection.class);

    /// The class of the leader's advisory lock.
    private static final int LEADER = 811_003;

    /// How often a node looks whether the place of the leader is free.
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// How long a node waits for the database to say that the connection holds. A database that is busy may take
    /// more than a second; a connection that broke is noticed at once.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcConnectionDetails database;
    private final boolean serving;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile int number;
    private volatile boolean leader;
    private volatile boolean running;
    private @Nullable Connection connection;
    private @Nullable Thread thread;

    NodeConnection(JdbcConnectionDetails database, ApplicationContext context) {
        this.database = database;
        this.serving = context instanceof WebApplicationContext;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public boolean isLeader() {
        return leader;
    }

    @Override
    public void onRevision(Runnable listener) {
        listeners.add(listener);
    }

    /// Before all that asks for the number or the leader.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void start() {
        if (running) {
            return;
        }
        running = true;
        number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        try {
            connect();
        } catch (SQLException e) {
            log.warn("The database is unreachable; this node connects later: {}", e.getMessage());
        }
        thread = Thread.ofPlatform().daemon().name("node").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(INTERVAL.plus(PAUSE));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        disconnect();
        leader = false;
    }

    private void follow() {
        boolean lost = false;
        while (running) {
            try {
                Connection current = connect();
                if (lost) {
                    log.info("This node is connected to the database again");
                    lost = false;
                }
                awaitNotification(current);
                if (!leader) {
                    leader = serving && tryLock(current, LEADER, 0);
                    if (leader) {
                        log.info("Node {} is the leader", number);
                    }
                }
            } catch (SQLException e) {
                disconnect();
                if (running && !lost) {
                    log.warn("The database is unreachable; this node connects again: {}", e.getMessage());
                    lost = true;
                }
                pause();
            }
        }
    }

    /// The connection, made again where it was lost. A node that was the leader may find that another one is.
    private synchronized Connection connect() throws SQLException {
        Connection current = connection;
        if (current != null) {
            return current;
        }
        current = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        connection = current;
        try (Statement statement = current.createStatement()) {
            statement.execute("listen revision");
        }
        if (!tryLock(current, LOCK_CLASS, number)) {
            // Held by a connection of this node that the server has not given up yet, or by another node.
            throw new SQLException("Node " + number + " is connected already");
        }
        leader = serving && tryLock(current, LEADER, 0);
        return current;
    }

    private synchronized void disconnect() {
        Connection ended = connection;
        connection = null;
        if (ended != null) {
            try {
                ended.close();
            } catch (SQLException e) {
                log.debug("The connection of the node was lost before it was closed", e);
            }
        }
    }

    private void awaitNotification(Connection current) throws SQLException {
        if (current.unwrap(PGConnection.class).getNotifications((int) INTERVAL.toMillis()).length > 0) {
            listeners.forEach(Runnable::run);
        } else if (!current.isValid((int) PATIENCE.toSeconds())) {
            throw new SQLException("The connection was lost");
        }
    }

    private static boolean tryLock(Connection connection, int lockClass, int lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, lockClass);
            statement.setInt(2, lock);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
