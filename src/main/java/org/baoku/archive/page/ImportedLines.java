package org.baoku.archive.page;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.baoku.archive.PackedText;
import org.baoku.archive.StorableText;
import org.baoku.paper.Block;
import org.baoku.paper.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lines that were imported for a page. They repeat the bodies of its articles and are packed with them
/// ([PackedText]); before the articles are replaced, they are packed alone.
final class ImportedLines {
    private static final String PACKED_WITH_ARTICLES = """
            select source_file.id, source_file.packed, convert_to(page_bodies(page.id), 'UTF8') as bodies
            from page join source_file on source_file.id = page.source_file_id
            where page.id = :page and source_file.packed_with_articles
            """;

    private static final String STORE = """
            update source_file set packed = :packed, packed_with_articles = false where id = :file
            """;

    private final JdbcClient jdbc;

    ImportedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The bodies of a page that is stored, as the database's function `page_bodies` returns them; null if they have
    /// no letters, or so many that packing with them saves nothing.
    static byte @Nullable [] bodies(Page page) {
        String bodies = page.articles().stream()
                .flatMap(article -> article.print().blocks().stream())
                .map(Block::text)
                .map(StorableText::of)
                .collect(joining("\n"));
        byte[] bytes = bodies.getBytes(StandardCharsets.UTF_8);
        return bytes.length == 0 || bytes.length > PackedText.MAX_DICTIONARY ? null : bytes;
    }

    /// Packs the lines of a page so that they can be read without its articles. Does nothing where they can be already.
    void packWithoutArticles(long page) {
        @SuppressWarnings("ArrayRecordComponent") // two of them are never compared
        record Packed(long file, byte[] lines) {}
        jdbc.sql(PACKED_WITH_ARTICLES)
                .param("page", page)
                .query((row, _) ->
                        new Packed(row.getLong("id"), unpacked(row.getBytes("packed"), row.getBytes("bodies"))))
                .optional()
                .ifPresent(found -> jdbc.sql(STORE)
                        .param("file", found.file())
                        .param("packed", PackedText.pack(found.lines()))
                        .update());
    }

    private static byte[] unpacked(byte[] packed, byte[] bodies) {
        try {
            return PackedText.unpack(packed, bodies);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored lines of the page are damaged; see doctor", e);
        }
    }
}
