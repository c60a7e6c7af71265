package org.baoku.security.session;

import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.account.AccountSessionRepository.AccountSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/// The principal of a session: the account as it was at sign-in.
public final class SignedInUser extends User {
    private static final long serialVersionUID = 1L;

    /// The account's id: another account can get the name after a deletion.
    private final long accountId;

    /// The version of the account at sign-in.
    private final int version;

    /// Who signs in.
    public SignedInUser(Account account) {
        this(account.id(), account.version(), account.name(), account.passwordHash(), account.role(), account.locked());
    }

    /// Who has signed in.
    SignedInUser(AccountSession session) {
        this(session.account(), session.version(), session.name(), "", session.role(), false);
    }

    private SignedInUser(long accountId, int version, String name, String passwordHash, Role role, boolean locked) {
        super(name, passwordHash, true, true, true, !locked, AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
        this.accountId = accountId;
        this.version = version;
    }

    long accountId() {
        return accountId;
    }

    int version() {
        return version;
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
