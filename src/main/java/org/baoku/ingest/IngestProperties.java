package org.baoku.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Settings of ingestion.
///
/// @param seeds the folder whose files fill a new archive; it need not exist
/// @param workers how many intakes run at the same time
/// @param limits the size limits of incoming files
@Validated
@ConfigurationProperties("baoku.ingest")
public record IngestProperties(
        @NotNull Path seeds,
        @DefaultValue("2") @Positive int workers,
        @DefaultValue @Valid @NotNull Limits limits) {
    /// Size limits of incoming files, which protect memory and database against files that are no pages.
    ///
    /// @param file the largest text file; the text of a page has about twenty thousand bytes
    /// @param pdf the largest PDF; an issue of 64 pages has about 200 MB
    /// @param zip the largest zip, both packed and unpacked
    /// @param entries the maximum number of files in a zip
    /// @param ratio the maximum ratio of a zip's unpacked to its packed size
    public record Limits(
            @DefaultValue("32MB") DataSize file,
            @DefaultValue("256MB") DataSize pdf,
            @DefaultValue("512MB") DataSize zip,
            @DefaultValue("20000") @Positive int entries,
            @DefaultValue("200") @Positive int ratio) {}
}
