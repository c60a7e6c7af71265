package org.baoku.archive.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.archive.account.AccountRepository.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the API tokens, by which client programs authenticate on behalf of an account.
@Component
public final class ApiTokenRepository {
    /// A token as its owner sees it.
    ///
    /// @param lastUsedAt to the minute; null where it was never used
    public record Token(
            long id,
            String name,
            Role role,
            Instant madeAt,
            @Nullable Instant lastUsedAt) {}

    /// The account and the role with which a client is authenticated.
    ///
    /// @param account the account's name
    /// @param token the token's name
    public record Bearer(String account, String token, Role role) {}

    private final JdbcClient jdbc;

    public ApiTokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The tokens of an account, the newest first.
    public List<Token> ofAccount(String account) {
        return ResultRows.of(jdbc.sql("""
                        select token.id, token.name, token.role, token.made_at, token.last_used_at
                        from api_token token join account on account.id = token.account_id
                        where account.name = :account order by token.id desc
                        """).param("account", account).query(Token.class));
    }

    /// Adds a token.
    ///
    /// @param hash the SHA-256 of its secret
    /// @return false where the account has a token of that name already
    public boolean add(String account, String name, byte[] hash, Role role) {
        return jdbc.sql("""
                        insert into api_token (account_id, name, hash, role)
                        select id, :name, :hash, :role from account where name = :account
                        on conflict (account_id, name) do nothing
                        """)
                        .param("account", account)
                        .param("name", name)
                        .param("hash", hash)
                        .param("role", role.name())
                        .update()
                > 0;
    }

    /// Revokes a token of an account.
    ///
    /// @return the token's name; empty where the account has no such token
    public Optional<String> revoke(String account, long id) {
        return jdbc.sql("""
                        delete from api_token
                        where id = :id and account_id = (select id from account where name = :account)
                        returning name
                        """)
                .param("id", id)
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /// Authenticates a client by its token and records the use. The client gets the token's role, but at most the
    /// account's own.
    ///
    /// @param hash the SHA-256 of the token's secret
    /// @return empty where there is no such token or its account is locked
    public Optional<Bearer> authenticate(byte[] hash) {
        record Found(long id, String account, String token, Role role, Role accountRole, boolean stale) {}
        return jdbc.sql("""
                        select token.id, account.name as account, token.name as token, token.role,
                               account.role as account_role,
                               coalesce(token.last_used_at < now() - interval '1 minute', true) as stale
                        from api_token token join account on account.id = token.account_id
                        where token.hash = :hash and not account.locked
                        """).param("hash", hash).query(Found.class).optional().map(found -> {
            if (found.stale()) {
                jdbc.sql("update api_token set last_used_at = now() where id = :id")
                        .param("id", found.id())
                        .update();
            }
            return new Bearer(found.account(), found.token(), found.role().atMost(found.accountRole()));
        });
    }
}
