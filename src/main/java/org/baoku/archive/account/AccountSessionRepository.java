package org.baoku.archive.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.baoku.archive.account.AccountRepository.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores who is signed in, for all programs that serve the archive.
///
/// Each operation is one statement that finds its row by a key. An account has at most 50 sessions: a
/// further sign-in ends the one that was not used for the longest time. A session is only found while its
/// account is as it was at the sign-in. Ids are given as SHA-256 hashes.
@Component
public final class AccountSessionRepository {
    private static final int MAX_SESSIONS = 50;

    /// A session.
    ///
    /// @param account the id of the account
    /// @param version the account's version, which is that at the sign-in
    /// @param name the account's name
    /// @param stale whether its last use was told more than a minute ago
    /// @param attributes what pages keep in it, as a JSON object of strings
    public record AccountSession(
            long account, int version, String name, Role role, Instant startedAt, boolean stale, String attributes) {}

    private final JdbcClient jdbc;

    AccountSessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The session of that id; empty where there is none, it has expired, or its account was changed, locked or
    /// deleted.
    public Optional<AccountSession> find(byte[] id) {
        return jdbc.sql("""
                        select account.id as account, account.version, account.name, account.role, session.started_at,
                               session.last_used_at < now() - interval '1 minute' as stale, session.attributes
                        from account_session session
                        join account on account.id = session.account_id and account.version = session.account_version
                        where session.id_hash = :id and session.expires_at > now() and not account.locked
                        """).param("id", id).query(AccountSession.class).optional();
    }

    /// Adds the session of a sign-in.
    ///
    /// @param attributes a JSON object of strings
    /// @param timeout how long it stays without a use
    public void add(byte[] id, long account, int version, String attributes, Duration timeout) {
        jdbc.sql("""
                        with surplus as (
                            delete from account_session where id_hash in (
                                select id_hash from account_session where account_id = :account
                                order by last_used_at desc offset :others))
                        insert into account_session (id_hash, account_id, account_version, expires_at, attributes)
                        select :id, id, :version, now() + make_interval(secs => :seconds), :attributes::jsonb
                        from account where id = :account
                        """)
                .param("id", id)
                .param("account", account)
                .param("version", version)
                .param("attributes", attributes)
                .param("seconds", timeout.toSeconds())
                .param("others", MAX_SESSIONS - 1)
                .update();
    }

    /// Changes a session and tells its use. A session that has ended meanwhile stays ended.
    ///
    /// @param newId the same or another id
    /// @param account the same account or, after another sign-in, another one
    /// @param changed attributes that are new or changed, as a JSON object of strings
    /// @param removed the names of removed attributes
    /// @param timeout how long it stays without a further use
    public void update(
            byte[] id,
            byte[] newId,
            long account,
            int version,
            String changed,
            Collection<String> removed,
            Duration timeout) {
        jdbc.sql("""
                        update account_session
                        set id_hash = :newId, account_id = :account, account_version = :version,
                            attributes = (attributes - :removed::text[]) || :changed::jsonb,
                            last_used_at = now(), expires_at = now() + make_interval(secs => :seconds)
                        where id_hash = :id and exists (select 1 from account where account.id = :account)
                        """)
                .param("id", id)
                .param("newId", newId)
                .param("account", account)
                .param("version", version)
                .param("changed", changed)
                .param("removed", removed.toArray(String[]::new))
                .param("seconds", timeout.toSeconds())
                .update();
    }

    /// Ends a session.
    public void remove(byte[] id) {
        jdbc.sql("delete from account_session where id_hash = :id")
                .param("id", id)
                .update();
    }

    /// Deletes the sessions that have expired.
    ///
    /// @return how many
    public int removeExpired() {
        return jdbc.sql("delete from account_session where expires_at <= now()").update();
    }
}
