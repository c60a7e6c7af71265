package org.baoku.archive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baoku.ProgramProcess;
import org.baoku.TestDatabase;
import org.baoku.ingest.GeneratedPages;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program on an external PostgreSQL.
@Order(1)
@Tag("campaign")
class ExternalDatabaseTest {
    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void theConfiguredDatabaseIsUsedAndNoneIsStarted() throws InterruptedException, IOException {
        GeneratedPages.write(GeneratedPages.make(1, 3), folder.resolve("pages"));
        TestDatabase own = TestDatabase.empty();
        try (ProgramProcess program = serve(own, folder.resolve("pages"))) {
            program.awaitAddress();
        }

        assertThat(folder.resolve("home/postgres")).doesNotExist();
        assertThat(own.jdbc()
                        .sql("select count(*) from page")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDatabaseOfANewerVersionIsRejectedAndNotTouched() throws InterruptedException {
        TestDatabase newer = TestDatabase.create();
        newer.jdbc().sql("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                           installed_by, execution_time, success)
                        values (999, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, 'me', 1, true)
                        """).update();

        try (ProgramProcess program = serve(newer, Path.of("none"))) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertThat(program.output())
                    .contains("The database was made by another version of Baoku")
                    .contains("999")
                    .doesNotContain("\tat ");
        }
    }

    private ProgramProcess serve(TestDatabase database, Path seeds) {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(List.of("--baoku.home=home", "--server.port=0", "--baoku.ingest.seeds=" + seeds));
        return ProgramProcess.start(folder, arguments.toArray(String[]::new));
    }
}
