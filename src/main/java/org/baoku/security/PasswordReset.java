package org.baoku.security;

import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Outcome;
import org.springframework.stereotype.Component;

/// Resets a lost password from the command line. Nothing else is verified: a user who can run a command on the archive
/// can read its files anyway.
@Component
public final class PasswordReset {
    private final AccountRepository accounts;

    PasswordReset(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /// Gives an account a generated password and unlocks it; its sessions end.
    ///
    /// @return the password, which is stored only as a hash; empty if there is no such account
    public Optional<String> reset(String name) {
        String password = SecretGenerator.password();
        String hash = Objects.requireNonNull(PasswordRules.encoder().encode(password));
        // Unlock first: a change that leaves no unlocked admin is refused.
        accounts.lock(name, false);
        return accounts.changePassword(name, hash) == Outcome.DONE ? Optional.of(password) : Optional.empty();
    }
}
