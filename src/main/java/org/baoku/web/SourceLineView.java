package org.baoku.web;

import java.util.ArrayList;
import java.util.BitSet;
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

/// A line of a source file with its classification.
///
/// @param number 1-based
/// @param part the part of the article that the line belongs to
/// @param article the article that the line belongs to; null for furniture and blank lines
/// @param first whether the previous line belongs to another article or part
/// @param furniture the kind of furniture, such as `masthead`; null for other lines
public record SourceLineView(
        int number,
        String text,
        Part part,
        @Nullable Link article,
        boolean first,
        @Nullable String furniture) {
    /// HTML cannot contain NUL, so U+FFFD replaces it.
    public SourceLineView {
        text = text.replace('\0', '\uFFFD');
    }

    /// A part of an article.
    public enum Part {
        BODY,
        HEADLINE,
        LABEL,
        /// Not part of the given articles.
        NONE;

        /// The name in message keys and style sheets.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The number of lines shown before and after each run of lines of an article.
    private static final int CONTEXT_LINES = 3;

    /// All lines of a file, with the articles that they belong to; none for a file of segmented articles.
    public static List<SourceLineView> of(
            PageSource source, List<ArchivedArticle> articles, List<Furniture> furniture) {
        if (source.format() == PageFormat.ARTICLES) {
            return List.of();
        }
        Map<Integer, ArchivedArticle> articleOfLine = new HashMap<>();
        Map<Integer, Part> partOfLine = new HashMap<>();
        for (ArchivedArticle article : articles) {
            assign(article, article.print().bodyLines(), Part.BODY, articleOfLine, partOfLine);
            assign(article, article.print().headlineLines(), Part.HEADLINE, articleOfLine, partOfLine);
            assign(article, article.print().labelLines(), Part.LABEL, articleOfLine, partOfLine);
        }
        Map<Integer, String> furnitureOfLine = new HashMap<>();
        furniture.forEach(line -> furnitureOfLine.put(line.line(), key(line.kind())));

        List<SourceLineView> lines = new ArrayList<>();
        @Nullable ArchivedArticle before = null;
        Part partBefore = Part.NONE;
        int number = 1;
        for (String text : source.lines()) {
            ArchivedArticle article = articleOfLine.get(number);
            Part part = partOfLine.getOrDefault(number, Part.NONE);
            boolean first = article != null && (!article.equals(before) || part != partBefore);
            lines.add(new SourceLineView(
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

    /// One part of the lines: all of them may be megabytes.
    public static List<SourceLineView> part(List<SourceLineView> lines, PrintedPart part) {
        List<List<PrintedPart.Piece>> parts =
                PrintedPart.divide(lines.stream().map(SourceLineView::text).toList());
        if (part.number() > parts.size()) {
            return List.of();
        }
        return parts.get(part.number() - 1).stream()
                .map(piece -> lines.get(piece.index()).cut(piece))
                .toList();
    }

    /// In how many parts the lines are shown.
    public static int parts(List<SourceLineView> lines) {
        return PrintedPart.divide(lines.stream().map(SourceLineView::text).toList())
                .size();
    }

    private SourceLineView cut(PrintedPart.Piece piece) {
        return piece.from() == 0 && piece.to() == text.length()
                ? this
                : new SourceLineView(number, text.substring(piece.from(), piece.to()), part, article, first, furniture);
    }

    /// The lines of one article, with a few lines before and after. Of what stands between its parts, such
    /// as the columns between a text and its headline at the end of the page, only the lines next to them
    /// are shown.
    public static List<SourceLineView> around(ArchivedArticle article, PageSource source) {
        LineNumbers own = article.print()
                .bodyLines()
                .and(article.print().headlineLines())
                .and(article.print().labelLines());
        if (own.isEmpty() || source.format() == PageFormat.ARTICLES) {
            return List.of();
        }
        BitSet near = new BitSet();
        for (int line : own.numbers()) {
            near.set(Math.max(0, line - CONTEXT_LINES), line + CONTEXT_LINES + 1);
        }
        return of(source, List.of(article), List.of()).stream()
                .filter(line -> near.get(line.number()))
                .toList();
    }

    private static void assign(
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

    /// The name of a kind of furniture in message keys.
    static String key(Furniture.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
