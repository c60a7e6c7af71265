package org.baoku.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchCursor;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.DateHistogram;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Hit;
import org.baoku.index.result.SearchResult;
import org.baoku.index.result.TextFragment;
import org.junit.jupiter.api.Test;

/// Contract tests for filters, facet counts, sort order and paging.
public abstract class FacetContract extends IndexContract {
    private static final IndexedPerson SHI = new IndexedPerson(17, "施翔");
    private static final IndexedPerson OTHER_SHI = new IndexedPerson(18, "施翔");
    private static final IndexedPerson XU = new IndexedPerson(19, "许河");
    private static final IndexedPerson MAYOR = new IndexedPerson(1, "王卫东");

    private ArticleIndex sampleIndex() {
        return indexOf(
                Draft.of(1, "水库", "灌溉")
                        .on("2023-07-01")
                        .by(SHI, XU)
                        .naming(MAYOR)
                        .entry(),
                Draft.of(2, "灯会", "灌溉").on("2023-07-20").by(OTHER_SHI).entry(),
                Draft.of(3, "足球", "灌溉")
                        .on("2023-09-01")
                        .in("晚报", "B02", "新华社", "体育·在线")
                        .by(XU)
                        .entry(),
                Draft.of(4, "未定日", "灌溉").on("").naming(MAYOR).entry());
    }

    private static SearchQuery with(Facet facet, String value) {
        return SearchQuery.of("灌溉")
                .withFilter(facet, new FacetFilter(value, false))
                .withSort(SortOrder.OLDEST);
    }

    @Test
    void filtersPersonsByIdOrName() {
        ArticleIndex index = sampleIndex();

        assertThat(ids(index.search(with(Facet.REPORTER, "17")))).containsExactly(1L);
        assertThat(ids(index.search(with(Facet.REPORTER, "施翔")))).containsExactly(1L, 2L);
        assertThat(ids(index.search(with(Facet.OFFICIAL, "1")))).containsExactly(1L, 4L);
        assertThat(ids(index.search(with(Facet.REPORTER, "施")))).isEmpty();
    }

    @Test
    void severalValuesMeanOrAndExcludedOnesAreLeftOut() {
        ArticleIndex index = sampleIndex();
        SearchQuery either = with(Facet.REPORTER, "18").withFilter(Facet.REPORTER, new FacetFilter("许河", false));

        assertThat(ids(index.search(either))).containsExactly(1L, 2L, 3L);
        assertThat(ids(index.search(either.withFilter(Facet.REPORTER, new FacetFilter("17", true)))))
                .containsExactly(2L, 3L);
        assertThat(ids(index.search(SearchQuery.ALL.withFilter(Facet.NEWSPAPER, new FacetFilter("样报", true)))))
                .containsExactly(3L);
    }

    @Test
    void filtersOtherFacetsByValue() {
        ArticleIndex index = sampleIndex();

        assertThat(ids(index.search(with(Facet.PAGE, "B02")))).containsExactly(3L);
        assertThat(ids(index.search(with(Facet.SOURCE, "新华社")))).containsExactly(3L);
        assertThat(ids(index.search(with(Facet.COLUMN, "体育·在线")))).containsExactly(3L);
    }

    @Test
    void countsAndFiltersTheMediaOfCredits() {
        ArticleIndex index = indexOf(
                Draft.of(1, "救灾", "灌溉").entryFor("中青报·中青网"),
                Draft.of(2, "会议", "灌溉").entryFor("中青报·中青网", "海城网"),
                Draft.of(3, "球赛", "灌溉").entry());

        assertThat(ids(index.search(with(Facet.MEDIUM, "海城网")))).containsExactly(2L);
        assertThat(ids(index.search(SearchQuery.of("媒体:中青报")))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(index.search(SearchQuery.ALL).facets().get(Facet.MEDIUM))
                .containsExactly(new FacetCount("中青报·中青网", "中青报·中青网", 2), new FacetCount("海城网", "海城网", 1));
    }

    @Test
    void dateRangeIsInclusiveAndExcludesUndatedArticles() {
        SearchQuery days = SearchQuery.ALL
                .withDates(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 20))
                .withSort(SortOrder.OLDEST);

        assertThat(ids(sampleIndex().search(days))).containsExactly(1L, 2L);
    }

