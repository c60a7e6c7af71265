package org.baoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.baoku.HttpVisitor;
import org.baoku.RewrittenZip;
import org.baoku.RunningApplication;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.cli.CommandRun.Archive;
import org.baoku.ingest.GeneratedPages;
import org.baoku.ingest.indexing.IndexBackup;
import org.baoku.ingest.job.IntakeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backup, restore, password and doctor on one archive, with what they print and how they exit.
class BackupCommandTest {
    private static final String PASSWORD = "teapot under a willow";
    private static final String PDF = "/pages/1/page.pdf";
    private static final Pattern TOKEN = Pattern.compile("baoku_[A-Za-z0-9_-]{43}");

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Tag("campaign")
    @Test
    void aBackupMadeWhileServingRestoresTheSameArchive() throws IOException {
        Archive original = Archive.in(folder.resolve("original"));
        Archive restored = Archive.unmigrated(folder.resolve("restored"));
        Path backup = folder.resolve("served.zip");
        Map<String, String> before;
        String token;
        assertThat(original.run("ingest", "seeds").exitCode()).isZero();
        assertThat(original.run("ingest", "src/samples/2023-07-22-A01.pdf").exitCode())
                .isZero();
        try (RunningApplication application = serve(original, folder.resolve("none"))) {
            String address = application.address();
            HttpVisitor admin = HttpVisitor.signedIn(address, "admin", PASSWORD);
            admin.post("/admin/accounts", "/admin/accounts", "name", "林编辑", "role", "EDITOR", "password", PASSWORD);
            admin.post("/account/tokens", "/account", "name", "every night", "role", "ADMIN");
            admin.post("/following", "/following/new", "query", "q=%E8%A5%BF", "name", "跟踪西宁", "frequency", "MORNING");
            Matcher shown = TOKEN.matcher(admin.page("/account"));
            assertThat(shown.find()).isTrue();
            token = shown.group();
            admin.post("/clippings/add", "/clippings", "article", "1", "folder", "0", "name", "盐湖旧闻");
            assertThat(admin.download("/admin/backup?index=true", "/admin/accounts", backup))
                    .isEqualTo(200);
            assertThat(admin.page("/admin/audit")).contains("POST /admin/backup", "tables=", "index=true");
            before = pages(address);
        }

        assertThat(restored.run("restore", backup.toString(), "--baoku.newspaper.name=山城晚报"))
                .satisfies(run -> assertThat(run.exitCode()).isZero())
                .satisfies(run -> assertThat(run.output())
                        .contains("5 pages are in the index that came with", "baoku.newspaper.name = 样报")
                        .doesNotContain(PASSWORD));

        assertThat(restored.run("password", "林编"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run -> assertThat(run.output()).contains("林编", "admin, 林编辑"));
        CommandRun renewal = restored.run("password", "林编辑");
        assertThat(renewal.exitCode()).as(renewal.output()).isZero();
        String renewed = renewal.output().replaceFirst("(?s).*The new password of 林编辑 is (\\S+) .*", "$1");
        try (RunningApplication application = serve(restored, folder.resolve("none"))) {
            String address = application.address();
            assertThat(pages(address))
                    .hasSameSizeAs(before)
                    .allSatisfy((url, body) ->
                            assertThat(body.equals(before.get(url))).as(url).isTrue());
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
                    .as("the lost password is no longer valid")
                    .hasValueSatisfying(location -> assertThat(location).contains("/login"));
            assertThat(HttpVisitor.signedIn(address, "admin", PASSWORD).page("/following"))
                    .contains("跟踪西宁");
            assertThat(HttpVisitor.signedIn(address, "admin", PASSWORD).page("/clippings"))
                    .contains("盐湖旧闻", "1 篇");
            assertThat(HttpVisitor.signedIn(address, "admin", PASSWORD).page("/admin/audit"))
                    .contains("POST /account/tokens", "restore", "password 林编辑")
                    .doesNotContain(renewed);
        }
    }

    @Tag("campaign")
    @Test
    void theDoctorReportsADamagedIndexUntilItIsRebuilt() throws IOException {
        // The doctor checks that the server is durable, which the tests' server is not.
        Archive archive = Archive.onItsOwnServer(folder.resolve("home"));
        Path page = Files.writeString(folder.resolve("A01.txt"), "本报讯 海城港今日开港。\n\n海城港开港\n");
        archive.run("ingest", page.toString());
        String backup = folder.resolve("one.zip").toString();
        assertThat(archive.run("backup", backup)).satisfies(run -> {
            assertThat(run.exitCode()).isZero();
            assertThat(run.output()).contains("rows are in");
        });
        assertThat(archive.run("backup", backup)).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("already exists");
        });
        Path damaged;
        try (Stream<Path> index = Files.walk(archive.home().resolve("index"))) {
            damaged = index.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);

