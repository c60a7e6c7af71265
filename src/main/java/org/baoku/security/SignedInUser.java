package org.baoku.security;

import org.baoku.archive.account.AccountRepository.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/// The principal of a session: the account as it was at sign-in.
final class SignedInUser extends User {
    private static final long serialVersionUID = 1L;

    /// The account's id: another account can get the name after a deletion.
    private final long accountId;

    /// The version of the account at sign-in.
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
        this.accountId = account.id();
        this.version = account.version();
    }

    long accountId() {
        return accountId;
    }

    int version() {
        return version;
    }

    /// Whether the session is still valid for this state of the account: the same one, not locked, same version.
    boolean isCurrentFor(Account account) {
        return !account.locked() && account.id() == accountId && account.version() == version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser user
                && super.equals(user)
                && user.accountId == accountId
                && user.version == version;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
