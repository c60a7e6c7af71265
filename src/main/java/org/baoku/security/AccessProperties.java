package org.baoku.security;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the door.
///
/// @param readingOpen whether anybody may read, or only who has signed in
/// @param adminPassword the first admin's password; empty to have one made up and shown once
/// @param searchesPerMinute how many searches and suggestions one address may ask for in a minute; 0 for no limit
/// @param ownSearchesFree whether searches that come from this very machine are kept to no pace: its scripts, its
///     measurements, and a proxy that does not say for whom it asks
/// @param signInsPerMinute how many writes, a sign-in first of all, one address may ask for in a minute without having
///     signed in; 0 for no limit
@Validated
@ConfigurationProperties("baoku.security")
record AccessProperties(
        @DefaultValue("true") boolean readingOpen,
        @DefaultValue("") String adminPassword,
        @DefaultValue("600") @PositiveOrZero int searchesPerMinute,
        @DefaultValue("true") boolean ownSearchesFree,
        @DefaultValue("30") @PositiveOrZero int signInsPerMinute) {}
