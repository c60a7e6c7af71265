package org.baoku.admin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoku.admin.NotFoundException;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;
import org.baoku.paper.SegmentedArticle;

/// What the editor shows of a page at once: any file can be ingested, and not all are newspaper pages. A
/// page of usual size is one part.
///
/// @param number from 1
/// @param from the first line
/// @param to the last line; less than `from` for imported articles, which have no lines
/// @param articles the places of the articles that are shown, from 0
record EditorPart(int number, int count, int from, int to, List<Integer> articles) {
    /// How many lines a part has at most.
    static final int LINES = 1_000;

    /// How many articles a part shows at most.
    static final int ARTICLES = 100;

    /// How many letters the imported articles of a part have at most, if there are several.
    private static final int LETTERS = 300_000;

    /// A part of a page with lines: its next lines, and the first articles that have one of them.
    ///
    /// @throws NotFoundException if there is no such part
    static EditorPart ofLines(int number, int lines, List<ArchivedArticle> articles) {
        int count = Math.max(1, (lines + LINES - 1) / LINES);
        check(number, count);
        int from = (number - 1) * LINES + 1;
        int to = Math.min(lines, number * LINES);
        EditorPart part = new EditorPart(number, count, from, to, List.of());
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < articles.size() && shown.size() < ARTICLES; i++) {
            if (count == 1 || part.hasLine(articles.get(i).print())) {
                shown.add(i);
            }
        }
        return new EditorPart(number, count, from, to, shown);
    }

    /// Whether an article has a line of this part.
    boolean hasLine(SegmentedArticle article) {
        return lines(article).anyMatch(line -> line >= from && line <= to);
    }

    private static IntStream lines(SegmentedArticle article) {
        return Stream.of(article.bodyLines(), article.headlineLines(), article.labelLines())
                .flatMap(lines -> lines.numbers().stream())
                .mapToInt(Integer::intValue);
    }

    /// A part of a page of imported articles: the next ones.
    ///
    /// @throws NotFoundException if there is no such part
    static EditorPart ofImported(int number, List<ArchivedArticle> articles) {
        List<List<Integer>> parts = importedParts(articles);
        check(number, parts.size());
        return new EditorPart(number, parts.size(), 1, 0, parts.get(number - 1));
    }

    private static List<List<Integer>> importedParts(List<ArchivedArticle> articles) {
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        long letters = 0;
        for (int i = 0; i < articles.size(); i++) {
            long length = articles.get(i).print().blocks().stream()
                    .map(Block::text)
                    .mapToLong(String::length)
                    .sum();
            if (part.size() == ARTICLES || (!part.isEmpty() && letters + length > LETTERS)) {
                parts.add(part);
                part = new ArrayList<>();
                letters = 0;
            }
            part.add(i);
            letters += length;
        }
        parts.add(part);
        return parts;
    }

    private static void check(int number, int count) {
        if (number < 1 || number > count) {
            throw new NotFoundException();
        }
    }

    /// The URL of a line in the editor.
    ///
    /// @param page the URL of the page in the editor
    static String lineUrl(String page, int line) {
        return partUrl(page, partOf(line)) + "#L" + line;
    }

    /// The URL of an article in the editor.
    ///
    /// @param page the URL of the page in the editor
    /// @param article an id; the URL leads to the first part where the page has no such article any more
    static String articleUrl(String page, List<ArchivedArticle> articles, long article, boolean printed) {
        int place = IntStream.range(0, articles.size())
                .filter(at -> articles.get(at).id() == article)
                .findFirst()
                .orElse(-1);
        int part = 1;
        if (place >= 0 && printed) {
            part = partOf(lines(articles.get(place).print()).min().orElse(1));
        } else if (place >= 0) {
            List<List<Integer>> parts = importedParts(articles);
            part = 1
                    + IntStream.range(0, parts.size())
                            .filter(at -> parts.get(at).contains(place))
                            .findFirst()
                            .orElse(0);
        }
        return partUrl(page, part) + "#article-" + article;
    }

    private static int partOf(int line) {
        return (line - 1) / LINES + 1;
    }

    private static String partUrl(String page, int part) {
        return page + (part == 1 ? "" : (page.contains("?") ? "&" : "?") + "part=" + part);
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number == count;
    }
}
