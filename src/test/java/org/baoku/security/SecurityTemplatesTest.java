package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.TemplateRendering;
import org.baoku.archive.account.AccountRepository.Role;
import org.junit.jupiter.api.Test;

/// Renders the account and audit pages with made-up data.
class SecurityTemplatesTest {
    private static final ZonedDateTime DAY = ZonedDateTime.of(2021, 3, 5, 8, 30, 0, 0, ZoneOffset.UTC);

    @Test
    void accounts() {
        Map<String, Object> model = Map.of(
                "accounts",
                List.of(
                        new AccountView("admin", Role.ADMIN, false, true, DAY, DAY, 2),
                        new AccountView(TemplateRendering.HOSTILE, Role.READER, true, false, DAY, null, 0)),
                "roles",
                Role.values(),
                "minLength",
                10,
                "done",
                "accounts.added",
                "problem",
                "accounts.bad-name",
                "subject",
                TemplateRendering.HOSTILE);
        TemplateRendering.assertComplete("admin/accounts", model);
        assertThat(TemplateRendering.page("admin/accounts", model, Locale.CHINESE))
                .contains("2021-03-05 08:30", "已停用");
    }

    @Test
    void ownAccount() {
        Map<String, Object> model = Map.of(
                "name",
                TemplateRendering.HOSTILE,
                "role",
                Role.EDITOR,
                "roles",
                List.of(Role.READER, Role.EDITOR),
                "tokens",
                List.of(
                        new TokenView(1, TemplateRendering.HOSTILE, Role.READER, DAY, null),
                        new TokenView(2, "夜间入库", Role.EDITOR, DAY, DAY)),
                "minLength",
                10,
                "newToken",
                "baoku_abc",
                "problem",
                "password.short");
        TemplateRendering.assertComplete("admin/account", model);
        assertThat(TemplateRendering.page("admin/account", model, Locale.CHINESE))
                .doesNotContain("value=\"ADMIN\"");
    }

    @Test
    void anInterruptedForm() {
        InterruptedForm form = new InterruptedForm(
                "/admin/pages/1/label",
                List.of(
                        new InterruptedForm.Field("label", "A02"),
                        new InterruptedForm.Field("reason", TemplateRendering.HOSTILE)));
        for (InterruptedFormController.Cause cause : InterruptedFormController.Cause.values()) {
            for (boolean signedIn : new boolean[] {true, false}) {
                TemplateRendering.assertComplete(
                        "admin/interrupted", Map.of("form", form, "cause", cause.sentence(), "signedIn", signedIn));
            }
        }
    }

    @Test
    void theBackupFragmentHasADownloadForm() {
        assertThat(TemplateRendering.page("admin/backup", Map.of(), Locale.ENGLISH))
                .contains("/admin/backup", "Download");
    }
}
