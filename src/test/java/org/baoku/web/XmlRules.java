package org.baoku.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// The rules of an XML format that a document is checked against: which elements stand in which, in which
/// order and how often, and which values their attributes have. They stand in place of the format's schema,
/// of which they are written down as much as is used.
final class XmlRules {
    /// A name with a prefix or without.
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w:]*");

    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

    private static final Map<String, Predicate<String>> TYPES = Map.of(
            "length", value -> value.matches("\\d+(\\.\\d+)?"),
            "share", value -> value.matches("0(\\.\\d+)?|1(\\.0+)?"),
            "count", value -> value.matches("\\d+"),
            "hex", value -> value.matches("([0-9a-fA-F]{2})+"),
            "language", value -> value.matches("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"),
            "address", value -> value.matches("https?://\\S+"));

    private final Map<String, Rule> rules = new HashMap<>();

    /// What an element may have.
    ///
    /// @param content matches the names of the children, each with a space after it
    /// @param text the allowed texts; null for an element without text, empty for any text
    /// @param attributes their types by their names
    private record Rule(Pattern content, List<String> text, Map<String, String> attributes, Set<String> required) {}

    private XmlRules() {}

    /// Reads a file of `src/test/resources/library`.
    static XmlRules read(String name) throws IOException {
        XmlRules read = new XmlRules();
        for (String line : Files.readAllLines(Path.of("src/test/resources/library", name))) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("\\|(?= )|\\|$", 3);
                read.rules.put(parts[0].strip(), rule(parts[1].strip(), parts[2].strip()));
            }
        }
        return read;
    }

    private static Rule rule(String content, String attributes) {
        Map<String, String> types = new HashMap<>();
        Set<String> required = new HashSet<>();
        for (String attribute : attributes.split(" +", -1)) {
            String declared = attribute.replace("!", "");
            int colon = declared.startsWith("xlink:") || declared.startsWith("xsi:")
                    ? declared.indexOf(':', declared.indexOf(':') + 1)
                    : declared.indexOf(':');
            String name = colon < 0 ? declared : declared.substring(0, colon);
            types.put(name, colon < 0 ? "" : declared.substring(colon + 1));
            if (attribute.endsWith("!")) {
                required.add(name);
            }
        }
        boolean text = content.startsWith("#");
        String names = text ? "" : NAME.matcher(content).replaceAll("(?:$0 )").replaceAll(" (?!\\))", "");
        return new Rule(
                Pattern.compile(names),
                text ? Arrays.asList(content.substring(1).split(",", -1)) : List.of(),
                types,
                required);
    }

    /// What in a document breaks the rules; none if it keeps them.
    List<String> violations(Document document) {
        List<String> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        collectIds(document.getDocumentElement(), ids, violations);
        check(document.getDocumentElement(), ids, violations);
        return violations;
    }

    private void collectIds(Element element, Set<String> ids, List<String> violations) {
        String id = element.getAttribute("ID");
        if (!id.isEmpty() && (!ID.matcher(id).matches() || !ids.add(id))) {
            violations.add(element.getTagName() + " has the ID " + id + ", which is no name or stands twice");
        }
        children(element).forEach(child -> collectIds(child, ids, violations));
    }

    private void check(Element element, Set<String> ids, List<String> violations) {
        String name = element.getTagName();
        Rule rule = rules.get(name);
        if (rule == null) {
            violations.add(name + " is no element of the format");
            return;
        }
        StringBuilder content = new StringBuilder();
        children(element).forEach(child -> content.append(child.getTagName()).append(' '));
        if (!rule.content().matcher(content).matches()) {
            violations.add(name + " has " + content);
        }
        String text = children(element).isEmpty() ? element.getTextContent() : "";
        boolean allowed = rule.text().contains("")
                || (rule.text().isEmpty() ? text.isBlank() : rule.text().contains(text));
        if (!allowed) {
            violations.add(name + " has the text " + text);
        }
        checkAttributes(element, rule, ids, violations);
        children(element).forEach(child -> check(child, ids, violations));
    }

    private static void checkAttributes(Element element, Rule rule, Set<String> ids, List<String> violations) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            String value = attributes.item(i).getNodeValue();
            String type = rule.attributes().get(name);
            if (!name.startsWith("xmlns") && (type == null || !isOfType(value, type, ids))) {
                violations.add(element.getTagName() + " has " + name + "=" + value);
            }
        }
        rule.required().stream()
                .filter(name -> !element.hasAttribute(name))
                .forEach(name -> violations.add(element.getTagName() + " has no " + name));
    }

    private static boolean isOfType(String value, String type, Set<String> ids) {
        return switch (type) {
            case "", "id" -> true;
            case "refs" -> Arrays.stream(value.split(" ", -1)).allMatch(ids::contains);
            default ->
                TYPES.getOrDefault(
                                type,
                                given -> Arrays.asList(type.split(",", -1)).contains(given))
                        .test(value);
        };
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
