package org.baoku.admin.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baoku.admin.SentencePart;
import org.baoku.admin.audit.AuditView.Row;
import org.baoku.archive.account.AuditKind;
import org.baoku.archive.account.AuditLog;
import org.baoku.archive.account.AuditLog.Criteria;
import org.baoku.archive.account.AuditLog.Cursor;
import org.baoku.archive.account.AuditLog.Entry;
import org.baoku.archive.account.AuditLog.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/admin/audit`: the audit log, for admins.
@Controller
final class AuditController {
    private static final int PAGE_SIZE = 50;

    private final AuditLog audit;
    private final AuditSubjects subjects;
    private final MessageSource messages;

    AuditController(AuditLog audit, AuditSubjects subjects, MessageSource messages) {
        this.audit = audit;
        this.subjects = subjects;
        this.messages = messages;
    }

    /// @param before the id of an entry: only older ones
    /// @param after the id of an entry: only newer ones
    @GetMapping("/admin/audit")
    String log(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @Nullable AuditKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after,
            Locale locale,
            Model model) {
        Criteria question = new Criteria(person.strip(), kind, from, to, words.strip());
        Result answer = audit.find(question, ZoneId.systemDefault(), new Cursor(before, after), PAGE_SIZE);
        model.addAttribute("audit", AuditView.of(question, answer, rows(answer.entries(), locale)));
        return "admin/audit";
    }

    private List<Row> rows(List<Entry> entries, Locale locale) {
        List<Optional<AuditSentence>> sentences =
                entries.stream().map(AuditSentence::of).toList();
        Map<AuditSentence.Subject, SentencePart> named =
                subjects.find(sentences.stream().flatMap(Optional::stream), locale);
        return entries.stream()
                .map(entry -> Row.of(
                        entry,
                        AuditSentence.of(entry)
                                .map(sentence -> parts(sentence, named, locale))
                                .orElse(List.of(new SentencePart(entry.action(), null)))))
                .toList();
    }

    private List<SentencePart> parts(
            AuditSentence sentence, Map<AuditSentence.Subject, SentencePart> named, Locale locale) {
        // without values, so that the message keeps the places of its subjects
        String message = messages.getMessage("audit.did." + sentence.key(), null, locale);
        return SentencePart.split(
                message, sentence.subjects().stream().map(named::get).toList());
    }
}
