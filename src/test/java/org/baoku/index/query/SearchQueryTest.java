package org.baoku.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    @Property(tries = 300)
    void queryEqualsItsUrlParameters(@ForAll("queries") SearchQuery query) {
        assertThat(SearchQuery.fromParams(query.toParams())).isEqualTo(query);
    }

    @Provide
    Arbitrary<SearchQuery> queries() {
        Arbitrary<Optional<LocalDate>> days = Arbitraries.longs()
                .between(0, 20_000)
                .map(LocalDate::ofEpochDay)
                .optional(0.7);
        Arbitrary<Map<Facet, List<FacetFilter>>> choices = Arbitraries.maps(
                        Arbitraries.of(Facet.class),
                        Combinators.combine(Arbitraries.of("施翔", "17", "A01"), Arbitraries.of(true, false))
                                .as(FacetFilter::new)
                                .list()
                                .ofMaxSize(3))
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("", "王卫东", "标题:灯会 -足球", "\"a b\"~10"),
                        days.tuple2(),
                        choices,
                        Arbitraries.of(SortOrder.class),
                        Arbitraries.integers().between(0, SearchQuery.MAX_START),
                        Arbitraries.integers().between(1, SearchQuery.MAX_SIZE),
                        Arbitraries.longs().optional(0.5),
                        Arbitraries.of(MatchMode.class).tuple2())
                .as((words, between, chosen, sort, start, size, rank, mode) -> new SearchQuery(
                        words,
                        earlier(between.get1(), between.get2()),
                        later(between.get1(), between.get2()),
                        chosen,
                        sort,
                        start,
                        size,
                        rank.map(number -> new SearchCursor(sort, number, Math.floorMod(number, 1_000_000L)))
                                .orElse(null),
                        mode.get1(),
                        mode.get2() == MatchMode.ALL ? Set.of() : Set.of(Facet.OFFICIAL),
                        null,
                        rank.map(Math::abs)
                                .filter(number -> number > 0 && number < 1_000_000)
                                .orElse(null)));
    }

    private static @Nullable LocalDate earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.filter(day -> other.isEmpty() || !day.isAfter(other.orElseThrow()))
                .orElse(other.isPresent() && one.isPresent() ? other.orElseThrow() : null);
    }

    private static @Nullable LocalDate later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return other.filter(day -> one.isEmpty() || !day.isBefore(one.orElseThrow()))
                .orElse(other.isPresent() && one.isPresent() ? one.orElseThrow() : null);
    }

    @Test
    void rangeThatRunsBackwardsIsRejected() {
        assertThatThrownBy(() ->
                        SearchQuery.fromParams(Map.of("from", List.of("2024-02-01"), "to", List.of("2024-01-01"))))
                .isInstanceOf(InvalidQueryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "newest_1_1", "relevance_1", "relevance_99999999999999999999_1", "RELEVANCE_1_1"})
    void invalidCursorIsRejected(String after) {
        assertThatThrownBy(() -> SearchQuery.fromParams(Map.of("after", List.of(after))))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void changedQueryHasNoCursor() {
        SearchQuery later = SearchQuery.of("灯会").withAfter(new SearchCursor(SortOrder.RELEVANCE, 7, 3));

        assertThat(later.withFilter(Facet.PAGE, new FacetFilter("A01", false)).after())
                .isNull();
        assertThat(later.withSort(SortOrder.NEWEST).after()).isNull();
    }
}
