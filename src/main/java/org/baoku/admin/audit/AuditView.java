package org.baoku.admin.audit;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            boolean succeeded = status != null
                    && (command ? status == 0 : status < 400)
                    && !entry.note().startsWith("refused");
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

    /// A part of a sentence.
    ///
    /// @param url the address of what it names; null for words between names
    record SentencePart(String text, @Nullable String url) {
        private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

        /// Puts the subjects into their places in a message.
        static List<SentencePart> split(String message, List<AuditSubjects.Named> subjects) {
            List<SentencePart> parts = new ArrayList<>();
            Matcher place = PLACE.matcher(message);
            int end = 0;
            while (place.find()) {
                parts.add(new SentencePart(message.substring(end, place.start()), null));
                int index = Integer.parseInt(place.group(1));
                if (index < subjects.size()) {
                    parts.add(new SentencePart(
                            subjects.get(index).name(), subjects.get(index).url()));
                }
                end = place.end();
            }
            parts.add(new SentencePart(message.substring(end), null));
            parts.removeIf(part -> part.text().isEmpty());
            return parts;
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
