package org.baoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baoku.ProgramProcess;
import org.baoku.TestDatabase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Each command, and a start that fails, once as a process of its own, one after the other on the same archive: main
/// method, arguments, streams and exit code. What the commands do is tested in-process by the other tests of this
/// package.
@Tag("campaign")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandProcessTest {
    @TempDir
    private static Path folder = Path.of("given by JUnit");

    @Test
    @Order(1)
    void ingest() throws Exception {
        Files.writeString(folder.resolve("A01.txt"), "本报讯 海城港今日开港。\n\n海城港开港\n");

        assertThat(run("home", "ingest", "A01.txt")).startsWith("0:").contains("1 pages with 1 articles");
    }

    @Test
    @Order(2)
    void export() throws Exception {
        assertThat(run("home", "export", "out.jsonl")).startsWith("0:");
        assertThat(folder.resolve("out.jsonl")).content().contains("海城港开港");
    }

    @Test
    @Order(3)
    void importOfWhatWasExported() throws Exception {
        assertThat(run("other", "import", "out.jsonl")).startsWith("0:").contains("1 pages added");
    }

    @Test
    @Order(4)
    void backupAndRestore() throws Exception {
        assertThat(run("home", "backup", "out.zip")).startsWith("0:");
        assertThat(run("restored", "restore", "out.zip")).startsWith("0:").contains("1 pages indexed");
    }

    @Test
    @Order(5)
    void reindex() throws Exception {
        assertThat(run("home", "reindex")).startsWith("0:");
    }

    @Test
    @Order(6)
    void doctor() throws Exception {
        assertThat(run("home", "doctor")).startsWith("0:").contains("Nothing is wrong");
    }

    @Test
    @Order(7)
    void passwordOfAnUnknownAccount() throws Exception {
        assertThat(run("home", "password", "nobody")).startsWith("1:").contains("nobody");
    }

    @Test
    @Order(8)
    void anUnreachablePostgresIsReportedAndNoEmbeddedOneStarts() throws Exception {
        assertThat(run("none", "--spring.datasource.url=jdbc:postgresql://localhost:1/none", "--server.port=0"))
                .startsWith("1:")
                .contains("PostgreSQL refused", "spring.datasource.url")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("none/postgres")).doesNotExist();
    }

    @Test
    @Order(9)
    void aPortInUseIsReported() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            List<String> settings = new ArrayList<>(TestDatabase.create().arguments());
            settings.add("--server.port=" + taken.getLocalPort());

            assertThat(run("none", settings.toArray(String[]::new)))
                    .startsWith("1:")
                    .contains("Port " + taken.getLocalPort() + " was already in use")
                    .doesNotContain("\tat ");
        }
    }

    /// The exit code and the output of a command.
    private static String run(String home, String... arguments) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--baoku.home=" + home);
        try (ProgramProcess program = ProgramProcess.start(folder, all.toArray(String[]::new))) {
            return program.awaitEnd() + ":\n" + program.output();
        }
    }
}
