package org.baoku.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.baoku.HttpVisitor;
import org.baoku.RunningApplication;
import org.baoku.TestDatabase;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Two programs on one database serve the same signed-in users, and a restart signs nobody out.
class SharedSessionsTest {
    private static final String PASSWORD = "teapot under a willow";

    @TempDir
    private static Path folder = Path.of("given by JUnit");

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static HttpVisitor signedInBeforeTheRestart;
    private static RunningApplication one;
    private static RunningApplication other;

    @BeforeAll
    static void signInRestartAndStartAnother() {
        try (RunningApplication before = start("one")) {
            addAccount(before, "early", Role.READER);
            signedInBeforeTheRestart = HttpVisitor.signedIn(before.address(), "early", PASSWORD);
        }
        one = start("one");
        other = start("other");
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void aSessionOutlivesItsProgramAndIsValidAtTheOther() {
        for (RunningApplication program : new RunningApplication[] {one, other}) {
            HttpResponse<String> account =
                    signedInBeforeTheRestart.at(program.address()).get("/account");
            assertThat(account.statusCode()).isEqualTo(200);
            assertThat(account.body()).contains("early");
        }
    }

    @Test
    void theSessionOfADeletedAccountEndsAtBoth() {
        addAccount(one, "deleted", Role.ADMIN);
        HttpVisitor visitor = HttpVisitor.signedIn(one.address(), "deleted", PASSWORD);
        assertThat(visitor.at(other.address()).get("/admin/accounts").statusCode())
                .isEqualTo(200);

        one.bean(AccountRepository.class).remove("deleted");

        for (RunningApplication program : new RunningApplication[] {one, other}) {
            HttpResponse<String> page = visitor.at(program.address()).get("/admin/accounts");
            assertThat(page.statusCode()).isEqualTo(302);
            assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        }
    }

    @Test
    void aNewPasswordKeepsItsOwnSessionAtBothAndEndsTheOthers() {
        addAccount(one, "renews", Role.READER);
        HttpVisitor here = HttpVisitor.signedIn(one.address(), "renews", PASSWORD);
        HttpVisitor elsewhere = HttpVisitor.signedIn(other.address(), "renews", PASSWORD);
        String fresh = "kettle beside a poplar";

        here.post("/account/password", "/account", "old", PASSWORD, "password", fresh, "again", fresh);

        assertThat(here.at(other.address()).page("/account"))
                .as("also what the next page has to say")
                .contains("密码已换");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void failedSignInsAtBothAreDelayedTogether() {
        addAccount(one, "guessed", Role.READER);
        for (int i = 0; i < 5; i++) {
            assertThat(location((i % 2 == 0 ? one : other), "wrong")).endsWith("/login?error");
        }

        assertThat(location(one, PASSWORD)).contains("/login?wait=");
        assertThat(location(other, PASSWORD)).contains("/login?wait=");
    }

    private static String location(RunningApplication program, String password) {
        return new HttpVisitor(program.address())
                .signIn("guessed", password)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static void addAccount(RunningApplication program, String name, Role role) {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        program.bean(AccountRepository.class).save(new Account(name, hash, role));
    }

    private static RunningApplication start(String home) {
        return RunningApplication.start(folder.resolve(home), DATABASE, "--baoku.ingest.seeds=none");
    }
}
