package org.baoku.archive.page;

import java.util.List;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;

/// An article as the archive keeps it.
///
/// @param id stays the same for as long as the article can be recognised
/// @param position its place on the page in reading order, from 0
public record ArchivedArticle(
        long id,
        PageRef page,
        int position,
        SegmentedArticle print,
        Dateline dateline,
        List<Credit> credits,
        List<Appearance> appearances) {
    public ArchivedArticle {
        credits = List.copyOf(credits);
        appearances = List.copyOf(appearances);
    }

    /// The article itself, without what the archive knows of it.
    public Article article() {
        return new Article(
                print,
                credits.stream().map(Credit::byline).toList(),
                dateline,
                appearances.stream().map(Appearance::official).toList());
    }

    /// A person credited, and who that is in the archive.
    public record Credit(long reporterId, Byline byline) {}

    /// An official named, and who that is in the archive.
    public record Appearance(long officialId, NamedOfficial official) {}
}
