package org.baoku.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.TextFragment;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// An article in a list of hits.
///
/// @param id the article's id
/// @param number the rank in the result, from 1; 0 for an article that matches in part
/// @param headline with the matches marked; a substitute if the page prints no headline
/// @param untitled whether the page prints no headline
/// @param date the day of the issue; null while it is unknown
/// @param label the page's label; null where none is known
/// @param pageUrl null while the day is unknown
/// @param snippets with the matches marked
/// @param explanationUrl null for a query without text
/// @param alike the following hits that are versions of the same text and are listed under this one
public record HitView(
        long id,
        long number,
        String url,
        String kicker,
        List<TextFragment> headline,
        String subheadline,
        boolean untitled,
        @Nullable LocalDate date,
        String newspaper,
        @Nullable String label,
        @Nullable String pageUrl,
        @Nullable String source,
        List<Link> reporters,
        List<Link> officials,
        List<List<TextFragment>> snippets,
        @Nullable String explanationUrl,
        List<HitView> alike) {

    /// The hits of one part of a result.
    ///
    /// @param query the search that found them; its start is the rank of the first hit
    public static List<HitView> list(List<Hit> hits, SearchQuery query) {
        return IntStream.range(0, hits.size())
                .mapToObj(i -> of(hits.get(i), query, query.start() + i + 1L))
                .toList();
    }

    /// An article that matches in part and has no rank in the result.
    static HitView partial(Hit hit, SearchQuery query) {
        return of(hit, 0, SiteUrls.articleWithMatches(hit.id(), query), null);
    }

    /// This hit with others listed under it.
    HitView withAlike(List<HitView> others) {
        return new HitView(
                id,
                number,
                url,
                kicker,
                headline,
                subheadline,
                untitled,
                date,
                newspaper,
                label,
                pageUrl,
                source,
                reporters,
                officials,
                snippets,
                explanationUrl,
                List.copyOf(others));
    }

    private static HitView of(Hit hit, SearchQuery query, long number) {
        return of(
                hit,
                number,
                SiteUrls.article(hit.id(), query, number),
                query.text().isEmpty() ? null : SiteUrls.explanation(hit.id(), query, number));
    }

    private static HitView of(Hit hit, long number, String url, @Nullable String explanationUrl) {
        return new HitView(
                hit.id(),
                number,
                url,
                hit.kicker(),
                HitTitle.fragments(hit),
                hit.subheadline(),
                !HitTitle.hasHeadline(hit),
                hit.date(),
                hit.newspaper(),
                hit.label(),
                hit.date() == null ? null : SiteUrls.page(hit.newspaper(), hit.date(), hit.page()),
                hit.source(),
                hit.reporters().stream()
                        .map(person -> new Link(person.name(), SiteUrls.articlesOfReporter(person.id())))
                        .toList(),
                hit.officials().stream()
                        .map(person -> new Link(person.name(), SiteUrls.official(person.id())))
                        .toList(),
                hit.snippets(),
                explanationUrl,
                List.of());
    }
}
