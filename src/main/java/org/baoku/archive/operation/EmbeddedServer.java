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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own, its data below the home folder.
///
/// The library that brings the server's binaries starts it for tests: without fsync, and with a commit that
/// does not wait for the disk. An archive must not lose what it said it had, so both are switched on again. A
/// program that is killed leaves its server running on the data: it is stopped before a new one starts. A first
/// start that was killed while the data folder was being made leaves half a folder: it is moved aside.
final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String VERSION = "18";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private EmbeddedServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Starts the server on the data below `home`, which is made where it is missing.
    ///
    /// @throws StartupException where the data are of another version, or the server does not start
    static EmbeddedServer start(Path home) {
        try {
            return new EmbeddedServer(startServer(home.toAbsolutePath().normalize()));
        } catch (IOException | IllegalStateException e) {
            log.debug("The embedded PostgreSQL did not start", e);
            throw new StartupException(
                    "The embedded PostgreSQL did not start on " + home.toAbsolutePath() + ": " + e + ".",
                    "See that the disk has room and the folder can be written, or name a PostgreSQL of your own with"
                            + " --spring.datasource.url=jdbc:postgresql://HOST/DATABASE.");
        }
    }

    private static EmbeddedPostgres startServer(Path home) throws IOException {
        Path data = home.resolve("postgres");
        Path made = home.resolve("postgres.made");
        if (Files.exists(data) && !Files.exists(made)) {
            Path aside = home.resolve("postgres.unfinished-" + Instant.now().toEpochMilli());
            log.warn("{} was never finished; it is moved to {}", data, aside);
            stopLeftBehind(data);
            Files.move(data, aside);
        }
        refuseOtherVersion(data);
        stopLeftBehind(data);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("listen_addresses", "localhost")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        if (!Files.exists(made)) {
            Files.createFile(made);
        }
        return server;
    }

    private static void refuseOtherVersion(Path data) throws IOException {
        Path versionFile = data.resolve("PG_VERSION");
        if (Files.exists(versionFile)) {
            String version = Files.readString(versionFile).strip();
            if (!version.equals(VERSION)) {
                throw new StartupException(
                        "The data in " + data + " are of PostgreSQL " + version
                                + ", and this program brings PostgreSQL " + VERSION + ".",
                        "Start the version of Baoku that wrote them, or name another folder with --baoku.home=DIR.");
            }
        }
    }

    /// Stops the server that a killed program has left running on these data.
    private static void stopLeftBehind(Path data) throws IOException {
        Optional<ProcessHandle> server = runningOn(data);
        if (server.isEmpty()) {
            return;
        }
        long pid = server.get().pid();
        log.info("Stopping the PostgreSQL server (process {}) that an earlier run left behind", pid);
        // Its clients died with the program that started it, so the polite signal is enough.
        server.get().destroy();
        try {
            server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new StartupException(
                    "A PostgreSQL server (process " + pid + ") is still running on " + data + ".",
                    "Stop that process and start again.");
        }
    }

    private static Optional<ProcessHandle> runningOn(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        // The number may since have been given to some other program.
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
