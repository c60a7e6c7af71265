package org.baoku.admin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.page.GapRepository;
import org.baoku.archive.page.GapRepository.MissingDay;
import org.baoku.archive.page.GapRepository.OddPage;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/admin/gaps`: what the archive lacks, and which pages somebody should look at.
@Controller
final class GapController {
    private static final int MOST = 200;

    /// Below this a page's articles, or its day, are worth a look.
    private static final double DOUBTFUL = 0.6;

    private final GapRepository gaps;

    GapController(GapRepository gaps) {
        this.gaps = gaps;
    }

    /// The missing days of a newspaper's month.
    record Month(String newspaper, YearMonth month, List<LocalDate> days) {
        Month {
            days = List.copyOf(days);
        }
    }

    /// An issue that lacks pages.
    record Issue(String newspaper, LocalDate date, String url, List<String> labels) {
        Issue {
            labels = List.copyOf(labels);
        }
    }

    /// A page that stands out.
    ///
    /// @param confidence in percent; null where there is none
    record Line(
            String newspaper,
            @Nullable LocalDate date,
            String address,
            String url,
            String againUrl,
            int articles,
            long usual,
            @Nullable Long confidence) {
        static Line of(OddPage page) {
            return new Line(
                    page.newspaper(),
                    page.date(),
                    page.address(),
                    SiteUrls.page(page.page(), page.newspaper(), page.date(), page.address()),
                    "/admin/again?page=" + page.page(),
                    page.articles(),
                    Math.round(page.usual()),
                    page.confidence() == null ? null : Math.round(page.confidence() * 100));
        }
    }

    /// Pages that stand out in the same way.
    ///
    /// @param name as the message that names it ends
    record Odd(String name, List<Line> pages) {
        Odd {
            pages = List.copyOf(pages);
        }
    }

    @GetMapping("/admin/gaps")
    String gaps(Model model) {
        model.addAttribute("months", months(gaps.missingDays(MOST)));
        model.addAttribute(
                "issues",
                gaps.missingPages(MOST).stream()
                        .map(issue -> new Issue(
                                issue.newspaper(),
                                issue.date(),
                                SiteUrls.issue(issue.newspaper(), issue.date()),
                                issue.labels()))
                        .toList());
        model.addAttribute(
                "odd",
                List.of(
                        odd("counts", gaps.oddCounts(MOST)),
                        odd("undated", gaps.undated(MOST)),
                        odd("dated", gaps.doubtfulDays(DOUBTFUL, MOST)),
                        odd("doubtful", gaps.doubtfulPages(DOUBTFUL, MOST))));
        return "admin/gaps";
    }

    private static Odd odd(String name, List<OddPage> pages) {
        return new Odd(name, pages.stream().map(Line::of).toList());
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
