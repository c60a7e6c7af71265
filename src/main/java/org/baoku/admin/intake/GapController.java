package org.baoku.admin.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.admin.BackgroundValue;
import org.baoku.archive.issue.GapRepository;
import org.baoku.archive.issue.GapRepository.MissingDay;
import org.baoku.archive.issue.GapRepository.OddPage;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/admin/gaps`: missing issues and pages, and pages that were probably segmented or dated wrongly.
@Controller
final class GapController {
    private static final int MAX_ROWS = 200;

    /// Pages whose segmentation or day has a lower confidence are listed.
    private static final double MIN_CONFIDENCE = 0.6;

    private final GapRepository gaps;
    private final BackgroundValue<Report> report;

    GapController(GapRepository gaps) {
        this.gaps = gaps;
        this.report = new BackgroundValue<>("gaps", () -> report(gaps));
    }

    /// What the page shows.
    private record Report(List<Month> months, List<Issue> issues, List<Group> groups) {}

    /// The days of a month on which a newspaper has no issue.
    record Month(String newspaper, YearMonth month, List<LocalDate> days) {
        Month {
            days = List.copyOf(days);
        }
    }

    /// An issue with missing pages.
    ///
    /// @param labels of the missing pages
    record Issue(String newspaper, LocalDate date, String url, List<String> labels) {
        Issue {
            labels = List.copyOf(labels);
        }
    }

    /// A conspicuous page.
    ///
    /// @param date of the issue; null if unknown
    /// @param usual how many articles such a page usually has
    /// @param confidence in percent; null if the page has no article
    record PageRow(
            String newspaper,
            @Nullable LocalDate date,
            @Nullable String label,
            String url,
            String reingestUrl,
            int articles,
            long usual,
            @Nullable Long confidence) {
        static PageRow of(OddPage page) {
            return new PageRow(
                    page.newspaper(),
                    page.date(),
                    page.label(),
                    SiteUrls.page(page.page(), page.newspaper(), page.date(), page.address()),
                    "/admin/again?page=" + page.page(),
                    page.articles(),
                    Math.round(page.usual()),
                    page.confidence() == null ? null : Math.round(page.confidence() * 100));
        }
    }

    /// Pages that are conspicuous for the same reason.
    ///
    /// @param name the last part of the message key `gaps.…`
    record Group(String name, List<PageRow> pages) {
        Group {
            pages = List.copyOf(pages);
        }
    }

    @GetMapping("/admin/gaps")
    String gaps(Model model) {
        BackgroundValue.Known<Report> known = report.get(gaps.version());
        @Nullable Report shown = known.value();
        model.addAttribute("searching", shown == null);
        model.addAttribute("stale", shown != null && !known.current());
        model.addAttribute("months", shown == null ? List.of() : shown.months());
        model.addAttribute("issues", shown == null ? List.of() : shown.issues());
        model.addAttribute("groups", shown == null ? List.of() : shown.groups());
        return "admin/gaps";
    }

    private static Report report(GapRepository gaps) {
        return new Report(
                months(gaps.missingDays(MAX_ROWS)),
                gaps.missingPages(MAX_ROWS).stream()
                        .map(issue -> new Issue(
                                issue.newspaper(),
                                issue.date(),
                                SiteUrls.issue(issue.newspaper(), issue.date()),
                                issue.labels()))
                        .toList(),
                List.of(
                        group("counts", gaps.oddCounts(MAX_ROWS)),
                        group("undated", gaps.undated(MAX_ROWS)),
                        group("dated", gaps.doubtfulDays(MIN_CONFIDENCE, MAX_ROWS)),
                        group("doubtful", gaps.doubtfulPages(MIN_CONFIDENCE, MAX_ROWS))));
    }

    private static Group group(String name, List<OddPage> pages) {
        return new Group(name, pages.stream().map(PageRow::of).toList());
    }

    private static List<Month> months(List<MissingDay> days) {
        record Key(String newspaper, YearMonth month) {}
        Map<Key, List<LocalDate>> byMonth = new LinkedHashMap<>();
        for (MissingDay day : days) {
            byMonth.computeIfAbsent(new Key(day.newspaper(), YearMonth.from(day.date())), _ -> new ArrayList<>())
                    .addFirst(day.date());
        }
        return byMonth.entrySet().stream()
                .map(entry ->
                        new Month(entry.getKey().newspaper(), entry.getKey().month(), entry.getValue()))
                .toList();
    }
}
