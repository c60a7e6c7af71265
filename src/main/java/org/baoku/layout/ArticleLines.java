package org.baoku.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.layout.ArticleParts.BodyBlock;
import org.baoku.layout.area.ArticleArea;
import org.baoku.layout.area.ColumnPiece;
import org.baoku.layout.element.PageElement;
import org.baoku.layout.element.TitleOrder;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.TypeScale;
import org.baoku.layout.line.Wording;
import org.baoku.paper.Box;
import org.baoku.paper.ColumnName;
import org.baoku.paper.LaidOutPage.LaidOutBlock;
import org.jspecify.annotations.Nullable;

/// Tells the parts of an article: label, kicker, headline, subheadline, and the blocks of the body.
final class ArticleLines {
    /// Lines at least this large, relative to the largest of a headline block, are the headline.
    private static final double HEADLINE = 0.9;

    /// A plain line of fewer characters above a headline is a name rather than a kicker.
    private static final int MIN_KICKER = 8;

    private final TypeScale scale;
    private final ArticleArea area;
    private final List<TextLine> label = new ArrayList<>();
    private final List<TextLine> kicker = new ArrayList<>();
    private final List<TextLine> headline = new ArrayList<>();
    private final List<TextLine> subheadline = new ArrayList<>();
    private final List<BodyBlock> body = new ArrayList<>();

    private final List<PageElement> outside = new ArrayList<>();

    /// The parts of the article that this area is read as.
    static ArticleParts of(TypeScale scale, ArticleArea area) {
        ArticleLines lines = new ArticleLines(scale, area);
        return new ArticleParts(
                lines.label, lines.kicker, lines.headline, lines.subheadline, lines.body, lines.outside);
    }

    private ArticleLines(TypeScale scale, ArticleArea area) {
        this.scale = scale;
        this.area = area;
        divideTitle();
        List<TextLine> closing = new ArrayList<>();
        for (PageElement other : area.others()) {
            switch (other.kind()) {
                case LABEL -> label.addAll(other.lines());
                case CREDIT -> {
                    if (isAboveTitle(other)
                            && ColumnName.matches(other.lines().getFirst().compact())) {
                        label.addAll(other.lines());
                    } else {
                        (opens(other) ? openingCredits : closing).addAll(other.lines());
                    }
                }
                case MINOR -> {
                    TextLine line = other.lines().getFirst();
                    if (isAboveTitle(other) && Wording.isPlain(line.compact())) {
                        (isLabel(line) ? label : kicker).addAll(0, other.lines());
                    } else if (Wording.isMarkedName(line.text()) && isBelowTitle(other)) {
                        openingCredits.addAll(other.lines());
                    } else {
                        outside.add(other);
                    }
                }
                default -> outside.add(other);
            }
        }
        openingCredits.forEach(line -> body.add(new BodyBlock(LaidOutBlock.Kind.CREDIT, List.of(line))));
        addBody();
        closing.forEach(line -> body.add(new BodyBlock(LaidOutBlock.Kind.CREDIT, List.of(line))));
    }

    private final List<TextLine> openingCredits = new ArrayList<>();

    private void divideTitle() {
        if (area.title() == null) {
            return;
        }
        List<TextLine> lines = new ArrayList<>(area.title().lines());
        for (PageElement subtitle : area.subtitles()) {
            lines.addAll(subtitle.lines());
        }
        double largest = area.title().size();
        List<TextLine> sorted = TitleOrder.sorted(lines);
        boolean labelled = sorted.size() > 1 && namesColumn(sorted.getFirst(), largest);
        if (labelled) {
            label.add(sorted.getFirst());
        }
        for (TextLine line : sorted.subList(labelled ? 1 : 0, sorted.size())) {
            if (line.size() >= HEADLINE * largest) {
                headline.add(line);
            } else {
                (headline.isEmpty() ? kicker : subheadline).add(line);
            }
        }
    }

    /// Whether the first line of a headline block is its label: in type as large as the headline it would be part of
    /// it.
    private static boolean namesColumn(TextLine first, double largest) {
        return (first.size() < HEADLINE * largest && ColumnName.matches(first.compact()))
                || (first.size() < largest && first.hasMark() && Wording.isPlain(first.compact()));
    }

