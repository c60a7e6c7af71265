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
import org.baoku.index.query.Facet;
import org.baoku.index.query.MatchMode;
import org.baoku.index.query.QueryWarning;
import org.baoku.index.query.ReadNode;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Offer;
import org.baoku.index.result.ScoreReason;
import org.baoku.index.result.TextFragment;
import org.baoku.web.Link;
import org.baoku.web.chart.BarChart;
import org.baoku.web.chart.Period;
import org.jspecify.annotations.Nullable;
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
        assertCompleteForReaders(
                "results",
                Map.of(
                        "results",
                        results(false),
                        "forms",
                        List.of(),
                        "followed",
                        Map.of("id", 3, "name", "新桥" + HOSTILE)));
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
                        "official", List.of(new SuggestionsView.Entry("新桥 " + HOSTILE, "王小河" + HOSTILE, 3, URL))),
                new SuggestionsView.Group("headline", List.of(new SuggestionsView.Entry("", "江上新桥", 1, URL)))));

        assertThat(TemplateRendering.page("suggestions", Map.of("suggestions", suggestions), Locale.CHINESE))
                .contains("官员", "王小河", "标题", "role=\"option\"")
                .doesNotContain("??", HOSTILE);
    }

    @Test
    void anExcludedValueSaysSoAndHasNoTick() {
        String page =
                TemplateRendering.page("results", Map.of("results", results(true), "forms", List.of()), Locale.CHINESE);

        assertThat(page)
                .containsPattern(
                        "<li class=\"excluded\"><a [^>]*><span class=\"not\">排除：</span><span lang=\"zh-CN\">方圆")
                .containsPattern("<li class=\"chosen\"><a [^>]*aria-current=\"true\"[^>]*><span lang=\"zh-CN\">林知");
    }

    @Test
    void theBreakSaysWhatAllTheArticlesAfterItLack() {
        assertThat(TemplateRendering.page(
                        "results", Map.of("results", results(false), "forms", List.of()), Locale.CHINESE))
                .contains("没有一篇含有全部词语", "以下 2 篇只含部分词语（共 40 篇，列出最相关的）", "：缺“合龙”", "缺“合龙”“通车”");
    }

    private static ResultsView results(boolean found) {
        ActiveFilter filter = filter("from", "2021-03-05", false, null);
        List<ActiveFilter> filters = List.of(
                filter,
                filter("date", "2021-03-01 — 2021-03-31", false, Period.around(DAY, Period.Unit.MONTH)),
                filter("reporter", "林知" + HOSTILE, true, null));
        return new ResultsView(
                new SearchForm(HOSTILE, "2021-03-05", null, List.of(new SearchForm.Field("reporter", "林知")), URL),
                filters,
                URL,
                new ResultSummary(
                        found ? 3 : 0,
                        4,
                        List.of(new ResultSummary.SortLink(SortOrder.RELEVANCE, true, URL)),
                        Stream.of(MatchMode.values())
                                .map(mode -> new ResultSummary.ModeLink(mode, mode == MatchMode.ALL, URL))
                                .toList(),
                        read(),
                        List.of(new QueryWarning("words.bad.quote", 0, HOSTILE))),
                Stream.of(Offer.Kind.values())
                        .flatMap(kind ->
                                OfferLink.list(SearchQuery.ALL, List.of(new Offer(kind, HOSTILE, "新桥" + HOSTILE, 2)))
                                        .stream())
                        .toList(),
                List.of(new IssueLink("江城晚报", DAY, "/issues/2021-03-05")),
                new ResultsView.HitList(
                        found ? List.of(hit(false), hit(true)) : List.of(),
                        1,
                        found ? URL : null,
                        true,
                        new Pager(URL, List.of(new Pager.Step(1, true, URL)), URL)),
                new PartialList(
                        List.of(
                                new PartialList.Part(hit(false), List.of("合龙", "通车")),
                                new PartialList.Part(hit(true), List.of(HOSTILE))),
                        found ? 2 : 40,
                        false,
                        found ? List.of() : List.of("合龙")),
                time(found),
                found
                        ? List.of(new FacetSection(
                                "reporter",
                                List.of(
                                        new FacetSection.Value("林知", 2L, true, false, URL, null),
                                        new FacetSection.Value("方圆", null, false, true, URL, null)),
                                new FacetSection.Together(true, URL, URL),
                                List.of(new FacetSection.Value("南山", 2L, false, false, URL, URL)),
                                List.of(new FacetSection.Value("石桥", 1L, false, false, URL, URL)),
                                new FacetSection.Finder(URL, List.of(new SearchForm.Field("q", HOSTILE))),
                                "/search/reporter"))
                        : List.of(),
                found
                        ? null
                        : new EmptyResult(
                                false,
                                5,
                                List.of(new EmptyResult.Without(filter, 2)),
                                List.of(new EmptyResult.WithoutClause(new Link("-新桥", URL), 3)),
                                new Link("江上 新桥", URL)));
    }

    private static ActiveFilter filter(String kind, String label, boolean excluded, @Nullable Period period) {
        return new ActiveFilter(kind, label, label, excluded, !excluded, period, SearchQuery.ALL);
    }

    /// A query with a part of every kind.
    private static ReadNode read() {
        ReadNode word = ReadNode.word("新桥" + HOSTILE, List.of("大桥"), DAY, DAY);
        return ReadNode.of(
                ReadNode.Kind.ALL,
                List.of(
                        word,
                        ReadNode.of(ReadNode.Kind.ANY, List.of(word, word)),
                        ReadNode.of(ReadNode.Kind.NOT, List.of(word)),
                        ReadNode.text(ReadNode.Kind.PHRASE, HOSTILE),
                        ReadNode.near(List.of(word, word), 10),
                        ReadNode.of(ReadNode.Kind.PARAGRAPH, List.of(word, word)),
                        ReadNode.of(ReadNode.Kind.HEADLINE, List.of(word)),
                        ReadNode.of(ReadNode.Kind.BODY, List.of(word)),
                        ReadNode.label(Facet.REPORTER, HOSTILE),
                        ReadNode.dates(DAY, DAY),
                        ReadNode.dates(null, DAY)));
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
                found ? List.of(new FacetSection.Value("林知", null, false, true, URL, null)) : List.of(),
                found ? List.of(new FacetSection.Value("方圆", 1L, false, false, URL, URL)) : List.of(),
                found,
                URL);
    }

    private static HitView hit(boolean bare) {
        return new HitView(
                1,
                1,
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
                bare ? null : "/articles/1/why?q=新桥",
                bare ? List.of() : List.of(hit(true)));
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
