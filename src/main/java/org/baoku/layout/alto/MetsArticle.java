package org.baoku.layout.alto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.layout.alto.MetsIssue.Role;
import org.baoku.layout.alto.MetsLayout.PartLines;
import org.baoku.paper.Box;
import org.baoku.paper.LaidOutPage.LaidOutBlock;
import org.baoku.paper.PlacedLine;
import org.jspecify.annotations.Nullable;

/// The lines of an article of METS by title and paragraph. Where METS marks neither, sizes tell the titles,
/// and indents and short last lines the paragraphs.
final class MetsArticle {
    /// Characters this much larger than the body's are a title's.
    private static final double DISPLAY = 1.17;

    /// Lines at least this large, relative to the largest title, are the headline.
    private static final double HEADLINE = 0.9;

    private static final double MIN_INDENT = 0.7;
    private static final double MAX_INDENT = 3.5;

    /// How much shorter than its column the last line of a paragraph is, in characters.
    private static final double SHORT = 1.5;

    private static final String STOPS = "。！？!?….”’）)」』";

    private final List<PartLines> parts;
    private final List<BodyPart> body = new ArrayList<>();
    private int openParagraph;
    private @Nullable PlacedLine before;
    private double beforeEdge;

    /// A piece of the body.
    record BodyPart(LaidOutBlock.Kind kind, List<PlacedLine> lines) {}

    MetsArticle(List<PartLines> parts) {
        this.parts = parts.stream().noneMatch(part -> part.role() == Role.HEADLINE) ? withTitles(parts) : parts;
        for (PartLines part : this.parts) {
            if (!part.role().isTitle()) {
                addBody(part);
            }
        }
    }

    /// The lines of the titles of a role.
    List<PlacedLine> titles(Role role) {
        return parts.stream()
                .filter(part -> part.role() == role)
                .flatMap(part -> part.lines().stream())
                .toList();
    }

    /// The body in the order of METS.
    List<BodyPart> body() {
        return List.copyOf(body);
    }

    /// The parts of an article without a marked headline: the first lines that are set in larger type are
    /// titles.
    private static List<PartLines> withTitles(List<PartLines> parts) {
        List<PlacedLine> lines = parts.stream()
                .filter(part -> !part.role().isTitle())
                .flatMap(part -> part.lines().stream())
                .toList();
        double text = medianSize(lines);
        int titles = 0;
        while (titles < lines.size() && lines.get(titles).size() >= DISPLAY * text) {
            titles++;
        }
        if (titles == 0 || titles == lines.size()) {
            return parts;
        }
        List<PlacedLine> title = lines.subList(0, titles);
        double largest = title.stream().mapToDouble(PlacedLine::size).max().orElse(0);
        List<PartLines> marked = new ArrayList<>(
                parts.stream().filter(part -> part.role().isTitle()).toList());
        boolean afterHeadline = false;
        for (PlacedLine line : title) {
            boolean headline = line.size() >= HEADLINE * largest;
            afterHeadline |= headline;
            Role role = headline ? Role.HEADLINE : afterHeadline ? Role.SUBHEADLINE : Role.KICKER;
            marked.add(new PartLines(role, 0, List.of(line)));
        }
        int left = titles;
        for (PartLines part : parts) {
            if (!part.role().isTitle()) {
                int gone = Math.min(left, part.lines().size());
                left -= gone;
                if (gone < part.lines().size()) {
                    marked.add(new PartLines(
                            part.role(),
                            part.paragraph(),
                            part.lines().subList(gone, part.lines().size())));
                }
            }
        }
        return marked;
    }

    /// The size of the character in the middle, if all are sorted by size.
    private static double medianSize(List<PlacedLine> lines) {
        List<PlacedLine> sorted = lines.stream()
                .sorted(Comparator.comparingDouble(PlacedLine::size))
                .toList();
        long half = lines.stream().mapToLong(line -> line.text().length()).sum() / 2;
        for (PlacedLine line : sorted) {
            half -= line.text().length();
            if (half < 0) {
                return line.size();
            }
        }
        return sorted.isEmpty() ? 0 : sorted.getLast().size();
    }

    private void addBody(PartLines part) {
        switch (part.role()) {
            case CREDIT -> addLines(LaidOutBlock.Kind.CREDIT, part.lines());
            case CROSSHEAD -> addLines(LaidOutBlock.Kind.CROSSHEAD, part.lines());
            default -> addText(part);
        }
    }

    /// Adds lines that are no paragraph: each credit is one of its own, a crosshead all of them.
    private void addLines(LaidOutBlock.Kind kind, List<PlacedLine> lines) {
        if (kind == LaidOutBlock.Kind.CREDIT) {
            lines.forEach(line -> body.add(new BodyPart(kind, List.of(line))));
        } else {
            body.add(new BodyPart(kind, List.copyOf(lines)));
        }
        before = null;
        openParagraph = 0;
    }

    private void addText(PartLines part) {
        Box column =
                part.lines().stream().map(PlacedLine::box).reduce(Box::union).orElseThrow();
        boolean first = true;
        for (PlacedLine line : part.lines()) {
            boolean begins = part.paragraph() > 0
                    ? part.paragraph() != openParagraph
                    : before == null || openParagraph > 0 || beginsParagraph(before, line, column, first);
            if (begins) {
                body.add(new BodyPart(LaidOutBlock.Kind.PARAGRAPH, new ArrayList<>()));
            }
            body.getLast().lines().add(line);
            openParagraph = part.paragraph();
            before = line;
            beforeEdge = column.right();
            first = false;
        }
    }

    /// Whether a line begins a paragraph after another line.
    ///
    /// @param column the block that it stands in
    /// @param first whether it is the block's first line
    private boolean beginsParagraph(PlacedLine previous, PlacedLine line, Box column, boolean first) {
        if (line.vertical()) {
            return first && endsSentence(previous);
        }
        double indent = (line.box().x() - column.x()) / line.size();
        boolean shortBefore = previous.box().right() < beforeEdge - SHORT * previous.size();
        return (indent >= MIN_INDENT && indent <= MAX_INDENT) || (endsSentence(previous) && (first || shortBefore));
    }

    private static boolean endsSentence(PlacedLine line) {
        String text = line.text();
        return STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
