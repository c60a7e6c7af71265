package org.baoku.ingest;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the inbox, a folder whose files are ingested.
///
/// @param inbox the folder to watch; null to watch none
/// @param inboxSettled how long a file must be unchanged before it is considered complete
@ConfigurationProperties("baoku")
public record InboxProperties(
        @Nullable Path inbox, @DefaultValue("10s") Duration inboxSettled) {}
