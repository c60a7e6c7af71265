package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// What readers, editors and admins may do, and which changes of an account end its sessions.
class RolesTest extends ServedArchive {
    private static final String PASSWORD = "teapot under a willow";

    @Autowired
    private AccountRepository accounts;

    @Test
    void theSignInRedirectsToTheStartPageOfTheRole() {
        accounts.save(account("reader-lands", Role.READER));
        accounts.save(account("editor-lands", Role.EDITOR));

        assertThat(location(new HttpVisitor(address()).signIn("reader-lands", PASSWORD)))
                .isEqualTo("/");
        assertThat(location(new HttpVisitor(address()).signIn("editor-lands", PASSWORD)))
                .isEqualTo("/admin/review");
        assertThat(location(new HttpVisitor(address()).signIn("admin", ADMIN_PASSWORD)))
                .isEqualTo("/admin");
    }

    @Test
    void theSignInRedirectsToTheRequestedPage() {
        HttpVisitor visitor = new HttpVisitor(address());
        visitor.get("/admin/audit?words=x");

        assertThat(location(visitor.signIn("admin", ADMIN_PASSWORD))).startsWith("/admin/audit?words=x");
    }

    @Test
    void anEditorMayEditButNotAdministrate() {
        accounts.save(account("editor-only", Role.EDITOR));
        HttpVisitor editor = HttpVisitor.signedIn(address(), "editor-only", PASSWORD);

        for (String path : new String[] {"/admin/review", "/admin/pages/1", "/admin/persons", "/admin/words"}) {
            assertThat(editor.get(path).statusCode()).as(path).isIn(200, 404);
        }
        for (String path : new String[] {"/admin", "/admin/accounts", "/admin/audit", "/admin/ingests"}) {
            assertThat(editor.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(editor.post("/admin/reindex", "/account").statusCode()).isEqualTo(403);
        assertThat(editor.page("/")).contains("/admin/review", "/account");
    }

    @Test
    void aSessionEndsWithItsAccountEvenIfAnotherGetsTheName() {
        accounts.save(account("ghost", Role.ADMIN));
        HttpVisitor ghost = HttpVisitor.signedIn(address(), "ghost", PASSWORD);
        assertThat(ghost.get("/admin/accounts").statusCode()).isEqualTo(200);

        accounts.remove("ghost");
        accounts.save(account("ghost", Role.READER));

        assertThat(ghost.get("/admin/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void aReaderMayNotEdit() {
        accounts.save(account("reader-only", Role.READER));
        HttpVisitor reader = HttpVisitor.signedIn(address(), "reader-only", PASSWORD);

        assertThat(reader.get("/admin/review").statusCode()).isEqualTo(403);
        assertThat(reader.get("/account").statusCode()).isEqualTo(200);
        assertThat(reader.page("/account")).doesNotContain("/admin/");
    }

    @Test
    void anAdminCreatesChangesAndDeletesAccounts() {
        HttpVisitor admin = admin();

        admin.post("/admin/accounts", "/admin/accounts", "name", "林编辑", "role", "EDITOR", "password", PASSWORD);
        assertThat(admin.page("/admin/accounts")).contains("林编辑");
        assertThat(location(new HttpVisitor(address()).signIn("林编辑", PASSWORD))).isEqualTo("/admin/review");

        admin.post("/admin/accounts/role", "/admin/accounts", "name", "林编辑", "role", "READER");
        assertThat(location(new HttpVisitor(address()).signIn("林编辑", PASSWORD))).isEqualTo("/");

        admin.post("/admin/accounts/delete", "/admin/accounts", "name", "林编辑");
        assertThat(admin.page("/admin/accounts")).contains("没有删除 林编辑：请先勾选“确定删除”。");
        assertThat(accounts.find("林编辑")).isPresent();

        admin.post("/admin/accounts/delete", "/admin/accounts", "name", "林编辑", "sure", "true");
        assertThat(location(new HttpVisitor(address()).signIn("林编辑", PASSWORD))).isEqualTo("/login?error");
        assertThat(admin.post("/admin/accounts/delete", "/admin/accounts", "name", "林编辑", "sure", "true")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anInvalidNameAndAWeakPasswordAreRefusedWithAReason() {
        HttpVisitor admin = admin();

        assertThat(refusal(admin, "name", "<b>", "password", PASSWORD)).contains("&lt;b&gt;");
        assertThat(refusal(admin, "name", "weak-one", "password", "Passw0rd2024"))
                .contains("太常见");
        assertThat(refusal(admin, "name", "weak-one", "password", "short")).contains("太短");
        assertThat(refusal(admin, "name", "admin", "password", PASSWORD)).contains("已经有用户叫 admin");
        assertThat(accounts.find("weak-one")).isEmpty();
        assertThat(accounts.find("admin").orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void theLastAdminCannotBeDemotedLockedOrDeleted() {
        HttpVisitor admin = admin();

        admin.post("/admin/accounts/role", "/admin/accounts", "name", "admin", "role", "READER");
        assertThat(admin.page("/admin/accounts")).contains("role=\"alert\">自己的身份不能自己改");
        admin.post("/admin/accounts/lock", "/admin/accounts", "name", "admin", "locked", "true");
        admin.post("/admin/accounts/delete", "/admin/accounts", "name", "admin", "sure", "true");

        assertThat(accounts.remove("admin")).isEqualTo(AccountRepository.Outcome.LAST_ADMIN);
        assertThat(accounts.lock("admin", true)).isEqualTo(AccountRepository.Outcome.LAST_ADMIN);
        assertThat(accounts.find("admin").orElseThrow().locked()).isFalse();
        assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdminDoesNotShutHerselfOutByMistake() {
        accounts.save(account("second-admin", Role.ADMIN));
        HttpVisitor second = HttpVisitor.signedIn(address(), "second-admin", PASSWORD);

        second.post("/admin/accounts/role", "/admin/accounts", "name", "second-admin", "role", "READER");
        second.post(
                "/admin/accounts/password", "/admin/accounts", "name", "second-admin", "password", "lamp and a river");

        assertThat(second.get("/admin/accounts").statusCode()).isEqualTo(200);
        assertThat(accounts.find("second-admin").orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(location(new HttpVisitor(address()).signIn("second-admin", PASSWORD)))
                .isEqualTo("/admin");
        accounts.remove("second-admin");
    }

    @Test
    void aRefusedNewUserIsInTheFormAgain() {
        HttpVisitor admin = admin();

        admin.post("/admin/accounts", "/admin/accounts", "name", "weak-editor", "role", "EDITOR", "password", "short");

        assertThat(admin.page("/admin/accounts"))
                .contains("value=\"weak-editor\"")
                .containsPattern("value=\"EDITOR\" selected");
    }

    @Test
    void sessionsElsewhereAreEndedByAButton() {
        accounts.save(account("reader-left", Role.READER));
        HttpVisitor here = HttpVisitor.signedIn(address(), "reader-left", PASSWORD);
        HttpVisitor elsewhere = HttpVisitor.signedIn(address(), "reader-left", PASSWORD);

        here.post("/account/sessions/end", "/account");

        assertThat(here.page("/account")).contains("别处的登录都已结束");
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void lockingEndsSessionsAndIsRevealedOnlyWithTheCorrectPassword() {
        accounts.save(account("editor-locked", Role.EDITOR));
        HttpVisitor editor = HttpVisitor.signedIn(address(), "editor-locked", PASSWORD);
        assertThat(editor.get("/account").statusCode()).isEqualTo(200);

        admin().post("/admin/accounts/lock", "/admin/accounts", "name", "editor-locked", "locked", "true");

        assertThat(editor.get("/account").statusCode()).isEqualTo(302);
        assertThat(location(editor.signIn("editor-locked", PASSWORD))).isEqualTo("/login?locked");
        assertThat(editor.page("/login?locked")).contains("已停用");
        assertThat(location(editor.signIn("editor-locked", "another guess"))).isEqualTo("/login?error");
    }

    @Test
    void aRoleChangeEndsSessions() {
        accounts.save(account("editor-rises", Role.EDITOR));
        HttpVisitor editor = HttpVisitor.signedIn(address(), "editor-rises", PASSWORD);

        admin().post("/admin/accounts/role", "/admin/accounts", "name", "editor-rises", "role", "ADMIN");

        assertThat(editor.get("/account").statusCode()).isEqualTo(302);
        accounts.remove("editor-rises");
    }

    @Test
    void changingTheOwnPasswordEndsTheOtherSessionsOnly() {
        accounts.save(account("reader-renews", Role.READER));
        HttpVisitor here = HttpVisitor.signedIn(address(), "reader-renews", PASSWORD);
        HttpVisitor elsewhere = HttpVisitor.signedIn(address(), "reader-renews", PASSWORD);
        String fresh = "kettle beside a poplar";

        here.post("/account/password", "/account", "old", "wrong guess", "password", fresh, "again", fresh);
        assertThat(here.page("/account")).contains("现在的密码不对");
        here.post("/account/password", "/account", "old", PASSWORD, "password", fresh, "again", "something else");
        assertThat(here.page("/account")).contains("两次输入的新密码不一样");
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);

        here.post("/account/password", "/account", "old", PASSWORD, "password", fresh, "again", fresh);

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(location(new HttpVisitor(address()).signIn("reader-renews", fresh)))
                .isEqualTo("/");
    }

    @Test
    void anOlderPasswordHashIsUpgradedAtSignIn() {
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        accounts.save(new Account("reader-old", old, Role.READER));

        HttpVisitor reader = HttpVisitor.signedIn(address(), "reader-old", PASSWORD);

        assertThat(accounts.find("reader-old").orElseThrow().passwordHash()).startsWith("{argon2}$argon2id$");
        assertThat(reader.get("/account").statusCode())
                .as("the session stays valid")
                .isEqualTo(200);
        assertThat(location(new HttpVisitor(address()).signIn("reader-old", PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void anonymousReadingSetsNoCookies() {
        HttpVisitor reader = new HttpVisitor(address());

        for (String path : new String[] {"/", "/search?q=%E7%8E%8B", "/issues", "/help", "/api/v1/search?q=x"}) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(reader.cookies()).isZero();
    }

    private HttpVisitor admin() {
        return HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
    }

    private static Account account(String name, Role role) {
        return new Account(name, "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD), role);
    }

    private static String refusal(HttpVisitor admin, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "role";
        all[fields.length + 1] = "READER";
        admin.post("/admin/accounts", "/admin/accounts", all);
        return admin.page("/admin/accounts");
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(address(), "");
    }
}
