package org.baoku.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.FacetFilter;
import org.baoku.index.Hit;
import org.baoku.index.IndexedPerson;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.SortOrder;
import org.baoku.index.TextFragment;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleTitle;
import org.baoku.web.BarChart;
import org.baoku.web.Link;
import org.baoku.web.Period;
import org.baoku.web.TextSpan;
import org.baoku.web.search.ResultsView.Chip;
import org.baoku.web.search.ResultsView.Empty;
import org.baoku.web.search.ResultsView.FacetList;
import org.baoku.web.search.ResultsView.Field;
import org.baoku.web.search.ResultsView.HitLine;
import org.baoku.web.search.ResultsView.Order;
import org.baoku.web.search.ResultsView.Pager;
import org.baoku.web.search.ResultsView.TimeLink;
import org.jspecify.annotations.Nullable;

/// Lays a search and its answer out as a page.
public final class ResultsViewBuilder {
    private static final List<Facet> ORDER =
            List.of(Facet.REPORTER, Facet.OFFICIAL, Facet.NEWSPAPER, Facet.SOURCE, Facet.COLUMN, Facet.PAGE);

    /// Facets that say nothing while there is only one value to choose.
    private static final Set<Facet> ONLY_IF_SEVERAL = Set.of(Facet.PAGE);

    private static final Set<String> SHOWN_BY_THE_FORM = Set.of("q", "from", "to", "start");
    private static final int VALUES_AT_ONCE = 8;
    private static final int MOST_TRIED = 6;
    private static final int STEPS_BESIDE_CURRENT = 2;

    private final SearchQuery query;
    private final SearchResult result;
    private final List<FacetCount> times;
    private final boolean severalNewspapers;
    private final OfficialRepository officials;
    private final ReporterRepository reporters;

    /// @param times how many articles of the result each month or each day has, oldest first
    ResultsViewBuilder(
            SearchQuery query,
            SearchResult result,
            List<FacetCount> times,
            boolean severalNewspapers,
            OfficialRepository officials,
            ReporterRepository reporters) {
        this.query = query;
        this.result = result;
        this.times = times;
        this.severalNewspapers = severalNewspapers;
        this.officials = officials;
        this.reporters = reporters;
    }

    /// The page.
    ///
    /// @param count how many articles another search finds; asked only where this one finds nothing
    ResultsView view(long tookMs, ToLongFunction<SearchQuery> count) {
        return new ResultsView(
                query.text(),
                query.from(),
                query.to(),
                kept(),
                result.total(),
                tookMs,
                severalNewspapers,
                narrowings().stream().map(Narrowing::chip).toList(),
                SiteUrls.search(query.withoutFilters()),
                orders(),
                corrected(),
                result.warnings(),
                hits(result.hits(), query),
                query.start() + 1L,
                pager(),
                BarChart.of(times, query.from(), query.to(), this::narrowedTo),
                wider(),
                here(),
                facets(),
                result.total() == 0 ? empty(count) : null);
    }

