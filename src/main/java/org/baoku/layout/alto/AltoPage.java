package org.baoku.layout.alto;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.layout.alto.AltoException.Reason;
import org.baoku.layout.alto.MetsIssue.MetsPart;
import org.baoku.layout.alto.XmlFile.Attributes;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// Collects the page of an ALTO file, element by element.
final class AltoPage {
    private static final int MAX_CHARACTERS = 200_000;
    private static final double MAX_LENGTH = 1e6;
    private static final double LEAST_PAGE_SIDE = 20;
    private static final double MAX_PAGE_SIDE = 14_400;
    /// Resolutions of scans, the likeliest first, and the heights of newspaper pages, in points. ALTO in
    /// pixels does not say how large a pixel is.
    private static final List<Integer> RESOLUTIONS = List.of(300, 400, 200, 600, 150, 100, 72);
    private static final double LEAST_PLAUSIBLE_HEIGHT = 700;
    private static final double LARGEST_PLAUSIBLE_HEIGHT = 2200;

    private final Map<String, Style> styles = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();
    private final List<Box> rules = new ArrayList<>();
    private String unit = "pixel";
    private double width;
    private double height;
    private int pages;
    private int characters;
    private String blockStyle = "";
    private String lineStyle = "";

    /// The ids of the elements that are open; empty for one without.
    private final Deque<String> ids = new ArrayDeque<>();

    private final List<AltoLine> lines = new ArrayList<>();
    /// The composed blocks that are open, below one for the page.
    private final Deque<MetsDiv> composed = new ArrayDeque<>(List.of(MetsDiv.of("", "", List.of())));

    private boolean inLine;
    private boolean afterSpace;

    /// How words are printed.
    ///
    /// @param size in points
    record Style(double size, String font, boolean bold, String colour) {}

    /// A word at its place.
    ///
    /// @param afterSpace whether the file has a space between it and the word before
    record Word(String text, Box box, @Nullable Style style, boolean afterSpace) {}

    void unit(String name) {
        unit = name.strip().toLowerCase(Locale.ROOT);
    }

    void begin(String element, Attributes attributes) throws AltoException {
        ids.addLast(attributes.get("ID", ""));
        switch (element) {
            case "TextStyle" -> addStyle(attributes);
            case "Page" -> beginPage(attributes);
            case "ComposedBlock" -> {
                MetsDiv block = MetsDiv.of(attributes.get("TYPE", ""), "", List.of());
                composed.getLast().children().add(block);
                composed.addLast(block);
            }
            case "TextBlock" -> {
                blockStyle = attributes.get("STYLEREFS", "");
                String id = attributes.get("ID", "");
                if (!id.isEmpty()) {
                    composed.getLast().areas().add(new MetsDiv.Area("", id, id));
                }
            }
            case "TextLine" -> {
                lineStyle = attributes.get("STYLEREFS", "");
                lines.add(new AltoLine(ids()));
                inLine = true;
                afterSpace = false;
            }
            case "SP" -> afterSpace = true;
            case "String", "HYP" -> addWord(element, attributes);
            case "Illustration" -> addBox(pictures, attributes);
            case "GraphicalElement" -> addBox(rules, attributes);
            default -> {
                // says nothing about the print
            }
        }
    }

    void end(String element) {
        ids.removeLast();
        if (element.equals("ComposedBlock")) {
            composed.removeLast();
        } else if (element.equals("TextBlock")) {
            blockStyle = "";
        } else if (element.equals("TextLine")) {
            lineStyle = "";
            inLine = false;
        }
    }

    private List<String> ids() {
        return ids.stream().filter(id -> !id.isEmpty()).toList();
    }

    private void addStyle(Attributes attributes) throws AltoException {
        String colour = attributes.get("FONTCOLOR", "").replace("#", "");
        styles.put(
                attributes.get("ID", ""),
                new Style(
                        length(attributes.get("FONTSIZE", "0")),
                        attributes.get("FONTFAMILY", ""),
                        attributes.get("FONTSTYLE", "").contains("bold"),
                        colour.matches("[0-9a-fA-F]{6}") ? "#" + colour.toLowerCase(Locale.ROOT) : "#000000"));
    }

    private void beginPage(Attributes attributes) throws AltoException {
        pages++;
        if (pages > 1) {
            throw new AltoException(Reason.SEVERAL_PAGES);
        }
        width = length(attributes.get("WIDTH", "0"));
        height = length(attributes.get("HEIGHT", "0"));
    }

    private void addWord(String element, Attributes attributes) throws AltoException {
        String text = attributes.get("CONTENT", "").strip();
        if (text.isEmpty()) {
            return;
        }
        Box box = box(attributes);
        if (box == null && element.equals("HYP")) {
            return; // a hyphen of the line's end, which the word's text need not have
        }
        if (box == null || box.width() == 0 || box.height() == 0) {
            throw new AltoException(Reason.NO_PLACES);
        }
        characters += text.length();
        if (characters > MAX_CHARACTERS) {
            throw new AltoException(Reason.TOO_LARGE);
        }
        Word word = new Word(text, box, style(attributes.get("STYLEREFS", "")), afterSpace);
        afterSpace = false;
        words.add(word);
        if (!inLine) {
            lines.add(new AltoLine(ids()));
        }
        lines.getLast().add(word);
    }

