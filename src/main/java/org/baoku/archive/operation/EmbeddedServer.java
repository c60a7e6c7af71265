package org.baoku.archive.operation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that the program starts itself, with its data below the home folder.
///
/// The library that provides the server's binaries configures it for tests: without fsync and with asynchronous
/// commits. An archive must keep what it has committed, so both are switched on again. A program that is
/// killed leaves its server running on the data: it is stopped before a new one starts. A first start that
/// is killed while the data folder is being initialized leaves an incomplete folder: it is moved aside. A
/// server that ends while the program runs is started again on the same port, at the pace of [RestartPace].
final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String VERSION = "18";
    private static final String DATA = "postgres";
    private static final int ANY_PORT = 0;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration ROOM_INTERVAL = Duration.ofSeconds(2);

    private final Path home;
    private final RestartPace pace = new RestartPace();
    private volatile EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedServer(Path home) throws IOException {
        this.home = home;
        this.server = startServer(home, ANY_PORT);
    }

    /// Starts the server on the data below `home`, which are created where they are missing.
    ///
    /// @throws StartupException where the data are of another PostgreSQL version, or the server does not start
    static EmbeddedServer start(Path home) {
        try {
            EmbeddedServer started = new EmbeddedServer(home.toAbsolutePath().normalize());
            started.watch();
            return started;
        } catch (IOException | IllegalStateException e) {
            log.debug("The embedded PostgreSQL did not start on {}", home, e);
            throw new StartupException(
                    "The embedded PostgreSQL did not start on " + home.toAbsolutePath() + ": " + e + ".",
                    "Check that the disk has free space and the folder is writable, or name a PostgreSQL server with"
                            + " --spring.datasource.url=jdbc:postgresql://HOST/DATABASE.");
        }
    }

    /// Starts the server again when it ends before [#close].
    private void watch() throws IOException {
        findServer(home.resolve(DATA))
                .ifPresent(process -> Thread.ofPlatform()
                        .daemon()
                        .name("postgres-watch")
                        .start(() -> {
                            process.onExit().join();
                            restart();
                        }));
    }

    private void restart() {
        try {
            do {
                Thread.sleep(pace.pause(Instant.now()));
                awaitRoom();
            } while (!tryRestart());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// On a full disk the server would not start, and each try would take a minute.
    private void awaitRoom() throws InterruptedException {
        boolean said = false;
        while (isFull()) {
            if (!said) {
                log.error("The disk of {} is full; the PostgreSQL server is started again once there is room", home);
                said = true;
            }
            Thread.sleep(ROOM_INTERVAL);
        }
    }

    private boolean isFull() {
        try {
            return DiskSpace.isFull(home.resolve(DATA));
        } catch (IOException e) {
            log.debug("The free space of {} cannot be read", home, e);
            return false;
        }
    }

    /// @return whether no further try is needed
    private synchronized boolean tryRestart() {
        if (closed) {
            return true;
        }
        if (pace.hasBecomeSlow()) {
            log.error("The PostgreSQL server ends again and again, or does not start; it is tried twice a minute."
                    + " See its log, and whether its disk is full");
        }
        log.warn("The PostgreSQL server has ended unexpectedly; it is started again");
        try {
            closeServer();
            // Where a start failed, the library has kept its lock, which nobody else holds: HomeLock sees to
            // that.
            Files.deleteIfExists(home.resolve(DATA).resolve("epg-lock"));
            server = startServer(home, server.getPort());
            watch();
            log.warn("The PostgreSQL server is running again");
            return true;
        } catch (IOException | RuntimeException e) {
            log.warn("The PostgreSQL server did not start again", e);
            return false;
        }
    }

    private static EmbeddedPostgres startServer(Path home, int port) throws IOException {
        Path data = home.resolve(DATA);
        Path completed = home.resolve("postgres.made");
        if (Files.exists(data) && !isEmpty(data) && !Files.exists(completed)) {
            Path aside = home.resolve("postgres.unfinished-" + Instant.now().toEpochMilli());
            log.warn("The database folder {} was not completely initialized; it is moved to {}", data, aside);
            stopOrphan(data);
            Files.move(data, aside);
        }
        requireSameVersion(data);
        stopOrphan(data);
        EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(TIMEOUT)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("listen_addresses", "localhost")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        if (!Files.exists(completed)) {
            Files.createFile(completed);
        }
        return started;
    }

    /// An empty folder may be a disk of its own, which cannot be moved aside.
    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void requireSameVersion(Path data) throws IOException {
        Path versionFile = data.resolve("PG_VERSION");
        if (Files.exists(versionFile)) {
            String version = Files.readString(versionFile).strip();
            if (!version.equals(VERSION)) {
                throw new StartupException(
                        "The data in " + data + " are of PostgreSQL " + version
                                + ", and this program includes PostgreSQL " + VERSION + ".",
                        "Start the version of Baoku that wrote them, or name another folder with --baoku.home=DIR.");
            }
        }
    }

    /// Stops the server that a killed program has left running on this data folder.
    private static void stopOrphan(Path data) throws IOException {
        Optional<ProcessHandle> server = findServer(data);
        if (server.isEmpty()) {
            return;
        }
        long pid = server.get().pid();
        log.info("Stopping the PostgreSQL server (process {}) that an earlier run left running on {}", pid, data);
        // Its clients ended with the program that started it, so the regular signal (SIGTERM) is enough.
        server.get().destroy();
        try {
            server.get().onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new StartupException(
                    "A PostgreSQL server (process " + pid + ") is still running on " + data + ".",
                    "Stop that process, then start Baoku again.");
        }
    }

    private static Optional<ProcessHandle> findServer(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        // The operating system may have given the process id to another program since.
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        closeServer();
    }

    private void closeServer() throws IOException {
        server.close();
    }
}