    private List<Field> kept() {
        return query.toParams().entrySet().stream()
                .filter(parameter -> !SHOWN_BY_THE_FORM.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> new Field(parameter.getKey(), value)))
                .toList();
    }

    /// Something that narrows the search.
    private record Narrowing(Chip chip, SearchQuery without) {
        Narrowing(String kind, String label, boolean excluded, SearchQuery without) {
            this(new Chip(kind, label, excluded, SiteUrls.search(without)), without);
        }
    }

    private List<Narrowing> narrowings() {
        List<Narrowing> narrowings = new ArrayList<>();
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from != null) {
            narrowings.add(new Narrowing("from", from.toString(), false, query.withDates(null, to)));
        }
        if (to != null) {
            narrowings.add(new Narrowing("to", to.toString(), false, query.withDates(from, null)));
        }
        for (Facet facet : Facet.values()) {
            for (FacetFilter choice : query.filters(facet)) {
                narrowings.add(new Narrowing(
                        facet.parameter(),
                        label(facet, choice),
                        choice.excluded(),
                        query.withoutFilter(facet, choice)));
            }
        }
        return narrowings;
    }

    private Empty empty(ToLongFunction<SearchQuery> count) {
        List<Narrowing> narrowings = narrowings();
        List<Empty.Without> without = narrowings.size() < 2
                ? List.of()
                : narrowings.stream()
                        .limit(MOST_TRIED)
                        .map(narrowing -> new Empty.Without(narrowing.chip(), count.applyAsLong(narrowing.without())))
                        .filter(tried -> tried.count() > 0)
                        .toList();
        return new Empty(narrowings.isEmpty() ? 0 : count.applyAsLong(query.withoutFilters()), without, looser());
    }

    private String label(Facet facet, FacetFilter choice) {
        if (!facet.isPerson() || !choice.value().matches("\\d{1,18}")) {
            return choice.value();
        }
        long id = Long.parseLong(choice.value());
        Optional<PersonSummary> person = facet == Facet.REPORTER ? reporters.find(id) : officials.find(id);
        return person.map(PersonSummary::name).orElse(choice.value());
    }

    private List<Order> orders() {
        return Arrays.stream(SortOrder.values())
                .map(sort -> new Order(sort, sort == query.sort(), SiteUrls.search(query.withSort(sort))))
                .toList();
    }

    private @Nullable Link corrected() {
        String corrected = result.corrected();
        return corrected == null ? null : new Link(corrected, SiteUrls.search(query.withText(corrected)));
    }

    /// The same words without quotation marks and one by one.
    private @Nullable Link looser() {
        String looser = String.join(" ", TextSpan.wordsToMark(query.text()));
        return looser.equals(query.text()) || looser.isEmpty()
                ? null
                : new Link(looser, SiteUrls.search(query.withText(looser)));
    }

    /// Articles found, as lines of a page.
    ///
    /// @param query the search that found them, from whose start on they stand
    public static List<HitLine> hits(List<Hit> hits, SearchQuery query) {
        return IntStream.range(0, hits.size())
                .mapToObj(i -> line(hits.get(i), query, query.start() + i + 1L))
                .toList();
    }

    private static HitLine line(Hit hit, SearchQuery query, long number) {
        boolean untitled = TextFragment.join(hit.headline()).isBlank();
        return new HitLine(
                SiteUrls.article(hit.id(), query, number),
                hit.kicker(),
                untitled ? firstWords(hit) : hit.headline(),
                hit.subheadline(),
                untitled,
                hit.date(),
                hit.newspaper(),
                hit.page(),
                hit.date() == null ? null : SiteUrls.page(hit.newspaper(), hit.date(), hit.page()),
                hit.source(),
                hit.reporters().stream()
                        .map(person -> new Link(person.name(), SiteUrls.articlesOfReporter(person.id())))
                        .toList(),
                hit.officials().stream()
                        .map(person -> new Link(person.name(), SiteUrls.official(person.id())))
                        .toList(),
                hit.snippets(),
                query.text().isEmpty() ? null : SiteUrls.explanation(hit.id(), query, number));
    }

    static List<TextFragment> firstWords(Hit hit) {
        String text =
                hit.snippets().isEmpty() ? "" : TextFragment.join(hit.snippets().getFirst());
        return List.of(
                new TextFragment(text.isBlank() ? "№ " + hit.id() : ArticleTitle.beginning(text.strip(), 24), false));
    }

    private Pager pager() {
        long reachable = Math.min(result.total(), SearchQuery.MAX_START + (long) query.size());
        long last = Math.max(1, (reachable + query.size() - 1) / query.size());
        long current = query.start() / query.size() + 1L;
        List<Pager.Step> steps = new ArrayList<>();
        for (long number = 1; number <= last; number++) {
            if (number == 1 || Math.abs(number - current) <= STEPS_BESIDE_CURRENT) {
                steps.add(new Pager.Step(number, number == current, startingAt((number - 1) * query.size())));
            }
        }
        return new Pager(
                query.start() > 0 ? startingAt(Math.max(0, query.start() - query.size())) : null,
                steps.size() > 1 || current > last ? steps : List.of(),
                current < last ? startingAt(current * query.size()) : null);
    }

    private String startingAt(long start) {
        return SiteUrls.search(query.withStart(Math.toIntExact(start)));
    }

    private String narrowedTo(Period period) {
        return SiteUrls.search(query.withDates(period.first(), period.last()));
    }

    /// The longer times around the one that the search is narrowed to, the longest first.
    private List<TimeLink> wider() {
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from == null && to == null) {
            return List.of();
        }
        List<TimeLink> wider = new ArrayList<>();
        wider.add(new TimeLink(null, SiteUrls.search(query.withDates(null, null))));
        if (from != null && to != null) {
            for (Period.Unit unit : List.of(Period.Unit.YEAR, Period.Unit.MONTH)) {
                Period around = Period.around(from, unit);
                if (around.equals(Period.around(to, unit)) && !around.is(from, to)) {
                    wider.add(new TimeLink(around, narrowedTo(around)));
                }
            }
        }
        return wider;
    }

    private @Nullable Period here() {
        LocalDate from = query.from();
        return from == null
                ? null
                : Stream.of(Period.Unit.values())
                        .map(unit -> Period.around(from, unit))
                        .filter(period -> period.is(from, query.to()))
                        .findFirst()
                        .orElse(null);
    }

    private List<FacetList> facets() {
        Map<Facet, List<FacetCount>> counts = result.facets();
        return ORDER.stream()
                .filter(facet -> isWorthShowing(facet, counts.getOrDefault(facet, List.of())))
                .map(facet -> facetList(facet, counts.getOrDefault(facet, List.of())))
                .toList();
    }

    private boolean isWorthShowing(Facet facet, List<FacetCount> counts) {
        boolean chosen = !query.filters(facet).isEmpty();
        return chosen ? !counts.isEmpty() : counts.size() > (ONLY_IF_SEVERAL.contains(facet) ? 1 : 0);
    }

    private FacetList facetList(Facet facet, List<FacetCount> counts) {
        List<FacetList.Value> values =
                counts.stream().map(count -> value(facet, count)).toList();
        int split = Math.min(VALUES_AT_ONCE, values.size());
        return new FacetList(
                facet.parameter(),
                values.subList(0, split),
                values.subList(split, values.size()),
                SiteUrls.facet(facet, query));
    }

    /// The page of one facet.
    ///
    /// @param find what its values are to hold
    FacetView facetView(Facet facet, String find, List<FacetCount> values) {
        return new FacetView(
                facet.parameter(),
                "/search/" + facet.parameter(),
                find,
                query.text(),
                query.withStart(0).toParams().entrySet().stream()
                        .flatMap(parameter ->
                                parameter.getValue().stream().map(value -> new Field(parameter.getKey(), value)))
                        .toList(),
                values.stream().map(count -> value(facet, count)).toList(),
                SiteUrls.search(query));
    }

    private FacetList.Value value(Facet facet, FacetCount count) {
        Optional<FacetFilter> choice = query.filters(facet).stream()
                .filter(c -> c.value().equals(count.value()) || c.value().equals(count.label()))
                .findFirst();
        return new FacetList.Value(
                count.label(),
                count.count(),
                choice.isPresent(),
                SiteUrls.search(
                        choice.isPresent()
                                ? query.withoutFilter(facet, choice.get())
                                : query.withFilter(facet, new FacetFilter(count.value(), false))),
                choice.isPresent()
                        ? null
                        : SiteUrls.search(query.withFilter(facet, new FacetFilter(count.value(), true))));
    }

    /// The links to some persons of the archive's facets.
    public static List<Link> links(Facet facet, List<FacetCount> counts, int most) {
        return counts.stream()
                .limit(most)
                .map(count -> new IndexedPerson(Long.parseLong(count.value()), count.label()))
                .map(person -> new Link(
                        person.name(),
                        facet == Facet.REPORTER ? SiteUrls.reporter(person.id()) : SiteUrls.official(person.id())))
                .toList();
    }
}
