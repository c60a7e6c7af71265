package org.baoku.security;

import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Outcome;
import org.springframework.stereotype.Component;

/// Lets in again whose password is lost. Whoever can run a command on the archive could as well read its files, so no
/// other proof is asked for.
@Component
public final class PasswordReset {
    private final AccountRepository accounts;

    PasswordReset(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /// Gives somebody a new password and opens their account if it was locked; their sessions end.
    ///
    /// @return the password, which is kept nowhere; nothing where nobody has that name
    public Optional<String> renew(String name) {
        String password = SecretGenerator.password();
        String hash = Objects.requireNonNull(PasswordRules.encoder().encode(password));
        // First, because a change that leaves no admin who may come in is refused.
        accounts.lock(name, false);
        return accounts.changePassword(name, hash) == Outcome.DONE ? Optional.of(password) : Optional.empty();
    }
}
