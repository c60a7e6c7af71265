package org.baoku.web.issue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toCollection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baoku.archive.NewspaperSettings;
import org.baoku.archive.NewspaperSettingsRepository;
import org.baoku.archive.issue.HoldingsRepository;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.archive.issue.IssueRepository.IssueSummary;
import org.baoku.archive.issue.IssueRepository.MonthSummary;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.ArticleListItem;
import org.baoku.web.Link;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PagePlace;
import org.baoku.web.PathValues;
import org.baoku.web.PrintedPart;
import org.baoku.web.SourceLineView;
import org.baoku.web.facsimile.FacsimileFinder;
import org.baoku.web.facsimile.Thumbnail;
import org.baoku.web.issue.IssueView.DayLink;
import org.baoku.web.issue.IssueView.PageOfIssue;
import org.baoku.web.issue.IssuesView.YearLink;
import org.baoku.web.issue.UndatedView.UndatedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows issues by date, their pages, and the pages whose day is unknown.
@Controller
final class IssuePageController {
    /// A page number, or a label with a number: `3`, `A01`, `B2版`.
    private static final String PAGE_ADDRESS = "\\p{L}{0,8}0{0,3}[1-9]\\d{0,3}\\p{L}{0,8}";

    /// Whole pages with all their articles are listed.
    private static final int UNDATED_PAGES = 20;

    private final ArchiveLookup archive;
    private final IssueRepository issues;
    private final PageRepository pages;
    private final HoldingsRepository holdings;
    private final FacsimileFinder facsimiles;
    private final NewspaperSettingsRepository settings;

    IssuePageController(
            ArchiveLookup archive,
            IssueRepository issues,
            PageRepository pages,
            HoldingsRepository holdings,
            FacsimileFinder facsimiles,
            NewspaperSettingsRepository settings) {
        this.archive = archive;
        this.issues = issues;
        this.pages = pages;
        this.holdings = holdings;
        this.facsimiles = facsimiles;
        this.settings = settings;
    }

    /// @param year the latest year if empty
    @GetMapping("/issues")
    String year(@RequestParam(defaultValue = "") String year, Model model) {
        // ordered as the repository returns them: the latest year first
        Map<Integer, Long> years = issues.months().stream()
                .collect(groupingBy(MonthSummary::year, LinkedHashMap::new, summingLong(MonthSummary::issues)));
        Integer shown = year.isBlank()
                ? years.keySet().stream().findFirst().orElse(null)
                : Integer.valueOf(PathValues.year(year));
        List<IssueSummary> held =
                shown == null ? List.of() : issues.between(LocalDate.of(shown, 1, 1), LocalDate.of(shown, 12, 31));
        model.addAllAttributes(Map.of(
                "issues",
                new IssuesView(
                        shown,
                        years.entrySet().stream()
                                .map(y -> new YearLink(
                                        y.getKey(), y.getValue(), y.getKey().equals(shown), SiteUrls.year(y.getKey())))
                                .toList(),
                        List.of(DayOfWeek.values()),
                        shown == null ? List.of() : IssuesView.months(shown, held, expectedDays()),
                        IssuesView.shades(held),
                        holdings.count().undatedPages())));
        return "issues";
    }

    /// Whether a newspaper should have appeared on a day between the archive's first and last issue.
    private Predicate<LocalDate> expectedDays() {
        LocalDate first = issues.oldestDay().orElse(LocalDate.MAX);
        LocalDate last = issues.newestDay().orElse(LocalDate.MIN);
        List<NewspaperSettings> newspapers = settings.all();
        IssuesView.DayRange range = new IssuesView.DayRange(first, last);
        return day -> range.contains(day) && newspapers.stream().anyMatch(newspaper -> newspaper.isExpected(day, true));
    }

    @GetMapping("/issues/{day}")
    String day(@PathVariable String day, @RequestParam(defaultValue = "") String newspaper, Model model) {
        LocalDate date = PathValues.day(day);
        List<IssueView.Issue> ofDay = newspapers(date, newspaper).stream()
                .map(name -> issue(name, date))
                .toList();
        if (ofDay.isEmpty()) {
            throw PageNotShownException.notFound("error.unknown.issue", day);
        }
        model.addAllAttributes(Map.of("issue", new IssueView(date, ofDay)));
        return "issue";
    }

