package org.baoku.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.baoku.archive.page.PageRef;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Builds the URLs of the reader's pages, relative to the application's root.
public final class SiteUrls {
    private SiteUrls() {}

    public static String search(SearchQuery query) {
        return withQuery("/search", query.toQueryString());
    }

    /// The whole result in another format.
    ///
    /// @param format `csv`, `jsonl` or `atom`
    public static String searchAs(String format, SearchQuery query) {
        return withQuery("/search." + format, query.withStart(0).toQueryString());
    }

    /// The page on which a search is saved.
    public static String follow(SearchQuery query) {
        return withQuery("/following/new", query.withStart(0).toQueryString());
    }

    /// The page with every value that a facet has in a result.
    public static String facet(Facet facet, SearchQuery query) {
        return withQuery("/search/" + facet.parameter(), query.withStart(0).toQueryString());
    }

    /// The search for all articles credited to a reporter, newest first.
    public static String articlesOfReporter(long id) {
        return search(articlesOf(Facet.REPORTER, id));
    }

    /// The search for all articles that name an official, newest first.
    public static String articlesOfOfficial(long id) {
        return search(articlesOf(Facet.OFFICIAL, id));
    }

    /// The query for all articles of a person, newest first.
    ///
    /// @param facet [Facet#REPORTER] or [Facet#OFFICIAL]
    public static SearchQuery articlesOf(Facet facet, long person) {
        return SearchQuery.ALL
                .withFilter(facet, new FacetFilter(Long.toString(person), false))
                .withSort(SortOrder.NEWEST);
    }

    /// A folder of clippings.
    public static String folder(long id) {
        return "/clippings/" + id;
    }

    /// Where an editor undoes what was said about a statement of a newspaper's notice (更正).
    public static String undoNotice(long notice, int statement) {
        return "/admin/review/notices/" + notice + "/" + statement + "/undo";
    }

    public static String article(long id) {
        return "/articles/" + id;
    }

    /// The article with the search that found it, so that the page marks the matches and links the
    /// neighbouring hits.
    ///
    /// @param number the article's rank in the result, from 1; 0 for an article that was not opened from a
    /// result
    public static String article(long id, SearchQuery query, long number) {
        return withHit(article(id), query, number);
    }

    /// The article with the query's words marked, without a place in the result.
    public static String articleWithMatches(long id, SearchQuery query) {
        return withQuery(article(id), SearchQuery.of(query.text()).toQueryString());
    }

    /// The explanation of a hit.
    public static String explanation(long id, SearchQuery query, long number) {
        return withHit(article(id) + "/why", query, number);
    }

    /// The versions of an article.
    public static String versions(long id) {
        return article(id) + "/versions";
    }

    public static String official(long id) {
        return "/officials/" + id;
    }

    /// The comparison of officials.
    public static String comparison(List<Long> officials) {
        return officials.stream().map(id -> "id=" + id).collect(Collectors.joining("&", "/officials/compare?", ""));
    }

    public static String reporter(long id) {
        return "/reporters/" + id;
    }

    /// This day in earlier years.
    public static String onThisDay(LocalDate date) {
        return "/on-this-day?date=" + date;
    }

    /// The issues of all newspapers of a day.
    public static String day(LocalDate date) {
        return "/issues/" + date;
    }

    public static String issue(String newspaper, LocalDate date) {
        return day(date) + "?newspaper=" + parameter(newspaper);
    }

    public static String page(PageRef page) {
        return page(page.id(), page.newspaper(), page.date(), page.address());
    }

    /// A page: by its id while its day is unknown, otherwise by day and label.
    ///
    /// @param date the day of its issue; null while that is unknown
    /// @param label the page's label, or its number in the issue
    public static String page(long id, String newspaper, @Nullable LocalDate date, String label) {
        return date == null ? "/issues/undated/" + id : page(newspaper, date, label);
    }

    /// A page of a dated issue.
    ///
    /// @param label the page's label, or its number in the issue
    public static String page(String newspaper, LocalDate date, String label) {
        return day(date) + "/" + UriUtils.encodePathSegment(label, StandardCharsets.UTF_8) + "?newspaper="
                + parameter(newspaper);
    }

    /// The picture of a page as an IIIF image.
    ///
    /// @param width in pixels, that of one of the sizes kept
    public static String picture(long page, int width) {
        return "/iiif/images/" + page + "/full/" + width + ",/0/default.jpg";
    }

    public static String year(int year) {
        return "/issues?year=" + year;
    }

    /// A month in the calendar of its year.
    public static String month(YearMonth month) {
        return year(month.getYear()) + "#" + month;
    }

    /// The absolute form of a URL of this site, with the scheme and host of the current request.
    public static String absolute(String url) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + url;
    }

    private static String withHit(String url, SearchQuery query, long number) {
        if (number == 0) {
            return url;
        }
        String search = query.withStart(0).toQueryString();
        return withQuery(url, (search.isEmpty() ? "" : search + "&") + "hit=" + number);
    }

    private static String withQuery(String url, String query) {
        return query.isEmpty() ? url : url + "?" + query;
    }

    private static String parameter(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
