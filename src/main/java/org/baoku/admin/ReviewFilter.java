package org.baoku.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.baoku.archive.editing.ReviewQueue.Criteria;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What of the review queue somebody asked for, as the address carries it from page to page.
///
/// @param newspaper empty for all
/// @param from a day, or empty
/// @param to a day, or empty
/// @param doubt a kind of doubt; empty for everything
record ReviewFilter(String newspaper, String from, String to, String doubt) {
    ReviewFilter {
        newspaper = newspaper.strip();
        from = from.strip();
        to = to.strip();
        doubt = doubt.strip();
    }

    /// The same for the archive; a day that means nothing limits nothing.
    Criteria ask() {
        return new Criteria(newspaper.isEmpty() ? null : newspaper, day(from), day(to), doubt.isEmpty() ? null : doubt);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /// A page's desk, from which the way leads on through this queue.
    String desk(long page) {
        return address("/admin/pages/" + page);
    }

    /// The queue itself.
    ///
    /// @param start how many pages to pass over
    String queue(int start) {
        return start == 0
                ? address("/admin/review")
                : with("/admin/review").queryParam("start", start).encode().toUriString();
    }

    /// An address with what was asked for.
    String address(String path) {
        return with(path).encode().toUriString();
    }

    private UriComponentsBuilder with(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "newspaper", newspaper);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "doubt", doubt);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
