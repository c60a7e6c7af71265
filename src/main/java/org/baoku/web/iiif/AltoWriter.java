package org.baoku.web.iiif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.facsimile.LinePart;
import org.baoku.paper.Box;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.baoku.web.export.XmlDocument;

/// Writes a page as ALTO 4: an article is a composed block of composed blocks, one for each title, paragraph
/// or credit, with a new text block where it goes on in another column; the other lines are text blocks of
/// their own.
///
/// Places are in tenths of a millimetre, as ALTO's `mm10`.
final class AltoWriter {
    static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
    private static final String SCHEMA = NAMESPACE + " http://www.loc.gov/standards/alto/v4/alto-4-4.xsd";
    private static final double TENTHS_PER_POINT = 254.0 / 72;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{6})");

    private final PrintedPage page;
    private final PlacedPage placed;
    private final Map<String, Style> styles = new LinkedHashMap<>();

    /// The lines written so far. The label of a column of briefs is written in each of them.
    private final Set<Integer> written = new HashSet<>();

    /// A text style.
    private record Style(String id, PlacedLine line) {}

    /// Lines that are printed one below the other and belong to the same part of the same article.
    ///
    /// @param id in this document; METS refers to it
    record Block(String id, List<Integer> lines, Box box) {}

    AltoWriter(PrintedPage page) {
        this.page = page;
        this.placed = page.placed();
    }

    /// The blocks of the parts of an article, in reading order.
    static Map<ArticleDivision, List<Block>> blocks(PlacedPage placed, ArchivedArticle article) {
        Map<ArticleDivision, List<Block>> blocks = new LinkedHashMap<>();
        for (ArticleDivision part : ArticleDivision.of(placed, article)) {
            String prefix = "article-" + article.id() + "-part-" + (blocks.size() + 1);
            blocks.put(part, blocks(placed, part.lines(), prefix));
        }
        return blocks;
    }

    private static List<Block> blocks(PlacedPage placed, List<Integer> lines, String prefix) {
        List<Block> blocks = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        PlacedLine before = null;
        for (int number : lines) {
            PlacedLine line = placed.line(number);
            if (before != null && !isBelow(before.box(), line.box())) {
                blocks.add(block(placed, open, prefix + "-" + (blocks.size() + 1)));
                open = new ArrayList<>();
            }
            open.add(number);
            before = line;
        }
        if (!open.isEmpty()) {
            blocks.add(block(placed, open, prefix + "-" + (blocks.size() + 1)));
        }
        return blocks;
    }

    private static boolean isBelow(Box before, Box line) {
        return line.x() < before.right() && before.x() < line.right() && line.centerY() > before.centerY();
    }

    private static Block block(PlacedPage placed, List<Integer> lines, String id) {
        Box box = lines.stream()
                .map(number -> placed.line(number).box())
                .reduce(Box::union)
                .orElseThrow();
        return new Block(id, List.copyOf(lines), box);
    }

    byte[] write() {
        for (PlacedLine line : placed.lines()) {
            styles.computeIfAbsent(styleKey(line), _ -> new Style("style-" + (styles.size() + 1), line));
        }
        XmlDocument xml = XmlDocument.withSchema("alto", List.of("", NAMESPACE), SCHEMA);
        xml.begin("Description").element("MeasurementUnit", "mm10");
        xml.begin("sourceImageInformation")
                .element("fileName", IiifUrls.image(page.ref().id()) + "/full/max/0/default.jpg")
                .element("fileIdentifier", IiifUrls.canvas(page.ref().id()))
                .end();
        xml.begin("Processing", "ID", "segmentation")
                .begin("processingSoftware")
                .element("softwareName", "Baoku")
                .end()
                .end()
                .end();
        writeStyles(xml);
        xml.begin("Layout");
        writePage(xml);
        return xml.end().bytes();
    }

    private void writeStyles(XmlDocument xml) {
        if (styles.isEmpty()) {
            return;
        }
        xml.begin("Styles");
        for (Style style : styles.values()) {
            PlacedLine line = style.line();
            List<String> attributes = new ArrayList<>(List.of("ID", style.id(), "FONTSIZE", number(line.size())));
            if (!line.font().isBlank()) {
                attributes.addAll(List.of("FONTFAMILY", line.font()));
            }
            Matcher colour = COLOUR.matcher(Objects.requireNonNullElse(line.colour(), ""));
            if (colour.matches()) {
                attributes.addAll(List.of("FONTCOLOR", colour.group(1)));
            }
            if (line.bold()) {
                attributes.addAll(List.of("FONTSTYLE", "bold"));
            }
            xml.empty("TextStyle", attributes.toArray(String[]::new));
        }
        xml.end();
    }

    private static String styleKey(PlacedLine line) {
        return line.font() + "|" + number(line.size()) + "|" + line.bold() + "|" + line.colour();
    }

    private void writePage(XmlDocument xml) {
        Box whole = new Box(0, 0, placed.width(), placed.height());
        List<String> described = new ArrayList<>(List.of(
                "ID",
                "page",
                "HEIGHT",
                length(placed.height()),
                "WIDTH",
                length(placed.width()),
                "PHYSICAL_IMG_NR",
                Integer.toString(Math.max(1, page.ref().number())),
                "PC",
                number(placed.trust())));
        if (page.ref().label() != null) {
            described.addAll(List.of("PRINTED_IMG_NR", page.ref().label()));
        }
        xml.begin("Page", described.toArray(String[]::new));
        xml.begin("PrintSpace", place("print-space", whole));
        for (ArchivedArticle article : page.articles()) {
            Map<ArticleDivision, List<Block>> parts = blocks(placed, article);
            if (!parts.isEmpty()) {
                beginComposed(
                        xml,
                        "article-" + article.id(),
                        "article",
                        parts.values().stream().flatMap(List::stream).toList());
                parts.forEach((part, blocks) -> {
                    String id = blocks.getFirst().id();
                    beginComposed(xml, id + "-whole", part.kind().type(), blocks);
                    for (Block block : blocks) {
                        writeBlock(xml, block);
                    }
                    xml.end();
                });
                xml.end();
            }
        }
        for (int number = 1; number <= placed.lines().size(); number++) {
            if (!written.contains(number)) {
                writeBlock(xml, block(placed, List.of(number), "other-" + number));
            }
        }
        xml.end().end();
    }

    private static void beginComposed(XmlDocument xml, String id, String type, List<Block> blocks) {
        Box box = blocks.stream().map(Block::box).reduce(Box::union).orElseThrow();
        List<String> attributes = new ArrayList<>(List.of(place(id, box)));
        attributes.addAll(List.of("TYPE", type));
        xml.begin("ComposedBlock", attributes.toArray(String[]::new));
    }

    private void writeBlock(XmlDocument xml, Block block) {
        List<String> attributes = new ArrayList<>(List.of(place(block.id(), block.box())));
        attributes.addAll(List.of("LANG", "zh"));
        xml.begin("TextBlock", attributes.toArray(String[]::new));
        for (int number : block.lines()) {
            PlacedLine line = placed.line(number);
            String name = number + (written.add(number) ? "" : "-of-" + block.id());
            List<String> ofLine = new ArrayList<>(List.of(place("line-" + name, line.box())));
            ofLine.addAll(List.of(
                    "STYLEREFS",
                    Objects.requireNonNull(styles.get(styleKey(line))).id()));
            xml.begin("TextLine", ofLine.toArray(String[]::new));
            writeWords(xml, line, name);
            xml.end();
        }
        xml.end();
    }

    private static void writeWords(XmlDocument xml, PlacedLine line, String name) {
        Matcher words = WORD.matcher(line.text());
        int count = 0;
        int end = 0;
        while (words.find()) {
            if (count > 0) {
                Box space = LinePart.box(line, end, words.start());
                xml.empty("SP", "HPOS", length(space.x()), "VPOS", length(space.y()), "WIDTH", length(space.width()));
            }
            count++;
            end = words.end();
            List<String> attributes = new ArrayList<>(
                    List.of(place("word-" + name + "-" + count, LinePart.box(line, words.start(), end))));
            attributes.addAll(List.of("CONTENT", words.group()));
            xml.empty("String", attributes.toArray(String[]::new));
        }
        if (count == 0) {
            xml.empty("String", "CONTENT", "");
        }
    }

    private static String[] place(String id, Box box) {
        return new String[] {
            "ID",
            id,
            "HPOS",
            length(Math.max(0, box.x())),
            "VPOS",
            length(Math.max(0, box.y())),
            "WIDTH",
            length(box.width()),
            "HEIGHT",
            length(box.height())
        };
    }

    private static String length(double points) {
        return number(points * TENTHS_PER_POINT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
