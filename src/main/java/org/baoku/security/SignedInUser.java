package org.baoku.security;

import org.baoku.archive.account.AccountRepository.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/// Somebody who has signed in, as they were when they did.
final class SignedInUser extends User {
    private static final long serialVersionUID = 1L;

    /// The account's version at that time.
    private final int version;

    SignedInUser(Account account) {
        super(
                account.name(),
                account.passwordHash(),
                true,
                true,
                true,
                !account.locked(),
                AuthorityUtils.createAuthorityList("ROLE_" + account.role().name()));
        this.version = account.version();
    }

    int version() {
        return version;
    }

    /// Whether nothing has happened to the account that ends its sessions.
    boolean isStill(Account account) {
        return !account.locked() && account.version() == version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser somebody && super.equals(somebody) && somebody.version == version;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
