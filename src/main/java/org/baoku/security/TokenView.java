package org.baoku.security;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.account.ApiTokenRepository.Token;
import org.jspecify.annotations.Nullable;

/// An API token in the list of `/account`.
///
/// @param lastUsedAt null if it has never been used
record TokenView(
        long id,
        String name,
        Role role,
        ZonedDateTime madeAt,
        @Nullable ZonedDateTime lastUsedAt) {
    static TokenView of(Token token, ZoneId zone) {
        return new TokenView(
                token.id(),
                token.name(),
                token.role(),
                token.madeAt().atZone(zone),
                token.lastUsedAt() == null ? null : token.lastUsedAt().atZone(zone));
    }
}
