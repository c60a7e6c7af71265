package org.baoku.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Where readers find what the desk speaks of.
final class ReaderUrls {
    private ReaderUrls() {}

    /// A page.
    ///
    /// @param date the day of its issue; null while that is open
    /// @param address its label, or its number in the issue
    static String page(long id, String newspaper, @Nullable LocalDate date, String address) {
        return date == null
                ? "/issues/undated/" + id
                : "/issues/" + date + "/" + UriUtils.encodePathSegment(address, StandardCharsets.UTF_8) + "?newspaper="
                        + URLEncoder.encode(newspaper, StandardCharsets.UTF_8);
    }

    static String issue(String newspaper, LocalDate date) {
        return "/issues/" + date + "?newspaper=" + URLEncoder.encode(newspaper, StandardCharsets.UTF_8);
    }
}
