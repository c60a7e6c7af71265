package org.baoku.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.account.AccountSessionRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/// What the database holds of sessions, and what happens where it cannot be read.
class SessionStorageTest extends ServedArchive {
    private static final String PASSWORD = "teapot under a willow";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AccountSessionRepository sessions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private HttpVisitor visitor = new HttpVisitor("http://localhost");

    @BeforeEach
    void signIn() {
        accounts.save(new Account("kept", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD), Role.ADMIN));
        jdbc.sql("delete from account_session where account_id = :id")
                .param("id", accounts.find("kept").orElseThrow().id())
                .update();
        visitor = HttpVisitor.signedIn(address(), "kept", PASSWORD);
    }

    /// Other tests need to know the last admin.
    @AfterEach
    void removeTheAccount() {
        accounts.remove("kept");
    }

    @Test
    void theDatabaseHoldsAHashOfTheIdOnly() {
        String id = visitor.cookie("JSESSIONID");

        assertThat(jdbc.sql("select count(*) from account_session where id_hash = sha256(convert_to(:id, 'UTF8'))")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from account_session s where s::text like '%' || :id || '%'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theCookieIsForThisSiteAndNotForScriptsAndItsIdChangesAtEverySignIn() {
        String first = visitor.cookie("JSESSIONID");
        HttpResponse<String> answer = visitor.signIn("kept", PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .singleElement()
                .asString()
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Max-Age", "Expires", first);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(new HttpVisitor(address())
                        .get("/account", "Cookie", "JSESSIONID=" + first)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSignedOutSessionIsDeleted() {
        String id = visitor.cookie("JSESSIONID");
        visitor.post("/logout", "/account");

        assertThat(sessionsOfAccount("kept")).isZero();
        assertThat(new HttpVisitor(address())
                        .get("/account", "Cookie", "JSESSIONID=" + id)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void anExpiredSessionHasEndedAndIsDeleted() {
        jdbc.sql("update account_session set expires_at = now() where account_id = :id")
                .param("id", accounts.find("kept").orElseThrow().id())
                .update();

        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
        assertThat(sessions.removeExpired()).isPositive();
        assertThat(sessionsOfAccount("kept")).isZero();
    }

    @Test
    void aSessionInUseDoesNotExpire() {
        jdbc.sql("""
                        update account_session
                        set last_used_at = now() - interval '2 minutes', expires_at = now() + interval '1 minute'
                        where account_id = :id
                        """).param("id", accounts.find("kept").orElseThrow().id()).update();

        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("""
                                select expires_at > now() + interval '29 minutes' from account_session
                                where account_id = :id
                                """)
                        .param("id", accounts.find("kept").orElseThrow().id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anAccountHasABoundedNumberOfSessions() {
        long account = accounts.find("kept").orElseThrow().id();
        jdbc.sql("""
                        insert into account_session (id_hash, account_id, account_version, last_used_at, expires_at)
                        select sha256(convert_to('kept' || n, 'UTF8')), :id, 1, now() - interval '1 hour',
                               now() + interval '1 hour'
                        from generate_series(1, 70) n
                        """).param("id", account).update();

        HttpVisitor.signedIn(address(), "kept", PASSWORD);

        assertThat(sessionsOfAccount("kept")).isEqualTo(50);
        assertThat(visitor.get("/account").statusCode())
                .as("the last used ones stay")
                .isEqualTo(200);
    }

    @Test
    void aSessionThatCannotBeReadSignsItsUserOut() {
        for (String unreadable : new String[] {
            "[1]",
            "null",
            "{\"baoku.desk.skipped\": 1}",
            "{\"baoku.desk.skipped\": \"{\"}",
            "{\"of.another.version\": \"{\\\"value\\\": {\\\"class\\\": \\\"gone\\\"}}\"}"
        }) {
            visitor.signIn("kept", PASSWORD);
            jdbc.sql("update account_session set attributes = :json::jsonb where account_id = :id")
                    .param("json", unreadable)
                    .param("id", accounts.find("kept").orElseThrow().id())
                    .update();

            assertThat(visitor.get("/admin/accounts").statusCode())
                    .as(unreadable)
                    .isEqualTo(302);
            assertThat(visitor.get("/").statusCode()).as(unreadable).isEqualTo(200);
            assertThat(jdbc.sql("select count(*) from account_session where id_hash = sha256(convert_to(:id, 'UTF8'))")
                            .param("id", visitor.cookie("JSESSIONID"))
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void whereTheDatabaseCannotBeAskedTheAnswerIsAPageWithASentence() {
        jdbc.sql("alter table account_session rename to account_session_away").update();
        try {
            HttpResponse<String> page = visitor.get("/admin");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("<h1").contains("暂时");
            assertThat(new HttpVisitor(address()).get("/").statusCode()).isEqualTo(200);
        } finally {
            jdbc.sql("alter table account_session_away rename to account_session")
                    .update();
        }
        assertThat(visitor.get("/admin").statusCode())
                .as("the session has not ended")
                .isEqualTo(200);
    }

    @Test
    @Timeout(60)
    void whoHasNoSessionCostsNoQueryForIt() {
        HttpVisitor anonymous = new HttpVisitor(address());
        transactions.executeWithoutResult(_ -> {
            // A query would wait for this lock for ever.
            jdbc.sql("lock table account_session in access exclusive mode").update();
            for (String path : new String[] {"/", "/search?q=%E7%8E%8B", "/login", "/css/baoku.css"}) {
                assertThat(anonymous.get(path).statusCode()).as(path).isEqualTo(200);
            }
            String noId = "x".repeat(3000);
            assertThat(anonymous.get("/", "Cookie", "JSESSIONID=" + noId).statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void strangeTextSurvivesUntilTheNextPage() {
        String strange = "<坏>\u0000\uD800\"\\";
        visitor.post("/admin/accounts", "/admin/accounts", "name", strange, "role", "READER", "password", PASSWORD);

        assertThat(visitor.page("/admin/accounts")).contains("&lt;坏&gt;");
        assertThat(visitor.page("/admin/accounts")).as("once").doesNotContain("&lt;坏&gt;");
    }

    private int sessionsOfAccount(String name) {
        return jdbc.sql("""
                        select count(*) from account_session join account on account.id = account_session.account_id
                        where account.name = :name
                        """).param("name", name).query(Integer.class).single();
    }
}
