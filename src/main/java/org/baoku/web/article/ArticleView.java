package org.baoku.web.article;

import java.time.LocalDate;
import java.util.List;
import org.baoku.paper.Appointment;
import org.baoku.paper.Doubt;
import org.baoku.web.Link;
import org.baoku.web.PagePlace;
import org.baoku.web.SourceLineView;
import org.baoku.web.TextSpan;
import org.baoku.web.facsimile.CutoutView;
import org.baoku.web.search.ResultPosition;
import org.jspecify.annotations.Nullable;

/// The page of an article.
///
/// @param title the headline, or its substitute
/// @param untitled whether the page prints no headline
/// @param matches the number of matches that are marked
/// @param inResult the position in the result that the article was opened from; null if it was opened otherwise
/// @param source the source in the dateline; null if none is printed
/// @param place the place in the dateline; null if none is printed
/// @param filed the day in the dateline; null if none is printed
/// @param lead the printed lead-in, which begins the first paragraph; null if none is printed
/// @param previous the previous article on the page; null for the first
/// @param next the next article on the page; null for the last
/// @param fileName the source file of the page; null if it is missing
/// @param lines the source lines of the article, with a few lines before and after
/// @param confidence the confidence of the segmentation, in per cent; null for an article that was imported
/// @param cutout the article's piece of its page; null for a page of plain text
/// @param continued the part that the article continues with on another page; null if it ends here
/// @param errata the notices that correct the article, and what it corrects
/// @param versions how many other versions of its text the archive has
/// @param beginning the part that the article begins with on another page; null if it begins here
record ArticleView(
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
        List<Change> changes,
        @Nullable Link previous,
        @Nullable Link next,
        @Nullable String fileName,
        List<SourceLineView> lines,
        @Nullable Long confidence,
        List<Doubt> doubts,
        @Nullable CutoutView cutout,
        @Nullable Elsewhere continued,
        @Nullable Elsewhere beginning,
        List<RelatedArticle> related,
        int versions,
        ErratumLinkFinder.ErratumLinks errata) {

    /// A part of the article on another page.
    ///
    /// @param page the page as printed
    /// @param article the article there; null if that page is not in the archive
    /// @param blocks its text, if it is shown here
    record Elsewhere(String page, @Nullable Link article, List<Paragraph> blocks) {}

    /// A person credited in one role.
    record Credit(Link person, @Nullable String role) {}

    /// A paragraph or a crosshead.
    record Paragraph(boolean crosshead, List<TextSpan> spans) {}

    /// An official whom the article names.
    ///
    /// @param office null if the article prints none
    /// @param articles the search for all articles that name this official
    record Named(Link person, @Nullable String office, String articles) {}

    /// A change of office that the article tells of.
    ///
    /// @param person the official's profile; the list of this name's appointments if nobody knows who it is
    record Change(Link person, Appointment.Kind kind, String office) {}
}
