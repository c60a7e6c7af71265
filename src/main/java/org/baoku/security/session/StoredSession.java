package org.baoku.security.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.baoku.archive.account.AccountSessionRepository.AccountSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/// A session within one request, with what the request changed.
final class StoredSession implements Session {
    /// The attribute in which Spring Security keeps who signed in.
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final MapSession content;
    private final Set<String> changed = new HashSet<>();
    private @Nullable String storedId;
    private boolean renewed;
    private boolean stale;

    /// A new session, of which nothing is stored.
    StoredSession(Duration timeout) {
        content = new MapSession();
        content.setMaxInactiveInterval(timeout);
    }

    /// A session as it is stored.
    StoredSession(String id, AccountSession stored, Duration timeout) {
        content = new MapSession(id);
        content.setMaxInactiveInterval(timeout);
        content.setCreationTime(stored.startedAt());
        SessionAttributeJson.read(stored.attributes()).forEach(content::setAttribute);
        SignedInUser user = new SignedInUser(stored);
        content.setAttribute(
                CONTEXT,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
        storedId = id;
        stale = stored.stale();
    }

    /// Who has signed in.
    Optional<SignedInUser> user() {
        @Nullable Object context = content.getAttribute(CONTEXT);
        @Nullable
        Authentication authentication = context instanceof SecurityContext known ? known.getAuthentication() : null;
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /// The id under which it is stored; empty where it is not.
    Optional<String> storedId() {
        return Optional.ofNullable(storedId);
    }

    /// Whether it has to be stored for its id or its user.
    boolean isRenewed() {
        return renewed || !content.getId().equals(storedId);
    }

    /// Whether it has to be stored for anything.
    boolean isChanged() {
        return stale || !changed.isEmpty() || isRenewed();
    }

    /// The names of the attributes that were set or removed, without that of the user.
    Set<String> changedAttributes() {
        return Set.copyOf(changed);
    }

    /// Remembers that everything is stored.
    void markStored() {
        storedId = content.getId();
        changed.clear();
        renewed = false;
        stale = false;
    }

    @Override
    public String getId() {
        return content.getId();
    }

    @Override
    public String changeSessionId() {
        return content.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // declared so by the library
    public <T> @Nullable T getAttribute(String name) {
        return content.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return content.getAttributeNames();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // another context with equal contents is stored as well
    public void setAttribute(String name, @Nullable Object value) {
        if (!name.equals(CONTEXT)) {
            changed.add(name);
        } else if (value != content.getAttribute(name)) {
            renewed = true;
        }
        if (value == null) {
            content.removeAttribute(name);
        } else {
            content.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return content.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        content.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return content.getLastAccessedTime();
    }

    /// How long one session may last cannot be changed: all have the same timeout.
    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("All sessions have the timeout of server.servlet.session.timeout");
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return content.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return content.isExpired();
    }
}
