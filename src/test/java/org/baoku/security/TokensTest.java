package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// API tokens, and what the audit log records.
class TokensTest extends ServedArchive {
    private static final String PASSWORD = "lantern above the ferry";
    private static final Pattern SHOWN = Pattern.compile("baoku_[A-Za-z0-9_-]{43}");

    @Autowired
    private AccountRepository accounts;

    @Test
    void aTokenIsShownOnceAndIsValidUntilRevoked() {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        String token = newToken(admin, "every night", "ADMIN");

        assertThat(admin.page("/account")).contains("every night").doesNotContain(token);
        assertThat(withToken(token, "/actuator/prometheus")).isIn(200, 404);
        assertThat(withToken(token, "/api/v1/issues")).isEqualTo(200);
        assertThat(post(token, "/api/v1/ingests").statusCode())
                .as("no CSRF token is required")
                .isNotIn(401, 403);

        Matcher id = Pattern.compile("name=\"id\" value=\"(\\d+)\"").matcher(admin.page("/account"));
        assertThat(id.find()).isTrue();
        admin.post("/account/tokens/revoke", "/account", "id", id.group(1));
        assertThat(admin.page("/account")).contains("令牌没有吊销");
        assertThat(withToken(token, "/api/v1/issues")).isEqualTo(200);

        admin.post("/account/tokens/revoke", "/account", "id", id.group(1), "sure", "true");
        assertThat(withToken(token, "/api/v1/issues")).isEqualTo(401);
        assertThat(withToken("baoku_nonsense", "/api/v1/issues")).isEqualTo(401);
    }

    @Test
    void aTokenNeverExceedsTheRoleOfItsAccount() {
        accounts.save(account("editor-token", Role.EDITOR));
        HttpVisitor editor = HttpVisitor.signedIn(address(), "editor-token", PASSWORD);
        String token = newToken(editor, "asks for more", "ADMIN");
        assertThat(post(token, "/api/v1/ingests").statusCode()).isEqualTo(403);

        accounts.changeRole("editor-token", Role.ADMIN);
        assertThat(post(token, "/api/v1/ingests").statusCode())
                .as("a promotion of the account does not extend the token")
                .isEqualTo(403);
        accounts.changeRole("editor-token", Role.READER);
        assertThat(withToken(token, "/api/v1/issues")).isEqualTo(200);

        accounts.lock("editor-token", true);
        assertThat(withToken(token, "/api/v1/issues")).isEqualTo(401);
    }

    @Test
    void aTokenIsForTheApiOnlyAndASessionNeedsTheCsrfToken() {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        String token = newToken(admin, "for programs", "ADMIN");

        assertThat(withToken(token, "/admin/accounts")).isEqualTo(302);
        assertThat(post(token, "/admin/reindex").statusCode()).isIn(302, 403);
        assertThat(admin.postBare("/api/v1/ingests").statusCode()).isEqualTo(403);
    }

    @Test
    void everyWriteIsAuditedWithoutSecrets() {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        admin.post("/admin/accounts", "/admin/accounts", "name", "audited", "role", "READER", "password", PASSWORD);
        String token = newToken(admin, "audited token", "READER");
        new HttpVisitor(address()).signIn("audited", "a wrong secret");
        new HttpVisitor(address()).signIn("typed-my-secret-here", "a wrong secret");
        HttpVisitor.signedIn(address(), "audited", PASSWORD).post("/admin/reindex", "/account");

        String log = admin.page("/admin/audit");
        assertThat(log)
                .contains("POST /admin/accounts", "name=audited role=READER", "token=audited token", "POST /login")
                .contains("refused name=audited", "refused name unknown", "POST /admin/reindex", "403", "127.0.0.1")
                .doesNotContain(PASSWORD, token, "a wrong secret", "typed-my-secret-here", "$argon2");
        assertThat(admin.page("/admin/audit?person=audited"))
                .contains("POST /admin/reindex")
                .doesNotContain("POST /admin/accounts<");
        assertThat(admin.page("/admin/audit?words=token=audited+tokens")).contains("POST /account/tokens");
        assertThat(admin.page("/admin/audit?to=2001-01-01")).doesNotContain("POST /login");
        assertThat(admin.page("/admin/audit?words=100%25")).doesNotContain("POST /login");
        assertThat(admin.get("/admin/audit?from=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void theAuditSaysWhatWasRefusedAndNamesWhatItKnows() {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        accounts.save(account("refused-one", Role.READER));
        admin.post("/admin/accounts", "/admin/accounts", "name", "admin", "role", "READER", "password", PASSWORD);
        admin.post("/admin/accounts/lock", "/admin/accounts", "name", "admin", "locked", "true");
        admin.post("/admin/accounts/lock", "/admin/accounts", "name", "refused-one", "locked", "true");
        admin.post("/admin/accounts/lock", "/admin/accounts", "name", "refused-one", "locked", "false");
        admin.post("/account/password", "/account", "old", "x", "password", PASSWORD, "again", PASSWORD);
        admin.post("/account/tokens", "/account", "name", "", "role", "READER");
        admin.post("/admin/persons/officials/1/merge", "/account", "into", "查无此人");
        new HttpVisitor(address()).post("/admin/accounts/delete", "/login", "name", "admin", "sure", "true");

        List<String> audited = audited(admin);
        assertThat(audited.getFirst()).isEqualTo("未成： 删除用户");
        assertThat(audited.get(1)).matches("未成： 将\\S+与另一人合并");
        assertThat(audited.subList(2, audited.size()))
                .startsWith(
                        "未成： 新建访问令牌",
                        "未成： 换自己的密码",
                        "恢复用户 refused-one",
                        "停用用户 refused-one",
                        "未成： 停用用户 admin",
                        "未成： 添加用户 admin（读者）");
    }

    /// The sentences of the newest entries.
    private static List<String> audited(HttpVisitor admin) {
        return Pattern.compile("class=\"audit-sentence\">(.*?)</span>", Pattern.DOTALL)
                .matcher(admin.page("/admin/audit"))
                .results()
                .map(entry -> entry.group(1).replaceAll("<[^>]*>", "").strip())
                .toList();
    }

    private static String newToken(HttpVisitor owner, String name, String role) {
        owner.post("/account/tokens", "/account", "name", name, "role", role);
        Matcher token = SHOWN.matcher(owner.page("/account"));
        assertThat(token.find()).as("the new token is shown").isTrue();
        return token.group();
    }

    private int withToken(String token, String path) {
        return new HttpVisitor(address())
                .get(path, "Authorization", "Bearer " + token)
                .statusCode();
    }

    private HttpResponse<String> post(String token, String path) {
        return new HttpVisitor(address()).postWith("Authorization", "Bearer " + token, path);
    }

    private static Account account(String name, Role role) {
        return new Account(name, "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD), role);
    }
}
