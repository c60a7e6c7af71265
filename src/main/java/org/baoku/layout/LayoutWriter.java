package org.baoku.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.layout.element.PageElement;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.Wording;
import org.baoku.paper.Furniture;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LaidOutPage.LaidOutArticle;
import org.baoku.paper.LaidOutPage.LaidOutBlock;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;

/// Writes a page's articles and furniture as a [LaidOutPage], numbering the lines in reading order.
final class LayoutWriter {
    private final List<PlacedLine> placed = new ArrayList<>();
    private final List<LaidOutArticle> articles = new ArrayList<>();
    private final Map<Integer, Furniture.Kind> furniture = new HashMap<>();
    private final Map<TextLine, Integer> written = new HashMap<>();

    void addFurniture(TextLine line, Furniture.Kind kind) {
        if (!written.containsKey(line)) {
            furniture.put(number(line), kind);
        }
    }

    void addArticle(ArticleParts article) {
        LineNumbers label = numbers(article.label());
        LineNumbers kicker = numbers(article.kicker());
        LineNumbers headline = numbers(article.headline());
        LineNumbers subheadline = numbers(article.subheadline());
        List<LaidOutBlock> body = new ArrayList<>();
        for (ArticleParts.BodyBlock block : article.body()) {
            body.add(new LaidOutBlock(
                    block.kind(), block.lines().stream().map(this::number).toList()));
        }
        articles.add(new LaidOutArticle(label, kicker, headline, subheadline, body));
        article.outside().forEach(this::addFurniture);
    }

    /// Adds an element that belongs to no article.
    void addFurniture(PageElement element) {
        Furniture.Kind kind = switch (element.kind()) {
            case CAPTION -> Furniture.Kind.CAPTION;
            case NOTICE -> Furniture.Kind.ADVERTISEMENT;
            case WEATHER -> Furniture.Kind.WEATHER;
            case GUIDE -> Furniture.Kind.GUIDE;
            default -> kind(element.text().replace(" ", ""));
        };
        element.lines().forEach(line -> addFurniture(line, kind));
    }

    private static Furniture.Kind kind(String text) {
        if (Wording.isAdvertisement(text)) {
            return Furniture.Kind.ADVERTISEMENT;
        }
        if (Wording.isGuide(text)) {
            return Furniture.Kind.GUIDE;
        }
        return Wording.isCaption(text) ? Furniture.Kind.CAPTION : Furniture.Kind.OTHER;
    }

    /// Adds lines that no element took, from the page's top.
    void addRest(List<TextLine> lines) {
        lines.stream()
                .filter(line -> !written.containsKey(line))
                .sorted(Comparator.comparingDouble(line -> line.box().y()))
                .forEach(line -> addFurniture(line, Furniture.Kind.OTHER));
    }

    private LineNumbers numbers(List<TextLine> lines) {
        return LineNumbers.of(lines.stream().map(this::number).toList());
    }

    /// The number of a line; the same whenever it is asked for again, as for the label that several briefs share.
    private int number(TextLine line) {
        return written.computeIfAbsent(line, each -> {
            placed.add(each.placed());
            return placed.size();
        });
    }

    LaidOutPage page(PageGlyphs page, LaidOutPage.Masthead masthead) {
        return new LaidOutPage(
                new PlacedPage(page.number(), page.width(), page.height(), placed, page.trust()),
                masthead,
                articles,
                furniture);
    }
}
