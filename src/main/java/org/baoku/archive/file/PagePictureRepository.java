package org.baoku.archive.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.archive.StorableText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The pictures of pages. They are derived from the files of the pages: a background job makes those that
/// are missing.
///
/// A picture belongs to a page of a file, so that a page that is read again keeps it, and a page that is
/// restored to an earlier version gets that version's picture back.
@Component
public final class PagePictureRepository {
    private static final String FIND = """
            select media_type, width, height, bytes
            from page join page_picture picture
                 on picture.source_file_id = page.source_file_id and picture.file_page = page.file_page
            where page.id = :page and picture.size = :size
            """;

    private static final String DIMENSIONS = """
            select picture.size, picture.width, picture.height
            from page join page_picture picture
                 on picture.source_file_id = page.source_file_id and picture.file_page = page.file_page
            where page.id = :page
            """;

    // The length of the bytes is known without reading them.
    private static final String TAG = """
            select picture.source_file_id || '-' || picture.file_page || '-' || octet_length(picture.bytes)
            from page join page_picture picture
                 on picture.source_file_id = page.source_file_id and picture.file_page = page.file_page
            where page.id = :page and picture.size = :size
            """;

    private static final String PAGES_WITH_PICTURES = """
            select page.id
            from page join page_picture picture
                 on picture.source_file_id = page.source_file_id and picture.file_page = page.file_page
            where page.id = any(:pages) and picture.size = :size
            """;

    // Every page that came as PDF, or as ALTO with a picture, should have a picture of each size.
    private static final String TO_DO = """
            from page
            join source_file file on file.id = page.source_file_id
            where file.form in ('PDF', 'ALTO', 'METS')
              and not exists (select 1 from page_picture picture
                              where picture.source_file_id = page.source_file_id
                                and picture.file_page = page.file_page and picture.size = 'LARGE')
              and not exists (select 1 from page_picture_failure failure
                              where failure.source_file_id = page.source_file_id
                                and failure.file_page = page.file_page)
            """;

    private static final String COUNTS = """
            select (select count(*) from page_picture where size = 'LARGE') as done,
                   (select count(*) $todo) as missing,
                   (select count(*) from page_picture_failure where code <> '') as failed
            """.replace("$todo", TO_DO);

    private static final String ADD = """
            insert into page_picture (source_file_id, file_page, size, media_type, width, height, bytes)
            values (:file, :page, :size, :mediaType, :width, :height, :bytes)
            on conflict (source_file_id, file_page, size) do update set
                media_type = excluded.media_type, width = excluded.width, height = excluded.height,
                bytes = excluded.bytes
            """;

    /// The code in the place of a failure for a page that came without a picture; [#COUNTS] leaves it out.
    private static final String NONE = "";

    private static final String ADD_FAILURE = """
            insert into page_picture_failure (source_file_id, file_page, code, details)
            values (:file, :page, :code, :details)
            on conflict (source_file_id, file_page) do update set
                code = excluded.code, details = excluded.details, failed_at = now()
            """;

    private static final String FAILURE_CODE = """
            select failure.code
            from page join page_picture_failure failure
                 on failure.source_file_id = page.source_file_id and failure.file_page = page.file_page
            where page.id = :page
            """;

    private static final String FAILURES = """
            select page.id as page, file.path, page.file_page, failure.code, failure.details
            from page_picture_failure failure
            join page on page.source_file_id = failure.source_file_id and page.file_page = failure.file_page
            join source_file file on file.id = page.source_file_id
            where failure.code <> ''
            order by failure.failed_at desc, page.id desc
            limit :limit
            """;

    /// A page of a file of which pictures are to be made.
    ///
    /// @param sourceFile the id of the source file
    /// @param largeFile the id of its bytes, for [LargeFileStore]
    /// @param filePage the page's number in the file, from 1
    /// @param path the file's path, for messages
    public record MissingPicture(long sourceFile, long largeFile, int filePage, String path) {}

    /// How many pages have pictures, should get some, and failed.
    public record Counts(long done, long missing, long failed) {}

    /// A page of which no picture could be made.
    ///
    /// @param page the page's id
    /// @param path the path of its file
    /// @param filePage the page's number in the file, from 1
    /// @param code the last part of the message key of the reason
    /// @param details the values of the reason's sentence
    public record PictureFailure(long page, String path, int filePage, String code, List<String> details) {}

