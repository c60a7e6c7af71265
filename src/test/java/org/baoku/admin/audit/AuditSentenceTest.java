package org.baoku.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoku.admin.SentencePart;
import org.baoku.admin.audit.AuditSentence.Subject;
import org.baoku.archive.account.AuditLog.Entry;
import org.junit.jupiter.api.Test;

class AuditSentenceTest {
    private static final Pattern ROUTE = Pattern.compile("@(Post|Delete)Mapping\\(\"(/(?:admin|api)/[^\"]+)\"\\)");

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
    void aMergeWithoutFactsDoesNotSayWithWhom() {
        AuditSentence alone = new AuditSentence("person.merge.alone", List.of(new Subject.Reporter(17)));

        assertThat(sentence("POST /admin/persons/reporters/17/merge", "")).isEqualTo(alone);
        assertThat(sentence("POST /admin/persons/reporters/17/merge", "refused"))
                .isEqualTo(alone);
        assertThat(sentence("POST /admin/persons/reporters/17/merge", "refused other=9 articles=2"))
                .isEqualTo(alone);
    }

    @Test
    void anUploadNamesItsIntakeAndADayIsTold() {
        assertThat(sentence("POST /admin/ingests", "intake=7"))
                .isEqualTo(new AuditSentence("intake.upload", List.of(new Subject.Intake(7))));
        assertThat(sentence("POST /api/v1/ingests", "")).isEqualTo(new AuditSentence("intake.upload.alone", List.of()));
        assertThat(sentence("POST /admin/pages/3/day", "day=2023-07-22"))
                .isEqualTo(new AuditSentence("page.day", List.of(new Subject.Page(3), new Subject.Text("2023-07-22"))));
    }

    @Test
    void everySentenceHasItsWordsInBothLanguages() throws Exception {
        Set<String> missing = new TreeSet<>();
        String source = Files.readString(Path.of("src/main/java/org/baoku/admin/audit/AuditSentence.java"));
        for (String file : List.of("security.properties", "security_en.properties")) {
            String messages = Files.readString(Path.of("src/main/resources", file));
            Pattern.compile("Route\\.(?:of|deletion)\\(.*?, \"([a-z.-]+)\"[^)]*\\)(\\.with)?")
                    .matcher(source)
                    .results()
                    .flatMap(
                            route -> Stream.of(route.group(1), route.group(2) == null ? "" : route.group(1) + ".alone"))
                    .filter(key -> !key.isEmpty() && !messages.contains("\naudit.did." + key + "="))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
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
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/baoku"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ROUTE.matcher(Files.readString(file))
                        .results()
                        .map(route -> route.group(1).toUpperCase(Locale.ROOT) + " "
                                + route.group(2).replace("{kind}", "officials").replaceAll("\\{\\w+}", "7"))
                        .filter(request ->
                                AuditSentence.of(entry("林", request, "")).isEmpty())
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
