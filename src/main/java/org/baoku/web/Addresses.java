package org.baoku.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.baoku.archive.PageRef;
import org.baoku.index.Choice;
import org.baoku.index.Facet;
import org.baoku.index.SearchQuery;
import org.baoku.index.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Where everything stands on this site, from the application's root.
final class Addresses {
    private Addresses() {}

    static String search(SearchQuery query) {
        String parameters = query.toQueryString();
        return parameters.isEmpty() ? "/search" : "/search?" + parameters;
    }

    /// The same search in another form: `csv`, `jsonl` or `atom`.
    static String searchAs(String form, SearchQuery query) {
        String parameters = query.withStart(0).toQueryString();
        return "/search." + form + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /// The search for everything that one reporter is credited with, newest first.
    static String articlesOfReporter(long id) {
        return search(narrowed(Facet.REPORTER, id));
    }

    /// The search for everything that names one official, newest first.
    static String articlesOfOfficial(long id) {
        return search(narrowed(Facet.OFFICIAL, id));
    }

    static SearchQuery narrowed(Facet facet, long person) {
        return SearchQuery.ALL
                .with(facet, new Choice(Long.toString(person), false))
                .withSort(Sort.NEWEST);
    }

    static String article(long id) {
        return "/articles/" + id;
    }

    /// The article with a search carried along: its words are marked, and its result can be gone on through.
    ///
    /// @param number the article's place in the result, from 1; 0 where no search led to it
    static String article(long id, SearchQuery query, long number) {
        return carrying(article(id), query, number);
    }

    /// Why a search finds the article.
    static String why(long id, SearchQuery query, long number) {
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
    static String facet(Facet facet, SearchQuery query) {
        String search = query.withStart(0).toQueryString();
        return "/search/" + facet.parameter() + (search.isEmpty() ? "" : "?" + search);
    }

    static String official(long id) {
        return "/officials/" + id;
    }

    /// Officials side by side.
    static String comparison(List<Long> officials) {
        return officials.stream().map(id -> "id=" + id).collect(Collectors.joining("&", "/officials/compare?", ""));
    }

    static String reporter(long id) {
        return "/reporters/" + id;
    }

    /// A day's issue of every newspaper.
    static String day(LocalDate date) {
        return "/issues/" + date;
    }

    static String issue(LocalDate date, String newspaper) {
        return day(date) + "?newspaper=" + encoded(newspaper);
    }

    static String page(PageRef page) {
        return page(page.date(), page.newspaper(), page.date() == null ? Long.toString(page.id()) : page.address());
    }

    /// A page by its label or number; one whose day is open, by its id.
    static String page(@Nullable LocalDate date, String newspaper, String address) {
        return date == null
                ? "/issues/undated/" + segment(address)
                : day(date) + "/" + segment(address) + "?newspaper=" + encoded(newspaper);
    }

    static String year(int year) {
        return "/issues?year=" + year;
    }

    /// An address with the server's name before it, as the reader's browser has it.
    static String whole(String address) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + address;
    }

    /// A month in the calendar of its year.
    static String month(YearMonth month) {
        return year(month.getYear()) + "#" + month;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
