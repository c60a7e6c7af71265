package org.baoku.archive.page;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The file that a page was read from, byte for byte.
public final class PageSource {
    private final String path;
    private final byte[] bytes;
    private final String encoding;
    private final PageFormat format;
    private final Instant receivedAt;
    private final @Nullable LocalDate givenDate;
    private final List<String> dayEvidence;
    private final double dayConfidence;

    private PageSource(
            String path,
            byte[] bytes,
            String encoding,
            PageFormat format,
            Instant receivedAt,
            @Nullable LocalDate givenDate,
            List<String> dayEvidence,
            double dayConfidence) {
        this.path = path;
        this.bytes = bytes;
        this.encoding = encoding;
        this.format = format;
        this.receivedAt = receivedAt;
        this.givenDate = givenDate;
        this.dayEvidence = List.copyOf(dayEvidence);
        this.dayConfidence = dayConfidence;
    }

    /// The columns of the tables `page` and `source_file` that [#of] reads.
    static final String COLUMNS = """
            source_file.path, source_file.bytes, source_file.encoding, source_file.form,
            source_file.received_at, source_file.given_date, page.day_evidence, page.day_confidence""";

    static PageSource of(ResultSet row) throws SQLException {
        return new PageSource(
                row.getString("path"),
                row.getBytes("bytes"),
                row.getString("encoding"),
                PageFormat.valueOf(row.getString("form")),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("given_date", LocalDate.class),
                Arrays.asList((String[]) row.getArray("day_evidence").getArray()),
                row.getDouble("day_confidence"));
    }

    /// The file's name, with its folders if they are known.
    public String path() {
        return path;
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The lines of the decoded text, without a byte order mark. The first one is line 1.
    public List<String> lines() {
        String text = new String(bytes, Charset.forName(encoding));
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    /// The name of the Java charset with which the bytes are decoded.
    public String encoding() {
        return encoding;
    }

    /// Whether the lines are the printed lines of a page or segmented articles.
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
