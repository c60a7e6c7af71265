package org.baoku.archive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.baoku.ProgramProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The program on an external PostgreSQL.
@Order(1)
class ExternalDatabaseTest {
    private static EmbeddedPostgres server = start();

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void databases() {
        JdbcClient administrator = JdbcClient.create(server.getPostgresDatabase());
        administrator.sql("create database own").update();
        administrator.sql("create database newer").update();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void theConfiguredDatabaseIsUsedAndNoneIsStarted() throws InterruptedException {
        try (ProgramProcess program = serve("own", Path.of("seeds").toAbsolutePath())) {
            program.awaitAddress();
        }

        assertThat(folder.resolve("home/postgres")).doesNotExist();
        assertThat(JdbcClient.create(server.getDatabase("postgres", "own"))
                        .sql("select count(*) from page")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aDatabaseOfANewerVersionIsRejectedAndNotTouched() throws InterruptedException {
        try (ProgramProcess program = serve("newer", Path.of("none"))) {
            program.awaitAddress();
        }
        JdbcClient newer = JdbcClient.create(server.getDatabase("postgres", "newer"));
        newer.sql("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                           installed_by, execution_time, success)
                        values (999, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, 'me', 1, true)
                        """).update();

        try (ProgramProcess program = serve("newer", Path.of("none"))) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertThat(program.output())
                    .contains("The database was made by another version of Baoku")
                    .contains("999")
                    .doesNotContain("\tat ");
        }
    }

    private ProgramProcess serve(String database, Path seeds) {
        return ProgramProcess.start(
                folder,
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", database),
                "--baoku.home=home",
                "--server.port=0",
                "--baoku.ingest.seeds=" + seeds);
    }
}
