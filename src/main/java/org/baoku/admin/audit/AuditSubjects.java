package org.baoku.admin.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.admin.SentencePart;
import org.baoku.admin.audit.AuditSentence.Subject;
import org.baoku.archive.account.AuditedNames;
import org.baoku.archive.account.AuditedNames.NamedPage;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Finds the names and addresses of what sentences name, with one query for each kind.
@Component
final class AuditSubjects {
    private final AuditedNames names;
    private final MessageSource messages;

    AuditSubjects(AuditedNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /// The names of the subjects of these sentences.
    Map<Subject, SentencePart> find(Stream<AuditSentence> sentences, Locale locale) {
        List<Subject> subjects =
                sentences.flatMap(sentence -> sentence.subjects().stream()).toList();
        Map<Long, NamedPage> pages = names.pages(ids(subjects, Subject.Page.class));
        Map<Long, String> articles = names.articles(ids(subjects, Subject.Article.class));
        Map<Long, String> officials = names.officials(ids(subjects, Subject.Official.class));
        Map<Long, String> reporters = names.reporters(ids(subjects, Subject.Reporter.class));
        Map<Subject, SentencePart> named = new HashMap<>();
        for (Subject subject : subjects) {
            named.put(
                    subject,
                    switch (subject) {
                        case Subject.Page(long id) -> page(id, pages.get(id), locale);
                        case Subject.Article(long id) -> article(id, articles.get(id));
                        case Subject.Official(long id) -> person("officials", id, officials.get(id));
                        case Subject.Reporter(long id) -> person("reporters", id, reporters.get(id));
                        case Subject.Intake(long id) -> new SentencePart("№ " + id, "/admin/ingests/" + id);
                        case Subject.Text(String text) -> SentencePart.of(text);
                        case Subject.Word(String key, String recorded) -> SentencePart.of(word(key, recorded, locale));
                    });
        }
        return named;
    }

    private String word(String key, String recorded, Locale locale) {
        String word = messages.getMessage(key, new Object[0], null, locale);
        return word == null ? recorded : word;
    }

    private static List<Long> ids(List<Subject> subjects, Class<? extends Subject> kind) {
        return subjects.stream()
                .filter(kind::isInstance)
                .flatMap(subject -> id(subject).stream())
                .distinct()
                .toList();
    }

    private static Optional<Long> id(Subject subject) {
        return switch (subject) {
            case Subject.Page(long id) -> Optional.of(id);
            case Subject.Article(long id) -> Optional.of(id);
            case Subject.Official(long id) -> Optional.of(id);
            case Subject.Reporter(long id) -> Optional.of(id);
            case Subject.Intake(long id) -> Optional.of(id);
            case Subject.Text _, Subject.Word _ -> Optional.empty();
        };
    }

    /// The address of an article that is gone leads to its successor.
    private static SentencePart article(long id, @Nullable String headline) {
        return new SentencePart(headline == null ? "№ " + id : headline, SiteUrls.article(id));
    }

    private static SentencePart person(String kind, long id, @Nullable String name) {
        return name == null
                ? new SentencePart("№ " + id, null)
                : new SentencePart(name, "/admin/persons/" + kind + "/" + id);
    }

    private SentencePart page(long id, @Nullable NamedPage page, Locale locale) {
        if (page == null) {
            return new SentencePart("№ " + id, null);
        }
        String label = page.label() == null ? messages.getMessage("page.unlabelled", null, locale) : page.label();
        String day = page.date() == null
                ? messages.getMessage("day.open", null, locale)
                : page.date().toString();
        return new SentencePart(
                page.newspaper() + " " + day + " " + label,
                SiteUrls.page(id, page.newspaper(), page.date(), page.address()));
    }
}
