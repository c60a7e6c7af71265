package org.baoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoku.HttpVisitor;
import org.baoku.ProgramProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup, its restore and the doctor, as a person meets them: processes, their words and their exit codes.
class BackupCommandTest {
    private static final String PASSWORD = "teapot under a willow";
    private static final Pattern TOKEN = Pattern.compile("baoku_[A-Za-z0-9_-]{43}");

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void anArchiveIsBackedUpWhileItIsServedAndComesBackTheSame() throws InterruptedException, IOException {
        Map<String, String> before;
        String token;
        try (ProgramProcess program = serve("one", Path.of("seeds"))) {
            String address = program.awaitAddress();
            HttpVisitor admin = HttpVisitor.signedIn(address, "admin", PASSWORD);
            admin.post("/admin/accounts", "/admin/accounts", "name", "林编辑", "role", "EDITOR", "password", PASSWORD);
            admin.post("/account/tokens", "/account", "name", "every night", "role", "ADMIN");
            Matcher shown = TOKEN.matcher(admin.page("/account"));
            assertThat(shown.find()).isTrue();
            token = shown.group();
            assertThat(admin.download("/admin/backup", "/admin/accounts", folder.resolve("served.zip")))
                    .isEqualTo(200);
            assertThat(admin.page("/admin/audit")).contains("POST /admin/backup", "tables=");
            before = pages(address);
            assertThat(run("doctor", "--baoku.home=one"))
                    .contains("1:", "Another Baoku is running", "/actuator/health");
        }

        assertThat(run("restore", "served.zip", "--baoku.home=two", "--baoku.newspaper.name=山城晚报"))
                .contains("0:", "5 pages indexed", "baoku.newspaper.name = 样报")
                .doesNotContain(PASSWORD);

        assertThat(run("password", "林编", "--baoku.home=two")).contains("1:", "nobody called 林编", "admin, 林编辑");
        String renewed = run("password", "林编辑", "--baoku.home=two")
                .replaceFirst("(?s).*The new password of 林编辑 is (\\S+) .*", "$1");
        try (ProgramProcess program = serve("two", folder.resolve("none"))) {
            String address = program.awaitAddress();
            assertThat(pages(address)).isEqualTo(before);
            assertThat(new HttpVisitor(address)
                            .get("/actuator/metrics", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(new HttpVisitor(address).signIn("林编辑", renewed).headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/admin/review"));
            assertThat(new HttpVisitor(address)
                            .signIn("林编辑", PASSWORD)
                            .headers()
                            .firstValue("Location"))
                    .as("the lost password opens nothing any more")
                    .hasValueSatisfying(location -> assertThat(location).contains("/login"));
            assertThat(HttpVisitor.signedIn(address, "admin", PASSWORD).page("/admin/audit"))
                    .contains("POST /account/tokens", "restore", "password 林编辑")
                    .doesNotContain(renewed);
        }
    }

    @Test
    void theDoctorFindsAnIndexThatIsBehindAndNothingOnceItIsBuilt() throws InterruptedException, IOException {
        Path page = Files.writeString(folder.resolve("A01.txt"), "本报讯 海城港今日开港。\n\n海城港开港\n");
        run("ingest", page.toString(), "--baoku.home=one");
        assertThat(run("backup", "one.zip", "--baoku.home=one")).contains("0:", "rows are in");
        assertThat(run("backup", "one.zip", "--baoku.home=one")).contains("1:", "is there already");
        try (Stream<Path> index = Files.walk(folder.resolve("one/index"))) {
            for (Path file : index.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        assertThat(run("doctor", "--baoku.home=one"))
                .contains("1:", "WRONG  The index is behind", "WRONG  Articles cannot be found", "reindex");
        run("reindex", "--baoku.home=one");
        assertThat(run("doctor", "--baoku.home=one"))
                .contains("0:", "Nothing is wrong", "All 1 articles can be found", "PostgreSQL 18");
    }

    /// Everything that a reader's program can read, by its address.
    private static Map<String, String> pages(String address) {
        HttpVisitor reader = new HttpVisitor(address);
        Map<String, String> pages = new TreeMap<>();
        String all = "/api/v1/search?q=&size=100";
        pages.put(all, reader.page(all).replaceFirst("\"tookMs\":[^,]*", ""));
        pages.put("/api/v1/issues", reader.page("/api/v1/issues"));
        Matcher article = Pattern.compile("/articles/\\d+").matcher(pages.get(all));
        while (article.find()) {
            pages.put(article.group(), reader.page("/api/v1" + article.group()));
        }
        assertThat(pages).hasSizeGreaterThan(20);
        return pages;
    }

    private ProgramProcess serve(String home, Path seeds) {
        return ProgramProcess.start(
                folder,
                "--server.port=0",
                "--baoku.home=" + home,
                "--baoku.security.admin-password=" + PASSWORD,
                "--baoku.ingest.seeds=" + seeds.toAbsolutePath());
    }

    /// The exit code and the words of a command.
    private String run(String... arguments) throws InterruptedException {
        try (ProgramProcess program = ProgramProcess.start(folder, arguments)) {
            return program.awaitEnd() + ":\n" + program.output();
        }
    }
}
