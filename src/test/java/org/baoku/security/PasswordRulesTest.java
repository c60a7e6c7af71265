package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which passwords are refused.
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
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(PasswordRules.objection("somebody", password)).contains("password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "teapot under a willow", "x7#kq!9zt2vw", "红烧肉配黄河啤酒真香", "Vg4nq-Te8mp-Wk2"})
    void whatIsNotIsTaken(String password) {
        assertThat(PasswordRules.objection("somebody", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xiaolin-2024", "2024xiaolin!!"})
    void theNameIsNoPassword(String password) {
        assertThat(PasswordRules.objection("Xiaolin", password)).contains("password.name");
    }

    @Property(tries = 300)
    void anyTextIsJudged(@ForAll String name, @ForAll String password) {
        Optional<String> objection = PasswordRules.objection(name, password);
        assertThat(objection.orElse("password.none")).startsWith("password.");
    }
}
