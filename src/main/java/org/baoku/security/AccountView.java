package org.baoku.security;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.account.AccountRepository.Summary;
import org.jspecify.annotations.Nullable;

/// An account in the list of `/admin/accounts`.
///
/// @param self whether it is the account of the signed-in admin
/// @param lastSignInAt null if the account has never signed in
/// @param tokens how many API tokens it has
record AccountView(
        String name,
        Role role,
        boolean locked,
        boolean self,
        ZonedDateTime createdAt,
        @Nullable ZonedDateTime lastSignInAt,
        int tokens) {

    static AccountView of(Summary account, String currentUser, ZoneId zone) {
        return new AccountView(
                account.name(),
                account.role(),
                account.locked(),
                account.name().equals(currentUser),
                account.createdAt().atZone(zone),
                account.lastSignInAt() == null ? null : account.lastSignInAt().atZone(zone),
                account.tokens());
    }
}
