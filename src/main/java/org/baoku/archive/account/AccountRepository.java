package org.baoku.archive.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores the accounts of users.
///
/// An account has a version, which every change that must end the account's sessions increments: a new password,
/// another role, a lock. At least one admin is always unlocked: a change that would leave none is rejected.
@Component
public final class AccountRepository {
    /// What a user is allowed to do; each role includes those before it.
    public enum Role {
        READER,
        EDITOR,
        ADMIN;

        /// The lesser of this role and the other.
        public Role atMost(Role other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    /// A user's account.
    ///
    /// @param id never given to another account, unlike the name; 0 for an account that is not stored
    /// @param passwordHash with the algorithm's name as a prefix: `{argon2}…`
    /// @param locked whether the user cannot sign in
    /// @param version incremented by every change that ends the account's sessions
    public record Account(long id, String name, String passwordHash, Role role, boolean locked, int version) {
        /// A new account.
        public Account(String name, String passwordHash, Role role) {
            this(0, name, passwordHash, role, false, 1);
        }
    }

    /// An account as an admin sees it.
    ///
    /// @param tokens the number of its API tokens
    public record Summary(
            String name,
            Role role,
            boolean locked,
            Instant createdAt,
            @Nullable Instant lastSignInAt,
            int tokens) {}

    /// The result of a change.
    public enum Outcome {
        DONE,
        /// There is no account of that name.
        UNKNOWN,
        /// The change was rejected, because it would have left no unlocked admin.
        LAST_ADMIN
    }

    private static final String HAS_ADMIN = "select exists (select 1 from account where role = 'ADMIN' and not locked)";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public AccountRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The account of that name; empty where there is none.
    public Optional<Account> find(String name) {
        return jdbc.sql("select id, name, password_hash, role, locked, version from account where name = :name")
                .param("name", name)
                .query(Account.class)
                .optional();
    }

    /// All accounts, by name.
    public List<Summary> all() {
        return ResultRows.of(jdbc.sql("""
                        select name, role, locked, created_at, last_sign_in_at,
                               (select count(*) from api_token where account_id = account.id) as tokens
                        from account order by name
                        """).query(Summary.class));
    }

    /// Whether there is an unlocked admin.
    public boolean hasAdmin() {
        return jdbc.sql(HAS_ADMIN).query(Boolean.class).single();
    }

    /// Adds an account. A name that differs from another one only in upper and lower case is taken: whoever reads the
    /// audit log could not tell the two apart.
    ///
    /// @return false where the name is taken
    public boolean add(Account account) {
        return jdbc.sql("""
                        insert into account (name, password_hash, role)
                        select :name, :hash, :role
                        where not exists (select 1 from account where lower(name) = lower(:name))
                        on conflict (name) do nothing
                        """)
                        .param("name", account.name())
                        .param("hash", account.passwordHash())
                        .param("role", account.role().name())
                        .update()
                > 0;
    }

    /// Adds an account, or sets password and role of the account of that name.
    public void save(Account account) {
        jdbc.sql("""
                        insert into account (name, password_hash, role) values (:name, :hash, :role)
                        on conflict (name) do update
                        set password_hash = excluded.password_hash, role = excluded.role, version = account.version + 1
                        """)
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("role", account.role().name())
                .update();
    }

    /// Changes the role of an account, which ends its sessions.
    public Outcome changeRole(String name, Role role) {
        return change(
                name,
                "update account set role = :value, version = version + 1 where name = :name and role <> :value",
                role.name());
    }

    /// Changes the password of an account, which ends its sessions.
    public Outcome changePassword(String name, String hash) {
        return change(
                name, "update account set password_hash = :value, version = version + 1 where name = :name", hash);
    }

    /// Ends the sessions of an account.
    public Outcome endSessions(String name) {
        return change(name, "update account set version = version + 1 where name = :name and :value", true);
    }

    /// Locks or unlocks an account, which ends its sessions. The tokens of a locked account are not accepted.
    public Outcome lock(String name, boolean locked) {
        return change(
                name,
                "update account set locked = :value, version = version + 1 where name = :name and locked <> :value",
                locked);
    }

    /// Removes an account with its tokens. Its entries in the audit log stay.
    public Outcome remove(String name) {
        return change(name, "delete from account where name = :name and :value", true);
    }

    /// Replaces the hash of an unchanged password, for another algorithm; no session ends.
    public void replaceHash(String name, String hash) {
        jdbc.sql("update account set password_hash = :hash where name = :name")
                .param("hash", hash)
                .param("name", name)
                .update();
    }

    /// Records the time of a sign-in.
    public void recordSignIn(String name) {
        jdbc.sql("update account set last_sign_in_at = now() where name = :name")
                .param("name", name)
                .update();
    }

    private Outcome change(String name, String statement, Object value) {
        return transactions.execute(transaction -> {
            // Of two admins who demote each other at the same time, only one must succeed.
            jdbc.sql("lock table account in share row exclusive mode").update();
            if (find(name).isEmpty()) {
                return Outcome.UNKNOWN;
            }
            jdbc.sql(statement).param("name", name).param("value", value).update();
            if (!hasAdmin()) {
                transaction.setRollbackOnly();
                return Outcome.LAST_ADMIN;
            }
            return Outcome.DONE;
        });
    }
}
