package org.baoku.paper;

import java.util.List;

/// An article with its people and its dateline named.
///
/// @param print what the page prints
/// @param byline everybody credited, in printed order
/// @param officials everybody named with an office, in order of first mention
public record Article(SegmentedArticle print, List<Byline> byline, Dateline dateline, List<NamedOfficial> officials) {
    public Article {
        byline = List.copyOf(byline);
        officials = List.copyOf(officials);
    }
}
