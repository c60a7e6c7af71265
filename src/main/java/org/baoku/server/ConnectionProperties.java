package org.baoku.server;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The limits of connections.
///
/// @param perClient how many a client network may have open at the same time; 0 for no limit, as behind a proxy
/// @param ownFree whether connections from a loopback address are not counted
@Validated
@ConfigurationProperties("baoku.connections")
record ConnectionProperties(
        @DefaultValue("500") @PositiveOrZero int perClient,
        @DefaultValue("true") boolean ownFree) {}
