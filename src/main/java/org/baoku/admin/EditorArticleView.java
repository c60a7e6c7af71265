package org.baoku.admin;

import java.util.List;
import java.util.stream.IntStream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Doubt;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;

/// An article on the desk, with what can be said of it.
///
/// @param letter by which its lines are marked
/// @param name its headline, or how it begins
/// @param beginning the first words of its body
/// @param end the last ones; empty where the beginning holds all
/// @param confidence in per cent
record EditorArticleView(
        long id,
        String letter,
        int tint,
        String name,
        Titles titles,
        List<Byline> byline,
        Dateline dateline,
        String beginning,
        String end,
        int paragraphs,
        long confidence,
        List<Doubt> doubts) {
    private static final int WORDS = 60;
    private static final int NAME = 20;

    static List<EditorArticleView> of(List<ArchivedArticle> articles) {
        return IntStream.range(0, articles.size())
                .mapToObj(i -> of(articles.get(i), i))
                .toList();
    }

    private static EditorArticleView of(ArchivedArticle article, int place) {
        SegmentedArticle print = article.print();
        String body = String.join(" ", print.blocks().stream().map(Block::text).toList());
        String headline = print.titles().headlineText();
        return new EditorArticleView(
                article.id(),
                EditorLineView.letter(place),
                place % 6,
                TextTruncation.beginning(headline.isBlank() ? body : headline, NAME),
                print.titles(),
                article.article().byline(),
                article.dateline(),
                TextTruncation.beginning(body, WORDS),
                body.length() > 2 * WORDS
                        ? "…" + body.substring(body.offsetByCodePoints(body.length(), -WORDS / 2))
                        : "",
                print.blocks().size(),
                Math.round(print.confidence() * 100),
                print.doubts());
    }
}