    /// The style of a word: its own, else its line's, else its block's.
    private @Nullable Style style(String own) {
        for (String references : List.of(own, lineStyle, blockStyle)) {
            for (String reference : references.split("\\s+", -1)) {
                Style style = styles.get(reference);
                if (style != null) {
                    return style;
                }
            }
        }
        return null;
    }

    private static void addBox(List<Box> boxes, Attributes attributes) throws AltoException {
        Box box = box(attributes);
        if (box != null && boxes.size() < MAX_CHARACTERS / 10) {
            boxes.add(box);
        }
    }

    private static @Nullable Box box(Attributes attributes) throws AltoException {
        String x = attributes.get("HPOS");
        String y = attributes.get("VPOS");
        String width = attributes.get("WIDTH");
        String height = attributes.get("HEIGHT");
        return x == null || y == null || width == null || height == null
                ? null
                : new Box(length(x), length(y), length(width), length(height));
    }

    private static double length(String number) throws AltoException {
        try {
            double length = Double.parseDouble(number.strip());
            if (Math.abs(length) <= MAX_LENGTH) { // also false for NaN
                return Math.max(0, length);
            }
        } catch (NumberFormatException e) {
            throw new AltoException(Reason.BROKEN, e);
        }
        throw new AltoException(Reason.BROKEN);
    }

    /// The page as what is painted on it.
    PageGlyphs glyphs() throws AltoException {
        if (words.isEmpty()) {
            throw new AltoException(Reason.NO_TEXT);
        }
        for (Word word : words) {
            width = Math.max(width, word.box().right());
            height = Math.max(height, word.box().bottom());
        }
        double points = pointsPerUnit();
        double side = Math.max(width, height) * points;
        if (side > MAX_PAGE_SIDE || Math.min(width, height) * points < LEAST_PAGE_SIDE) {
            throw new AltoException(Reason.BROKEN);
        }
        List<Glyph> glyphs = new ArrayList<>();
        words.forEach(word -> addGlyphs(word, points, glyphs));
        return new PageGlyphs(
                1,
                width * points,
                height * points,
                glyphs,
                scaled(rules, points),
                List.of(),
                List.of(),
                scaled(pictures, points),
                1);
    }

    /// The parts of the articles that composed blocks mark; none if they mark no article.
    List<MetsPart> parts() {
        return MetsParts.of(List.of(composed.getFirst()), id -> id);
    }

    /// The lines of the page as the file has them. To be asked after [#glyphs()], which settles the page's
    /// size.
    List<AltoLine> lines() {
        return lines.stream().filter(line -> !line.words().isEmpty()).toList();
    }

    double pointsPerUnit() {
        return switch (unit) {
            case "mm10" -> 72 / 254.0;
            case "inch1200" -> 72 / 1200.0;
            default ->
                RESOLUTIONS.stream()
                        .map(resolution -> 72.0 / resolution)
                        .filter(points ->
                                height * points > LEAST_PLAUSIBLE_HEIGHT && height * points < LARGEST_PLAUSIBLE_HEIGHT)
                        .findFirst()
                        .orElse(72 / 300.0);
        };
    }

    private static List<Box> scaled(List<Box> boxes, double points) {
        return boxes.stream().map(box -> scaled(box, points)).toList();
    }

    static Box scaled(Box box, double points) {
        return new Box(box.x() * points, box.y() * points, box.width() * points, box.height() * points);
    }

    /// A glyph for each character of a word, all of one width; below each other where the word stands upright.
    private static void addGlyphs(Word word, double points, List<Glyph> glyphs) {
        Box box = scaled(word.box(), points);
        int[] characters = word.text().codePoints().toArray();
        boolean upright = characters.length > 1 && box.height() > 1.5 * box.width();
        double thickness = upright ? box.width() : box.height();
        Style style = word.style();
        double size = size(style, thickness);
        double step = (upright ? box.height() : box.width()) / characters.length;
        for (int at = 0; at < characters.length; at++) {
            Box cell = upright
                    ? new Box(box.x(), box.y() + at * step, box.width(), step)
                    : new Box(box.x() + at * step, box.y(), step, box.height());
            glyphs.add(new Glyph(
                    Character.toString(characters[at]),
                    cell,
                    size,
                    style == null ? "" : style.font(),
                    style != null && style.bold(),
                    0,
                    style == null ? "#000000" : style.colour(),
                    true,
                    glyphs.size()));
        }
    }

    /// The size of characters that are so thick. A size that contradicts the place was meant for another
    /// resolution.
    static double size(@Nullable Style style, double thickness) {
        return style != null && style.size() > 0.6 * thickness && style.size() < 1.7 * thickness
                ? style.size()
                : thickness;
    }
}
