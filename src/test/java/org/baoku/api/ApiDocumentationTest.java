package org.baoku.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoku.ServedArchive;
import org.baoku.index.query.Facet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document and its page describe all routes below `/api/v1`, and only these.
class ApiDocumentationTest extends ServedArchive {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void theDocumentDescribesExactlyTheMappedRoutes() {
        Set<String> documented = new TreeSet<>();
        document()
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method + " " + path.getKey())));
        Set<String> mapped = new TreeSet<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(
                                        method.asHttpMethod().name().toLowerCase(Locale.ROOT) + " " + path))));

        assertThat(mapped).hasSizeGreaterThan(10);
        assertThat(documented).isEqualTo(mapped);
    }

    @Test
    void everyRouteHasASummaryAndDescribesItsParametersAndResponses() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(text(operation, "summary")).isNotBlank();
            assertThat(text(operation, "description")).endsWith(".");
            assertThat(operation.path("parameters").valueStream())
                    .allSatisfy(parameter -> assertThat(text(parameter, "description"))
                            .as(text(parameter, "name"))
                            .endsWith("."));
            assertThat(operation.get("responses").valueStream())
                    .allSatisfy(response ->
                            assertThat(text(response, "description")).endsWith("."));
        });
    }

    @Test
    void everyErrorIsAProblemDetail() {
        assertThat(operations()
                        .flatMap(operation -> operation.get("responses").propertyStream())
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .map(response -> response.getValue()
                                .at("/content/application~1problem+json/schema/$ref")
                                .asString()))
                .containsOnly("#/components/schemas/Problem");
    }

    @Test
    void everyTypeAndPropertyIsDescribed() {
        assertThat(document().at("/components/schemas").propertyStream()).allSatisfy(schema -> {
            assertThat(text(schema.getValue(), "description"))
                    .as(schema.getKey())
                    .endsWith(".");
            assertThat(schema.getValue().path("properties").propertyStream())
                    .allSatisfy(property -> assertThat(text(property.getValue(), "description"))
                            .as(schema.getKey() + "." + property.getKey())
                            .endsWith("."));
        });
    }

    @Test
    void theSearchParametersAreThoseOfAQuery() {
        assertThat(document()
                        .at("/paths/~1api~1v1~1search/get/parameters")
                        .valueStream()
                        .map(parameter -> text(parameter, "name")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(
                                        "q",
                                        "from",
                                        "to",
                                        "match",
                                        "together",
                                        "fold",
                                        "folder",
                                        "sort",
                                        "start",
                                        "size",
                                        "after"),
                                Stream.of(Facet.values()).map(Facet::parameter))
                        .toList());
    }

    @Test
    void uploadsRequireTheBearerToken() {
        JsonNode document = document();

        assertThat(document.at("/components/securitySchemes/bearerToken/scheme").asString())
                .isEqualTo("bearer");
        JsonNode upload = document.at("/paths/~1api~1v1~1ingests/post");
        assertThat(upload.at("/security/0").has("bearerToken")).isTrue();
        assertThat(upload.at("/requestBody/content/multipart~1form-data/schema/properties/files/items/format")
                        .asString())
                .isEqualTo("binary");
    }

    @Test
    void thePageShowsEveryRouteAndEveryTypeWithoutScripts() {
        String page = get("/api");

        document().get("paths").propertyNames().forEach(path -> assertThat(page).contains(path));
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().map(link -> link.group(1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
        assertThat(page).doesNotContain("??").containsOnlyOnce("<script");
    }

    private Stream<JsonNode> operations() {
        return document().get("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private JsonNode document() {
        return JsonMapper.shared().readTree(get("/api/openapi.json"));
    }

    private String get(String path) {
        return String.valueOf(client().get()
                .uri(path)
                .headers(headers -> headers.setAcceptLanguageAsLocales(List.of(Locale.ENGLISH)))
                .header(HttpHeaders.ACCEPT, path.equals("/api") ? "text/html" : "application/json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
