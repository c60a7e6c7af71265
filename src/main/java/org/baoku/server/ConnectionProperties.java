package org.baoku.server;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The limits of connections.
///
/// @param perClient how many a client network may have open at the same time; 0 for no limit, as behind a proxy
/// @param ownFree whether connections from a loopback address are not counted
/// @param grace how long the server waits for a request body that comes too slowly
@Validated
@ConfigurationProperties("baoku.connections")
record ConnectionProperties(
        @DefaultValue("500") @PositiveOrZero int perClient,
        @DefaultValue("true") boolean ownFree,
        @DefaultValue("30s") Duration grace) {}
