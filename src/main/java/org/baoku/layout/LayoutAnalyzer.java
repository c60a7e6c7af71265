package org.baoku.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.layout.area.AreaCutter;
import org.baoku.layout.area.AreaReader;
import org.baoku.layout.area.ArticleArea;
import org.baoku.layout.area.ReadingOrder;
import org.baoku.layout.element.ElementFinder;
import org.baoku.layout.element.PageElement;
import org.baoku.layout.line.DropCaps;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.line.LineFinder;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.line.PageGrounds;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.TypeScale;
import org.baoku.layout.line.Wording;
import org.baoku.paper.Box;
import org.baoku.paper.LaidOutPage;

/// Analyses the layout of a page: glyphs in, articles out. Thread-safe.
public final class LayoutAnalyzer {
    /// A body without headline or lead-in is an article from this length on, in characters.
    private static final int MIN_ARTICLE = 100;

    /// The layout of a page; never throws, whatever is painted on it.
    public LaidOutPage analyze(PageGlyphs page) {
        List<Glyph> glyphs =
                page.glyphs().stream().filter(LayoutAnalyzer::isVisible).toList();
        TypeScale scale = TypeScale.of(glyphs);
        PageGrounds grounds = new PageGrounds(page, scale.body());
        List<TextLine> lines = DropCaps.join(scale, LineFinder.find(page, glyphs, scale, grounds));
        MastheadReader masthead = new MastheadReader(page, scale);
        masthead.read(lines);
        List<TextLine> rest = lines.stream()
                .filter(line -> !masthead.furniture().containsKey(line))
                .toList();
        LayoutWriter writer = new LayoutWriter();
        lines.forEach(line -> {
            if (masthead.furniture().containsKey(line)) {
                writer.addFurniture(line, masthead.furniture().get(line));
            }
        });
        for (ArticleArea area : ReadingOrder.of(areas(page, scale, grounds, rest))) {
            write(area, scale, writer);
        }
        writer.addRest(lines);
        return writer.page(page, masthead.masthead());
    }

    private static boolean isVisible(Glyph glyph) {
        return !glyph.text().isBlank() && glyph.size() > 0;
    }

    private static List<ArticleArea> areas(
            PageGlyphs page, TypeScale scale, PageGrounds grounds, List<TextLine> lines) {
        Map<Integer, List<PageElement>> containers = new HashMap<>();
        for (PageElement element : ElementFinder.find(page, scale, grounds, lines)) {
            containers
                    .computeIfAbsent(element.container(), _ -> new ArrayList<>())
                    .add(element);
        }
        List<Box> rules = page.rules().stream()
                .filter(rule -> rule.width() > 3 * scale.body() && rule.width() > 4 * rule.height())
                .limit(2000)
                .toList();
        List<ArticleArea> areas = new ArrayList<>();
        containers.values().forEach(elements -> {
            AreaReader reader = new AreaReader(scale, rules, elements);
            areas.addAll(new AreaCutter(elements, reader, scale, rules).divide());
        });
        return areas;
    }

    private static void write(ArticleArea area, TypeScale scale, LayoutWriter writer) {
        boolean article = !area.bodies().isEmpty()
                && (area.title() != null
                        || area.bodies().getFirst().opens()
                        || area.length() >= MIN_ARTICLE
                        || isLabelledBrief(area))
                && !(area.title() == null && area.length() < 3 * MIN_ARTICLE && isFurniture(area));
        if (article) {
            Digest.divide(ArticleLines.of(scale, area)).forEach(writer::addArticle);
        } else {
            area.elements().forEach(writer::addFurniture);
        }
    }

    private static boolean isLabelledBrief(ArticleArea area) {
        return area.bodies().getFirst().element().lines().getFirst().hasMark()
                && area.others().stream().anyMatch(each -> each.kind() == PageElement.Kind.LABEL);
    }

    private static boolean isFurniture(ArticleArea area) {
        String text = area.bodies().getFirst().element().text().replace(" ", "");
        return Wording.isAdvertisement(text) || Wording.isGuide(text);
    }
}