    /// The size of a picture in pixels.
    public record Dimensions(int width, int height) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public PagePictureRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The picture of a page as it now is; empty where there is none, or none yet.
    public Optional<PagePicture> find(long page, PictureSize size) {
        return jdbc.sql(FIND)
                .param("page", page)
                .param("size", size.name())
                .query(PagePicture.class)
                .optional();
    }

    /// The width and height of each picture of a page, the smallest first, without reading them; empty if it
    /// has none, or none yet.
    public Map<PictureSize, Dimensions> dimensions(long page) {
        Map<PictureSize, Dimensions> found = new EnumMap<>(PictureSize.class);
        jdbc.sql(DIMENSIONS).param("page", page).query(row -> {
            found.put(
                    PictureSize.valueOf(row.getString("size")),
                    new Dimensions(row.getInt("width"), row.getInt("height")));
        });
        return found;
    }

    /// What tells the picture of a page from its other pictures, earlier and later, without reading it.
    public Optional<String> tag(long page, PictureSize size) {
        return jdbc.sql(TAG)
                .param("page", page)
                .param("size", size.name())
                .query(String.class)
                .optional();
    }

    /// Those of these pages that have a picture.
    public List<Long> withPicture(List<Long> pages, PictureSize size) {
        return ResultRows.of(jdbc.sql(PAGES_WITH_PICTURES)
                .param("pages", pages.toArray(Long[]::new))
                .param("size", size.name())
                .query(Long.class));
    }

    /// Pages without pictures, the latest first.
    public List<MissingPicture> missing(int limit) {
        return ResultRows.of(
                jdbc.sql("select file.id as source_file, file.large_file_id as large_file, page.file_page, file.path "
                                + TO_DO + " order by file.id desc, page.file_page limit :limit")
                        .param("limit", limit)
                        .query(MissingPicture.class));
    }

    /// How far the pictures are.
    public Counts counts() {
        return jdbc.sql(COUNTS).query(Counts.class).single();
    }

    /// Stores the pictures of a page of a file, all sizes at once.
    public void add(long sourceFile, int filePage, Map<PictureSize, PagePicture> pictures) {
        transactions.executeWithoutResult(_ -> pictures.forEach((size, picture) -> jdbc.sql(ADD)
                .param("file", sourceFile)
                .param("page", filePage)
                .param("size", size.name())
                .param("mediaType", picture.mediaType())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("bytes", picture.bytes())
                .update()));
    }

    /// Records that no picture can be made of a page of a file.
    ///
    /// @param code as in [PictureFailure]
    /// @param details as in [PictureFailure]
    public void addFailure(long sourceFile, int filePage, String code, List<String> details) {
        jdbc.sql(ADD_FAILURE)
                .param("file", sourceFile)
                .param("page", filePage)
                .param("code", code)
                .param("details", details.stream().map(StorableText::of).toArray(String[]::new))
                .update();
    }

    /// Records that a page of a file has no picture: it came as ALTO alone. That is no failure.
    public void addNone(long sourceFile, int filePage) {
        addFailure(sourceFile, filePage, NONE, List.of());
    }

    /// Why a page has no picture.
    public PictureAbsence absence(long page) {
        return jdbc.sql(FAILURE_CODE)
                .param("page", page)
                .query(String.class)
                .optional()
                .map(code -> code.equals(NONE) ? PictureAbsence.NONE : PictureAbsence.FAILED)
                .orElse(PictureAbsence.WAITING);
    }

    /// The pages whose pictures could not be made, the latest first.
    public List<PictureFailure> failures(int limit) {
        return ResultRows.of(jdbc.sql(FAILURES).param("limit", limit).query((row, _) -> failure(row)));
    }

    private static PictureFailure failure(ResultSet row) throws SQLException {
        return new PictureFailure(
                row.getLong("page"),
                row.getString("path"),
                row.getInt("file_page"),
                row.getString("code"),
                List.of((String[]) row.getArray("details").getArray()));
    }

    /// Deletes all pictures and failures; all pictures are made again.
    public void deleteAll() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("delete from page_picture").update();
            jdbc.sql("delete from page_picture_failure").update();
        });
    }
}
