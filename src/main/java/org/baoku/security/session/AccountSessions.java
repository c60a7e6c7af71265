package org.baoku.security.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.Sha256;
import org.baoku.archive.account.AccountSessionRepository;
import org.baoku.archive.account.AccountSessionRepository.AccountSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.session.SessionRepository;

/// Stores the sessions of those who have signed in; others have none.
final class AccountSessions implements SessionRepository<StoredSession> {
    private static final Logger log = LoggerFactory.getLogger(AccountSessions.class);

    /// The length of the ids, which are random UUIDs. What is longer is no id and costs no query.
    private static final int ID_LENGTH = 36;

    private final AccountSessionRepository sessions;
    private final Duration timeout;

    /// @param timeout how long a session stays without a use
    AccountSessions(AccountSessionRepository sessions, Duration timeout) {
        this.sessions = sessions;
        this.timeout = timeout;
    }

    @Override
    public StoredSession createSession() {
        return new StoredSession(timeout);
    }

    /// The session of an id; null where there is none or it has ended. One that cannot be read, as of another
    /// version of the program, ends.
    @Override
    public @Nullable StoredSession findById(String id) {
        if (id.length() != ID_LENGTH) {
            return null;
        }
        Optional<AccountSession> stored = sessions.find(Sha256.of(id));
        try {
            return stored.map(session -> new StoredSession(id, session, timeout))
                    .orElse(null);
        } catch (IllegalArgumentException unreadable) {
            log.warn("A session cannot be read; its user has to sign in again", unreadable);
            deleteById(id);
            return null;
        }
    }

    @Override
    public void save(StoredSession session) {
        @Nullable SignedInUser user = session.user().orElse(null);
        @Nullable String storedId = session.storedId().orElse(null);
        if (user == null) {
            if (storedId != null) {
                deleteById(storedId);
            }
        } else if (storedId == null) {
            add(session, user);
        } else if (session.isRenewed()) {
            update(storedId, session, user);
        } else if (session.isChanged()) {
            try {
                update(storedId, session, user);
            } catch (DataAccessException unreachable) {
                // Only a message for the next page is lost, or the time of the last use.
                log.warn("The database is unreachable, a session is not stored", unreachable);
            }
        }
    }

    private void add(StoredSession session, SignedInUser user) {
        String id = session.getId();
        String attributes = SessionAttributeJson.object(written(session));
        sessions.add(Sha256.of(id), user.accountId(), user.version(), attributes, timeout);
        session.markStored();
    }

    private void update(String storedId, StoredSession session, SignedInUser user) {
        Map<String, String> written = written(session);
        List<String> removed = new ArrayList<>(session.changedAttributes());
        removed.removeAll(written.keySet());
        sessions.update(
                Sha256.of(storedId),
                Sha256.of(session.getId()),
                user.accountId(),
                user.version(),
                SessionAttributeJson.object(written),
                removed,
                timeout);
        session.markStored();
    }

    private static Map<String, String> written(StoredSession session) {
        Map<String, String> written = new HashMap<>();
        for (String name : session.changedAttributes()) {
            @Nullable Object value = session.getAttribute(name);
            if (value != null) {
                SessionAttributeJson.write(name, value).ifPresent(json -> written.put(name, json));
            }
        }
        return written;
    }

    @Override
    public void deleteById(String id) {
        sessions.remove(Sha256.of(id));
    }
}
