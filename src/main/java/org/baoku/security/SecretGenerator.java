package org.baoku.security;

import java.security.SecureRandom;
import java.util.Base64;

/// Generates passwords, API tokens and keys.
final class SecretGenerator {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_LENGTH = 16;

    /// Letters and digits that are not easily confused in print: no `l`, `o`, `I`, `O`, `0`, `1`.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private SecretGenerator() {}

    /// Generates a password that can be copied by hand from a screen.
    static String password() {
        return RANDOM.ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Generates an API token. Its prefix identifies a leaked token as one of this application.
    static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return "baoku_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Generates a key to sign cookies with.
    static byte[] key() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
