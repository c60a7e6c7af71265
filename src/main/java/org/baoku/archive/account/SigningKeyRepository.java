package org.baoku.archive.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the keys by which the program signs what it gives to browsers.
@Component
public final class SigningKeyRepository {
    private final JdbcClient jdbc;

    SigningKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The key for a purpose. Where there is none yet, the candidate becomes it.
    ///
    /// @param candidate a new random key
    public byte[] findOrAdd(String purpose, byte[] candidate) {
        jdbc.sql("insert into signing_key (purpose, key) values (:purpose, :key) on conflict (purpose) do nothing")
                .param("purpose", purpose)
                .param("key", candidate)
                .update();
        return jdbc.sql("select key from signing_key where purpose = :purpose")
                .param("purpose", purpose)
                .query(byte[].class)
                .single();
    }
}