    /// The newspapers with an issue of this day.
    ///
    /// @param only the name of the only newspaper to consider; blank for all
    private List<String> newspapers(LocalDate date, String only) {
        String name = settings.currentName(only);
        return issues.between(date, date).stream()
                .map(IssueSummary::newspaper)
                .filter(each -> name.isBlank() || each.equals(name))
                .collect(toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }

    private IssueView.Issue issue(String newspaper, LocalDate date) {
        List<ArchivedPage> pagesOfDay = pages.pagesOf(newspaper, date);
        return new IssueView.Issue(
                newspaper,
                pagesOfDay.stream().mapToInt(page -> page.articles().size()).sum(),
                PageOfIssue.of(pagesOfDay, settings.pageNames(newspaper)),
                IssueView.missing(pagesOfDay.stream()
                        .flatMap(page -> Stream.ofNullable(page.ref().label()))
                        .toList()),
                neighbour(newspaper, issues.before(newspaper, date)),
                neighbour(newspaper, issues.after(newspaper, date)),
                thumbnails(pagesOfDay));
    }

    private List<Thumbnail> thumbnails(List<ArchivedPage> pagesOfDay) {
        return facsimiles.thumbnails(pagesOfDay.stream().map(ArchivedPage::ref).toList());
    }

    private static @Nullable DayLink neighbour(String newspaper, Optional<LocalDate> date) {
        return date.map(day -> new DayLink(day, SiteUrls.issue(newspaper, day))).orElse(null);
    }

    @GetMapping("/issues/{day}/{page}")
    String page(
            @PathVariable String day,
            @PathVariable String page,
            @RequestParam(defaultValue = "") String newspaper,
            @RequestParam(required = false) @Nullable String part,
            Model model) {
        LocalDate date = PathValues.day(day);
        for (String name : newspapers(date, newspaper)) {
            List<ArchivedPage> pagesOfDay = pages.pagesOf(name, date);
            for (int i = 0; i < pagesOfDay.size(); i++) {
                if (matches(pagesOfDay.get(i).ref(), page)) {
                    return show(pagesOfDay, i, part, model);
                }
            }
        }
        throw page.matches(PAGE_ADDRESS)
                ? PageNotShownException.notFound("error.unknown.page", day + " / " + page)
                : PageNotShownException.badRequest("error.bad.page", page);
    }

    private static boolean matches(PageRef page, String label) {
        return page.address().equalsIgnoreCase(label)
                || Integer.toString(page.number()).equals(label);
    }

    /// @param before the last page of the part before; the latest pages if empty
    @GetMapping("/issues/undated")
    String undated(@RequestParam(defaultValue = "") String before, Model model) {
        long last = before.isEmpty() ? Long.MAX_VALUE : PathValues.id(before, "error.unknown.page");
        List<ArchivedPage> found = pages.undated(last, UNDATED_PAGES + 1);
        List<ArchivedPage> shown = found.subList(0, Math.min(UNDATED_PAGES, found.size()));
        List<UndatedPage> undated = shown.stream()
                .map(page -> {
                    Optional<PageSource> source = pages.source(page.ref().id());
                    return new UndatedPage(
                            source.map(PageSource::path).orElse(""),
                            page.ref().newspaper(),
                            SiteUrls.page(page.ref()),
                            source.map(PageSource::dayEvidence).orElse(List.of()),
                            ArticleListItem.of(new PrintedPart(1, 1).of(page.articles())));
                })
                .toList();
        String next = found.size() > UNDATED_PAGES
                ? "/issues/undated?before=" + shown.getLast().ref().id()
                : null;
        model.addAllAttributes(Map.of("undated", new UndatedView(undated, next)));
        return "undated";
    }

    @GetMapping("/issues/undated/{id}")
    String undatedPage(@PathVariable String id, @RequestParam(required = false) @Nullable String part, Model model) {
        ArchivedPage page = archive.page(id);
        if (page.ref().date() != null) {
            // its day was found since, so that it belongs to an issue now
            return "redirect:" + SiteUrls.page(page.ref());
        }
        return show(List.of(page), 0, part, model);
    }

    /// @param number the part to show, as the URL gives it
    private String show(List<ArchivedPage> pagesOfDay, int index, @Nullable String number, Model model) {
        ArchivedPage page = pagesOfDay.get(index);
        Optional<PageSource> source = pages.source(page.ref().id());
        List<SourceLineView> lines = source.map(file -> SourceLineView.of(
                        file, page.articles(), pages.furniture(page.ref().id())))
                .orElse(List.of());
        PrintedPart part = PrintedPart.of(
                number,
                Math.max(
                        SourceLineView.parts(lines),
                        PrintedPart.count(page.articles().size())));
        model.addAllAttributes(Map.of("page", view(pagesOfDay, index, source, lines, part), "part", part));
        return "page";
    }

    private PageView view(
            List<ArchivedPage> pagesOfDay,
            int index,
            Optional<PageSource> source,
            List<SourceLineView> lines,
            PrintedPart part) {
        ArchivedPage page = pagesOfDay.get(index);
        return new PageView(
                PagePlace.of(page.ref()),
                index == 0 ? null : link(pagesOfDay.get(index - 1)),
                index == pagesOfDay.size() - 1 ? null : link(pagesOfDay.get(index + 1)),
                ArticleListItem.of(part.of(page.articles())),
                source.map(PageSource::path).orElse(""),
                source.map(PageSource::encoding).orElse(""),
                source.map(file -> LocalDate.ofInstant(file.receivedAt(), ZoneId.systemDefault()))
                        .orElse(null),
                source.map(PageSource::dayEvidence).orElse(List.of()),
                Math.round(source.map(PageSource::dayConfidence).orElse(0.0) * 100),
                SourceLineView.part(lines, part),
                lines.size(),
                facsimiles
                        .page(
                                page,
                                source.filter(file -> file.format() == PageFormat.PDF)
                                        .isPresent())
                        .orElse(null),
                thumbnails(pagesOfDay));
    }

    private static Link link(ArchivedPage page) {
        String label = page.ref().label();
        return new Link(label == null ? "" : label, SiteUrls.page(page.ref()));
    }
}
