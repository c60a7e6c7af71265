package org.baoku.ingest.editing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of merging officials that are the same person beyond doubt.
///
/// @param enabled whether it is done without being asked
/// @param interval the shortest time between two searches for such officials, which read all officials
@ConfigurationProperties("baoku.same-persons")
public record SamePersonProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10m") Duration interval) {}