        assertThat(archive.run("doctor")).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output())
                    .contains(
                            "WRONG  Files of the index are damaged: " + damaged.getFileName(),
                            "WRONG  The index is behind",
                            "WRONG  Articles cannot be found",
                            "reindex");
        });
        archive.run("reindex");
        assertThat(archive.run("doctor")).satisfies(run -> {
            assertThat(run.exitCode()).isZero();
            assertThat(run.output()).contains("Nothing is wrong", "All 1 articles can be found", "PostgreSQL 18");
        });
    }

    @Tag("campaign")
    @Test
    void anIndexThatCannotBeTakenFromTheBackupIsBuilt() throws IOException {
        Archive archive = Archive.in(folder.resolve("original"));
        Path page = Files.writeString(folder.resolve("A01.txt"), "本报讯 海城港今日开港。\n\n海城港开港\n");
        assertThat(archive.run("ingest", page.toString()).exitCode()).isZero();
        Path without = folder.resolve("without.zip");
        Path with = folder.resolve("with.zip");
        assertThat(archive.run("backup", without.toString()).exitCode()).isZero();
        assertThat(archive.run("backup", "--with-index", with.toString()).exitCode())
                .isZero();
        String largest;
        try (ZipFile zip = new ZipFile(with.toFile())) {
            largest = zip.stream()
                    .filter(entry -> entry.getName().startsWith("index/"))
                    .max(Comparator.comparingLong(ZipEntry::getSize))
                    .orElseThrow()
                    .getName();
        }
        Path damaged = RewrittenZip.write(with, folder.resolve("damaged.zip"), largest, content -> {
            content[content.length / 2] ^= 1;
            return content;
        });

        for (Path backup : List.of(without, damaged)) {
            Archive restored = Archive.unmigrated(folder.resolve("restored-" + backup.getFileName()));
            assertThat(restored.run("restore", backup.toString())).satisfies(run -> {
                assertThat(run.exitCode()).isZero();
                assertThat(run.output()).contains("1 pages indexed");
                assertThat(run.output().contains("cannot be used, so it was built anew"))
                        .isEqualTo(backup.equals(damaged));
            });
            assertThat(restored.run("doctor").output()).contains("All 1 articles can be found");
        }
    }

    /// Whatever the index lacked when its files were opened is indexed after the restore.
    @Tag("campaign")
    @Test
    void backupsMadeDuringAnIntakeAreRestoredWhole() throws IOException {
        Archive original = Archive.in(folder.resolve("original"));
        List<Path> backups = new ArrayList<>();
        try (RunningApplication application = serve(original, folder.resolve("none"))) {
            long intake = application
                    .bean(IntakeService.class)
                    .queue(GeneratedPages.order(
                            GeneratedPages.make(120, 2),
                            application.bean(NewspaperRepository.class).first()));
            while (application
                    .bean(IntakeJobRepository.class)
                    .job(intake)
                    .orElseThrow()
                    .active()) {
                Path backup = folder.resolve(backups.size() + ".zip");
                try (OutputStream out = Files.newOutputStream(backup)) {
                    application.bean(IndexBackup.class).write(out);
                }
                backups.add(backup);
            }
        }

        assertThat(backups).hasSizeGreaterThan(2);
        for (Path backup : List.of(backups.get(1), backups.get(backups.size() / 2), backups.getLast())) {
            Archive restored = Archive.unmigrated(folder.resolve("restored-" + backup.getFileName()));
            assertThat(restored.run("restore", backup.toString()).output()).contains("index that came with");
            assertThat(restored.run("doctor").output())
                    .contains("articles can be found")
                    .doesNotContain("behind", "cannot be found", "damaged");
        }
    }

    /// Everything that the JSON API shows to a reader, and the files of pages, by URL.
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
        pages.put(PDF, reader.page(PDF));
        assertThat(pages.get(PDF)).startsWith("%PDF");
        String places = reader.page("/pages/1/alto.xml");
        assertThat(places).contains("<String ");
        pages.put("places of page 1", places.substring(places.indexOf("<Layout")));
        assertThat(pages).hasSizeGreaterThan(20);
        return pages;
    }

    private static RunningApplication serve(Archive archive, Path seeds) {
        return RunningApplication.start(
                archive.home(),
                archive.database().orElseThrow(),
                "--baoku.security.admin-password=" + PASSWORD,
                "--baoku.ingest.seeds=" + seeds);
    }
}
