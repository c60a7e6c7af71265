package org.baoku.archive.page;

import java.util.List;
import org.baoku.paper.Appointment;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;

/// An article of the archive.
///
/// @param id stays the same when the page is read again, as long as [ArticleMatcher] finds the article in the new
/// reading
/// @param position the place on the page in reading order, from 0
public record ArchivedArticle(
        long id,
        PageRef page,
        int position,
        SegmentedArticle print,
        Dateline dateline,
        List<Credit> credits,
        List<Appearance> appearances,
        List<Appointment> appointments) {
    public ArchivedArticle {
        credits = List.copyOf(credits);
        appearances = List.copyOf(appearances);
        appointments = List.copyOf(appointments);
    }

    /// The article without ids and page.
    public Article article() {
        return new Article(
                print,
                credits.stream().map(Credit::byline).toList(),
                dateline,
                appearances.stream().map(Appearance::official).toList(),
                appointments);
    }

    /// A credit in the byline, with the reporter's id.
    public record Credit(long reporterId, Byline byline) {}

    /// An official named in the article, with the official's id.
    public record Appearance(long officialId, NamedOfficial official) {}
}
