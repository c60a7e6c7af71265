package org.baoku.web.article;

import java.time.LocalDate;
import java.util.List;
import org.baoku.paper.Doubt;
import org.baoku.web.Link;
import org.baoku.web.PagePlace;
import org.baoku.web.PrintedLineView;
import org.baoku.web.TextSpan;
import org.baoku.web.search.ResultPosition;
import org.jspecify.annotations.Nullable;

/// The page of an article.
///
/// @param title the headline, or what stands for it
/// @param untitled whether the page prints no headline
/// @param matches how many places of it are marked, because they were searched for
/// @param inResult where it stands in the result that the reader came from; null where no search led here
/// @param lead the printed lead-in, which begins the first paragraph
/// @param place where the news comes from, if printed
/// @param filed the day that the lead gives
/// @param fileName the file that the page was read from; null where it is gone
/// @param lines the printed lines that the article came from, with a few neighbours
/// @param continued where the article goes on; null where it ends here
/// @param beginning where it comes from; null where it begins here
/// @param confidence how sure the segmentation is, in per cent
public record ArticleView(
        long id,
        String title,
        boolean untitled,
        int matches,
        @Nullable ResultPosition inResult,
        PagePlace page,
        List<String> columnLabel,
        List<List<TextSpan>> kicker,
        List<List<TextSpan>> headline,
        List<List<TextSpan>> subheadline,
        List<Credit> byline,
        @Nullable String source,
        @Nullable String place,
        @Nullable LocalDate filed,
        @Nullable String lead,
        List<Paragraph> blocks,
        @Nullable String signoff,
        List<Named> officials,
        @Nullable Link previous,
        @Nullable Link next,
        @Nullable String fileName,
        List<PrintedLineView> lines,
        long confidence,
        List<Doubt> doubts,
        @Nullable Elsewhere continued,
        @Nullable Elsewhere beginning,
        RelatedArticles related) {

    /// What stands of the article on another page.
    ///
    /// @param page the page as printed
    /// @param article the part there; null where that page is not in the archive
    /// @param blocks its text, where it is shown here too
    public record Elsewhere(String page, @Nullable Link article, List<Paragraph> blocks) {}

    /// Somebody credited in one role.
    public record Credit(Link person, @Nullable String role) {}

    /// A paragraph or a crosshead.
    public record Paragraph(boolean crosshead, List<TextSpan> runs) {}

    /// An official as this article names them.
    ///
    /// @param articles the search for everything that names the same person
    public record Named(Link person, @Nullable String office, String articles) {}
}
