package org.baoku.security;

import java.time.Duration;
import java.util.Objects;
import org.baoku.archive.account.AccountRepository;
import org.baoku.security.session.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Authenticates a user by name and password.
///
/// A password hash of an older algorithm is replaced after a successful sign-in. Whether an account is
/// locked is checked after the password, so that only its owner learns it.
final class PasswordAuthenticationProvider extends DaoAuthenticationProvider {
    private static final int MAX_NAME_LENGTH = 100;

    private final AccountRepository accounts;
    private final LoginThrottle throttle;
    private final KnownDevices devices;

    PasswordAuthenticationProvider(
            AccountRepository accounts, PasswordEncoder encoder, LoginThrottle throttle, KnownDevices devices) {
        super(name ->
                accounts.find(name).map(SignedInUser::new).orElseThrow(() -> new UsernameNotFoundException(name)));
        this.accounts = accounts;
        this.throttle = throttle;
        this.devices = devices;
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
    /// @throws InternalAuthenticationServiceException while the database is unreachable
    @Override
    public Authentication authenticate(Authentication request) {
        String name = request.getName();
        boolean possible = isPossibleName(name) && isPossiblePassword(request.getCredentials());
        try {
            return authenticate(request, possible, attempt(possible ? name : "", request));
        } catch (DataAccessException unreachable) {
            throw new InternalAuthenticationServiceException("The database is unreachable", unreachable);
        }
    }

    private Authentication authenticate(Authentication request, boolean possible, LoginThrottle.Attempt attempt) {
        Duration delay = throttle.beginAttempt(attempt);
        if (delay.isPositive()) {
            throw new TooManyAttemptsException(delay);
        }
        if (!possible) {
            throw new BadCredentialsException("No account has such a name or password");
        }
        Authentication authentication = super.authenticate(request);
        throttle.recordSuccess(attempt);
        accounts.recordSignIn(request.getName());
        return authentication;
    }

    /// Whether an account can have this name: short, and without characters that PostgreSQL does not store.
    static boolean isPossibleName(String name) {
        return name.length() <= MAX_NAME_LENGTH && name.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isPossiblePassword(@Nullable Object password) {
        return password instanceof String text && text.length() <= 2 * PasswordRules.MAX_LENGTH;
    }

    private LoginThrottle.Attempt attempt(String name, Authentication request) {
        if (!(request.getDetails() instanceof SignInDetails details)) {
            return new LoginThrottle.Attempt(name, "");
        }
        String cookie = details.deviceCookie();
        boolean known = cookie != null && devices.isKnown(cookie, name);
        return new LoginThrottle.Attempt(
                name, details.getRemoteAddress(), known ? cookie : null, details.isFromLoopback());
    }
}
