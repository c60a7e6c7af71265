package org.baoku.archive.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTest {
    @TempDir
    private Path home = Path.of("given by JUnit");

    @Test
    void committedDataSurviveARestart() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("localhost");
            ask(server).sql("create table kept as select 7 as number").update();
        }
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(ask(server)
                            .sql("select number from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
        }
    }

    @Test
    void anEmptyFolderIsUsedWhereItIs() throws IOException {
        Files.createDirectory(home.resolve("postgres"));

        try (EmbeddedServer server = EmbeddedServer.start(home);
                Stream<Path> entries = Files.list(home)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("postgres.unfinished"));
        }
    }

    @Test
    void aServerLeftBehindByAKilledProgramIsStopped() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepsServing.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String url = program.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("jdbc:"))
                .findFirst()
                .orElseThrow();
        program.destroyForcibly().waitFor();
        assertThat(JdbcClient.create(new DriverManagerDataSource(url))
                        .sql("select number from kept")
                        .query(Integer.class)
                        .single())
                .as("the server survives the program")
                .isEqualTo(7);

        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(server.jdbcUrl()).isNotEqualTo(url);
            assertThat(ask(server)
                            .sql("select number from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
        }
    }

    @Test
    void aServerThatIsKilledIsStartedAgainOnItsPort() throws IOException, InterruptedException {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            String url = server.jdbcUrl();
            ask(server).sql("create table kept as select 7 as number").update();
            long pid = Long.parseLong(
                    Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();

            assertThat(numberWithin(Duration.ofSeconds(30), server)).isEqualTo(7);
            assertThat(server.jdbcUrl()).isEqualTo(url);
        }
    }

    private static int numberWithin(Duration patience, EmbeddedServer server) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                return ask(server)
                        .sql("select number from kept")
                        .query(Integer.class)
                        .single();
            } catch (DataAccessException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        }
    }

    /// A program that starts the server, prints its URL, and waits to be killed.
    static final class KeepsServing {
        private KeepsServing() {}

        public static void main(String... args) throws InterruptedException {
            EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]));
            ask(server).sql("create table kept as select 7 as number").update();
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                    .println(server.jdbcUrl());
            Thread.sleep(Duration.ofMinutes(2));
        }
    }

    @Test
    void anUnfinishedDataFolderIsMovedAside() throws IOException {
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/half"), "made");

        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("postgres.unfinished-")))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside.resolve("half")).hasContent("made"));
        }
    }

    @Test
    void aDataFolderOfAnotherVersionIsReportedAndNotTouched() throws IOException {
        Files.createDirectories(home.resolve("postgres"));
        Files.createFile(home.resolve("postgres.made"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "99\n");

        assertThatThrownBy(() -> EmbeddedServer.start(home))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("PostgreSQL 99")
                .hasMessageContaining(home.toString());
        assertThat(home.resolve("postgres/PG_VERSION")).hasContent("99\n");
    }

    @Test
    void aHomeIsLockedByOneProgram() throws IOException {
        try (HomeLock lock = HomeLock.acquire(home)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> HomeLock.acquire(home))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining(home.toString());
        }
        HomeLock.acquire(home).close();
    }

    private static String setting(EmbeddedServer server, String name) {
        return ask(server)
                .sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static JdbcClient ask(EmbeddedServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl()));
    }
}
