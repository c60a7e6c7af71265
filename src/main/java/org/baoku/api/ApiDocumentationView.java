package org.baoku.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document as the documentation page shows it.
///
/// @param description paragraphs
/// @param documentUrl the URL of the document itself
/// @param types the response types
record ApiDocumentationView(
        String title, List<String> description, String documentUrl, List<Group> groups, List<Type> types) {
    /// The routes of one tag.
    record Group(String name, String description, List<Route> routes) {}

    /// A route.
    ///
    /// @param id unique on the page
    /// @param example a path that can be opened in the browser; null for a route with a path parameter or another
    /// method than GET, or only for admins
    record Route(
            String id,
            String method,
            String path,
            String summary,
            String description,
            @Nullable String example,
            List<Field> parameters,
            List<Response> responses) {}

    /// A parameter of a route or a property of a type.
    ///
    /// @param in where a parameter stands: `path`, `query` or `body`; empty for a property
    /// @param note the values, default and bounds of a simple type; empty for none
    record Field(String name, String in, TypeName type, String description, String note) {}

    /// A response of a route.
    ///
    /// @param type null for one without a body
    record Response(
            String status, String description, @Nullable TypeName type) {}

    /// A type with its properties.
    record Type(String name, String description, List<Field> properties) {}

    /// How a type is written.
    ///
    /// @param before text before the name of a documented type, such as `array of`; the whole text of a simple type
    /// @param type the name of a documented type; null for a simple type
    record TypeName(String before, @Nullable String type) {}

    private static final String SCHEMAS = "#/components/schemas/";

    static ApiDocumentationView of(JsonNode document, String documentUrl) {
        return new ApiDocumentationView(
                document.at("/info/title").asString(),
                document.at("/info/description")
                        .asString()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                documentUrl,
                groups(document),
                document.at("/components/schemas")
                        .propertyStream()
                        .map(schema -> new Type(
                                schema.getKey(), text(schema.getValue(), "description"), properties(schema.getValue())))
                        .toList());
    }

    private static List<Group> groups(JsonNode document) {
        Map<String, List<Route>> routes = new HashMap<>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> routes.computeIfAbsent(
                                        operation.getValue().at("/tags/0").asString(), _ -> new ArrayList<>())
                                .add(route(path.getKey(), operation.getKey(), operation.getValue()))));
        return document.path("tags")
                .valueStream()
                .map(tag -> new Group(
                        text(tag, "name"), text(tag, "description"), routes.getOrDefault(text(tag, "name"), List.of())))
                .toList();
    }

    private static Route route(String path, String method, JsonNode operation) {
        boolean canBeOpened = method.equals("get") && !path.contains("{") && !operation.has("security");
        return new Route(
                text(operation, "operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                text(operation, "summary"),
                text(operation, "description"),
                canBeOpened ? path : null,
                Stream.concat(
                                operation.path("parameters").valueStream().map(ApiDocumentationView::parameter),
                                bodyFields(operation))
                        .toList(),
                operation
                        .path("responses")
                        .propertyStream()
                        .map(response -> new Response(
                                response.getKey(),
                                text(response.getValue(), "description"),
                                bodyType(response.getValue())))
                        .toList());
    }

    private static Field parameter(JsonNode parameter) {
        return new Field(
                text(parameter, "name"),
                text(parameter, "in"),
                type(parameter.path("schema")),
                text(parameter, "description"),
                note(parameter.path("schema")));
    }

    private static Stream<Field> bodyFields(JsonNode operation) {
        return operation
                .at("/requestBody/content")
                .valueStream()
                .map(body -> body.path("schema"))
                .flatMap(schema -> schema.path("properties")
                        .propertyStream()
                        .map(field -> new Field(
                                field.getKey(),
                                "body",
                                type(field.getValue()),
                                text(field.getValue(), "description"),
                                note(field.getValue()))));
    }

    private static List<Field> properties(JsonNode schema) {
        return schema.path("properties")
                .propertyStream()
                .map(property -> new Field(
                        property.getKey(),
                        "",
                        type(property.getValue()),
                        text(property.getValue(), "description"),
                        note(property.getValue())))
                .toList();
    }

    private static @Nullable TypeName bodyType(JsonNode response) {
        return response.path("content")
                .valueStream()
                .findFirst()
                .map(body -> type(body.path("schema")))
                .orElse(null);
    }

    private static TypeName type(JsonNode schema) {
        if (schema.has("$ref")) {
            return new TypeName("", text(schema, "$ref").replace(SCHEMAS, ""));
        }
        String simple = schema.path("type").isArray()
                ? schema.path("type").valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : text(schema, "type");
        if (simple.startsWith("array")) {
            TypeName items = type(schema.path("items"));
            return new TypeName("array of " + items.before(), items.type());
        }
        if (schema.has("additionalProperties")) {
            TypeName values = type(schema.path("additionalProperties"));
            return new TypeName("object of " + values.before(), values.type());
        }
        String format = text(schema, "format");
        return new TypeName(format.isEmpty() ? simple : simple + " (" + format + ")", null);
    }

    /// The values, default and bounds of a simple type.
    private static String note(JsonNode schema) {
        List<String> notes = new ArrayList<>();
        if (schema.has("enum")) {
            notes.add(schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | ")));
        }
        for (String bound : List.of("default", "minimum", "maximum", "maxLength")) {
            String value = text(schema, bound);
            if (!value.isEmpty()) {
                notes.add(bound + " " + value);
            }
        }
        return String.join("; ", notes);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
