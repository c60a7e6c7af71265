package org.baoku.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoku.archive.person.AppointmentCursor;
import org.baoku.archive.person.AppointmentFilter;
import org.baoku.index.query.IsoPeriod;
import org.baoku.paper.Appointment.Kind;
import org.jspecify.annotations.Nullable;

/// A part of the list of appointments as URLs of the pages and of the API name it.
///
/// @param after where the part begins; null for the beginning of the list
public record AppointmentQuery(
        AppointmentFilter filter, @Nullable AppointmentCursor after) {
    private static final int MAX_LENGTH = 40;
    private static final String ALL_KINDS = "all";

    /// A parameter that cannot be read.
    public static final class InvalidValueException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String parameter;
        private final String value;

        InvalidValueException(String parameter, String value) {
            super("The parameter " + parameter + " cannot be \"" + value + "\"");
            this.parameter = parameter;
            this.value = value;
        }

        /// The parameter's name: `from`, `to`, `kind` or `after`.
        public String parameter() {
            return parameter;
        }

        /// What was given.
        public String value() {
            return value;
        }
    }

    /// Reads the parameters of a URL.
    ///
    /// @param defaultKinds the kinds to list where the URL names none; empty for every kind
    /// @param parameter gives the value of a parameter; null or blank where it is absent
    /// @throws InvalidValueException if a day, a kind or the place to begin cannot be read
    public static AppointmentQuery fromParams(Set<Kind> defaultKinds, Function<String, @Nullable String> parameter) {
        Function<String, String> text = name -> {
            String value = parameter.apply(name);
            return value == null ? "" : value.strip();
        };
        String after = text.apply("after");
        return new AppointmentQuery(
                new AppointmentFilter(
                        shortened(text.apply("name")),
                        shortened(text.apply("organ")),
                        shortened(text.apply("place")),
                        kinds(text.apply("kind"), defaultKinds),
                        day("from", text.apply("from"), IsoPeriod::firstDay),
                        day("to", text.apply("to"), IsoPeriod::lastDay)),
                after.isEmpty()
                        ? null
                        : AppointmentCursor.parse(after).orElseThrow(() -> new InvalidValueException("after", after)));
    }

    /// No name, organ or place is longer, and a longer one would only make the search for it cost more.
    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }

    private static Set<Kind> kinds(String word, Set<Kind> defaultKinds) {
        if (word.isEmpty()) {
            return defaultKinds;
        }
        if (word.equals(ALL_KINDS)) {
            return Set.of();
        }
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return Set.of(kind);
            }
        }
        throw new InvalidValueException("kind", word);
    }

    private static @Nullable LocalDate day(String parameter, String text, Function<String, LocalDate> reader) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (DateTimeException notADay) {
            throw new InvalidValueException(parameter, text);
        }
    }

    /// The value of the parameter `kind` on the pages, where the changes need none.
    public static String kindWord(Set<Kind> kinds) {
        if (kinds.equals(AppointmentFilter.CHANGES)) {
            return "";
        }
        return kinds.size() == 1 ? kinds.iterator().next().word() : ALL_KINDS;
    }

    /// The page of the list with this filter, from its beginning.
    public static String url(AppointmentFilter filter) {
        return new AppointmentQuery(filter, null).url("/appointments");
    }

    /// The URL of this part of the list at a path.
    public String url(String path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", filter.name());
        parameters.put("place", filter.place());
        parameters.put("organ", filter.organ());
        parameters.put("kind", kindWord(filter.kinds()));
        parameters.put("from", filter.from() == null ? "" : filter.from().toString());
        parameters.put("to", filter.to() == null ? "" : filter.to().toString());
        parameters.put("after", after == null ? "" : after.toString());
        String query = parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
