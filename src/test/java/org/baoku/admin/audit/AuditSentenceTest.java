package org.baoku.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoku.admin.SentencePart;
import org.baoku.admin.audit.AuditSentence.Subject;
import org.baoku.archive.account.AuditLog.Entry;
import org.junit.jupiter.api.Test;

class AuditSentenceTest {
    private static final Pattern ROUTE = Pattern.compile("@PostMapping\\(\"(/admin/[^\"]+)\"\\)");

    @Test
    void aMergeNamesBothPersonsAndTheirArticles() {
        assertThat(sentence("POST /admin/persons/officials/17/merge", "other=22 articles=3 otherArticles=40"))
                .isEqualTo(new AuditSentence(
                        "person.merge",
                        List.of(
                                new Subject.Official(17),
                                new Subject.Official(22),
                                new Subject.Text("3"),
                                new Subject.Text("40"))));
    }

    @Test
    void anEarlierMergeDoesNotSayWithWhom() {
        assertThat(sentence("POST /admin/persons/reporters/17/merge", "").subjects())
                .startsWith(new Subject.Reporter(17), new Subject.Text("?"));
    }

    @Test
    void aFactEndsWhereTheNextBegins() {
        assertThat(AuditSentence.fact("name=林 小舟 role=READER", "name")).contains("林 小舟");
        assertThat(AuditSentence.fact("token=nightly role export", "token")).contains("nightly role export");
        assertThat(AuditSentence.fact("surname=林", "name")).isEmpty();
    }

    @Test
    void aFailedSignInNamesOnlyAnAccountThatExists() {
        assertThat(entrySentence("", "POST /login", "refused name=admin"))
                .isEqualTo(new AuditSentence("login.failed", List.of(new Subject.Text("admin"))));
        assertThat(entrySentence("", "POST /login", "refused name unknown").key())
                .isEqualTo("login.failed-unknown");
        assertThat(entrySentence("admin", "POST /login", "").key()).isEqualTo("login");
    }

    @Test
    void namesStandInTheirPlacesOfTheSentenceWithLinks() {
        assertThat(SentencePart.split(
                        "将{1}的“{0}”撤销",
                        List.of(new SentencePart("改名", null), new SentencePart("林", "/admin/persons/1"))))
                .containsExactly(
                        new SentencePart("将", null),
                        new SentencePart("林", "/admin/persons/1"),
                        new SentencePart("的“", null),
                        new SentencePart("改名", null),
                        new SentencePart("”撤销", null));
    }

    @Test
    void everyRouteOfTheDeskHasASentence() throws Exception {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/baoku/admin"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ROUTE.matcher(Files.readString(file))
                        .results()
                        .map(route ->
                                route.group(1).replace("{kind}", "officials").replaceAll("\\{\\w+}", "7"))
                        .filter(path ->
                                AuditSentence.of(entry("林", "POST " + path, "")).isEmpty())
                        .forEach(unknown::add);
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static AuditSentence sentence(String action, String note) {
        return entrySentence("林", action, note);
    }

    private static AuditSentence entrySentence(String person, String action, String note) {
        return AuditSentence.of(entry(person, action, note)).orElseThrow();
    }

    private static Entry entry(String person, String action, String note) {
        return new Entry(1, Instant.EPOCH, person, "10.0.0.1", action, 302, note);
    }
}
