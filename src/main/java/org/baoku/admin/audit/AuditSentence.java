package org.baoku.admin.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.archive.account.AuditLog.Entry;
import org.jspecify.annotations.Nullable;

/// What an entry of the audit log tells: a sentence with its subjects.
///
/// @param key the last part of the message key `audit.did.…`
record AuditSentence(String key, List<Subject> subjects) {
    AuditSentence {
        subjects = List.copyOf(subjects);
    }

    /// What a sentence names.
    sealed interface Subject {
        record Page(long id) implements Subject {}

        record Article(long id) implements Subject {}

        record Official(long id) implements Subject {}

        record Reporter(long id) implements Subject {}

        record Intake(long id) implements Subject {}

        /// A name that links to nothing.
        record Text(String text) implements Subject {}
    }

    /// A kind of request.
    ///
    /// @param request method and path; its groups are the ids of the subjects
    /// @param subjects what the groups are: `page`, `article`, `person` (two groups: kind and id), `intake`;
    /// then what the note gives: `other` (a person of the same kind) or the name of a fact
    private record Route(Pattern request, String key, List<String> subjects) {
        static Route of(String request, String key, String... subjects) {
            return new Route(Pattern.compile("POST " + request), key, List.of(subjects));
        }
    }

    private static final String PERSON = "/admin/persons/(officials|reporters)/(\\d{1,18})/";
    private static final String PAGE = "/admin/pages/(\\d{1,18})/";

    private static final List<Route> ROUTES = List.of(
            Route.of("/logout", "logout"),
            Route.of(PAGE + "(?:lines|articles/\\d+/(?:merge|none|byline|dateline|rewrite))", "page.correct", "page"),
            Route.of(PAGE + "(?:corrections|day|label)/\\d+/undo", "page.undo", "page"),
            Route.of("/admin/review/notices/(\\d{1,18})", "notice", "article"),
            Route.of("/admin/review/notices/(\\d{1,18})/\\d+/undo", "notice.undo", "article"),
            Route.of(PAGE + "reviewed", "page.reviewed", "page"),
            Route.of(PAGE + "day", "page.day", "page"),
            Route.of(PAGE + "label", "page.label", "page"),
            Route.of(PAGE + "versions/(\\d{1,18})", "page.version", "page"),
            Route.of(PERSON + "merge", "person.merge", "person", "other", "articles", "otherArticles"),
            Route.of(PERSON + "distinct", "person.distinct", "person", "other"),
            Route.of(PERSON + "rename", "person.rename", "person", "name"),
            Route.of(PERSON + "split", "person.split", "person"),
            Route.of(PERSON + "office", "person.office", "person", "office"),
            Route.of(PERSON + "none", "person.none", "person"),
            Route.of(PERSON + "corrections/\\d+/undo", "person.undo", "person"),
            Route.of("/admin/persons/(?:officials|reporters)/desk", "person.desk", "act"),
            Route.of("/admin/persons/officials/same", "person.same"),
            Route.of("/admin/words/synonyms(?:/\\d+)?(?:/remove)?", "words.synonyms"),
            Route.of("/admin/words/tenures(?:/\\d+/(?:end|remove))?", "words.tenures"),
            Route.of("/admin/words/labels", "words.labels"),
            Route.of("(?:/admin|/api/v1)/ingests", "intake.upload"),
            Route.of("/admin/ingests/(\\d{1,18})/cancel", "intake.cancel", "intake"),
            Route.of("/admin/ingests/(\\d{1,18})/resume", "intake.resume", "intake"),
            Route.of("/admin/ingests/(\\d{1,18})/apply", "intake.apply", "intake"),
            Route.of("/admin/again", "intake.again"),
            Route.of("/admin/pictures/again", "intake.pictures"),
            Route.of("/admin/reindex", "system.reindex"),
            Route.of("/admin/backup", "system.backup"),
            Route.of("/admin/undelivered/.*", "system.undelivered"),
            Route.of("/admin/newspapers/\\d+(?:/.*)?", "system.newspaper", "name"),
            Route.of("/admin/accounts", "account.add", "name", "role"),
            Route.of("/admin/accounts/role", "account.role", "name", "role"),
            Route.of("/admin/accounts/password", "account.password", "name"),
            Route.of("/admin/accounts/lock", "account.lock", "name", "locked"),
            Route.of("/admin/accounts/delete", "account.delete", "name"),
            Route.of("/account/password", "account.own-password"),
            Route.of("/account/tokens", "account.token", "token"),
            Route.of("/account/tokens/revoke", "account.token-revoked", "token"));

    /// The sentence of an entry; empty for a request that is not known.
    static Optional<AuditSentence> of(Entry entry) {
        if (entry.address().isEmpty()) {
            return Optional.of(new AuditSentence("command", List.of(new Subject.Text(entry.action()))));
        }
        if (entry.action().equals("POST /login")) {
            return Optional.of(signIn(entry));
        }
        for (Route route : ROUTES) {
            Matcher request = route.request().matcher(entry.action());
            if (request.matches()) {
                return Optional.of(new AuditSentence(route.key(), subjects(route, request, entry.note())));
            }
        }
        return Optional.empty();
    }

    private static AuditSentence signIn(Entry entry) {
        if (!entry.person().isEmpty()) {
            return new AuditSentence("login", List.of());
        }
        return fact(entry.note(), "name")
                .map(name -> new AuditSentence("login.failed", List.of(new Subject.Text(name))))
                .orElse(new AuditSentence("login.failed-unknown", List.of()));
    }

    private static List<Subject> subjects(Route route, Matcher request, String note) {
        List<Subject> subjects = new ArrayList<>();
        int group = 1;
        for (String kind : route.subjects()) {
            switch (kind) {
                case "page" -> subjects.add(new Subject.Page(Long.parseLong(request.group(group++))));
                case "article" -> subjects.add(new Subject.Article(Long.parseLong(request.group(group++))));
                case "intake" -> subjects.add(new Subject.Intake(Long.parseLong(request.group(group++))));
                case "person" -> {
                    subjects.add(person(request.group(1), Long.parseLong(request.group(2))));
                    group += 2;
                }
                case "other" ->
                    subjects.add(fact(note, "other")
                            .filter(id -> id.matches("\\d{1,18}"))
                            .map(id -> person(request.group(1), Long.parseLong(id)))
                            .orElse(new Subject.Text("?")));
                default -> subjects.add(new Subject.Text(fact(note, kind).orElse("?")));
            }
        }
        while (group <= request.groupCount()) {
            subjects.add(new Subject.Text(request.group(group++)));
        }
        return subjects;
    }

    private static Subject person(String kind, long id) {
        return kind.equals("officials") ? new Subject.Official(id) : new Subject.Reporter(id);
    }

    /// The value of a fact in a note as `name=林 role=READER`.
    static Optional<String> fact(String note, String name) {
        Matcher fact =
                Pattern.compile("(?:^| )" + name + "=(.*?)(?= [a-zA-Z]+=|$)").matcher(note);
        @Nullable String value = fact.find() ? fact.group(1) : null;
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
