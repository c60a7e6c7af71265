package org.baoku.archive.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Who may sign in.
///
/// An account has a version, which counts up with whatever must end its sessions: a new password, another role, a
/// lock. There is always an admin who is not locked: a change that would leave none is refused.
@Component
public final class AccountRepository {
    /// What somebody may do; each may do what those before it may.
    public enum Role {
        READER,
        EDITOR,
        ADMIN;

        /// This role, or the other where that may do less.
        public Role atMost(Role other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    /// Somebody who may sign in.
    ///
    /// @param passwordHash with the algorithm's name before it: `{argon2}…`
    /// @param locked whether they are kept out for now
    /// @param version counts up with whatever ends their sessions
    public record Account(String name, String passwordHash, Role role, boolean locked, int version) {
        /// Somebody new.
        public Account(String name, String passwordHash, Role role) {
            this(name, passwordHash, role, false, 1);
        }
    }

    /// An account as an admin sees it.
    ///
    /// @param tokens how many programs may come in their name
    public record Summary(
            String name,
            Role role,
            boolean locked,
            Instant createdAt,
            @Nullable Instant lastSignInAt,
            int tokens) {}

    /// What became of a change.
    public enum Outcome {
        DONE,
        /// There is nobody of that name.
        UNKNOWN,
        /// It would have left nobody who may do everything.
        LAST_ADMIN
    }

    private static final String ANY_ADMIN = "select exists (select 1 from account where role = 'ADMIN' and not locked)";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public AccountRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public Optional<Account> named(String name) {
        return jdbc.sql("select name, password_hash, role, locked, version from account where name = :name")
                .param("name", name)
                .query(Account.class)
                .optional();
    }

    /// Everybody, by name.
    public List<Summary> all() {
        return ResultRows.of(jdbc.sql("""
                        select name, role, locked, created_at, last_sign_in_at,
                               (select count(*) from api_token where account_id = account.id) as tokens
                        from account order by name
                        """).query(Summary.class));
    }

    /// Whether there is anybody who may do everything.
    public boolean anyAdmin() {
        return jdbc.sql(ANY_ADMIN).query(Boolean.class).single();
    }

    /// Adds somebody.
    ///
    /// @return false where the name is taken
    public boolean add(Account account) {
        return jdbc.sql("""
                        insert into account (name, password_hash, role) values (:name, :hash, :role)
                        on conflict (name) do nothing
                        """)
                        .param("name", account.name())
                        .param("hash", account.passwordHash())
                        .param("role", account.role().name())
                        .update()
                > 0;
    }

    /// Adds somebody, or gives the person of that name a new password and role.
    public void put(Account account) {
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

    /// Gives somebody another role; their sessions end.
    public Outcome changeRole(String name, Role role) {
        return change(
                name,
                "update account set role = :value, version = version + 1 where name = :name and role <> :value",
                role.name());
    }

    /// Gives somebody a new password; their sessions end.
    public Outcome changePassword(String name, String hash) {
        return change(
                name, "update account set password_hash = :value, version = version + 1 where name = :name", hash);
    }

    /// Keeps somebody out, or lets them in again; their sessions end, and their tokens open nothing while they are
    /// kept out.
    public Outcome lock(String name, boolean locked) {
        return change(
                name,
                "update account set locked = :value, version = version + 1 where name = :name and locked <> :value",
                locked);
    }

    /// Takes somebody out, with their tokens. What they did stays in the audit log.
    public Outcome remove(String name) {
        return change(name, "delete from account where name = :name and :value", true);
    }

    /// Keeps the same password by another algorithm; no session ends.
    public void rehash(String name, String hash) {
        jdbc.sql("update account set password_hash = :hash where name = :name")
                .param("hash", hash)
                .param("name", name)
                .update();
    }

    /// Notes that somebody came in.
    public void signedIn(String name) {
        jdbc.sql("update account set last_sign_in_at = now() where name = :name")
                .param("name", name)
                .update();
    }

    private Outcome change(String name, String statement, Object value) {
        return transactions.execute(transaction -> {
            // Two admins who take each other's role at once must not both succeed.
            jdbc.sql("lock table account in share row exclusive mode").update();
            if (named(name).isEmpty()) {
                return Outcome.UNKNOWN;
            }
            jdbc.sql(statement).param("name", name).param("value", value).update();
            if (!anyAdmin()) {
                transaction.setRollbackOnly();
                return Outcome.LAST_ADMIN;
            }
            return Outcome.DONE;
        });
    }
}
