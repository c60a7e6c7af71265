package org.baoku;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Stores passwords like the program, with Argon2id, but with a thousandth of its memory: most tests sign in, and the
/// program's hash takes a fifth of a second of processor time. `PasswordRulesTest` is about the program's parameters;
/// the commands and the tests with a process of its own use them.
final class LightPasswordHashing {
    @Bean
    @Primary
    PasswordEncoder lightPasswordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2",
                Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 16, 1), "bcrypt", new BCryptPasswordEncoder()));
    }
}
