package org.baoku.facsimile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baoku.paper.Box;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.baoku.paper.SegmentedArticle;

/// The area of an article on its page.
///
/// @param boxes rectangles that cover the article's lines and no line of another article, the first one's first
/// @param outline the area's outline as the data of an SVG path, in points; empty if the article has no line here
public record ArticleRegion(List<Box> boxes, String outline) {
    /// The area of an article without lines.
    public static final ArticleRegion NONE = new ArticleRegion(List.of(), "");

    public ArticleRegion {
        boxes = List.copyOf(boxes);
    }

    /// The area of an article of this page. Line numbers beyond the page's last line are ignored.
    public static ArticleRegion of(PlacedPage page, SegmentedArticle article) {
        return of(page, lines(article));
    }

    /// The area of some lines of this page. Line numbers beyond the page's last line are ignored.
    public static ArticleRegion of(PlacedPage page, LineNumbers lines) {
        Set<Integer> numbers = new HashSet<>(lines.numbers());
        List<Box> own = new ArrayList<>();
        List<Box> foreign = new ArrayList<>();
        int number = 1;
        for (PlacedLine line : page.lines()) {
            (numbers.contains(number) ? own : foreign).add(line.box());
            number++;
        }
        if (own.isEmpty()) {
            return NONE;
        }
        List<Box> boxes = new BoxMerger(foreign).merge(own);
        return new ArticleRegion(boxes, new BoxMerger(foreign).outline(boxes));
    }

    /// All lines of an article: label, titles and body.
    public static LineNumbers lines(SegmentedArticle article) {
        return article.labelLines().and(article.headlineLines()).and(article.bodyLines());
    }

    public boolean isEmpty() {
        return boxes.isEmpty();
    }

    /// The least box that holds the whole area.
    ///
    /// @throws java.util.NoSuchElementException if the area is empty
    public Box bounds() {
        return boxes.stream().reduce(Box::union).orElseThrow();
    }
}
