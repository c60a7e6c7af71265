package org.baoku.archive;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may sign in.
@Component
public final class Accounts {
    /// What somebody may do.
    public enum Role {
        READER,
        EDITOR,
        ADMIN
    }

    /// Somebody who may sign in.
    ///
    /// @param passwordHash with the algorithm's name before it: `{bcrypt}…`
    public record Account(String name, String passwordHash, Role role) {}

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> named(String name) {
        return jdbc.sql("select name, password_hash, role from account where name = :name")
                .param("name", name)
                .query(Account.class)
                .optional();
    }

    /// Whether there is anybody who may do everything.
    public boolean anyAdmin() {
        return jdbc.sql("select exists (select 1 from account where role = 'ADMIN')")
                .query(Boolean.class)
                .single();
    }

    /// Adds somebody, or gives the person of that name a new password and role.
    public void put(Account account) {
        jdbc.sql("""
                        insert into account (name, password_hash, role) values (:name, :hash, :role)
                        on conflict (name) do update set password_hash = excluded.password_hash, role = excluded.role
                        """)
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("role", account.role().name())
                .update();
    }
}
