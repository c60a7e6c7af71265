package org.baoku.archive.operation;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.PackedText;
import org.baoku.archive.ResultRows;
import org.baoku.archive.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compares all stored files with their SHA-256: small ones in the database, large ones piece by piece, so
/// that no more than a piece is ever in memory.
@Component
public final class StoredFileCheck {
    private static final int BATCH_SIZE = 200;

    private static final String MISMATCHES = """
            select path from source_file
            where id = any(:ids) and bytes is not null and sha256 <> sha256(bytes)
            order by id
            """;

    private static final String LARGE_FILES = """
            select large_file.id, large_file.size, encode(large_file.sha256, 'hex') as sha256,
                   coalesce((select path from source_file where large_file_id = large_file.id order by id limit 1),
                            (select path from intake_file where large_file_id = large_file.id order by id limit 1),
                            'large file ' || large_file.id) as path,
                   not exists (select 1 from source_file
                               where large_file_id = large_file.id and sha256 <> large_file.sha256) as consistent
            from large_file order by large_file.id
            """;

    private static final String PACKED_TEXTS = """
            select path, packed, encode(sha256, 'hex') as sha256,
                   case when packed_with_articles
                        then (select convert_to(page_bodies(page.id), 'UTF8') from page
                              where page.source_file_id = source_file.id) end as bodies
            from source_file
            where id = any(:ids) and packed is not null
            order by id
            """;

    private record LargeFileRow(long id, long size, String sha256, String path, boolean consistent) {}

    private final JdbcClient jdbc;

    StoredFileCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The paths of the files whose bytes do not match their checksum or cannot be read.
    public List<String> damagedFiles() {
        List<String> damaged = new ArrayList<>();
        long last = 0;
        for (List<Long> ids = idsAfter(last); !ids.isEmpty(); ids = idsAfter(last)) {
            damaged.addAll(mismatches(ids));
            last = ids.getLast();
        }
        List<LargeFileRow> largeFiles = ResultRows.of(jdbc.sql(LARGE_FILES).query(LargeFileRow.class));
        for (LargeFileRow file : largeFiles) {
            if (!file.consistent() || !matches(file)) {
                damaged.add(file.path());
            }
        }
        return damaged;
    }

    private List<Long> idsAfter(long id) {
        return ResultRows.of(jdbc.sql("select id from source_file where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", BATCH_SIZE)
                .query(Long.class));
    }

    /// A file that PostgreSQL cannot read fails the whole query: then each file is checked alone.
    private List<String> mismatches(List<Long> ids) {
        try {
            List<String> damaged = new ArrayList<>(ResultRows.of(
                    jdbc.sql(MISMATCHES).param("ids", ids.toArray(Long[]::new)).query(String.class)));
            jdbc.sql(PACKED_TEXTS).param("ids", ids.toArray(Long[]::new)).query(row -> {
                if (!isIntact(row.getBytes("packed"), row.getBytes("bodies"), row.getString("sha256"))) {
                    damaged.add(row.getString("path"));
                }
            });
            return damaged;
        } catch (DataAccessException e) {
            if (DatabaseFailure.of(e) == DatabaseFailure.UNREACHABLE) {
                throw e;
            }
            if (ids.size() == 1) {
                return List.of(path(ids.getFirst()));
            }
            return ids.stream().flatMap(id -> mismatches(List.of(id)).stream()).toList();
        }
    }

    private static boolean isIntact(byte[] packed, byte @Nullable [] bodies, String sha256) {
        try {
            return Sha256.hex(PackedText.unpack(packed, bodies)).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }

    private String path(long id) {
        return jdbc.sql("select path from source_file where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private boolean matches(LargeFileRow file) {
        MessageDigest whole = Sha256.newDigest();
        long size = 0;
        try {
            for (int number = 0; size < file.size(); number++) {
                Optional<byte[]> piece = piece(file.id(), number);
                if (piece.isEmpty()) {
                    return false;
                }
                whole.update(piece.get());
                size += piece.get().length;
            }
        } catch (DataAccessException e) {
            if (DatabaseFailure.of(e) == DatabaseFailure.UNREACHABLE) {
                throw e;
            }
            return false;
        }
        return size == file.size() && HexFormat.of().formatHex(whole.digest()).equals(file.sha256());
    }

    private Optional<byte[]> piece(long file, int number) {
        return jdbc.sql("select bytes from large_file_piece where file_id = :file and number = :number")
                .param("file", file)
                .param("number", number)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }
}
