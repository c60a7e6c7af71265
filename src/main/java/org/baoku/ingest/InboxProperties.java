package org.baoku.ingest;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the inbox.
///
/// @param inbox the folder that is watched; none is where it is not set
/// @param inboxSettled how long a file must stay as it is before it counts as complete
@ConfigurationProperties("baoku")
public record InboxProperties(
        @Nullable Path inbox, @DefaultValue("10s") Duration inboxSettled) {}
