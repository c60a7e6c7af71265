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

/// Which passwords are refused, short ones and those that whoever guesses tries first; and how the others are kept.
///
/// No kind of sign is asked for; length is. A common word stays common with digits and marks at its ends and with
/// digits in the place of letters.
final class PasswordRules {
    static final int SHORTEST = 10;

    /// Beyond this a password costs work and adds nothing.
    static final int LONGEST = 200;

    /// Fewer different signs than this are soon tried through.
    private static final int FEWEST_SIGNS = 5;

    private static final int SHORTEST_STEM = 4;
    private static final Set<String> COMMON = common();

    /// Argon2id at the cost that is recommended where many sign in on one machine: 19 MiB, two passes, one lane.
    private static final int SALT_BYTES = 16;

    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private PasswordRules() {}

    /// Argon2id; passwords kept by BCrypt, as they once were, are known too.
    static PasswordEncoder encoder() {
        Map<String, PasswordEncoder> known = new HashMap<>();
        known.put("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES));
        known.put("bcrypt", new BCryptPasswordEncoder());
        return new DelegatingPasswordEncoder("argon2", known);
    }

    /// What speaks against a password.
    ///
    /// @param name whose it would be
    /// @return the key of the message that says so; empty where nothing does
    static Optional<String> objection(String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("password.short");
        }
        if (length > LONGEST) {
            return Optional.of("password.long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String owner = name.strip().toLowerCase(Locale.ROOT);
        if (owner.length() >= SHORTEST_STEM && plain.contains(owner) && plain.length() < owner.length() + SHORTEST) {
            return Optional.of("password.name");
        }
        return isCommon(plain) ? Optional.of("password.common") : Optional.empty();
    }

    private static boolean isCommon(String plain) {
        boolean digitsOnly = plain.codePoints().allMatch(Character::isDigit);
        if (digitsOnly || plain.codePoints().distinct().count() < FEWEST_SIGNS || isRun(plain)) {
            return true;
        }
        String stem = letters(plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""));
        String whole = letters(plain);
        String bare = plain.replaceAll("[^\\p{L}]", "");
        if (COMMON.contains(stem) || COMMON.contains(whole) || COMMON.contains(bare)) {
            return true;
        }
        // A word said twice is no longer a secret than once.
        int half = stem.length() / 2;
        boolean twice = stem.length() % 2 == 0 && half > 0 && stem.startsWith(stem.substring(half));
        boolean hardlyALetter = stem.codePointCount(0, stem.length()) < SHORTEST_STEM;
        return (hardlyALetter && plain.length() < SHORTEST + SHORTEST_STEM)
                || (twice && COMMON.contains(stem.substring(half)));
    }

    /// Whether each sign follows the one before it in the alphabet, or comes before it.
    private static boolean isRun(String plain) {
        int[] signs = plain.codePoints().toArray();
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < signs.length; i++) {
            up &= signs[i] == signs[i - 1] + 1;
            down &= signs[i] == signs[i - 1] - 1;
        }
        return up || down;
    }

    /// The letters, with those back that digits and marks stand for.
    private static String letters(String text) {
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

    private static Set<String> common() {
        InputStream file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
