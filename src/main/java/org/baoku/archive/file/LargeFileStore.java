package org.baoku.archive.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.baoku.archive.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps large files byte for byte, in pieces, so that no more than a piece of them is ever in memory.
///
/// A large file belongs to the files of an intake that wait for it, and then to the source file of the
/// pages that were read from it; [#deleteIfUnused] removes one to which nothing refers any more.
@Component
public final class LargeFileStore {
    private static final int PIECE = 1 << 20;

    private static final String ADD_PIECE = """
            insert into large_file_piece (file_id, number, bytes, sha256)
            values (:file, :number, :bytes, sha256(:bytes))
            """;

    private static final String DELETE_UNUSED = """
            delete from large_file
            where id = :id
              and not exists (select 1 from source_file where large_file_id = :id)
              and not exists (select 1 from intake_file where large_file_id = :id)
            """;

    private final JdbcClient jdbc;

    public LargeFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores a file. To be called in the transaction that stores what refers to it.
    ///
    /// @param bytes read to the end, not closed
    /// @throws EmptyFileException where the stream is empty; nothing of it is stored then
    /// @throws IOException where the stream cannot be read; nothing of it is stored then
    public LargeFile add(InputStream bytes) throws IOException {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('large_file', 'id'))")
                .query(Long.class)
                .single();
        // The row comes first, because its pieces refer to it; size and digest are known at the end.
        jdbc.sql("insert into large_file (id, size, sha256) overriding system value values (:id, 1, sha256(''))")
                .param("id", id)
                .update();
        try {
            return add(id, bytes);
        } catch (IOException e) {
            deleteIfUnused(id);
            throw e;
        }
    }

    private LargeFile add(long id, InputStream bytes) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long size = 0;
        int number = 0;
        for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            jdbc.sql(ADD_PIECE)
                    .param("file", id)
                    .param("number", number++)
                    .param("bytes", piece)
                    .update();
            digest.update(piece);
            size += piece.length;
        }
        if (size == 0) {
            throw new EmptyFileException();
        }
        byte[] sha256 = digest.digest();
        jdbc.sql("update large_file set size = :size, sha256 = :sha256 where id = :id")
                .param("id", id)
                .param("size", size)
                .param("sha256", sha256)
                .update();
        return new LargeFile(id, size, HexFormat.of().formatHex(sha256));
    }

    /// A file's size and digest; empty where there is no such file.
    public Optional<LargeFile> find(long id) {
        return jdbc.sql("select id, size, encode(sha256, 'hex') as sha256 from large_file where id = :id")
                .param("id", id)
                .query(LargeFile.class)
                .optional();
    }

    /// Reads a file piece by piece. A file that does not exist reads as empty.
    public InputStream open(long id) {
        int pieces = jdbc.sql("select count(*) from large_file_piece where file_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        return new InputStream() {
            private int next;
            private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);

            @Override
            public int read() {
                return hasMore() ? piece.read() : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (length == 0) {
                    return 0;
                }
                return hasMore() ? piece.read(bytes, offset, length) : -1;
            }

            private boolean hasMore() {
                while (piece.available() == 0 && next < pieces) {
                    piece = new ByteArrayInputStream(piece(id, next++));
                }
                return piece.available() > 0;
            }
        };
    }

    private byte[] piece(long file, int number) {
        return jdbc.sql("select bytes from large_file_piece where file_id = :file and number = :number")
                .param("file", file)
                .param("number", number)
                .query((row, _) -> row.getBytes("bytes"))
                .single();
    }

    /// Deletes a file unless a source file or a file of an intake refers to it.
    public void deleteIfUnused(long id) {
        jdbc.sql(DELETE_UNUSED).param("id", id).update();
    }
}
