package org.baoku.security;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.baoku.archive.account.AuditLog;
import org.baoku.archive.account.AuditLog.Criteria;
import org.baoku.archive.account.AuditLog.Entry;
import org.baoku.archive.account.AuditLog.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// `/admin/audit`: the audit log, for admins.
@Controller
@ConditionalOnWebApplication
final class AuditController {
    private static final int PAGE_SIZE = 50;

    private final AuditLog audit;

    AuditController(AuditLog audit) {
        this.audit = audit;
    }

    /// A page of the audit log.
    ///
    /// @param newer the URL of the previous page; null on the first
    /// @param older the URL of the next page; null on the last
    record AuditView(
            Criteria question,
            long total,
            List<Row> rows,
            @Nullable String newer,
            @Nullable String older) {}

    /// A write request or command.
    ///
    /// @param person the user name; empty for an unauthenticated request
    /// @param address the client's IP address; empty for a command
    /// @param status the HTTP status or, for a command, the exit code; null if it never completed
    /// @param succeeded whether it completed without an error and was not refused
    record Row(
            ZonedDateTime at,
            String person,
            String address,
            String action,
            @Nullable Integer status,
            boolean succeeded,
            String note) {}

    @GetMapping("/admin/audit")
    String log(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int start,
            Model model) {
        Criteria question = new Criteria(person.strip(), from, to, words.strip());
        ZoneId zone = ZoneId.systemDefault();
        int offset = Math.max(0, start);
        Result answer = audit.find(question, zone, offset, PAGE_SIZE);
        model.addAttribute(
                "audit",
                new AuditView(
                        question,
                        answer.total(),
                        answer.entries().stream().map(entry -> row(entry, zone)).toList(),
                        offset == 0 ? null : url(question, Math.max(0, offset - PAGE_SIZE)),
                        offset + PAGE_SIZE >= answer.total() ? null : url(question, offset + PAGE_SIZE)));
        return "admin/audit";
    }

    private static Row row(Entry entry, ZoneId zone) {
        Integer status = entry.status();
        boolean command = entry.address().isEmpty();
        boolean succeeded = status != null
                && (command ? status == 0 : status < 400)
                && !entry.note().startsWith("refused");
        return new Row(
                entry.at().atZone(zone),
                entry.person(),
                entry.address(),
                entry.action(),
                status,
                succeeded,
                entry.note());
    }

    private static String url(Criteria question, int start) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/admin/audit");
        if (!question.person().isEmpty()) {
            url.queryParam("person", "{person}");
        }
        if (!question.words().isEmpty()) {
            url.queryParam("words", "{words}");
        }
        if (question.from() != null) {
            url.queryParam("from", question.from());
        }
        if (question.to() != null) {
            url.queryParam("to", question.to());
        }
        return url.queryParam("start", start)
                .encode()
                .buildAndExpand(Map.of("person", question.person(), "words", question.words()))
                .toUriString();
    }
}
