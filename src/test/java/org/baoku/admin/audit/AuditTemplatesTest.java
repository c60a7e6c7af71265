package org.baoku.admin.audit;

import static org.baoku.TemplateRendering.HOSTILE;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.baoku.TemplateRendering;
import org.baoku.admin.SentencePart;
import org.baoku.admin.audit.AuditView.Row;
import org.baoku.archive.account.AuditKind;
import org.baoku.archive.account.AuditLog.Criteria;
import org.junit.jupiter.api.Test;

class AuditTemplatesTest {
    private static final ZonedDateTime AT = ZonedDateTime.of(2021, 3, 5, 8, 30, 0, 0, ZoneOffset.UTC);

    @Test
    void audit() {
        List<SentencePart> sentence =
                List.of(new SentencePart("把", null), new SentencePart(HOSTILE, "/admin/persons/officials/3"));
        TemplateRendering.assertComplete(
                "admin/audit",
                Map.of(
                        "audit",
                        new AuditView(
                                new Criteria(HOSTILE, AuditKind.PERSON, LocalDate.of(2021, 3, 5), null, HOSTILE),
                                List.of(AuditKind.values()),
                                List.of(
                                        new Row(AT, "林编辑", sentence, "10.0.0.1", "POST /x", 302, true, "other=1"),
                                        new Row(AT, "", sentence, "", HOSTILE, null, false, HOSTILE)),
                                "/admin/audit?after=9",
                                "/admin/audit?before=3")));
    }
}
