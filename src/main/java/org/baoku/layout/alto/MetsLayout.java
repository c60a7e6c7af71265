package org.baoku.layout.alto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baoku.layout.alto.MetsIssue.MetsPart;
import org.baoku.layout.alto.MetsIssue.Role;
import org.baoku.paper.Furniture;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LaidOutPage.LaidOutArticle;
import org.baoku.paper.LaidOutPage.LaidOutBlock;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.jspecify.annotations.Nullable;

/// Lays out a page as METS or ALTO say: the lines of the ALTO file by the articles and parts that are marked.
///
/// A line that several parts name belongs to the first one. Lines that no part names are furniture.
final class MetsLayout {
    private final PlacedPage page;
    private final List<AltoLine> lines;
    private final Map<String, Integer> firstOf = new HashMap<>();
    private final Map<String, Integer> lastOf = new HashMap<>();
    private final boolean[] taken;
    private final List<PlacedLine> placed = new ArrayList<>();
    private final Map<Integer, Furniture.Kind> furniture = new TreeMap<>();

    /// @param page the lines of the ALTO file with their places
    /// @param lines the same lines
    private MetsLayout(PlacedPage page, List<AltoLine> lines) {
        this.page = page;
        this.lines = lines;
        taken = new boolean[lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            for (String id : lines.get(line).ids()) {
                firstOf.putIfAbsent(id, line);
                lastOf.put(id, line);
            }
        }
    }

    /// The lines of a part of an article.
    ///
    /// @param paragraph as in [MetsPart]
    record PartLines(Role role, int paragraph, List<PlacedLine> lines) {}

    /// The layout of a page.
    ///
    /// @param parts those of the page's ALTO file, at least one
    /// @param analysed the layout as the page alone shows it, for the lines that no part names
    static LaidOutPage of(
            List<MetsPart> parts,
            PlacedPage page,
            List<AltoLine> lines,
            LaidOutPage analysed,
            LaidOutPage.Masthead masthead) {
        MetsLayout layout = new MetsLayout(page, lines);
        Map<Integer, List<PartLines>> articles = new LinkedHashMap<>();
        Map<MetsPart, List<PlacedLine>> others = new LinkedHashMap<>();
        for (MetsPart part : parts) {
            List<PlacedLine> taken = layout.take(part);
            if (!part.isOfArticle() || part.role() == Role.CAPTION) {
                others.put(part, taken);
            } else if (!taken.isEmpty()) {
                articles.computeIfAbsent(part.article(), _ -> new ArrayList<>())
                        .add(new PartLines(part.role(), part.paragraph(), taken));
            }
        }
        List<LaidOutArticle> laidOut = new ArrayList<>();
        articles.values().forEach(article -> {
            if (article.stream().anyMatch(part -> part.role() == Role.TEXT || part.role() == Role.UNKNOWN)) {
                laidOut.add(layout.write(new MetsArticle(article)));
            } else {
                // a picture with its title
                article.forEach(
                        part -> part.lines().forEach(line -> layout.addFurniture(line, Furniture.Kind.CAPTION)));
            }
        });
        others.forEach((part, taken) -> taken.forEach(
                line -> layout.addFurniture(line, part.isOfArticle() ? Furniture.Kind.CAPTION : part.furniture())));
        layout.addRest(analysed);
        return new LaidOutPage(
                new PlacedPage(page.number(), page.width(), page.height(), layout.placed, page.trust()),
                masthead,
                laidOut,
                layout.furniture);
    }

    /// The lines of a part that no other part has taken.
    private List<PlacedLine> take(MetsPart part) {
        @Nullable Integer first = firstOf.get(part.begin());
        @Nullable Integer last = lastOf.get(part.end());
        List<PlacedLine> found = new ArrayList<>();
        if (first == null) {
            return found;
        }
        int end = last == null ? lastOf.getOrDefault(part.begin(), first) : last;
        for (int line = first; line <= end; line++) {
            if (!taken[line]) {
                taken[line] = true;
                found.add(page.line(line + 1));
            }
        }
        return found;
    }

    private LaidOutArticle write(MetsArticle article) {
        LineNumbers label = numbers(article.titles(Role.LABEL));
        LineNumbers kicker = numbers(article.titles(Role.KICKER));
        LineNumbers headline = numbers(article.titles(Role.HEADLINE));
        LineNumbers subheadline = numbers(article.titles(Role.SUBHEADLINE));
        List<LaidOutBlock> body = new ArrayList<>();
        for (MetsArticle.BodyPart part : article.body()) {
            body.add(new LaidOutBlock(
                    part.kind(), part.lines().stream().map(this::number).toList()));
        }
        return new LaidOutArticle(label, kicker, headline, subheadline, body);
    }

    private LineNumbers numbers(List<PlacedLine> titles) {
        return LineNumbers.of(titles.stream().map(this::number).toList());
    }

    private int number(PlacedLine line) {
        placed.add(line);
        return placed.size();
    }

    private void addFurniture(PlacedLine line, Furniture.Kind kind) {
        furniture.put(number(line), kind);
    }

    /// Adds the lines that no part has named, each of the kind that the same text has on the page alone.
    private void addRest(LaidOutPage analysed) {
        Map<String, Furniture.Kind> kinds = new HashMap<>();
        analysed.furniture()
                .forEach((line, kind) -> kinds.put(analysed.page().line(line).text(), kind));
        for (int line = 0; line < lines.size(); line++) {
            if (!taken[line]) {
                PlacedLine rest = page.line(line + 1);
                addFurniture(rest, kinds.getOrDefault(rest.text(), Furniture.Kind.OTHER));
            }
        }
    }
}
