package org.baoku.admin.audit;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.baoku.admin.SentencePart;
import org.baoku.archive.account.AuditKind;
import org.baoku.archive.account.AuditLog.Criteria;
import org.baoku.archive.account.AuditLog.Entry;
import org.baoku.archive.account.AuditLog.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// A part of the audit log.
///
/// @param newer the URL of the part before; null on the first
/// @param older the URL of the part after; null on the last
record AuditView(
        Criteria question,
        List<AuditKind> kinds,
        List<Row> rows,
        @Nullable String newer,
        @Nullable String older) {
    /// A write request or command.
    ///
    /// @param person the user name; empty for an unauthenticated request
    /// @param sentence what was done
    /// @param address the client's IP address; empty for a command
    /// @param action the request as it came
    /// @param status the HTTP status or, for a command, the exit code; null if it never completed
    /// @param succeeded whether it completed without an error and was not refused
    record Row(
            ZonedDateTime at,
            String person,
            List<SentencePart> sentence,
            String address,
            String action,
            @Nullable Integer status,
            boolean succeeded,
            String note) {
        static Row of(Entry entry, List<SentencePart> sentence) {
            Integer status = entry.status();
            boolean command = entry.address().isEmpty();
            // Who has not signed in is sent to the sign-in form, and nothing is changed.
            boolean refused = entry.isRefused() || (!command && entry.person().isEmpty());
            boolean succeeded = status != null && (command ? status == 0 : status < 400) && !refused;
            return new Row(
                    entry.at().atZone(ZoneId.systemDefault()),
                    entry.person(),
                    sentence,
                    entry.address(),
                    entry.action(),
                    status,
                    succeeded,
                    entry.note());
        }
    }

    static AuditView of(Criteria question, Result answer, List<Row> rows) {
        List<Entry> entries = answer.entries();
        return new AuditView(
                question,
                List.of(AuditKind.values()),
                rows,
                answer.newer() && !entries.isEmpty()
                        ? url(question, "after", entries.getFirst().id())
                        : null,
                answer.older() && !entries.isEmpty()
                        ? url(question, "before", entries.getLast().id())
                        : null);
    }

    private static String url(Criteria question, String cursor, long id) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/admin/audit");
        List<Object> values = new ArrayList<>();
        add(url, values, "person", question.person());
        add(url, values, "kind", question.kind() == null ? "" : question.kind().name());
        add(url, values, "from", question.from() == null ? "" : question.from().toString());
        add(url, values, "to", question.to() == null ? "" : question.to().toString());
        add(url, values, "words", question.words());
        return url.queryParam(cursor, id)
                .encode()
                .buildAndExpand(values.toArray())
                .toUriString();
    }

    private static void add(UriComponentsBuilder url, List<Object> values, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }
}
