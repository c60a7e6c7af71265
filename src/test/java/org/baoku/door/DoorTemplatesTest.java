package org.baoku.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.Rendering;
import org.baoku.archive.Accounts.Role;
import org.baoku.archive.AuditLog.Question;
import org.junit.jupiter.api.Test;

/// Renders the door's own pages with made-up people.
class DoorTemplatesTest {
    private static final ZonedDateTime DAY = ZonedDateTime.of(2021, 3, 5, 8, 30, 0, 0, ZoneOffset.UTC);

    @Test
    void accounts() {
        Map<String, Object> model = Map.of(
                "accounts",
                List.of(
                        new AccountLine("admin", Role.ADMIN, false, true, DAY, DAY, 2),
                        new AccountLine(Rendering.HOSTILE, Role.READER, true, false, DAY, null, 0)),
                "roles",
                Role.values(),
                "shortest",
                10,
                "told",
                "accounts.added",
                "refused",
                "accounts.bad-name",
                "whom",
                Rendering.HOSTILE);
        Rendering.assertWhole("desk/accounts", model);
        assertThat(Rendering.page("desk/accounts", model, Locale.CHINESE)).contains("2021-03-05 08:30", "已停用");
    }

    @Test
    void ownAccount() {
        Map<String, Object> model = Map.of(
                "name",
                Rendering.HOSTILE,
                "role",
                Role.EDITOR,
                "roles",
                List.of(Role.READER, Role.EDITOR),
                "tokens",
                List.of(
                        new TokenLine(1, Rendering.HOSTILE, Role.READER, DAY, null),
                        new TokenLine(2, "夜间入库", Role.EDITOR, DAY, DAY)),
                "shortest",
                10,
                "newToken",
                "baoku_abc",
                "refused",
                "password.short");
        Rendering.assertWhole("desk/account", model);
        assertThat(Rendering.page("desk/account", model, Locale.CHINESE)).doesNotContain("value=\"ADMIN\"");
    }

    @Test
    void theOverviewOffersABackup() {
        assertThat(Rendering.page("desk/keeping", Map.of(), Locale.ENGLISH)).contains("/admin/backup", "Download");
    }

    @Test
    void audit() {
        Question question = new Question(Rendering.HOSTILE, LocalDate.of(2021, 3, 5), null, Rendering.HOSTILE);
        Rendering.assertWhole(
                "desk/audit",
                Map.of(
                        "audit",
                        new AuditController.AuditView(
                                question,
                                1200,
                                List.of(
                                        new AuditController.Line(
                                                DAY, "林编辑", "10.0.0.1", "POST /admin/pages/3", 302, true, "pages=1"),
                                        new AuditController.Line(
                                                DAY, "", "", Rendering.HOSTILE, null, false, Rendering.HOSTILE)),
                                "/admin/audit?start=0",
                                "/admin/audit?start=100")));
    }
}
