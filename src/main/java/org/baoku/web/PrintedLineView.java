package org.baoku.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageSource;
import org.baoku.paper.Furniture;
import org.baoku.paper.LineNumbers;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// A line of a source file, and what was read in it.
///
/// @param number 1-based
/// @param part what of an article it holds; furniture and blank lines hold none
/// @param article the article that it belongs to; null for furniture and blank lines
/// @param first whether the line before belongs to something else
/// @param furniture what it is where it belongs to no article: `masthead`; null otherwise
public record PrintedLineView(
        int number,
        String text,
        Part part,
        @Nullable Link article,
        boolean first,
        @Nullable String furniture) {
    /// A page of ours can hold no zero byte, so U+FFFD stands for it.
    public PrintedLineView {
        text = text.replace('\0', '\uFFFD');
    }

    /// What of an article a line can hold.
    enum Part {
        BODY,
        HEADLINE,
        LABEL,
        /// Nothing of the articles asked for.
        NONE;

        /// The part's name in messages and style sheets.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How many of its neighbours' lines are shown before and after an article's own.
    private static final int NEIGHBOURS = 3;

    /// Every line of the file, with what the page's articles took from it; none where it holds no printed lines.
    public static List<PrintedLineView> of(
            PageSource source, List<ArchivedArticle> articles, List<Furniture> furniture) {
        if (source.format() == PageFormat.ARTICLES) {
            return List.of();
        }
        Map<Integer, ArchivedArticle> articleOfLine = new HashMap<>();
        Map<Integer, Part> partOfLine = new HashMap<>();
        for (ArchivedArticle article : articles) {
            note(article, article.print().bodyLines(), Part.BODY, articleOfLine, partOfLine);
            note(article, article.print().headlineLines(), Part.HEADLINE, articleOfLine, partOfLine);
            note(article, article.print().labelLines(), Part.LABEL, articleOfLine, partOfLine);
        }
        Map<Integer, String> furnitureOfLine = new HashMap<>();
        furniture.forEach(line -> furnitureOfLine.put(line.line(), key(line.kind())));

        List<PrintedLineView> lines = new ArrayList<>();
        @Nullable ArchivedArticle before = null;
        Part partBefore = Part.NONE;
        int number = 1;
        for (String text : source.lines()) {
            ArchivedArticle article = articleOfLine.get(number);
            Part part = partOfLine.getOrDefault(number, Part.NONE);
            boolean first = article != null && (!article.equals(before) || part != partBefore);
            lines.add(new PrintedLineView(
                    number,
                    text,
                    part,
                    article == null ? null : new Link(ArticleTitle.of(article), SiteUrls.article(article.id())),
                    first,
                    furnitureOfLine.get(number)));
            if (!text.isBlank()) {
                before = article;
                partBefore = part;
            }
            number++;
        }
        return lines;
    }

    /// The lines around one article: from just before its first to just after its last.
    public static List<PrintedLineView> around(ArchivedArticle article, PageSource source) {
        LineNumbers own = article.print()
                .bodyLines()
                .and(article.print().headlineLines())
                .and(article.print().labelLines());
        if (own.isEmpty() || source.format() == PageFormat.ARTICLES) {
            return List.of();
        }
        List<PrintedLineView> all = of(source, List.of(article), List.of());
        return all.subList(Math.max(0, own.first() - 1 - NEIGHBOURS), Math.min(all.size(), own.last() + NEIGHBOURS));
    }

    private static void note(
            ArchivedArticle article,
            LineNumbers lines,
            Part part,
            Map<Integer, ArchivedArticle> articleOfLine,
            Map<Integer, Part> partOfLine) {
        for (int number : lines.numbers()) {
            articleOfLine.put(number, article);
            partOfLine.put(number, part);
        }
    }

    /// What messages call a kind of furniture.
    static String key(Furniture.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
