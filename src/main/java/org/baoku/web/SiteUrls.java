package org.baoku.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.baoku.archive.page.PageRef;
import org.baoku.index.Facet;
import org.baoku.index.FacetFilter;
import org.baoku.index.SearchQuery;
import org.baoku.index.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Where everything stands on this site, from the application's root.
public final class SiteUrls {
    private SiteUrls() {}

    public static String search(SearchQuery query) {
        String parameters = query.toQueryString();
        return parameters.isEmpty() ? "/search" : "/search?" + parameters;
    }

    /// The same search in another form: `csv`, `jsonl` or `atom`.
    public static String searchAs(String form, SearchQuery query) {
        String parameters = query.withStart(0).toQueryString();
        return "/search." + form + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /// The search for everything that one reporter is credited with, newest first.
    public static String articlesOfReporter(long id) {
        return search(narrowed(Facet.REPORTER, id));
    }

    /// The search for everything that names one official, newest first.
    public static String articlesOfOfficial(long id) {
        return search(narrowed(Facet.OFFICIAL, id));
    }

    public static SearchQuery narrowed(Facet facet, long person) {
        return SearchQuery.ALL
                .with(facet, new FacetFilter(Long.toString(person), false))
                .withSort(SortOrder.NEWEST);
    }

    public static String article(long id) {
        return "/articles/" + id;
    }

    /// The article with a search carried along: its words are marked, and its result can be gone on through.
    ///
    /// @param number the article's place in the result, from 1; 0 where no search led to it
    public static String article(long id, SearchQuery query, long number) {
        return carrying(article(id), query, number);
    }

    /// Why a search finds the article.
    public static String why(long id, SearchQuery query, long number) {
        return carrying(article(id) + "/why", query, number);
    }

    private static String carrying(String address, SearchQuery query, long number) {
        if (number == 0) {
            return address;
        }
        String search = query.withStart(0).toQueryString();
        return address + "?" + (search.isEmpty() ? "" : search + "&") + "hit=" + number;
    }

    /// The page with every value of a facet that a result has.
    public static String facet(Facet facet, SearchQuery query) {
        String search = query.withStart(0).toQueryString();
        return "/search/" + facet.parameter() + (search.isEmpty() ? "" : "?" + search);
    }

    public static String official(long id) {
        return "/officials/" + id;
    }

    /// Officials side by side.
    public static String comparison(List<Long> officials) {
        return officials.stream().map(id -> "id=" + id).collect(Collectors.joining("&", "/officials/compare?", ""));
    }

    public static String reporter(long id) {
        return "/reporters/" + id;
    }

    /// A day's issue of every newspaper.
    public static String day(LocalDate date) {
        return "/issues/" + date;
    }

    public static String issue(LocalDate date, String newspaper) {
        return day(date) + "?newspaper=" + encoded(newspaper);
    }

    public static String page(PageRef page) {
        return page(page.date(), page.newspaper(), page.date() == null ? Long.toString(page.id()) : page.address());
    }

    /// A page by its label or number; one whose day is open, by its id.
    public static String page(@Nullable LocalDate date, String newspaper, String address) {
        return date == null
                ? "/issues/undated/" + segment(address)
                : day(date) + "/" + segment(address) + "?newspaper=" + encoded(newspaper);
    }

    public static String year(int year) {
        return "/issues?year=" + year;
    }

    /// An address with the server's name before it, as the reader's browser has it.
    public static String whole(String address) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + address;
    }

    /// A month in the calendar of its year.
    public static String month(YearMonth month) {
        return year(month.getYear()) + "#" + month;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
