package org.baoku.paper;

import java.util.List;

/// An article with its byline, dateline and officials.
///
/// @param print the article as the page prints it
/// @param byline every person credited, in printed order
/// @param officials every person named with an office, in order of first mention
public record Article(SegmentedArticle print, List<Byline> byline, Dateline dateline, List<NamedOfficial> officials) {
    public Article {
        byline = List.copyOf(byline);
        officials = List.copyOf(officials);
    }
}
