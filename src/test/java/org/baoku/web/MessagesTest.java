package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoku.index.query.Facet;
import org.baoku.index.query.SortOrder;
import org.baoku.paper.Furniture;
import org.junit.jupiter.api.Test;

/// Checks the message files against each other, the templates and the message keys in the code.
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[}(]|msg\\('([a-z0-9.-]+)'");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private static final Pattern NO_TEXT =
            Pattern.compile("<!--.*?-->|<(script|style)\\b.*?</\\1>|<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>", Pattern.DOTALL);
    private static final Pattern TEXT_ATTRIBUTE =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label|value|label|content)=\"([^\"]*)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english().stringPropertyNames()).isEqualTo(chinese().stringPropertyNames());
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        Properties chinese = chinese();
        Properties english = english();
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(chinese.getProperty(key))));
    }

    @Test
    void noApostropheEscapesAnArgument() {
        assertThat(Stream.of(chinese(), english()).flatMap(file -> file.values().stream()))
                .noneMatch(message -> message.toString().contains("'"));
    }

    /// The space after the equals sign is no part of a message; one that is meant to be is written as an escape.
    @Test
    void noMessageLosesTheSpaceThatItBeginsWith() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                    .toList()) {
                assertThat(Files.readAllLines(file)).as("%s", file).noneMatch(line -> line.matches("[\\w.-]+= .*"));
            }
        }
    }

    @Test
    void everyKeyInATemplateHasAMessage() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path template : templates()) {
            KEY.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(named::add);
        }
        assertThat(chinese().stringPropertyNames()).containsAll(named);
    }

    @Test
    void everyFacetSortOrderAndKindOfLineHasAMessage() {
        List<String> keys = new ArrayList<>();
        Stream.of(Facet.values()).forEach(facet -> keys.add("facet." + facet.parameter()));
        Stream.of(SortOrder.values()).forEach(sort -> keys.add("sort." + sort.parameter()));
        Stream.of(Furniture.Kind.values()).forEach(kind -> keys.add("furniture." + SourceLineView.key(kind)));
        Stream.of(SourceLineView.Part.BODY, SourceLineView.Part.HEADLINE, SourceLineView.Part.LABEL)
                .forEach(part -> keys.addAll(List.of("line." + part.key(), "line." + part.key() + ".short")));
        assertThat(chinese().stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everyErrorKeyInTheCodeHasAMessage() throws IOException {
        Pattern error = Pattern.compile("\"((?:error|query|words)\\.[a-z.-]+[a-z])\"");
        Set<String> keys = new TreeSet<>();
        for (Path source : files(Path.of("src/main/java/org/baoku"), ".java")) {
            error.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(keys::add);
        }
        assertThat(chinese().stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everyDoubtHasAMessage() throws IOException {
        Pattern doubt = Pattern.compile("new Doubt\\(\\s*\"([a-z-]+)\"");
        Set<String> codes = new TreeSet<>();
        for (Path source : files(Path.of("src/main/java/org/baoku"), ".java")) {
            doubt.matcher(Files.readString(source))
                    .results()
                    .map(found -> "doubt." + found.group(1))
                    .forEach(codes::add);
        }
        assertThat(chinese().stringPropertyNames()).containsAll(codes);
    }

    @Test
    void templatesContainNoText() throws IOException {
        for (Path template : templates()) {
            String source = Files.readString(template);
            String text = NO_TEXT.matcher(source).replaceAll(" ");
            assertThat(text.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString))
                    .as("text in %s", template)
                    .isEmpty();
            assertThat(TEXT_ATTRIBUTE.matcher(source).results().map(found -> found.group(1)))
                    .as("text in attributes of %s", template)
                    .allMatch(
                            // a picture that its link describes has an empty text
                            value -> value.isEmpty()
                                    || value.equals("width=device-width, initial-scale=1")
                                    || value.equals("light dark"));
        }
    }

    @Test
    void templatesHaveNoInlineScriptsOrStyles() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern("\\sstyle=|\\son[a-z]+=|javascript:|<style|th:utext|\\[\\(");
        }
    }

    private static Set<String> arguments(String message) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(message).results().map(MatchResult::group).forEach(arguments::add);
        return arguments;
    }

    private static Properties chinese() {
        return messages(".properties");
    }

    private static Properties english() {
        return messages("_en.properties");
    }

    private static Properties messages(String ending) {
        Properties all = new Properties();
        for (String bundle : LanguageConfiguration.BUNDLES) {
            Properties messages = new Properties();
            try (Reader file = Files.newBufferedReader(RESOURCES.resolve(bundle + ending))) {
                messages.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            messages.forEach((key, message) -> assertThat(all.put(key, message))
                    .as("duplicate key %s", key)
                    .isNull());
        }
        return all;
    }

    private static List<Path> templates() throws IOException {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
