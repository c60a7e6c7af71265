package org.baoku.security;

import java.time.Duration;
import java.util.Objects;
import org.baoku.archive.account.AccountRepository;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Lets somebody in by name and password.
///
/// A password kept by an older algorithm is kept by the present one from now on. That somebody is locked out is told
/// only to who knows their password.
final class PasswordAuthentication extends DaoAuthenticationProvider {
    private final AccountRepository accounts;
    private final LoginThrottle attempts;

    PasswordAuthentication(AccountRepository accounts, PasswordEncoder encoder, LoginThrottle attempts) {
        super(name ->
                accounts.named(name).map(SignedInUser::new).orElseThrow(() -> new UsernameNotFoundException(name)));
        this.accounts = accounts;
        this.attempts = attempts;
        setPasswordEncoder(encoder);
        setPreAuthenticationChecks(_ -> {});
        setPostAuthenticationChecks(somebody -> {
            if (!somebody.isAccountNonLocked()) {
                throw new LockedException("The account is locked");
            }
        });
        setUserDetailsPasswordService((somebody, hash) -> {
            accounts.rehash(somebody.getUsername(), Objects.requireNonNull(hash));
            return somebody;
        });
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        String name = shown.getName();
        String address =
                shown.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration wait = attempts.begin(name, address);
        if (wait.isPositive()) {
            throw new TooManyAttemptsException(wait);
        }
        Authentication somebody = super.authenticate(shown);
        attempts.succeeded(name, address);
        accounts.signedIn(name);
        return somebody;
    }
}
