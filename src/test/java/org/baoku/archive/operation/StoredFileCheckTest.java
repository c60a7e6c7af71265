package org.baoku.archive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.baoku.archive.TestArchive;
import org.baoku.archive.file.LargeFile;
import org.baoku.archive.file.LargeFileStore;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredFileCheckTest {
    private final TestArchive archive = new TestArchive();
    private final LargeFileStore largeFiles = new LargeFileStore(archive.jdbc);
    private final StoredFileCheck check = new StoredFileCheck(archive.jdbc);

    /// A failing disk does not ask the constraints.
    @BeforeEach
    void dropConstraints() {
        archive.jdbc
                .sql("alter table source_file drop constraint source_file_check")
                .update();
        archive.jdbc
                .sql("alter table large_file_piece drop constraint large_file_piece_check")
                .update();
    }

    @Test
    void intactFilesAreNotReported() throws IOException {
        store("A01.txt");
        storeLarge();

        assertThat(check.damagedFiles()).isEmpty();
    }

    @Test
    void aChangedByteIsReportedByItsPath() {
        store("A01.txt");
        store("A02.txt");

        change("update source_file set packed = set_byte(packed, 9, 63) where path = 'A02.txt'");

        assertThat(check.damagedFiles()).containsExactly("A02.txt");
    }

    @Test
    void aChangedByteOfAFileThatWasStoredUnpackedIsReported() {
        store("A01.txt");
        store("A02.txt");
        change("update source_file set packed = null, bytes = 'A01.txt' where path = 'A01.txt'");
        change("update source_file set packed = null, bytes = 'A00.txt' where path = 'A02.txt'");

        assertThat(check.damagedFiles()).containsExactly("A02.txt");
    }

    @Test
    void aChangedExchangedOrMissingPieceOfALargeFileIsReported() throws IOException {
        LargeFile changed = storeLarge();
        LargeFile exchanged = storeLarge();
        LargeFile missing = storeLarge();
        LargeFile intact = storeLarge();

        change("update large_file_piece set bytes = set_byte(bytes, 7, (get_byte(bytes, 7) + 1) % 256)"
                + " where number = 1 and file_id = " + changed.id());
        change("update large_file_piece set number = 9 where number = 0 and file_id = " + exchanged.id());
        change("update large_file_piece set number = 0 where number = 1 and file_id = " + exchanged.id());
        change("update large_file_piece set number = 1 where number = 9 and file_id = " + exchanged.id());
        change("delete from large_file_piece where number = 1 and file_id = " + missing.id());

        assertThat(check.damagedFiles())
                .containsExactly(name(changed), name(exchanged), name(missing))
                .doesNotContain(name(intact));
    }

    private static String name(LargeFile file) {
        return "large file " + file.id();
    }

    private void change(String statement) {
        assertThat(archive.jdbc.sql(statement).update()).isEqualTo(1);
    }

    private LargeFile storeLarge() throws IOException {
        byte[] bytes = new byte[(5 << 20) / 2];
        new Random(1).nextBytes(bytes);
        return largeFiles.add(new ByteArrayInputStream(bytes));
    }

    private void store(String path) {
        PageOrigin origin =
                new PageOrigin(archive.newspapers.first(), path, null, path.substring(0, 3), LocalDate.of(2025, 1, 1));
        archive.store.store(
                origin,
                path.getBytes(StandardCharsets.UTF_8),
                "UTF-8",
                new Page(new IssueDay(LocalDate.of(2024, 3, 5), List.of()), List.of(), List.of()));
    }
}
