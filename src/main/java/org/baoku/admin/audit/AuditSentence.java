package org.baoku.admin.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

        /// A word that the program chose, such as a role.
        ///
        /// @param messageKey the key of the word
        /// @param recorded as it stands in the note
        record Word(String messageKey, String recorded) implements Subject {}
    }

    /// A kind of request.
    ///
    /// @param request method and path; its groups are the ids of the subjects
    /// @param subjects what the groups are: `page`, `article`, `person` (two groups: kind and id), `intake`,
    /// `number`
    /// @param facts what the note gives: `other` (a person of the same kind), `role`, `locked`, or any name
    /// of a fact. If the note lacks one, as that of a refused request may, the sentence is the one of
    /// `key.alone`, without facts
    private record Route(Pattern request, String key, List<String> subjects, List<String> facts) {
        static Route of(String request, String key, String... subjects) {
            return new Route(Pattern.compile("POST " + request), key, List.of(subjects), List.of());
        }

        static Route deletion(String request, String key) {
            return new Route(Pattern.compile("DELETE " + request), key, List.of(), List.of());
        }

        Route with(String... notedFacts) {
            return new Route(request, key, subjects, List.of(notedFacts));
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
            Route.of(PAGE + "day", "page.day", "page").with("day"),
            Route.of(PAGE + "label", "page.label", "page").with("label"),
            Route.of(PAGE + "versions/(\\d{1,18})", "page.version", "page", "number"),
            Route.of(PERSON + "merge", "person.merge", "person").with("other", "articles", "otherArticles"),
            Route.of(PERSON + "distinct", "person.distinct", "person").with("other"),
            Route.of(PERSON + "rename", "person.rename", "person").with("name"),
            Route.of(PERSON + "split", "person.split", "person"),
            Route.of(PERSON + "office", "person.office", "person").with("office"),
            Route.of(PERSON + "none", "person.none", "person"),
            Route.of(PERSON + "corrections/\\d+/undo", "person.undo", "person"),
            Route.of("/admin/persons/(?:officials|reporters)/desk", "person.desk")
                    .with("decision", "cards"),
            Route.of("/admin/persons/officials/same", "person.same").with("merged"),
            Route.of("/admin/words/synonyms/\\d+/remove", "synonyms.remove").with("forms"),
            Route.of("/admin/words/synonyms(?:/\\d+)?", "words.synonyms").with("forms"),
            Route.of("/admin/words/tenures", "words.tenures").with("name"),
            Route.of("/admin/words/tenures/\\d+/end", "tenures.end"),
            Route.of("/admin/words/tenures/\\d+/remove", "tenures.remove"),
            Route.of("/admin/words/labels", "words.labels").with("label", "as"),
            Route.of("(?:/admin|/api/v1)/ingests", "intake.upload").with("intake"),
            Route.of("/admin/ingests/(\\d{1,18})/cancel", "intake.cancel", "intake"),
            Route.of("/admin/ingests/(\\d{1,18})/resume", "intake.resume", "intake"),
            Route.of("/admin/ingests/(\\d{1,18})/apply", "intake.apply", "intake"),
            Route.of("/admin/again", "intake.again").with("intake", "pages"),
            Route.of("/admin/pictures/again", "intake.pictures"),
            Route.of("/admin/reindex", "system.reindex"),
            Route.of("/admin/backup", "system.backup"),
            Route.of("/admin/undelivered/.*", "system.undelivered"),
            Route.of("/admin/newspapers", "system.newspaper-added").with("name"),
            Route.of("/admin/newspapers/\\d+(?:/.*)?", "system.newspaper").with("name"),
            Route.of("/admin/accounts", "account.add").with("name", "role"),
            Route.of("/admin/accounts/role", "account.role").with("name", "role"),
            Route.of("/admin/accounts/password", "account.password").with("name"),
            Route.of("/admin/accounts/lock", "account.lock").with("name", "locked"),
            Route.of("/admin/accounts/delete", "account.delete").with("name"),
            Route.of("/account/password", "account.own-password"),
            Route.of("/account/sessions/end", "account.sessions-ended"),
            Route.of("/account/tokens", "account.token").with("token", "role"),
            Route.of("/account/tokens/revoke", "account.token-revoked").with("token"),
            Route.of("/api/v1/saved-searches", "own.search"),
            Route.deletion("/api/v1/saved-searches/\\d+", "own.search.delete"),
            Route.of("/api/v1/clippings/folders", "own.folder"),
            Route.deletion("/api/v1/clippings/folders/\\d+", "own.folder.delete"),
            Route.of("/api/v1/clippings", "own.clipping"),
            Route.deletion("/api/v1/clippings/\\d+", "own.clipping.delete"),
            Route.of("/api/v1/batches", "own.batch"),
            Route.deletion("/api/v1/batches/\\d+", "own.batch.delete"));

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
                return Optional.of(sentence(route, request, entry.note()));
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

    private static AuditSentence sentence(Route route, Matcher request, String note) {
        List<Subject> subjects = subjects(route, request);
        List<Subject> facts = route.facts().stream()
                .flatMap(name -> fact(note, name).flatMap(value -> noted(name, value, request)).stream())
                .toList();
        if (facts.size() < route.facts().size()) {
            return new AuditSentence(route.key() + ".alone", subjects);
        }
        return new AuditSentence(
                route.key(), Stream.concat(subjects.stream(), facts.stream()).toList());
    }

    private static List<Subject> subjects(Route route, Matcher request) {
        List<Subject> subjects = new ArrayList<>();
        int group = 1;
        for (String kind : route.subjects()) {
            if (kind.equals("person")) {
                subjects.add(person(request.group(group++), Long.parseLong(request.group(group++))));
            } else {
                subjects.add(subject(kind, request.group(group++)));
            }
        }
        return subjects;
    }

    private static Subject subject(String kind, String id) {
        return switch (kind) {
            case "page" -> new Subject.Page(Long.parseLong(id));
            case "article" -> new Subject.Article(Long.parseLong(id));
            case "intake" -> new Subject.Intake(Long.parseLong(id));
            default -> new Subject.Text(id);
        };
    }

    private static Optional<Subject> noted(String name, String value, Matcher request) {
        return switch (name) {
            case "other" ->
                value.matches("\\d{1,18}")
                        ? Optional.of(person(request.group(1), Long.parseLong(value)))
                        : Optional.empty();
            case "intake" ->
                value.matches("\\d{1,18}") ? Optional.of(new Subject.Intake(Long.parseLong(value))) : Optional.empty();
            case "role" -> Optional.of(new Subject.Word("role." + value, value));
            case "locked", "decision" -> Optional.of(new Subject.Word("audit." + name + "." + value, value));
            default -> Optional.of(new Subject.Text(value));
        };
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
