package org.baoku.door;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.baoku.archive.Accounts.Role;
import org.baoku.archive.ApiTokens.Token;
import org.jspecify.annotations.Nullable;

/// A token on its owner's page.
record TokenLine(
        long id,
        String name,
        Role role,
        ZonedDateTime madeAt,
        @Nullable ZonedDateTime lastUsedAt) {
    static TokenLine of(Token token, ZoneId zone) {
        return new TokenLine(
                token.id(),
                token.name(),
                token.role(),
                token.madeAt().atZone(zone),
                token.lastUsedAt() == null ? null : token.lastUsedAt().atZone(zone));
    }
}
