package org.baoku.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An editor's correction of how a page is segmented or annotated.
///
/// It identifies lines and articles by their printed text, so it still applies when the file is ingested
/// again with other bytes or by a better segmenter. Where a line or article is not found any more, it
/// becomes a [Conflict].
public sealed interface Correction {
    /// Both are one article; the second continues the first.
    record MergeArticles(ArticleAnchor into, ArticleAnchor merged) implements Correction {}

    /// A new article begins with this line.
    record SplitAt(LineAnchor line) implements Correction {}

    /// These lines are the headline block of that article, wherever they are now.
    record MoveTitle(List<LineAnchor> lines, ArticleAnchor to) implements Correction {
        public MoveTitle {
            lines = requireLines(lines);
        }
    }

    /// These lines are the given part of the article's titles.
    record SetTitles(List<LineAnchor> lines, Titles.Part part, ArticleAnchor article) implements Correction {
        public SetTitles {
            lines = requireLines(lines);
        }
    }

    /// These lines belong to the article's body.
    ///
    /// @param crosshead whether they are a crosshead in it
    record TakeIntoBody(List<LineAnchor> lines, boolean crosshead, ArticleAnchor article) implements Correction {
        public TakeIntoBody {
            lines = requireLines(lines);
        }
    }

    /// These lines belong to no article.
    record MarkFurniture(List<LineAnchor> lines, Furniture.Kind kind) implements Correction {
        public MarkFurniture {
            lines = requireLines(lines);
        }
    }

    /// This is no article, for instance an advertisement; all its lines become furniture.
    record NoArticle(ArticleAnchor article, Furniture.Kind kind) implements Correction {}

    /// The complete byline of the article.
    record SetByline(ArticleAnchor article, List<Byline> byline) implements Correction {
        public SetByline {
            byline = List.copyOf(byline);
        }
    }

    /// The dateline of the article.
    record SetDateline(ArticleAnchor article, Dateline dateline) implements Correction {}

    /// What an imported article, which has no printed lines, says instead of what its file says.
    ///
    /// @param columnLabel null if it stays as the file gives it; the same holds for the other parts
    record RewriteImported(
            ImportedAnchor article,
            @Nullable List<String> columnLabel,
            @Nullable List<String> kicker,
            @Nullable List<String> headline,
            @Nullable List<String> subheadline,
            @Nullable List<Byline> byline,
            @Nullable List<Block> blocks)
            implements Correction {
        public RewriteImported {
            columnLabel = copy(columnLabel);
            kicker = copy(kicker);
            headline = copy(headline);
            subheadline = copy(subheadline);
            byline = copy(byline);
            blocks = copy(blocks);
        }

        private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
            return list == null ? null : List.copyOf(list);
        }
    }

    /// Every line that the correction refers to, including those of its articles.
    default List<LineAnchor> anchors() {
        return switch (this) {
            case MergeArticles(ArticleAnchor into, ArticleAnchor merged) ->
                List.of(into.opening(), into.closing(), merged.opening(), merged.closing());
            case SplitAt split -> List.of(split.line());
            case MoveTitle move -> with(move.lines(), move.to());
            case SetTitles set -> with(set.lines(), set.article());
            case TakeIntoBody take -> with(take.lines(), take.article());
            case MarkFurniture mark -> mark.lines();
            case NoArticle no -> with(List.of(), no.article());
            case SetByline set -> with(List.of(), set.article());
            case SetDateline set -> with(List.of(), set.article());
            case RewriteImported _ -> List.of();
        };
    }

    private static List<LineAnchor> with(List<LineAnchor> lines, ArticleAnchor article) {
        List<LineAnchor> all = new ArrayList<>(lines);
        all.add(article.opening());
        all.add(article.closing());
        return all;
    }

    /// Why a correction does not fit the page as it is now.
    ///
    /// @param about the text of the line that the correction refers to
    record Conflict(Kind kind, String about) {
        /// What is missing.
        public enum Kind {
            /// No line has this text any more, or several have and nothing tells which is meant.
            LINE_GONE,
            /// The line exists, but in no article's body.
            ARTICLE_GONE
        }
    }

    private static List<LineAnchor> requireLines(List<LineAnchor> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A correction must name at least one line");
        }
        return List.copyOf(lines);
    }
}
