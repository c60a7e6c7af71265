package org.baoku.admin.page;

import java.util.List;
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
/// @param byline the first credits
/// @param text the whole body as the form for imported articles shows it; empty for a printed page
/// @param editable whether its parts are short enough for forms
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
        String text,
        boolean editable) {
    private static final int OPENING = 60;
    private static final int NAME = 20;

    /// More of them are not shown at once; such an article is no article of a newspaper, and is not edited
    /// by its parts.
    private static final int MAX_CREDITS = 100;

    private static final int MAX_LINES = 20;
    private static final int MAX_TITLE = 1_000;
    private static final int MAX_DOUBTS = 100;

    /// The articles of a part of a page.
    ///
    /// @param printed whether the page has printed lines
    static List<EditorArticleView> of(List<ArchivedArticle> articles, boolean printed, EditorPart part) {
        return part.articles().stream()
                .map(i -> of(articles.get(i), i, printed))
                .toList();
    }

    private static EditorArticleView of(ArchivedArticle article, int index, boolean printed) {
        SegmentedArticle print = article.print();
        String body = String.join(" ", print.blocks().stream().map(Block::text).toList());
        String headline = print.titles().headlineText();
        List<Byline> byline = article.article().byline();
        String text = printed ? "" : ImportedArticleForm.text(print.blocks());
        boolean editable = byline.size() <= MAX_CREDITS && isUsual(print.titles()) && ImportedArticleForm.fits(text);
        return new EditorArticleView(
                article.id(),
                EditorLineView.letter(index),
                index % EditorLineView.TINTS,
                TextTruncation.truncate(headline.isBlank() ? body : headline, NAME),
                editable ? print.titles() : cut(print.titles()),
                byline.stream().limit(MAX_CREDITS).toList(),
                article.dateline(),
                TextTruncation.truncate(body, OPENING),
                body.length() > 2 * OPENING
                        ? "…" + body.substring(body.offsetByCodePoints(body.length(), -OPENING / 2))
                        : "",
                print.blocks().size(),
                Math.round(print.confidence() * 100),
                print.doubts().stream().limit(MAX_DOUBTS).toList(),
                editable ? text : "",
                editable);
    }

    private static boolean isUsual(Titles titles) {
        return titles.lines().count() <= MAX_LINES && titles.lines().allMatch(line -> line.length() <= MAX_TITLE);
    }

    private static Titles cut(Titles titles) {
        return new Titles(
                cut(titles.columnLabel()), cut(titles.kicker()), cut(titles.headline()), cut(titles.subheadline()));
    }

    private static List<String> cut(List<String> lines) {
        return lines.stream()
                .limit(MAX_LINES)
                .map(line -> TextTruncation.truncate(line, MAX_TITLE))
                .toList();
    }
}
