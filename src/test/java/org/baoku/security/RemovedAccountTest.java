package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.archive.ResultRows;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What was private to an account goes with it, and does not come back with another account of its name.
class RemovedAccountTest extends ServedArchive {
    private static final String PASSWORD = "ferry below the lantern";
    private static final String NAME = "离任";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasPrivateToItGoesWithIt() {
        HttpVisitor owner = visitor(NAME);
        HttpVisitor colleague = visitor("留任");
        long id = id(NAME);
        follow(owner);
        String feed = found(owner.page("/following"), "href=\"[^\"]*(/following/feeds/[^\"]+\\.atom)\"");
        String folder = keep(owner);
        owner.post(folder + "/share", folder, "account", "留任", "right", "edit");
        owner.post(folder + "/link", folder);
        String link = found(owner.page(folder), "<code class=\"secret\">https?://[^/]+([^<]+)<");
        String batch = location(owner.post("/batches", "/batches", "text", "王卫东\n姜晓东"));
        owner.post("/following/webhook", "/following", "address", "https://example.org/hook");
        owner.post("/account/tokens", "/account", "name", "夜间", "role", "READER");
        String token = found(owner.page("/account"), "(baoku_[A-Za-z0-9_-]{43})");
        HttpVisitor stranger = new HttpVisitor(address());
        for (String path : List.of(feed, link)) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(withToken(token)).isEqualTo(200);
        assertThat(colleague.get(folder).statusCode()).isEqualTo(200);
        assertThat(tablesWithRowsOf(id))
                .as("this test gives the account something of each kind")
                .contains("api_token", "batch", "clipping_folder", "saved_search");

        HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD)
                .post("/admin/accounts/delete", "/admin/accounts", "name", NAME, "sure", "true");

        assertThat(tablesWithRowsOf(id)).isEmpty();
        for (String path : List.of(feed, link)) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(withToken(token)).isEqualTo(401);
        assertThat(colleague.get(folder).statusCode()).isEqualTo(404);
        assertThat(owner.get("/following").statusCode()).as("its session").isEqualTo(302);

        HttpVisitor successor = visitor(NAME);
        assertThat(successor.page("/following")).doesNotContain("王卫东", "example.org");
        assertThat(successor.page("/clippings")).doesNotContain("/clippings/" + number(folder));
        assertThat(successor.page("/batches")).doesNotContain(batch);
        assertThat(successor.get(batch).statusCode()).isEqualTo(404);
        assertThat(successor.page("/account")).doesNotContain("夜间");
    }

    @Test
    void whatOthersSharedWithItStaysTheirs() {
        HttpVisitor owner = visitor("分享者");
        visitor("受邀者");
        String folder = keep(owner);
        owner.post(folder + "/share", folder, "account", "受邀者", "right", "read");
        assertThat(owner.page(folder)).contains("受邀者");

        accounts.remove("受邀者");

        assertThat(owner.page(folder)).doesNotContain("受邀者").contains("/articles/1");
        HttpVisitor successor = visitor("受邀者");
        assertThat(successor.get(folder).statusCode()).isEqualTo(404);
    }

    /// The tables of which some rows refer to an account, by the catalog: also those that are added one day.
    private List<String> tablesWithRowsOf(long account) {
        record Reference(String table, String column) {}
        return ResultRows.of(jdbc.sql("""
                        select conrelid::regclass::text as "table", attname as "column"
                        from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                        where contype = 'f' and confrelid = 'account'::regclass order by 1
                        """).query(Reference.class)).stream()
                .filter(reference -> jdbc.sql("select exists (select 1 from " + reference.table() + " where "
                                + reference.column() + " = :account)")
                        .param("account", account)
                        .query(Boolean.class)
                        .single())
                .map(Reference::table)
                .toList();
    }

    private static void follow(HttpVisitor owner) {
        owner.post(
                "/following",
                "/following/new?q=%E7%8E%8B%E5%8D%AB%E4%B8%9C",
                "query",
                "q=王卫东",
                "name",
                "王卫东",
                "frequency",
                "AT_ONCE",
                "feed",
                "on");
    }

    private static String keep(HttpVisitor owner) {
        return location(owner.post("/clippings/add", "/clippings", "article", "1", "folder", "0", "name", "私人"));
    }

    private static String location(HttpResponse<String> response) {
        return found(response.headers().firstValue("Location").orElse(""), "(/(?:clippings|batches)/\\d+)");
    }

    private static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private int withToken(String token) {
        return new HttpVisitor(address())
                .get("/api/v1/saved-searches", "Authorization", "Bearer " + token)
                .statusCode();
    }

    private long id(String name) {
        return jdbc.sql("select id from account where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private HttpVisitor visitor(String name) {
        accounts.add(new Account(name, String.valueOf(encoder.encode(PASSWORD)), Role.READER));
        return HttpVisitor.signedIn(address(), name, PASSWORD);
    }
}
