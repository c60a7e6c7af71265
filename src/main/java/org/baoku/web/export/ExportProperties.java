package org.baoku.web.export;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The limits of exports.
///
/// @param atOnce how many run at the same time
/// @param perClient how many of them for one client network
/// @param longest an export that takes longer is broken off
/// @param grace how long the server waits for a client that reads too slowly
@Validated
@ConfigurationProperties("baoku.exports")
record ExportProperties(
        @DefaultValue("4") @Positive int atOnce,
        @DefaultValue("2") @Positive int perClient,
        @DefaultValue("30m") Duration longest,
        @DefaultValue("30s") Duration grace) {}
