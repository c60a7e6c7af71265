package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The password policy.
class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123", "P@ssw0rd2024", "Qwertyuiop", "1qaz2wsx3edc", "1234567890", "19840615123456",
                        "aaaaaaaaaaaa",
                "abcdefghijkl", "woaini5201314", "iloveyou!!!", "admin@123456", "adminadmin!", "Welcome2023!",
                        "abc1234567",
                "passwordpassword", "报库报库报库报库报库"
            })
    void commonPasswordsAreRefused(String password) {
        assertThat(PasswordRules.violation("editor", password)).contains("password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "teapot under a willow", "x7#kq!9zt2vw", "红烧肉配黄河啤酒真香", "Vg4nq-Te8mp-Wk2"})
    void uncommonPasswordsAreAccepted(String password) {
        assertThat(PasswordRules.violation("editor", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xiaolin-2024", "2024xiaolin!!"})
    void passwordsMadeOfTheUserNameAreRefused(String password) {
        assertThat(PasswordRules.violation("Xiaolin", password)).contains("password.name");
    }

    @Test
    void passwordsAreHashedWithArgon2idAndTheWholeMemory() {
        String hash = PasswordRules.encoder().encode("teapot under a willow");

        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordRules.encoder().matches("teapot under a willow", hash))
                .isTrue();
        assertThat(PasswordRules.encoder().matches("teapot under a poplar", hash))
                .isFalse();
    }

    @Property(tries = 300)
    void everyAcceptedPasswordHasTheRequiredLengthAndVariety(@ForAll String name, @ForAll String password) {
        Optional<String> violation = PasswordRules.violation(name, password);

        int length = password.codePointCount(0, password.length());
        if (length < PasswordRules.MIN_LENGTH) {
            assertThat(violation).contains("password.short");
        } else if (length > PasswordRules.MAX_LENGTH) {
            assertThat(violation).contains("password.long");
        } else if (violation.isEmpty()) {
            assertThat(password.toLowerCase(Locale.ROOT).codePoints().distinct().count())
                    .isGreaterThanOrEqualTo(5);
        } else {
            assertThat(violation.orElseThrow()).isIn("password.common", "password.name");
        }
    }
}
