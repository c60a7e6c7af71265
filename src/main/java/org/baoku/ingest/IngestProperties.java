package org.baoku.ingest;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Settings of taking in.
///
/// @param seeds the folder whose files fill a new archive; nothing is taken in where it does not exist
@Validated
@ConfigurationProperties("baoku.ingest")
record IngestProperties(@NotNull Path seeds) {}
