package org.baoku.archive.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.baoku.RewrittenZip;
import org.baoku.archive.ResultRows;
import org.baoku.archive.TestArchive;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.account.ApiTokenRepository;
import org.baoku.archive.account.AuditLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/// A restored archive equals the one that was backed up, and an incomplete or damaged file changes nothing.
class BackupTest {
    /// Text with everything that COPY must escape, and other special characters.
    private static final String SPECIAL_TEXT = "甲\t乙\n丙\r\\N \\. \\\\ \"'<script> \u202e\u0001𠮷\\.";

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private final TestArchive archive = new TestArchive();
    private Path file = folder;

    @BeforeEach
    void backUpAnArchive() throws IOException {
        archive.accounts.save(new Account("admin", "{noop}x", Role.ADMIN));
        archive.accounts.save(new Account(SPECIAL_TEXT, "{noop}y", Role.READER));
        archive.accounts.remove(SPECIAL_TEXT);
        new ApiTokenRepository(archive.jdbc).add("admin", SPECIAL_TEXT, new byte[32], Role.EDITOR);
        new AuditLog(archive.jdbc).begin("admin", "::1", "POST /admin/backup");
        archive.newspapers.first();
        archive.jdbc.sql("""
                        insert into source_file (newspaper_id, path, bytes, sha256, encoding)
                        select id, :text, convert_to(:text, 'UTF8'), sha256(convert_to(:text, 'UTF8')), 'UTF-8'
                        from newspaper limit 1
                        """).param("text", SPECIAL_TEXT).update();
        archive.jdbc.sql("""
                        insert into page (newspaper_id, source_file_id, day_evidence)
                        select newspaper_id, id, array[path, null, ''] from source_file
                        """).update();
        archive.jdbc
                .sql("insert into official (name, shown_as) values ('甲', null), ('乙', null)")
                .update();
        archive.jdbc
                .sql("update official set shown_as = (select max(id) from official) where name = '甲'")
                .update();
        // Which articles are alike, for the archive's revision 3.
        archive.jdbc.sql("""
                        insert into article_signature (article_id, page_id, letters, hash, bands, cluster_id)
                        values (1, 1, 60, 7, '{5,-9}', 1), (2, 1, 61, 8, '{-9}', 1)
                        """).update();
        archive.jdbc.sql("""
                        insert into article_likeness
                        values (1, 2, 'VERSION', 0.9, 1, false), (2, 1, 'VERSION', 0.9, 1, true)
                        """).update();
        archive.jdbc.sql("update similarity_state set revision = 3").update();
        file = folder.resolve("archive.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            BackupContents contents = writer(archive, "江城晚报").write(out);
            assertThat(contents.rows()).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void restoresEveryRowAndEverySequence() throws IOException {
        TestArchive other = new TestArchive();

        RestoreResult restored = restorer(other, "山城晚报").restore(file);

        assertThat(restored.changedSettings()).containsExactly("baoku.newspaper.name = 江城晚报");
        Path again = folder.resolve("again.zip");
        try (OutputStream out = Files.newOutputStream(again)) {
            assertThat(writer(other, "").write(out)).isEqualTo(restored.contents());
        }
        assertThat(tables(again)).isEqualTo(tables(file)).containsKeys("page", "tenure", "audit", "split_article");
        assertThat(bands(other)).containsExactly("-9 1", "-9 2", "5 1");
        other.accounts.save(new Account("new", "{noop}z", Role.READER));
        assertThat(other.jdbc
                        .sql("select id from account where name = 'new'")
                        .query(Long.class)
                        .single())
                .as("the sequence continues after the last id that was ever used")
                .isEqualTo(3);
        assertThat(other.jdbc
                        .sql("select count(*) from pg_constraint where contype = 'f' and convalidated")
                        .query(Long.class)
                        .single())
                .isEqualTo(archive.jdbc
                        .sql("select count(*) from pg_constraint where contype = 'f'")
                        .query(Long.class)
                        .single());
    }

    /// Its articles are compared again.
    @Test
    void restoresAnEarlierBackupThatDoesNotTellWhichArticlesAreAlike() throws IOException {
        TestArchive other = new TestArchive();

        restorer(other, "").restore(withoutTables("article_likeness", "article_signature", "similarity_state"));

        assertThat(other.accounts.all()).hasSize(1);
        assertThat(bands(other)).isEmpty();
        assertThat(other.jdbc
                        .sql("select revision from similarity_state")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> restorer(new TestArchive(), "").restore(withoutTables("article_signature")))
                .isInstanceOf(RestoreException.class)
                .hasMessageContaining("another version");
    }

    /// The passages by which articles that are alike are found.
    private static List<String> bands(TestArchive archive) {
        return ResultRows.of(archive.jdbc
                .sql("select band || ' ' || article_id from signature_band order by band, article_id")
                .query(String.class));
    }

    @Test
    void thePlannerKnowsTheRestoredRows() throws IOException {
        TestArchive other = new TestArchive();

        restorer(other, "").restore(file);

        assertThat(other.jdbc
                        .sql("select reltuples from pg_class where relname = 'article_signature'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anArchiveThatIsNotEmptyIsNotChanged() {
        assertThatThrownBy(() -> restorer(archive, "").restore(file))
                .isInstanceOf(RestoreException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void anIncompleteOrDamagedFileChangesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        Path otherRows = rewritten("account", "admin", "nimda");
        Path fewerRows = rewritten("official", "乙", "\n");
        TestArchive other = new TestArchive();

        for (Path bad : List.of(half, otherRows, fewerRows, Files.writeString(folder.resolve("x.zip"), "no zip"))) {
            assertThatThrownBy(() -> restorer(other, "").restore(bad))
                    .as(bad.toString())
                    .isInstanceOf(RestoreException.class)
                    .hasMessageContaining("another copy");
            assertThat(other.accounts.all()).isEmpty();
        }
        restorer(other, "").restore(file);
        assertThat(other.accounts.all()).hasSize(1);
    }

    @Test
    void filesBesideTheTablesComeBackUnlessTheirChecksumIsWrong() throws IOException {
        Path withFiles = folder.resolve("with-files.zip");
        try (OutputStream out = Files.newOutputStream(withFiles)) {
            writer(archive, "")
                    .write(
                            out,
                            List.of(
                                    new BackupFile(
                                            "index/a", content -> content.write("甲乙".getBytes(StandardCharsets.UTF_8))),
                                    new BackupFile("index/b", _ -> {})));
        }
        BackupRestorer restorer = restorer(new TestArchive(), "");

        assertThat(restorer.fileNames(file)).isEmpty();
        assertThat(restorer.fileNames(withFiles)).containsExactly("index/a", "index/b");
        assertThat(files(restorer, withFiles)).isEqualTo(Map.of("index/a", "甲乙", "index/b", ""));
        Path damaged = RewrittenZip.write(
                withFiles, folder.resolve("damaged.zip"), "index/a", content -> Arrays.copyOf(content, 3));
        assertThatThrownBy(() -> files(restorer, damaged)).hasMessageContaining("index/a");
        restorer.restore(damaged);
    }

    private static Map<String, String> files(BackupRestorer restorer, Path backup) throws IOException {
        Map<String, String> files = new TreeMap<>();
        restorer.readFiles(
                backup, (name, content) -> files.put(name, new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        return files;
    }

    @Test
    void aBackupOfAnotherVersionIsRejected() {
        TestArchive newer = new TestArchive();
        newer.jdbc.sql("create table from_the_future (id int)").update();

        assertThatThrownBy(() -> restorer(newer, "").restore(file))
                .isInstanceOf(RestoreException.class)
                .hasMessageContaining("another version");
    }

    @Test
    void theManifestContainsNoSecretSettings() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream manifest = zip.getInputStream(zip.getEntry("manifest.json"))) {
            assertThat(new String(manifest.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("江城晚报")
                    .doesNotContain("open sesame");
        }
    }

    private static BackupWriter writer(TestArchive archive, String newspaper) {
        return new BackupWriter(archive.database, settings(newspaper));
    }

    private static BackupRestorer restorer(TestArchive archive, String newspaper) {
        return new BackupRestorer(archive.database, settings(newspaper));
    }

    private static EffectiveSettings settings(String newspaper) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("baoku.newspaper.name", newspaper, "baoku.security.admin-password", "open sesame")));
        return new EffectiveSettings(environment);
    }

    /// A copy of the backup with other rows in a table and the same manifest.
    private Path rewritten(String table, String from, String to) throws IOException {
        return RewrittenZip.write(
                file,
                folder.resolve(table + ".zip"),
                "tables/" + table + ".copy",
                rows -> new String(rows, StandardCharsets.UTF_8)
                        .replaceFirst(".*" + from, to.equals("\n") ? "" : "9\t" + to)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// A copy of the backup whose manifest does not have these tables.
    private Path withoutTables(String... names) throws IOException {
        Path changed = folder.resolve(String.join("-", names) + ".zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(BackupManifest.ENTRY)) {
                    bytes = without(List.of(names), JsonMapper.shared().readValue(bytes, BackupManifest.class));
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        return changed;
    }

    private static byte[] without(List<String> names, BackupManifest manifest) {
        return JsonMapper.shared()
                .writeValueAsBytes(new BackupManifest(
                        manifest.format(),
                        manifest.madeAt(),
                        manifest.schema(),
                        manifest.tables().stream()
                                .filter(table -> !names.contains(table.name()))
                                .toList(),
                        manifest.files(),
                        manifest.sequences(),
                        manifest.settings()));
    }

    /// The rows of every table, sorted.
    private static Map<String, List<String>> tables(Path backup) throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith("tables/")) {
                    String rows = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    tables.put(
                            entry.getName().replaceAll("tables/|.copy", ""),
                            rows.lines().sorted().toList());
                }
            }
        }
        return tables;
    }
}
