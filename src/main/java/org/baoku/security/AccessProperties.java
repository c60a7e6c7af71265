package org.baoku.security;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings of access control and rate limiting.
///
/// @param readingOpen whether anonymous users may read; otherwise reading requires a sign-in
/// @param adminPassword the password of the initial admin; empty to generate one and log it once
/// @param searchesPerMinute how many searches and suggestions a client network may request per minute; 0 for no limit
/// @param ownSearchesFree whether searches from a loopback address are not rate-limited: local scripts and
///     benchmarks, and a reverse proxy that does not forward the client's address
/// @param signInsPerMinute how many unauthenticated writes, mostly sign-ins, a client network may request per minute;
///     0 for no limit
@Validated
@ConfigurationProperties("baoku.security")
record AccessProperties(
        @DefaultValue("true") boolean readingOpen,
        @DefaultValue("") String adminPassword,
        @DefaultValue("600") @PositiveOrZero int searchesPerMinute,
        @DefaultValue("true") boolean ownSearchesFree,
        @DefaultValue("30") @PositiveOrZero int signInsPerMinute) {}
