package org.baoku.admin.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.baoku.archive.editing.ReviewQueue.Criteria;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filter of the review queue, as URLs carry it from page to page.
///
/// @param newspaper empty for all
/// @param from the first day, as `yyyy-MM-dd`; empty for no limit
/// @param to the last day, likewise
/// @param doubt the code of a doubt; empty for all
record ReviewFilter(String newspaper, String from, String to, String doubt) {
    ReviewFilter {
        newspaper = newspaper.strip();
        from = from.strip();
        to = to.strip();
        doubt = doubt.strip();
    }

    /// The same filter for the archive. A malformed day is ignored.
    Criteria toCriteria() {
        return new Criteria(newspaper.isEmpty() ? null : newspaper, day(from), day(to), doubt.isEmpty() ? null : doubt);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /// The URL of a page's editor; its links lead on through the filtered queue.
    String editorUrl(long page) {
        return url("/admin/pages/" + page);
    }

    /// The URL of the queue.
    ///
    /// @param start how many pages to skip
    String queueUrl(int start) {
        return start == 0
                ? url("/admin/review")
                : withParameters("/admin/review")
                        .queryParam("start", start)
                        .encode()
                        .toUriString();
    }

    /// A path with the filter as its query.
    private String url(String path) {
        return withParameters(path).encode().toUriString();
    }

    private UriComponentsBuilder withParameters(String path) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        addParameter(url, "newspaper", newspaper);
        addParameter(url, "from", from);
        addParameter(url, "to", to);
        addParameter(url, "doubt", doubt);
        return url;
    }

    private static void addParameter(UriComponentsBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
