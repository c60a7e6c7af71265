package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Renders the error page; checks that a test renders every template of the reader's pages.
class TemplatesTest {
    /// Fragments of other pages, and the API documentation, which `ApiDocumentationTest` requests from the server.
    private static final Set<String> RENDERED_ELSEWHERE = Set.of("layout", "parts", "facsimile", "api");

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 413, 418, 429, 500, 503})
    void theErrorPageIsComplete(int status) {
        assertCompleteForReaders("error", Map.of("status", status));
    }

    @Test
    void theErrorPageEscapesTheInvalidValue() {
        assertCompleteForReaders(
                "error",
                Map.of("status", 400, "problem", "query.bad.date", "problemValues", new Object[] {"from", HOSTILE}));
        assertCompleteForReaders(
                "error",
                Map.of(
                        "status",
                        400,
                        "problem",
                        "query.bad.date",
                        "problemValues",
                        new Object[] {"from", HOSTILE},
                        "refused",
                        new RefusedSearch(
                                HOSTILE, HOSTILE, HOSTILE, List.of(new RefusedSearch.Field("sort", HOSTILE)))));
    }

    @Test
    void everyTemplateIsRenderedByATest() throws IOException {
        Set<String> rendered = new TreeSet<>(RENDERED_ELSEWHERE);
        Pattern call = Pattern.compile("(?:assertCompleteForReaders|TemplateRendering\\.page)\\(\\s*\"([a-z]+)\"");
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java/org/baoku/web"))) {
            for (Path test : tests.filter(path -> path.toString().endsWith("TemplatesTest.java"))
                    .toList()) {
                call.matcher(Files.readString(test)).results().forEach(found -> rendered.add(found.group(1)));
            }
        }
        Path folder = Path.of("src/main/resources/templates");
        try (Stream<Path> templates = Files.list(folder).filter(Files::isRegularFile)) {
            assertThat(templates.map(file -> folder.relativize(file).toString().replace(".html", "")))
                    .containsExactlyInAnyOrderElementsOf(rendered);
        }
    }

    /// Thymeleaf replaces a tag before it evaluates the tag's condition, which is lost then.
    @Test
    void noReplacedTagHasACondition() throws IOException {
        Pattern tag = Pattern.compile("<[^<>]*\\sth:(?:replace|insert)=[^<>]*>");
        Pattern condition = Pattern.compile("\\sth:(?:if|unless|each)=");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(tag.matcher(Files.readString(template)).results())
                        .as(template.toString())
                        .noneMatch(found -> condition.matcher(found.group()).find());
            }
        }
    }
}
