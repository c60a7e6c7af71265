package org.baoku.archive.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The embedded server on a small disk of its own, which fills up.
@Tag("campaign")
class FullDiskTest {
    @TempDir
    private Path home = Path.of("given by JUnit");

    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=300m,mode=700", "tmpfs", home.toString());
        assumeTrue(mounted, "A small disk needs a user who may mount one, as root in most machines");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", "-l", home.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    @Test
    void theServerIsStartedAgainOnceThereIsRoomAndHasWhatWasCommitted() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            JdbcClient database = JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), "postgres", ""));
            database.sql("create table kept (number int, text text)").update();
            Path filler = fill();
            int committed = 0;
            try {
                while (true) {
                    // a tenth of a megabyte that cannot be compressed
                    database.sql("""
                                    insert into kept
                                    select :number, string_agg(md5(random()::text), '') from generate_series(1, 3000)
                                    """).param("number", committed).update();
                    committed++;
                }
            } catch (DataAccessException full) {
                assertThat(full).isNotNull();
            }
            // what the server does when it cannot write its log
            assertThat(postmaster().destroyForcibly()).isTrue();
            Awaitility.await()
                    .during(Duration.ofSeconds(15))
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThatThrownBy(() -> count(database)).isInstanceOf(DataAccessException.class));

            Files.delete(filler);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(DataAccessException.class)
                    .until(() -> count(database) >= 0);
            assertThat(count(database)).isEqualTo(committed);
        }
    }

    private static int count(JdbcClient database) {
        return database.sql("select count(*) from kept").query(Integer.class).single();
    }

    /// Leaves two megabytes.
    private Path fill() throws IOException {
        Path filler = home.resolve("filler");
        byte[] megabyte = new byte[1024 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(home).getUsableSpace() > 3L * megabyte.length) {
                out.write(megabyte);
            }
        }
        return filler;
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
