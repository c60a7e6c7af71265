package org.baoku.security;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.account.AccountRepository.Summary;
import org.jspecify.annotations.Nullable;

/// An account on the admin's page.
///
/// @param self whether it is the reader's own
record AccountView(
        String name,
        Role role,
        boolean locked,
        boolean self,
        ZonedDateTime createdAt,
        @Nullable ZonedDateTime lastSignInAt,
        int tokens) {

    static AccountView of(Summary account, String me, ZoneId zone) {
        return new AccountView(
                account.name(),
                account.role(),
                account.locked(),
                account.name().equals(me),
                account.createdAt().atZone(zone),
                account.lastSignInAt() == null ? null : account.lastSignInAt().atZone(zone),
                account.tokens());
    }
}
