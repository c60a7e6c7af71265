package org.baoku.web.advanced;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.web.search.QueryClauses;

/// A query in the fields of the advanced form.
///
/// @param values what stands in each field; a field without a value is not among the keys
record AdvancedQuery(Map<Part, String> values) {
    /// A field of the form. Fields with labels are written with them: `记者:丁一鸣`.
    enum Part {
        /// Words that must all occur, and everything that fits no other field.
        ALL,
        PHRASE,
        ANY,
        NONE,
        HEADLINE("标题", "title"),
        BODY("正文", "body"),
        /// Words of one paragraph, written `"镇长 老人"~段`.
        PARAGRAPH,
        REPORTER("记者", "reporter"),
        OFFICIAL("官员", "official"),
        NEWSPAPER("报纸", "newspaper"),
        PAGE("版", "page"),
        COLUMN("栏目", "column"),
        SOURCE("来源", "source"),
        FROM,
        TO;

        private final String label;
        private final String englishLabel;

        Part() {
            this("", "");
        }

        Part(String label, String englishLabel) {
            this.label = label;
            this.englishLabel = englishLabel;
        }

        /// The field's name in the form and in message keys.
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Part ofLabel(String label) {
            return Stream.of(values())
                    .filter(part -> part.label.equals(label) || part.englishLabel.equalsIgnoreCase(label))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    private static final Pattern LABELLED = Pattern.compile("([^\\s\"“(（:：-]{1,10})[:：](.+)");

    /// Marks within a phrase would be lost in its field.
    private static final Pattern QUOTED = Pattern.compile("\"([^\"“”]+)\"|“([^\"“”]+)”");
    private static final Pattern IN_ONE_PARAGRAPH = Pattern.compile("\"([^\"“”]+)\"~[段pP]");
    private static final Pattern EXCLUDED = Pattern.compile("[-－]([^\\s:：()（）\"“-]+|\"[^\"]+\")");
    private static final Pattern EITHER = Pattern.compile("[(（]([^()（）\"“”:：]+)[)）]");
    private static final Pattern DAYS = Pattern.compile(
            "(?:日期|date)[:：](\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)(\\.\\.)?(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)?");
    private static final Pattern PLAIN_VALUE = Pattern.compile("[^\\s\"“”()（）:：|｜]+");
    private static final String OR = " OR ";

    AdvancedQuery {
        EnumMap<Part, String> filled = new EnumMap<>(Part.class);
        values.forEach((part, value) -> {
            if (!value.isBlank()) {
                filled.put(part, value.strip());
            }
        });
        values = filled;
    }

    /// What stands in a field; empty for nothing.
    String value(Part part) {
        return values.getOrDefault(part, "");
    }

    /// Reads a query into the fields.
    static AdvancedQuery read(String text) {
        Map<Part, String> values = new EnumMap<>(Part.class);
        QueryClauses.of(text)
                .ifPresentOrElse(
                        clauses -> clauses.forEach(clause -> readClause(clause, values)),
                        () -> values.put(Part.ALL, text));
        return new AdvancedQuery(values);
    }

    private static void readClause(String clause, Map<Part, String> values) {
        Matcher quoted = QUOTED.matcher(clause);
        Matcher paragraph = IN_ONE_PARAGRAPH.matcher(clause);
        Matcher excluded = EXCLUDED.matcher(clause);
        Matcher either = EITHER.matcher(clause);
        Matcher days = DAYS.matcher(clause);
        Matcher labelled = LABELLED.matcher(clause);
        if (quoted.matches() && !values.containsKey(Part.PHRASE)) {
            values.put(Part.PHRASE, quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
        } else if (paragraph.matches() && !values.containsKey(Part.PARAGRAPH)) {
            values.put(Part.PARAGRAPH, paragraph.group(1));
        } else if (excluded.matches()) {
            add(values, Part.NONE, excluded.group(1));
        } else if (either.matches() && !values.containsKey(Part.ANY) && isEither(either.group(1))) {
            values.put(Part.ANY, String.join(" ", either.group(1).strip().split("\\s+OR\\s+|\\s*[|｜]\\s*", -1)));
        } else if (days.matches() && !values.containsKey(Part.FROM) && !values.containsKey(Part.TO)) {
            readDays(days, values);
        } else if (labelled.matches() && Part.ofLabel(labelled.group(1)) != Part.ALL) {
            add(values, Part.ofLabel(labelled.group(1)), labelled.group(2));
        } else {
            add(values, Part.ALL, clause);
        }
    }

    private static boolean isEither(String alternatives) {
        return alternatives.strip().matches("[^\\s|｜+-]+(?:(?:\\s+OR\\s+|\\s*[|｜]\\s*)[^\\s|｜+-]+)+");
    }

    private static void readDays(Matcher days, Map<Part, String> values) {
        values.put(Part.FROM, days.group(1));
        String to = days.group(2) == null ? days.group(1) : days.group(3);
        if (to != null) {
            values.put(Part.TO, to);
        }
    }

    private static void add(Map<Part, String> values, Part part, String value) {
        values.merge(part, value, (one, other) -> one + " " + other);
    }

    /// The query of the query language, without the days, which are filters.
    String text() {
        List<String> clauses = new ArrayList<>();
        values.forEach((part, value) -> {
            switch (part) {
                case ALL -> clauses.add(value);
                case PHRASE -> clauses.add('"' + value.replaceAll("[\"“”]", "") + '"');
                case ANY -> clauses.add(either(value));
                case NONE -> words(value).forEach(word -> clauses.add("-" + quoteIfNeeded(word)));
                case PARAGRAPH -> clauses.add('"' + value.replaceAll("[\"“”]", "") + "\"~段");
                case FROM, TO -> {}
                default -> words(value).forEach(word -> clauses.add(part.label + ":" + quoteIfNeeded(word)));
            }
        });
        return String.join(" ", clauses);
    }

    /// What is typed in a field, word by word; quotation marks hold words together.
    private static List<String> words(String value) {
        return QueryClauses.of(value).orElse(List.of(value));
    }

    private static String either(String value) {
        List<String> words = words(value);
        return words.size() == 1 ? words.getFirst() : words.stream().collect(Collectors.joining(OR, "(", ")"));
    }

    /// Values in quotation marks or brackets stay as they are.
    private static String quoteIfNeeded(String value) {
        boolean isClause = PLAIN_VALUE.matcher(value).matches() || value.matches("(?s)[\"“(（「『].*[\"”)）」』]");
        return isClause ? value : '"' + value.replaceAll("[\"“”]", " ").strip() + '"';
    }
}
