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
import org.jspecify.annotations.Nullable;

/// What appeared on one day, in one newspaper or in several.
public record IssueView(LocalDate date, List<Issue> issues) {
    /// A newspaper's issue of the day.
    ///
    /// @param missing pages that the labels of the others let expect: `A03`
    /// @param previous the newspaper's issue before; null where there is none
    /// @param next the one after
    public record Issue(
            String newspaper,
            int articles,
            List<PageOfIssue> pages,
            List<String> missing,
            @Nullable DayLink previous,
            @Nullable DayLink next) {}

    /// A page with its articles, the weightiest first.
    public record PageOfIssue(String label, String url, List<ArticleListItem> articles) {
        public static List<PageOfIssue> of(List<ArchivedPage> pages) {
            return pages.stream()
                    .map(page -> new PageOfIssue(
                            page.ref().address(), SiteUrls.page(page.ref()), ArticleListItem.byWeight(page.articles())))
                    .toList();
        }
    }

    private static final Pattern LABEL = Pattern.compile("(\\p{L}*)(\\d{1,3})");

    /// The pages that lie between the first and the last of a section, `A01` to `A08`, and are not there.
    static List<String> missing(List<String> labels) {
        Map<String, Integer> last = new TreeMap<>();
        Map<String, Integer> digits = new TreeMap<>();
        for (String label : labels) {
            Matcher numbered = LABEL.matcher(label);
            if (numbered.matches()) {
                last.merge(numbered.group(1), Integer.parseInt(numbered.group(2)), Math::max);
                digits.merge(numbered.group(1), numbered.group(2).length(), Math::max);
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

    /// Another day's issue.
    public record DayLink(LocalDate date, String url) {}
}
