package org.baoku.security;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.baoku.archive.account.AuditLog;
import org.baoku.archive.account.AuditLog.Answer;
import org.baoku.archive.account.AuditLog.Entry;
import org.baoku.archive.account.AuditLog.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// `/admin/audit`: who did what, for admins.
@Controller
@ConditionalOnWebApplication
final class AuditController {
    private static final int AT_ONCE = 50;

    private final AuditLog audit;

    AuditController(AuditLog audit) {
        this.audit = audit;
    }

    /// A page of the log.
    ///
    /// @param newer the address of the page before; null on the first
    /// @param older the address of the next page; null on the last
    record AuditView(
            Question question,
            long total,
            List<Line> lines,
            @Nullable String newer,
            @Nullable String older) {}

    /// A write on the page.
    ///
    /// @param good whether it came to its end and was not refused
    record Line(
            ZonedDateTime at,
            String person,
            String address,
            String action,
            @Nullable Integer status,
            boolean good,
            String note) {}

    @GetMapping("/admin/audit")
    String log(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int start,
            Model model) {
        Question question = new Question(person.strip(), from, to, words.strip());
        ZoneId zone = ZoneId.systemDefault();
        int first = Math.max(0, start);
        Answer answer = audit.find(question, zone, first, AT_ONCE);
        model.addAttribute(
                "audit",
                new AuditView(
                        question,
                        answer.total(),
                        answer.entries().stream()
                                .map(entry -> line(entry, zone))
                                .toList(),
                        first == 0 ? null : address(question, Math.max(0, first - AT_ONCE)),
                        first + AT_ONCE >= answer.total() ? null : address(question, first + AT_ONCE)));
        return "admin/audit";
    }

    private static Line line(Entry entry, ZoneId zone) {
        Integer status = entry.status();
        boolean command = entry.address().isEmpty();
        boolean good = status != null
                && (command ? status == 0 : status < 400)
                && !entry.note().startsWith("problem");
        return new Line(
                entry.at().atZone(zone), entry.person(), entry.address(), entry.action(), status, good, entry.note());
    }

    private static String address(Question question, int start) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/audit");
        if (!question.person().isEmpty()) {
            address.queryParam("person", "{person}");
        }
        if (!question.words().isEmpty()) {
            address.queryParam("words", "{words}");
        }
        if (question.from() != null) {
            address.queryParam("from", question.from());
        }
        if (question.to() != null) {
            address.queryParam("to", question.to());
        }
        return address.queryParam("start", start)
                .encode()
                .buildAndExpand(Map.of("person", question.person(), "words", question.words()))
                .toUriString();
    }
}