    @Test
    void countsFacetsWithLabels() {
        SearchResult result = sampleIndex().search(SearchQuery.of("灌溉"));

        assertThat(result.facets().get(Facet.REPORTER))
                .containsExactly(
                        new FacetCount("19", "许河", 2), new FacetCount("17", "施翔", 1), new FacetCount("18", "施翔", 1));
        assertThat(result.facets().get(Facet.OFFICIAL)).containsExactly(new FacetCount("1", "王卫东", 2));
        assertThat(result.facets().get(Facet.NEWSPAPER))
                .containsExactly(new FacetCount("样报", "样报", 3), new FacetCount("晚报", "晚报", 1));
        assertThat(result.months())
                .containsExactly(new FacetCount("2023-07", "2023-07", 2), new FacetCount("2023-09", "2023-09", 1));
    }

    @Test
    void countsFacetWithoutItsOwnFilters() {
        SearchResult result =
                sampleIndex().search(with(Facet.REPORTER, "17").withDates(LocalDate.of(2023, 7, 1), null));

        assertThat(result.total()).isEqualTo(1);
        assertThat(result.facets().get(Facet.REPORTER))
                .containsExactly(
                        new FacetCount("19", "许河", 2), new FacetCount("17", "施翔", 1), new FacetCount("18", "施翔", 1));
        assertThat(result.facets().get(Facet.NEWSPAPER)).containsExactly(new FacetCount("样报", "样报", 1));
        assertThat(result.months()).containsExactly(new FacetCount("2023-07", "2023-07", 1));
    }

    @Test
    void listsChosenValueWithoutMatches() {
        SearchResult result =
                sampleIndex().search(SearchQuery.of("水库").withFilter(Facet.SOURCE, new FacetFilter("新华社", false)));

        assertThat(result.total()).isZero();
        assertThat(result.facets().get(Facet.SOURCE))
                .containsExactly(new FacetCount("本报", "本报", 1), new FacetCount("新华社", "新华社", 0));
    }

