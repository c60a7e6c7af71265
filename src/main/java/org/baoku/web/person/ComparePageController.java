package org.baoku.web.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.BarChart;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.baoku.web.Period;
import org.baoku.web.person.CompareView.Compared;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sets officials side by side: how often each is named over time.
@Controller
final class ComparePageController {
    private static final int MOST_OFFICIALS = 4;
    private static final int LOOKED_THROUGH = 100;

    private final OfficialRepository repository;
    private final ArticleIndex index;

    ComparePageController(OfficialRepository repository, ArticleIndex index) {
        this.repository = repository;
        this.index = index;
    }

    /// @param id the officials; those beyond the fourth are passed over
    /// @param name somebody to add by name
    @GetMapping("/officials/compare")
    String compare(
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        Map<Long, PersonSummary> officials = new LinkedHashMap<>();
        for (String each : id) {
            PersonSummary official = repository
                    .find(PathValues.id(each, "error.unknown.official"))
                    .orElseThrow(() -> PageNotShownException.notFound("error.unknown.official", each));
            officials.put(official.id(), official);
        }
        boolean added = name.isBlank() || add(name.strip(), officials);
        List<PersonSummary> compared =
                officials.values().stream().limit(MOST_OFFICIALS).toList();
        List<Compared> lines = lines(compared);
        CompareView view =
                new CompareView(lines, rows(lines), added ? null : name.strip(), compared.size() == MOST_OFFICIALS);
        model.addAllAttributes(Map.of("comparison", view));
        return "compare";
    }

    /// Adds whoever of that very name is named most often.
    private boolean add(String name, Map<Long, PersonSummary> officials) {
        Optional<PersonSummary> meant = repository.list(name, 0, LOOKED_THROUGH).people().stream()
                .filter(official -> official.name().equals(name))
                .findFirst();
        meant.ifPresent(official -> officials.put(official.id(), official));
        return meant.isPresent();
    }

    private List<Compared> lines(List<PersonSummary> officials) {
        List<List<FacetCount>> counts = new ArrayList<>();
        List<Function<Period, String>> urls = new ArrayList<>();
        for (PersonSummary official : officials) {
            SearchQuery all = SiteUrls.articlesOf(Facet.OFFICIAL, official.id());
            counts.add(index.search(all).months());
            urls.add(period -> SiteUrls.search(all.withDates(period.first(), period.last())));
        }
        List<BarChart> charts = BarChart.sideBySide(counts, urls);
        return IntStream.range(0, officials.size())
                .mapToObj(i -> new Compared(
                        officials.get(i),
                        SiteUrls.official(officials.get(i).id()),
                        repository.printedOffices(officials.get(i).id()).stream()
                                .findFirst()
                                .map(PrintedOffice::office)
                                .orElse(""),
                        charts.get(i),
                        SiteUrls.comparison(officials.stream()
                                .map(PersonSummary::id)
                                .filter(other -> other != officials.get(i).id())
                                .toList())))
                .toList();
    }

    private static List<CompareView.Row> rows(List<Compared> officials) {
        if (officials.isEmpty()) {
            return List.of();
        }
        List<BarChart.Column> first = officials.getFirst().chart().columns();
        return IntStream.range(0, first.size())
                .mapToObj(i -> new CompareView.Row(
                        first.get(i).period(),
                        officials.stream()
                                .map(official -> official.chart().columns().get(i))
                                .toList()))
                .filter(row -> row.columns().stream().anyMatch(column -> column.count() > 0))
                .toList()
                .reversed();
    }
}
