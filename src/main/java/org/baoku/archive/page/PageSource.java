package org.baoku.archive.page;

import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.PackedText;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.PlacedLine;
import org.jspecify.annotations.Nullable;

/// What a page was read from: a file, or a page of a file.
public final class PageSource {
    private final String path;
    private final int filePage;
    private final byte @Nullable [] bytes;
    private final @Nullable Long largeFile;
    private final String encoding;
    private final PageFormat format;
    private final byte @Nullable [] layout;
    private final @Nullable String unfolded;
    private final Instant receivedAt;
    private final @Nullable LocalDate givenDate;
    private final List<String> dayEvidence;
    private final double dayConfidence;

    private PageSource(ResultSet row) throws SQLException {
        path = row.getString("path");
        filePage = row.getInt("file_page");
        bytes = bytes(row);
        largeFile = row.getObject("large_file_id", Long.class);
        encoding = row.getString("encoding");
        format = PageFormat.valueOf(row.getString("form"));
        layout = row.getBytes("layout");
        unfolded = row.getString("unfolded");
        receivedAt = row.getTimestamp("received_at").toInstant();
        givenDate = row.getObject("given_date", LocalDate.class);
        dayEvidence = List.of((String[]) row.getArray("day_evidence").getArray());
        dayConfidence = row.getDouble("day_confidence");
    }

    private static byte @Nullable [] bytes(ResultSet row) throws SQLException {
        byte[] packed = row.getBytes("packed");
        if (packed == null) {
            return row.getBytes("bytes");
        }
        try {
            return PackedText.unpack(packed, row.getBytes("bodies"));
        } catch (IOException e) {
            throw new SQLException("The stored text of " + row.getString("path") + " is damaged; see doctor", e);
        }
    }

    /// The columns of the tables `page` and `source_file` that [#of] reads.
    static final String COLUMNS = """
            source_file.path, page.file_page, source_file.bytes, source_file.packed, source_file.large_file_id,
            case when source_file.packed_with_articles then convert_to(page_bodies(page.id), 'UTF8') end as bodies,
            source_file.encoding, source_file.form, (select content from page_layout where id = page.layout_id) as layout,
            page.unfolded,
            source_file.received_at, source_file.given_date, page.day_evidence, page.day_confidence""";

    static PageSource of(ResultSet row) throws SQLException {
        return new PageSource(row);
    }

    /// The file's name, with its folders if they are known.
    public String path() {
        return path;
    }

    /// Which page of the file it is, from 1.
    public int filePage() {
        return filePage;
    }

    /// A copy of the bytes of a text file; empty for a large file.
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes).map(byte[]::clone);
    }

    /// The id of the bytes of a large file, for [org.baoku.archive.file.LargeFileStore].
    public Optional<Long> largeFile() {
        return Optional.ofNullable(largeFile);
    }

    /// The layout from which the page was read; empty for a page whose lines have no places.
    public Optional<LaidOutPage> layout() {
        return Optional.ofNullable(layout).map(PageLayoutRepository::read);
    }

    /// The page's lines, as they were read: those of its layout, those of the unfolded text, or those of the file.
    /// The first one is line 1.
    public List<String> lines() {
        if (layout != null) {
            return PageLayoutRepository.read(layout).page().lines().stream()
                    .map(PlacedLine::text)
                    .toList();
        }
        return unfolded == null ? fileLines() : unfolded.lines().toList();
    }

    /// The lines of the decoded text, without a byte order mark; none where the lines have places.
    public List<String> fileLines() {
        if (bytes == null) {
            return List.of();
        }
        String text = new String(bytes, Charset.forName(encoding));
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    /// The name of the Java charset with which the bytes of a text file are decoded; otherwise the format's
    /// name.
    public String encoding() {
        return encoding;
    }

    /// What kind of file it is.
    public PageFormat format() {
        return format;
    }

    /// When the file was first stored.
    public Instant receivedAt() {
        return receivedAt;
    }

    /// The day, if a user or a manifest gave it together with the file.
    public Optional<LocalDate> givenDate() {
        return Optional.ofNullable(givenDate);
    }

    /// The evidence for the day, one sentence each.
    public List<String> dayEvidence() {
        return dayEvidence;
    }

    /// The confidence of the day, 0 to 1; 0 if the day is unknown.
    public double dayConfidence() {
        return dayConfidence;
    }
}