    @Test
    void sortsByDateWithUndatedLast() {
        ArticleIndex index = sampleIndex();

        assertThat(ids(index.search(SearchQuery.ALL.withSort(SortOrder.NEWEST))))
                .containsExactly(3L, 2L, 1L, 4L);
        assertThat(ids(index.search(SearchQuery.ALL.withSort(SortOrder.OLDEST))))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void pagingReturnsEveryArticleOnce() {
        List<ArticleEntry> articles = new ArrayList<>();
        for (int id = 1; id <= 95; id++) {
            articles.add(Draft.of(id, "同题", "同文").entry());
        }
        ArticleIndex index = indexOf(articles.toArray(ArticleEntry[]::new));
        for (SortOrder sort : SortOrder.values()) {
            Set<Long> seen = new HashSet<>();
            for (int start = 0; start < 100; start += 10) {
                SearchQuery query =
                        SearchQuery.of("同文").withSort(sort).withSize(10).withStart(start);
                SearchResult result = index.search(query);
                assertThat(result.total()).isEqualTo(95);
                ids(result)
                        .forEach(id ->
                                assertThat(seen.add(id)).as("%s %s", sort, id).isTrue());
            }
            assertThat(seen).hasSize(95);
        }
    }

    @Test
    void cursorPagingIsStableWhileTheIndexChanges() {
        List<ArticleEntry> articles = new ArrayList<>();
        for (int id = 1; id <= 95; id++) {
            articles.add(Draft.of(id, "同题", "同文")
                    .on(id % 7 == 0 ? "" : "2023-07-" + (10 + id % 20))
                    .entry());
        }
        ArticleIndex index = indexOf(articles.toArray(ArticleEntry[]::new));
        for (SortOrder sort : List.of(SortOrder.NEWEST, SortOrder.OLDEST)) {
            List<Long> seen = new ArrayList<>();
            SearchQuery query = SearchQuery.of("同文").withSort(sort).withSize(10);
            for (SearchCursor next = null; seen.isEmpty() || next != null; ) {
                SearchResult result = index.search(next == null ? query : query.withAfter(next));
                seen.addAll(ids(result));
                next = result.next();
                long other = 1_000 + index.size();
                index.write(
                        List.of(new PageEntry(
                                other, List.of(Draft.of(other, "异题", "异文").entry()))),
                        other);
            }
            assertThat(seen).as(sort.name()).hasSize(95).doesNotHaveDuplicates();
        }
    }

    @Test
    void allHitsAreReadFromOneSnapshot() {
        List<ArticleEntry> articles = new ArrayList<>();
        for (int id = 1; id <= 2_345; id++) {
            articles.add(Draft.of(id, "同题" + id, "同文").entry());
        }
        ArticleIndex index = indexOf(articles.toArray(ArticleEntry[]::new));
        List<Hit> hits = new ArrayList<>();

        try (HitStream all = index.allHits(SearchQuery.of("同文").withSort(SortOrder.NEWEST))) {
            index.write(List.of(new PageEntry(2_345, List.of())), 2);
            try (ArticleIndex.Generation next = index.begin()) {
                next.publish(3, 0);
            }
            all.forEachRemaining(hits::add);
        }

        assertThat(hits).extracting(Hit::id).hasSize(2_345).doesNotHaveDuplicates();
        assertThat(TextFragment.join(hits.getLast().headline())).startsWith("同题");
        assertThat(index.size()).isZero();
    }

    @Test
    void allHitsHaveTheOrderOfTheResult() {
        List<ArticleEntry> articles = new ArrayList<>();
        for (int id = 150; id >= 1; id--) {
            String day = id % 7 == 0 ? "" : "2023-07-" + (10 + id % 20);
            articles.add(Draft.of(id, id % 3 == 0 ? "同题" : "异题", "同文".repeat(1 + id % 5))
                    .on(day)
                    .entry());
        }
        ArticleIndex index = indexOf(articles.toArray(ArticleEntry[]::new));

        for (SortOrder sort : SortOrder.values()) {
            SearchQuery query = SearchQuery.of("同").withSort(sort);
            List<Long> all = new ArrayList<>();
            try (HitStream hits = index.allHits(query.withStart(30))) {
                hits.forEachRemaining(hit -> all.add(hit.id()));
            }
            assertThat(all)
                    .as(sort.name())
                    .hasSize(150)
                    .isEqualTo(ids(index.search(query.withSize(SearchQuery.MAX_SIZE))));
        }
    }

    @Test
    void histogramUnitFollowsTheTimeSpan() {
        ArticleIndex index = indexOf(
                Draft.of(1, "一", "甲").on("2023-07-01").entry(),
                Draft.of(2, "二", "甲").on("2023-07-20").entry(),
                Draft.of(3, "三", "甲乙").on("2023-09-01").entry(),
                Draft.of(4, "四", "甲乙丙").on("1999-09-01").entry());

        assertThat(index.search(SearchQuery.of("甲").withDates(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 31)))
                        .dates()
                        .counts())
                .as("a month is counted by day")
                .containsExactly(
                        new FacetCount("2023-07-01", "2023-07-01", 1), new FacetCount("2023-07-20", "2023-07-20", 1));
        assertThat(index.search(SearchQuery.of("甲").withDates(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 31)))
                        .months())
                .as("the date range does not affect the months")
                .isEqualTo(index.search(SearchQuery.of("甲")).months());
        assertThat(index.search(SearchQuery.of("甲 -乙")).dates())
                .isEqualTo(new DateHistogram(
                        DateHistogram.Unit.DAY,
                        List.of(
                                new FacetCount("2023-07-01", "2023-07-01", 1),
                                new FacetCount("2023-07-20", "2023-07-20", 1))));
        assertThat(index.search(SearchQuery.of("甲 -丙")).dates())
                .isEqualTo(new DateHistogram(
                        DateHistogram.Unit.MONTH,
                        List.of(new FacetCount("2023-07", "2023-07", 2), new FacetCount("2023-09", "2023-09", 1))));
        assertThat(index.search(SearchQuery.of("甲")).dates())
                .isEqualTo(new DateHistogram(
                        DateHistogram.Unit.YEAR,
                        List.of(new FacetCount("1999", "1999", 1), new FacetCount("2023", "2023", 3))));
    }

    @Test
    void findsFacetValuesByTypedText() {
        ArticleIndex index = sampleIndex();
        SearchQuery query = with(Facet.REPORTER, "19");
        FacetCount xu = new FacetCount("19", "许河", 2);
        List<FacetCount> bothShi = List.of(new FacetCount("17", "施翔", 1), new FacetCount("18", "施翔", 1));

        assertThat(index.facetValues(query, Facet.REPORTER, "", 10))
                .startsWith(xu)
                .hasSize(3);
        assertThat(index.facetValues(query, Facet.REPORTER, "翔", 10)).isEqualTo(bothShi);
        assertThat(index.facetValues(query, Facet.REPORTER, "shix", 10)).isEqualTo(bothShi);
        assertThat(index.facetValues(query, Facet.REPORTER, "xh", 10)).containsExactly(xu);
        assertThat(index.facetValues(query, Facet.REPORTER, "王", 10)).isEmpty();
        assertThat(index.facetValues(query, Facet.SOURCE, "新华", 10)).containsExactly(new FacetCount("新华社", "新华社", 1));
        assertThat(index.facetValues(SearchQuery.ALL, Facet.REPORTER, "", 1)).containsExactly(xu);
    }

    @Test
    void officialsAreChosenTogether() {
        IndexedPerson wang = new IndexedPerson(1, "王卫东");
        IndexedPerson li = new IndexedPerson(2, "李小河");
        ArticleIndex index = indexOf(
                Draft.of(1, "甲", "文").naming(wang).entry(),
                Draft.of(2, "乙", "文").naming(wang, li).entry(),
                Draft.of(3, "丙", "文").naming(li).entry());
        SearchQuery either = oldestFirst("")
                .withFilter(Facet.OFFICIAL, new FacetFilter("王卫东", false))
                .withFilter(Facet.OFFICIAL, new FacetFilter("2", false));

        assertThat(ids(index.search(either))).containsExactly(1L, 2L, 3L);
        assertThat(ids(index.search(either.withTogether(Facet.OFFICIAL, true)))).containsExactly(2L);
    }

    @Test
    void whoIsNamedTogetherWithAnOfficialIsCountedWithTheFilter() {
        IndexedPerson wang = new IndexedPerson(1, "王卫东");
        IndexedPerson li = new IndexedPerson(2, "李小河");
        IndexedPerson zhao = new IndexedPerson(3, "赵海");
        ArticleIndex index = indexOf(
                Draft.of(1, "甲", "文").naming(wang).entry(),
                Draft.of(2, "乙", "文").naming(wang, li).entry(),
                Draft.of(3, "丙", "文").naming(li, zhao).entry());
        SearchQuery ofWang = SearchQuery.ALL.withFilter(Facet.OFFICIAL, new FacetFilter("1", false));

        assertThat(index.frequentValues(ofWang, Facet.OFFICIAL, 10))
                .containsExactly(new FacetCount("1", "王卫东", 2), new FacetCount("2", "李小河", 1));
        assertThat(index.frequentValues(ofWang, Facet.OFFICIAL, 1)).hasSize(1);
        assertThat(index.search(ofWang).facets().get(Facet.OFFICIAL))
                .extracting(FacetCount::label, FacetCount::count)
                .containsExactlyInAnyOrder(tuple("王卫东", 2L), tuple("李小河", 2L), tuple("赵海", 1L));
    }
}
