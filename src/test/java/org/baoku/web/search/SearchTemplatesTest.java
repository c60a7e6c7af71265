package org.baoku.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.TemplateRendering;
import org.baoku.index.FacetCount;
import org.baoku.index.QueryWarning;
import org.baoku.index.ScoreReason;
import org.baoku.index.SearchQuery;
import org.baoku.index.SortOrder;
import org.baoku.index.Suggestion;
import org.baoku.index.TextFragment;
import org.baoku.web.BarChart;
import org.baoku.web.Link;
import org.baoku.web.Period;
import org.junit.jupiter.api.Test;

/// Renders the search pages.
class SearchTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final Link WANG = new Link("王小河", "/officials/7");
    private static final Link LIN = new Link("林知", "/search?reporter=3");
    private static final String URL = "/search";

    @Test
    void theResultIsComplete() {
        assertCompleteForReaders("results", Map.of("results", results(true), "forms", List.of(new Link("CSV", URL))));
        assertCompleteForReaders("results", Map.of("results", results(false), "forms", List.of()));
    }

    @Test
    void theFacetIsComplete() {
        assertCompleteForReaders("facet", Map.of("facet", facet(true)));
        assertCompleteForReaders("facet", Map.of("facet", facet(false)));
    }

    @Test
    void theExplanationIsComplete() {
        assertCompleteForReaders("why", Map.of("why", why(true)));
        assertCompleteForReaders("why", Map.of("why", why(false)));
    }

    @Test
    void suggestionsAreGroupedByKind() {
        SuggestionsView suggestions = new SuggestionsView(List.of(
                new SuggestionsView.Group(
                        Suggestion.Kind.OFFICIAL, List.of(new SuggestionsView.Completion("王小河" + HOSTILE, 3, URL))),
                new SuggestionsView.Group(
                        Suggestion.Kind.HEADLINE, List.of(new SuggestionsView.Completion("江上新桥", 1, URL)))));

        assertThat(TemplateRendering.page("suggestions", Map.of("suggestions", suggestions), Locale.CHINESE))
                .contains("官员", "王小河", "标题", "role=\"option\"")
                .doesNotContain("??", HOSTILE);
    }

    private static ResultsView results(boolean found) {
        ActiveFilter filter = new ActiveFilter("from", "2021-03-05", false, SearchQuery.ALL);
        return new ResultsView(
                new SearchForm(HOSTILE, DAY, null, List.of(new SearchForm.Field("reporter", "林知"))),
                List.of(filter, new ActiveFilter("reporter", "林知", true, SearchQuery.ALL)),
                URL,
                new ResultSummary(
                        found ? 3 : 0,
                        4,
                        List.of(new ResultSummary.SortLink(SortOrder.RELEVANCE, true, URL)),
                        found ? null : new Link("新桥", "/search?q=新桥"),
                        List.of(new QueryWarning("words.bad.quote", 0, HOSTILE))),
                new ResultsView.HitList(
                        found ? List.of(hit(false), hit(true)) : List.of(),
                        1,
                        true,
                        new Pager(URL, List.of(new Pager.Step(1, true, URL)), URL)),
                time(found),
                found
                        ? List.of(new FacetSection(
                                "reporter",
                                List.of(new FacetSection.Value("林知", 2, true, URL, null)),
                                List.of(new FacetSection.Value("方圆", 1, false, URL, URL)),
                                "/search/reporter"))
                        : List.of(),
                found ? null : new EmptyResult(5, List.of(new EmptyResult.Without(filter, 2)), new Link("江上 新桥", URL)));
    }

    private static TimeNavigation time(boolean found) {
        List<FacetCount> months = found
                ? List.of(new FacetCount("2021-02", "2021-02", 1), new FacetCount("2021-03", "2021-03", 2))
                : List.of();
        return new TimeNavigation(
                BarChart.of(months, null, null, period -> "/search?from=" + period.value()),
                found
                        ? List.of(
                                new TimeNavigation.PeriodLink(null, URL),
                                new TimeNavigation.PeriodLink(Period.around(DAY, Period.Unit.YEAR), URL))
                        : List.of(),
                found ? Period.around(DAY, Period.Unit.MONTH) : null);
    }

    private static FacetView facet(boolean found) {
        return new FacetView(
                "reporter",
                "/search/reporter",
                HOSTILE,
                found ? HOSTILE : "",
                List.of(new SearchForm.Field("q", HOSTILE)),
                found ? List.of(new FacetSection.Value("方圆", 1, false, URL, URL)) : List.of(),
                URL);
    }

    private static HitView hit(boolean bare) {
        return new HitView(
                "/articles/1",
                bare ? "" : "历时三年",
                List.of(new TextFragment("江上", false), new TextFragment("新桥" + HOSTILE, true)),
                bare ? "" : "明年通车",
                bare,
                bare ? null : DAY,
                "江城晚报",
                "A01",
                bare ? null : "/issues/2021-03-05/A01",
                bare ? null : "本报",
                bare ? List.of() : List.of(LIN),
                bare ? List.of() : List.of(WANG),
                List.of(List.of(new TextFragment("昨日", false), new TextFragment("新桥", true))),
                bare ? null : "/articles/1/why?q=新桥");
    }

    private static ExplanationView why(boolean found) {
        return new ExplanationView(
                new Link("江上新桥合龙", "/articles/1"),
                found ? HOSTILE : "",
                "/search",
                !found,
                found
                        ? Stream.of(ScoreReason.Kind.values())
                                .map(kind -> ExplanationView.Reason.of(kind, HOSTILE, 1, 4))
                                .toList()
                        : List.of());
    }
}
