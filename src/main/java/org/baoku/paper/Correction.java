package org.baoku.paper;

import java.util.ArrayList;
import java.util.List;

/// Something that a person says about how a page is split or read, against what the machine did.
///
/// It names lines and articles by what is printed, so it stays in force when the file comes again, with changed bytes
/// or a better splitter. Where what it speaks of is gone, it is a [Conflict].
public sealed interface Correction {
    /// Both are one article; the second goes on where the first ends.
    record MergeArticles(ArticleAnchor into, ArticleAnchor merged) implements Correction {}

    /// Another article begins with this line.
    record SplitAt(LineAnchor line) implements Correction {}

    /// These lines are the headline block of that article, wherever they were.
    record MoveTitle(List<LineAnchor> lines, ArticleAnchor to) implements Correction {
        public MoveTitle {
            lines = some(lines);
        }
    }

    /// These lines are that part of the article's titles.
    record SetTitles(List<LineAnchor> lines, Titles.Part part, ArticleAnchor article) implements Correction {
        public SetTitles {
            lines = some(lines);
        }
    }

    /// These lines belong to the article's body.
    ///
    /// @param crosshead whether they are a heading inside it
    record TakeIntoBody(List<LineAnchor> lines, boolean crosshead, ArticleAnchor article) implements Correction {
        public TakeIntoBody {
            lines = some(lines);
        }
    }

    /// These lines belong to no article.
    record MarkFurniture(List<LineAnchor> lines, Furniture.Kind kind) implements Correction {
        public MarkFurniture {
            lines = some(lines);
        }
    }

    /// This is no article: an advertisement, say.
    record NoArticle(ArticleAnchor article, Furniture.Kind kind) implements Correction {}

    /// These are credited with the article, and nobody else.
    record SetByline(ArticleAnchor article, List<Byline> byline) implements Correction {
        public SetByline {
            byline = List.copyOf(byline);
        }
    }

    /// The news comes from there.
    record SetDateline(ArticleAnchor article, Dateline dateline) implements Correction {}

    /// Every line that the correction names, those of its articles among them.
    default List<LineAnchor> anchors() {
        return switch (this) {
            case MergeArticles(ArticleAnchor into, ArticleAnchor merged) ->
                List.of(into.opening(), into.closing(), merged.opening(), merged.closing());
            case SplitAt split -> List.of(split.line());
            case MoveTitle moved -> with(moved.lines(), moved.to());
            case SetTitles set -> with(set.lines(), set.article());
            case TakeIntoBody taken -> with(taken.lines(), taken.article());
            case MarkFurniture marked -> marked.lines();
            case NoArticle none -> with(List.of(), none.article());
            case SetByline set -> with(List.of(), set.article());
            case SetDateline set -> with(List.of(), set.article());
        };
    }

    private static List<LineAnchor> with(List<LineAnchor> lines, ArticleAnchor article) {
        List<LineAnchor> all = new ArrayList<>(lines);
        all.add(article.opening());
        all.add(article.closing());
        return all;
    }

    /// Why a correction does not fit the page as it now is.
    ///
    /// @param about what the correction looked for, as printed
    record Conflict(Kind kind, String about) {
        /// What is missing.
        public enum Kind {
            /// No line says this any more, or several do and nothing tells which is meant.
            LINE_GONE,
            /// The line is there, but in no article's body.
            ARTICLE_GONE
        }
    }

    private static List<LineAnchor> some(List<LineAnchor> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A correction names the lines that it is about");
        }
        return List.copyOf(lines);
    }
}
