package org.baoku.admin.page;

import java.util.List;
import java.util.stream.IntStream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Doubt;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;

/// An article in the page editor.
///
/// @param letter marks the lines of the article
/// @param tint the number of its colour, from 0
/// @param name the beginning of its headline or, without one, of its body
/// @param opening the beginning of its body
/// @param ending the end of its body; empty if the opening shows all of it
/// @param confidence the confidence of the segmentation, in percent
/// @param text the whole body as the form for imported articles shows it; empty for a printed page
record EditorArticleView(
        long id,
        String letter,
        int tint,
        String name,
        Titles titles,
        List<Byline> byline,
        Dateline dateline,
        String opening,
        String ending,
        int paragraphs,
        long confidence,
        List<Doubt> doubts,
        String text) {
    private static final int OPENING = 60;
    private static final int NAME = 20;

    /// @param printed whether the page has printed lines
    static List<EditorArticleView> of(List<ArchivedArticle> articles, boolean printed) {
        return IntStream.range(0, articles.size())
                .mapToObj(i -> of(articles.get(i), i, printed))
                .toList();
    }

    private static EditorArticleView of(ArchivedArticle article, int index, boolean printed) {
        SegmentedArticle print = article.print();
        String body = String.join(" ", print.blocks().stream().map(Block::text).toList());
        String headline = print.titles().headlineText();
        return new EditorArticleView(
                article.id(),
                EditorLineView.letter(index),
                index % EditorLineView.TINTS,
                TextTruncation.truncate(headline.isBlank() ? body : headline, NAME),
                print.titles(),
                article.article().byline(),
                article.dateline(),
                TextTruncation.truncate(body, OPENING),
                body.length() > 2 * OPENING
                        ? "…" + body.substring(body.offsetByCodePoints(body.length(), -OPENING / 2))
                        : "",
                print.blocks().size(),
                Math.round(print.confidence() * 100),
                print.doubts(),
                printed ? "" : ImportedArticleForm.text(print.blocks()));
    }
}
