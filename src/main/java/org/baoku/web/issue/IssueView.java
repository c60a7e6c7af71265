package org.baoku.web.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleListItem;
import org.baoku.web.facsimile.Thumbnail;
import org.jspecify.annotations.Nullable;

/// The issues of one day, of one newspaper or several.
public record IssueView(LocalDate date, List<Issue> issues) {
    /// A newspaper's issue of the day.
    ///
    /// @param missing labels of pages that are missing between the others, such as `A03`
    /// @param previous the newspaper's previous issue; null for the first
    /// @param next the newspaper's next issue; null for the last
    /// @param thumbnails the pages as small pictures; empty if there are none
    record Issue(
            String newspaper,
            int articles,
            List<PageOfIssue> pages,
            List<String> missing,
            @Nullable DayLink previous,
            @Nullable DayLink next,
            List<Thumbnail> thumbnails) {}

    /// A page with its articles, the most prominent first.
    ///
    /// @param label null if unknown
    /// @param name what the newspaper calls the page, such as 要闻; empty for none
    public record PageOfIssue(
            long id, @Nullable String label, String name, String url, List<ArticleListItem> articles) {
        public static List<PageOfIssue> of(List<ArchivedPage> pages) {
            return of(pages, Map.of());
        }

        /// @param names of pages, by their labels
        static List<PageOfIssue> of(List<ArchivedPage> pages, Map<String, String> names) {
            return pages.stream()
                    .map(page -> new PageOfIssue(
                            page.ref().id(),
                            page.ref().label(),
                            names.getOrDefault(page.ref().address(), ""),
                            SiteUrls.page(page.ref()),
                            ArticleListItem.byProminence(page.articles())))
                    .toList();
        }
    }

    private static final Pattern LABEL = Pattern.compile("(\\p{L}*)(\\d{1,3})");

    /// The labels missing before the last page of each section, such as `A01` to `A08`.
    static List<String> missing(List<String> labels) {
        Map<String, Integer> last = new TreeMap<>();
        Map<String, Integer> digits = new TreeMap<>();
        for (String label : labels) {
            Matcher matcher = LABEL.matcher(label);
            if (matcher.matches()) {
                last.merge(matcher.group(1), Integer.parseInt(matcher.group(2)), Math::max);
                digits.merge(matcher.group(1), matcher.group(2).length(), Math::max);
            }
        }
        List<String> missing = new ArrayList<>();
        last.forEach((section, pages) -> {
            for (int page = 1; page < pages; page++) {
                String number = Integer.toString(page);
                String label =
                        section + "0".repeat(Math.max(0, digits.getOrDefault(section, 1) - number.length())) + number;
                if (!labels.contains(label)) {
                    missing.add(label);
                }
            }
        });
        return missing;
    }

    /// A link to the issue of another day.
    record DayLink(LocalDate date, String url) {}
}
