package org.baoku.web.home;

import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.baoku.archive.following.SavedSearchRepository;
import org.baoku.archive.following.SavedSearchRepository.Followed;
import org.baoku.archive.issue.HoldingsRepository;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.archive.issue.IssueRepository.Anniversary;
import org.baoku.archive.issue.IssueRepository.IssueSummary;
import org.baoku.archive.page.PageRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.query.Facet;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.baoku.web.chart.YearStrip;
import org.baoku.web.home.HomeView.NewestIssue;
import org.baoku.web.issue.IssueView.PageOfIssue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the home page and the sign-in form.
@Controller
final class HomePageController {
    private static final Logger log = LoggerFactory.getLogger(HomePageController.class);
    private static final int DAYS_IN_THE_NEWS = 90;
    private static final int PEOPLE_IN_THE_NEWS = 12;
    private static final int ISSUES_ON_THIS_DAY = 4;
    private static final int HEADLINES_ON_THIS_DAY = 3;
    private static final int FOLLOWED_SHOWN = 8;

    private final IssueRepository issues;
    private final PageRepository pages;
    private final HoldingsRepository holdings;
    private final ArticleIndex index;
    private final Anniversaries anniversaries;
    private final SavedSearchRepository savedSearches;

    HomePageController(
            IssueRepository issues,
            PageRepository pages,
            HoldingsRepository holdings,
            ArticleIndex index,
            Anniversaries anniversaries,
            SavedSearchRepository savedSearches) {
        this.issues = issues;
        this.pages = pages;
        this.holdings = holdings;
        this.index = index;
        this.anniversaries = anniversaries;
        this.savedSearches = savedSearches;
    }

    @GetMapping("/")
    String home(@Nullable Principal user, Model model) {
        @Nullable LocalDate newest = issues.newestDay().orElse(null);
        model.addAllAttributes(Map.of(
                "home",
                new HomeView(
                        holdings.count(),
                        newest,
                        newest == null ? List.of() : issuesOf(newest),
                        newest == null ? List.of() : inTheNews(newest, Facet.OFFICIAL, SiteUrls::official),
                        newest == null ? List.of() : inTheNews(newest, Facet.REPORTER, SiteUrls::reporter),
                        onThisDay(LocalDate.now(ZoneId.systemDefault())),
                        newest == null ? null : strip(newest.getYear()),
                        HomeView.years(issues.months()))));
        model.addAttribute("followed", user == null ? List.of() : news(user.getName()));
        return "home";
    }

    /// The followed searches that found something that the user has not seen.
    private List<Followed> news(String account) {
        return savedSearches.withCounts(account, FOLLOWED_SHOWN).stream()
                .filter(followed -> followed.unseen() > 0)
                .toList();
    }

    private List<NewestIssue> issuesOf(LocalDate day) {
        return issues.between(day, day).stream()
                .map(IssueSummary::newspaper)
                .map(newspaper -> NewestIssue.of(
                        newspaper, SiteUrls.issue(newspaper, day), PageOfIssue.of(pages.pagesOf(newspaper, day))))
                .toList();
    }

    private YearStrip strip(int year) {
        return YearStrip.of(year, issues.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    /// The issues of this day in other years; if there are none, those of the nearest day of the year.
    private HomeView.@Nullable OnThisDay onThisDay(LocalDate day) {
        List<Anniversary> near = issues.anniversaries(day, ISSUES_ON_THIS_DAY);
        if (near.isEmpty()) {
            return null;
        }
        int nearest = near.getFirst().distance();
        return new HomeView.OnThisDay(
                day,
                nearest == 0,
                near.stream()
                        .filter(issue -> issue.distance() == nearest)
                        .map(this::anniversary)
                        .toList());
    }

    private HomeView.Anniversary anniversary(Anniversary issue) {
        return new HomeView.Anniversary(
                issue.newspaper(),
                issue.date(),
                SiteUrls.issue(issue.newspaper(), issue.date()),
                anniversaries.headlines(issue.newspaper(), issue.date(), HEADLINES_ON_THIS_DAY));
    }

    /// The most frequent persons before a day; none while the index is unavailable, because they are optional.
    private List<Link> inTheNews(LocalDate newest, Facet kind, LongFunction<String> url) {
        SearchQuery latest = SearchQuery.ALL.withDates(newest.minusDays(DAYS_IN_THE_NEWS), newest);
        try {
            return index.frequentValues(latest, kind, PEOPLE_IN_THE_NEWS).stream()
                    .map(person -> new Link(person.label(), url.apply(Long.parseLong(person.value()))))
                    .toList();
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: the home page is shown without persons", e);
            return List.of();
        }
    }

    /// The sign-in form; Spring Security handles its submission.
    ///
    /// @param wait the minutes until the next sign-in is accepted
    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable Integer wait, Model model) {
        if (wait != null) {
            model.addAttribute("waitMinutes", Math.clamp(wait, 1, 60));
        }
        return "login";
    }
}
