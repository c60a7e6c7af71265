package org.baoku.security.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.FlashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The attributes of a session as JSON: a string for each.
///
/// An attribute is text, a number, a truth value, a list of such, or what Spring keeps for the page after a
/// redirect ([FlashMap]) with such values. The database holds at most 250,000 letters of an attribute and
/// 50,000 of a text in it; what is longer is left out.
final class SessionAttributeJson {
    private static final Logger log = LoggerFactory.getLogger(SessionAttributeJson.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_LENGTH = 250_000;
    private static final int MAX_TEXT = 50_000;

    private SessionAttributeJson() {}

    /// The string for an attribute; empty where it cannot be kept.
    static Optional<String> write(String name, Object value) {
        Optional<String> json = value instanceof List<?> list && isFlash(list) ? writeFlash(list) : writeValue(value);
        Optional<String> kept = json.filter(text -> text.length() <= MAX_LENGTH);
        if (kept.isEmpty()) {
            log.warn(
                    "The session attribute {} of {} is not kept: too large, or of a type that is not",
                    name,
                    value.getClass());
        }
        return kept;
    }

    /// A JSON object of these strings, by the attributes' names.
    static String object(Map<String, String> written) {
        return JSON.writeValueAsString(written);
    }

    /// The attributes of a JSON object of strings, by their names.
    ///
    /// @throws IllegalArgumentException where it was not written by this version of the program or one like it
    static Map<String, Object> read(String object) {
        try {
            JsonNode attributesJson = JSON.readTree(object);
            if (!attributesJson.isObject()) {
                throw new IllegalArgumentException("The attributes of the session are no object");
            }
            Map<String, Object> attributes = new HashMap<>();
            for (Map.Entry<String, JsonNode> written : attributesJson.properties()) {
                JsonNode json = JSON.readTree(written.getValue().stringValue());
                attributes.put(
                        written.getKey(),
                        json.has("flash") ? readFlash(json.required("flash")) : read(json.required("value")));
            }
            return attributes;
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("The attributes of the session cannot be read", unreadable);
        }
    }

    private static boolean isFlash(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(FlashMap.class::isInstance);
    }

    /// The newest that have room together: a page that is never opened leaves its own behind.
    private static Optional<String> writeFlash(List<?> list) {
        List<Map<String, @Nullable Object>> kept = new ArrayList<>();
        String json = "";
        for (Object each : list.reversed()) {
            FlashMap flash = (FlashMap) each;
            Map<String, Object> values = new HashMap<>();
            flash.forEach((name, value) -> plain(value).ifPresent(known -> values.put(name, known)));
            Map<String, @Nullable Object> written = new HashMap<>();
            written.put("path", flash.getTargetRequestPath());
            written.put("parameters", flash.getTargetRequestParams());
            written.put("until", flash.getExpirationTime());
            written.put("values", values);
            kept.addFirst(written);
            String longer = JSON.writeValueAsString(Map.of("flash", kept));
            if (longer.length() > MAX_LENGTH) {
                break;
            }
            json = longer;
        }
        return Optional.of(json).filter(text -> !text.isEmpty());
    }

    private static Optional<String> writeValue(Object value) {
        return plain(value).map(known -> JSON.writeValueAsString(Map.of("value", known)));
    }

    private static Optional<Object> plain(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.<Object>of(text).filter(_ -> text.length() <= MAX_TEXT);
            case Integer number -> Optional.of(number);
            case Boolean truth -> Optional.of(truth);
            case Long number -> Optional.of(Map.of("long", number));
            case Collection<?> items -> plainList(items);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> plainList(Collection<?> items) {
        List<Object> plain = new ArrayList<>();
        items.forEach(item -> plain(item).ifPresent(plain::add));
        return plain.size() == items.size() ? Optional.of(plain) : Optional.empty();
    }

    private static List<FlashMap> readFlash(JsonNode maps) {
        List<FlashMap> read = new CopyOnWriteArrayList<>();
        for (JsonNode json : maps) {
            FlashMap flash = new FlashMap();
            JsonNode path = json.required("path");
            flash.setTargetRequestPath(path.isNull() ? null : path.stringValue());
            json.required("parameters")
                    .properties()
                    .forEach(parameter -> parameter
                            .getValue()
                            .forEach(value -> flash.addTargetRequestParam(parameter.getKey(), value.stringValue())));
            flash.setExpirationTime(json.required("until").longValue());
            json.required("values").properties().forEach(value -> flash.put(value.getKey(), read(value.getValue())));
            read.add(flash);
        }
        return read;
    }

    private static Object read(JsonNode json) {
        if (json.isString()) {
            return json.stringValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isInt()) {
            return json.intValue();
        }
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(item -> list.add(read(item)));
            return list;
        }
        return json.required("long").longValue();
    }
}
