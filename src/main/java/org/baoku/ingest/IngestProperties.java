package org.baoku.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Settings of taking in.
///
/// @param seeds the folder whose files fill a new archive; nothing is taken in where it does not exist
/// @param workers how many intakes run at the same time
/// @param limits what is too large
@Validated
@ConfigurationProperties("baoku.ingest")
public record IngestProperties(
        @NotNull Path seeds,
        @DefaultValue("2") @Positive int workers,
        @DefaultValue @Valid @NotNull Limits limits) {
    /// What is too large to be a page, or an issue in a zip.
    ///
    /// @param file the largest file: a page's text has some twenty thousand bytes, what is a thousand times larger
    /// is none
    /// @param zip the largest zip, packed and unpacked: an issue has a few hundred kilobytes
    /// @param entries the most files in a zip
    /// @param ratio how many times larger than the zip what it holds may be
    public record Limits(
            @DefaultValue("32MB") DataSize file,
            @DefaultValue("256MB") DataSize zip,
            @DefaultValue("20000") @Positive int entries,
            @DefaultValue("200") @Positive int ratio) {
        public static final Limits USUAL = new Limits(DataSize.ofMegabytes(32), DataSize.ofMegabytes(256), 20_000, 200);
    }
}
