package org.baoku.archive.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.baoku.archive.TestArchive;
import org.junit.jupiter.api.Test;

class LargeFileStoreTest {
    private final TestArchive archive = new TestArchive();
    private final LargeFileStore files = new LargeFileStore(archive.jdbc);

    @Test
    void aFileOfSeveralPiecesIsReadBackByteForByte() throws IOException {
        byte[] bytes = new byte[(5 << 20) / 2];
        new Random(1).nextBytes(bytes);

        LargeFile stored = files.add(new ByteArrayInputStream(bytes));

        assertThat(files.find(stored.id())).contains(stored);
        assertThat(stored.size()).isEqualTo(bytes.length);
        try (InputStream in = files.open(stored.id())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(archive.jdbc
                        .sql("select count(*) from large_file_piece")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anUnusedFileIsDeletedWithItsPieces() throws IOException {
        LargeFile stored = files.add(new ByteArrayInputStream(new byte[10]));

        files.deleteIfUnused(stored.id());

        assertThat(files.find(stored.id())).isEmpty();
        assertThat(archive.jdbc
                        .sql("select count(*) from large_file_piece")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
