package org.baoku.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The password policy, and the encoder that stores passwords.
///
/// Passwords must be long enough and not common; character classes are not required. A common word stays common with
/// digits and punctuation added at either end, and with digits in place of letters.
final class PasswordRules {
    static final int MIN_LENGTH = 10;

    /// A longer password costs hashing time and adds no security.
    static final int MAX_LENGTH = 200;

    /// Fewer distinct characters than this are quickly exhausted.
    private static final int MIN_DISTINCT = 5;

    private static final int MIN_STEM = 4;
    private static final Set<String> COMMON = readCommonPasswords();

    /// Argon2id with the OWASP minimum parameters for a server: 19 MiB, two iterations, one lane.
    private static final int SALT_BYTES = 16;

    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    private PasswordRules() {}

    /// Encodes with Argon2id; matches BCrypt hashes of older archives, too.
    static PasswordEncoder encoder() {
        Map<String, PasswordEncoder> encoders = new HashMap<>();
        encoders.put("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS));
        encoders.put("bcrypt", new BCryptPasswordEncoder());
        return new DelegatingPasswordEncoder("argon2", encoders);
    }

    /// Checks a password against the policy.
    ///
    /// @param name the user name of its account
    /// @return the message key of the violated rule; empty if the password is acceptable
    static Optional<String> violation(String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of("password.short");
        }
        if (length > MAX_LENGTH) {
            return Optional.of("password.long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String owner = name.strip().toLowerCase(Locale.ROOT);
        if (owner.length() >= MIN_STEM && lower.contains(owner) && lower.length() < owner.length() + MIN_LENGTH) {
            return Optional.of("password.name");
        }
        return isCommon(lower) ? Optional.of("password.common") : Optional.empty();
    }

    private static boolean isCommon(String password) {
        boolean digitsOnly = password.codePoints().allMatch(Character::isDigit);
        if (digitsOnly || password.codePoints().distinct().count() < MIN_DISTINCT || isSequence(password)) {
            return true;
        }
        String stem = toLetters(password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""));
        String whole = toLetters(password);
        String lettersOnly = password.replaceAll("[^\\p{L}]", "");
        if (COMMON.contains(stem) || COMMON.contains(whole) || COMMON.contains(lettersOnly)) {
            return true;
        }
        // Repeating a word does not make it harder to guess.
        int half = stem.length() / 2;
        boolean twice = stem.length() % 2 == 0 && half > 0 && stem.startsWith(stem.substring(half));
        boolean fewLetters = stem.codePointCount(0, stem.length()) < MIN_STEM;
        return (fewLetters && password.length() < MIN_LENGTH + MIN_STEM)
                || (twice && COMMON.contains(stem.substring(half)));
    }

    /// Whether the code points ascend or descend by one throughout, as in `abcdef` and `987654`.
    private static boolean isSequence(String password) {
        int[] codePoints = password.codePoints().toArray();
        boolean ascending = true;
        boolean descending = true;
        for (int i = 1; i < codePoints.length; i++) {
            ascending &= codePoints[i] == codePoints[i - 1] + 1;
            descending &= codePoints[i] == codePoints[i - 1] - 1;
        }
        return ascending || descending;
    }

    /// Replaces digits and punctuation by the letters that they commonly stand for, and drops the rest.
    private static String toLetters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i')
                .replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> readCommonPasswords() {
        InputStream resource = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }
}
