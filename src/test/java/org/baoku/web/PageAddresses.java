package org.baoku.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The addresses of all pages that readers and editors open, for an archive with these persons, articles and
/// days.
public final class PageAddresses {
    /// What the addresses name.
    ///
    /// @param officials the ids of the most frequent officials
    /// @param reporter the id of the most frequent reporter
    /// @param name the name of an official
    /// @param article an article that names the first official
    /// @param day a day with an issue
    public record Subjects(List<Long> officials, long reporter, String name, long article, String day) {}

    private PageAddresses() {}

    /// For readers, without an account.
    public static List<String> ofReaders(Subjects subjects) {
        String name = URLEncoder.encode(subjects.name(), StandardCharsets.UTF_8);
        String part = URLEncoder.encode(subjects.name().substring(0, 1), StandardCharsets.UTF_8);
        long official = subjects.officials().getFirst();
        long other = subjects.officials().getLast();
        int year = Integer.parseInt(subjects.day().substring(0, 4));
        List<String> all = new ArrayList<>(List.of(
                "/",
                "/issues",
                "/issues?year=" + year,
                "/issues/" + subjects.day(),
                "/issues/" + subjects.day() + "/1",
                "/issues/undated",
                "/articles/" + subjects.article(),
                "/articles/" + subjects.article() + "/why?q=" + name,
                "/search?q=" + name,
                "/search?official=" + official,
                "/search/official?q=" + name,
                "/officials",
                "/officials?start=1000",
                "/officials?letter=W",
                "/officials?letter=W&start=100",
                "/officials?name=" + part,
                "/officials?name=" + name,
                "/officials?name=wang",
                "/officials/" + official,
                "/officials/" + other,
                "/officials/compare?id=" + official + "&id=" + other,
                "/officials/holders?office=" + URLEncoder.encode("市长", StandardCharsets.UTF_8) + "&when=" + year,
                "/reporters",
                "/reporters?letter=W",
                "/reporters?name=" + part,
                "/reporters?name=wang",
                "/reporters/" + subjects.reporter(),
                "/appointments",
                "/appointments?name=" + name,
                "/appointments.atom",
                "/help",
                "/iiif/collection",
                "/opensearch.xml",
                "/suggestions?q=wang",
                "/api/v1/officials",
                "/api/v1/officials?name=" + part + "&start=100",
                "/api/v1/officials/" + official,
                "/api/v1/reporters",
                "/api/v1/reporters/" + subjects.reporter(),
                "/api/v1/issues?from=" + year + "-01-01&to=" + year + "-12-31",
                "/api/v1/articles/" + subjects.article(),
                "/api/v1/suggest?q=wang",
                "/api/v1/appointments"));
        return List.copyOf(all);
    }

    /// For editors and admins.
    public static List<String> ofDesk(Subjects subjects) {
        String name = URLEncoder.encode(subjects.name(), StandardCharsets.UTF_8);
        return List.of(
                "/admin",
                "/admin/ingests",
                "/admin/gaps",
                "/admin/review",
                "/admin/review?doubt=headline-missing",
                "/admin/audit",
                "/admin/audit?q=pages",
                "/admin/words",
                "/admin/persons",
                "/admin/persons?kind=reporters",
                "/admin/persons?queue=names",
                "/admin/persons?queue=offices",
                "/admin/persons?name=" + name,
                "/admin/persons/officials/" + subjects.officials().getFirst(),
                "/admin/persons/reporters/" + subjects.reporter(),
                "/admin/pages/of/" + subjects.article(),
                "/articles/" + subjects.article() + "/corrections");
    }
}