    /// Whether a credit stands before the body rather than after it.
    private boolean opens(PageElement credit) {
        Box first = area.bodies().getFirst().element().box();
        Box last = area.bodies().getLast().element().box();
        return credit.box().bottom() <= first.y() + scale.body()
                || (area.title() != null
                        && credit.box().distance(area.title().box()) < 1.5 * scale.body()
                        && credit.box().distance(last) > scale.body());
    }

    /// Whether a line stands right above the headline block.
    private boolean isAboveTitle(PageElement element) {
        PageElement title = area.title();
        return title != null
                && element.lines().size() == 1
                && element.box().bottom() <= title.box().y() + 0.5 * scale.body()
                && element.box().distance(title.box()) < 1.5 * scale.body();
    }

    /// Whether a line stands right below the headline block.
    private boolean isBelowTitle(PageElement element) {
        PageElement title = area.title();
        return title != null
                && element.lines().size() == 1
                && element.box().y() >= title.box().bottom() - 0.5 * scale.body()
                && element.box().distance(title.box()) < 1.5 * scale.body();
    }

    /// Whether a short line above a headline is its label rather than its kicker: worded or marked like the name of a
    /// column, or shorter than what says something.
    private static boolean isLabel(TextLine line) {
        String text = line.compact();
        return ColumnName.matches(text)
                || line.hasMark()
                || line.bold()
                || (text.length() < MIN_KICKER && !Wording.isPairOfPhrases(line.text()));
    }

    private void addBody() {
        List<PageElement> crossheads = new ArrayList<>(area.crossheads());
        crossheads.sort(Comparator.comparingDouble(each -> each.box().y()));
        boolean open = false;
        @Nullable TextLine before = null;
        double beforeRight = 0;
        for (ColumnPiece piece : area.bodies()) {
            Box box = piece.element().box();
            for (PageElement crosshead : List.copyOf(crossheads)) {
                Box head = crosshead.box();
                if (head.x() < box.right() && head.right() > box.x() && head.bottom() <= box.y() + scale.body()) {
                    body.add(new BodyBlock(LaidOutBlock.Kind.CROSSHEAD, crosshead.lines()));
                    crossheads.remove(crosshead);
                    open = false;
                }
            }
            List<TextLine> lines = piece.element().lines();
            for (int i = 0; i < lines.size(); i++) {
                TextLine line = lines.get(i);
                if (isCrosshead(piece, i, before)) {
                    body.add(new BodyBlock(LaidOutBlock.Kind.CROSSHEAD, List.of(line)));
                    open = false;
                } else {
                    boolean short_ = before != null
                            && before.box().right() < beforeRight - 2.2 * before.size()
                            && Wording.endsSentence(before.compact());
                    if (!open || short_ || ColumnPiece.isIndented(line, piece.left())) {
                        body.add(new BodyBlock(LaidOutBlock.Kind.PARAGRAPH, new ArrayList<>()));
                    }
                    body.getLast().lines().add(line);
                    open = true;
                }
                before = line;
                beforeRight = box.right();
            }
        }
        crossheads.forEach(each -> body.add(new BodyBlock(LaidOutBlock.Kind.CROSSHEAD, each.lines())));
    }

    /// Whether a line of body size is a crosshead: plain words in another type or centred, between a
    /// sentence's end and a paragraph.
    private static boolean isCrosshead(ColumnPiece piece, int i, @Nullable TextLine before) {
        List<TextLine> lines = piece.element().lines();
        TextLine line = lines.get(i);
        if (i + 1 >= lines.size()
                || !Wording.isPlain(line.compact())
                || Wording.endsSentence(line.compact())
                || (before != null && !Wording.endsSentence(before.compact()))
                || !ColumnPiece.isIndented(lines.get(i + 1), piece.left())) {
            return false;
        }
        TextLine next = lines.get(i + 1);
        Box box = piece.element().box();
        double leftSpace = line.box().x() - piece.left();
        double rightSpace = box.right() - line.box().right();
        boolean centred = leftSpace > 2.6 * line.size() && Math.abs(leftSpace - rightSpace) < 1.5 * line.size();
        boolean otherType = (line.bold() && !next.bold()) || !line.font().equals(next.font());
        return before != null && (centred || otherType);
    }
}
