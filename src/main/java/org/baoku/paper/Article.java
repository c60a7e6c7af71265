package org.baoku.paper;

import java.util.List;

/// An article with its byline, dateline, officials and appointments.
///
/// @param print the article as the page prints it
/// @param byline every person credited, in printed order
/// @param officials every person named with an office, in order of first mention
/// @param appointments what the article tells about who took or left which office, in printed order
public record Article(
        SegmentedArticle print,
        List<Byline> byline,
        Dateline dateline,
        List<NamedOfficial> officials,
        List<Appointment> appointments) {
    public Article {
        byline = List.copyOf(byline);
        officials = List.copyOf(officials);
        appointments = List.copyOf(appointments);
    }

    /// An article that tells of no appointments.
    public Article(SegmentedArticle print, List<Byline> byline, Dateline dateline, List<NamedOfficial> officials) {
        this(print, byline, dateline, officials, List.of());
    }
}
