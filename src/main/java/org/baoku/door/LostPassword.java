package org.baoku.door;

import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.Accounts;
import org.baoku.archive.Accounts.Outcome;
import org.springframework.stereotype.Component;

/// Lets in again whose password is lost. Whoever can run a command on the archive could as well read its files, so no
/// other proof is asked for.
@Component
public final class LostPassword {
    private final Accounts accounts;

    LostPassword(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Gives somebody a new password and opens their account if it was locked; their sessions end.
    ///
    /// @return the password, which is kept nowhere; nothing where nobody has that name
    public Optional<String> renew(String name) {
        String password = Secrets.password();
        String hash = Objects.requireNonNull(PasswordRules.encoder().encode(password));
        if (accounts.changePassword(name, hash) == Outcome.UNKNOWN) {
            return Optional.empty();
        }
        accounts.lock(name, false);
        return Optional.of(password);
    }
}
