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

/// Authenticates a user by name and password.
///
/// A password hash of an older algorithm is replaced after a successful sign-in. Whether an account is locked is
/// checked after the password, so that only its owner learns it.
final class PasswordAuthenticationProvider extends DaoAuthenticationProvider {
    private final AccountRepository accounts;
    private final LoginThrottle throttle;

    PasswordAuthenticationProvider(AccountRepository accounts, PasswordEncoder encoder, LoginThrottle throttle) {
        super(name ->
                accounts.find(name).map(SignedInUser::new).orElseThrow(() -> new UsernameNotFoundException(name)));
        this.accounts = accounts;
        this.throttle = throttle;
        setPasswordEncoder(encoder);
        setPreAuthenticationChecks(_ -> {});
        setPostAuthenticationChecks(user -> {
            if (!user.isAccountNonLocked()) {
                throw new LockedException("The account is locked");
            }
        });
        setUserDetailsPasswordService((user, hash) -> {
            accounts.replaceHash(user.getUsername(), Objects.requireNonNull(hash));
            return user;
        });
    }

    /// @throws TooManyAttemptsException while sign-ins with this name or from this address are delayed
    @Override
    public Authentication authenticate(Authentication request) {
        String name = request.getName();
        String address =
                request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration delay = throttle.beginAttempt(name, address);
        if (delay.isPositive()) {
            throw new TooManyAttemptsException(delay);
        }
        Authentication authentication = super.authenticate(request);
        throttle.recordSuccess(name, address);
        accounts.recordSignIn(name);
        return authentication;
    }
}
