package org.baoku.door;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.baoku.archive.Accounts.Role;
import org.baoku.archive.Accounts.Summary;
import org.jspecify.annotations.Nullable;

/// An account on the admin's page.
///
/// @param self whether it is the reader's own
record AccountLine(
        String name,
        Role role,
        boolean locked,
        boolean self,
        ZonedDateTime createdAt,
        @Nullable ZonedDateTime lastSignInAt,
        int tokens) {

    static AccountLine of(Summary account, String me, ZoneId zone) {
        return new AccountLine(
                account.name(),
                account.role(),
                account.locked(),
                account.name().equals(me),
                account.createdAt().atZone(zone),
                account.lastSignInAt() == null ? null : account.lastSignInAt().atZone(zone),
                account.tokens());
    }
}
