package org.baoku.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page whose layout was analysed: which lines are whose, and in which part.
///
/// @param masthead what the page says of itself
/// @param articles in reading order; their lines, with those of `furniture`, are all lines of the page, each once; only
/// the label of a column of briefs is that of each brief
/// @param furniture the kind of each line that belongs to no article, by line number
public record LaidOutPage(
        PlacedPage page, Masthead masthead, List<LaidOutArticle> articles, Map<Integer, Furniture.Kind> furniture) {
    public LaidOutPage {
        articles = List.copyOf(articles);
        furniture = Map.copyOf(furniture);
    }

    /// What a page's masthead or folio says.
    ///
    /// @param newspaper the newspaper's name
    /// @param date the day of the issue
    /// @param label the page's label (版次) as printed, such as `06` or `A01`
    /// @param section the page's name (版名), such as 要闻
    public record Masthead(
            @Nullable String newspaper,
            @Nullable LocalDate date,
            @Nullable String label,
            @Nullable String section) {
        public static final Masthead NONE = new Masthead(null, null, null, null);
    }

    /// An article's lines, by number.
    ///
    /// @param label the lines of the column label (栏目)
    /// @param body in reading order
    public record LaidOutArticle(
            LineNumbers label,
            LineNumbers kicker,
            LineNumbers headline,
            LineNumbers subheadline,
            List<LaidOutBlock> body) {
        public LaidOutArticle {
            body = List.copyOf(body);
        }
    }

    /// A part of an article's body.
    ///
    /// @param lines in reading order
    public record LaidOutBlock(Kind kind, List<Integer> lines) {
        /// What a part of a body is.
        public enum Kind {
            PARAGRAPH,
            CROSSHEAD,
            /// A line of its own that credits the article's writers.
            CREDIT
        }

        public LaidOutBlock {
            lines = List.copyOf(lines);
        }
    }
}
