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
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.Facet;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.chart.BarChart;
import org.baoku.web.chart.Period;
import org.baoku.web.person.CompareView.Compared;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Compares how often officials are named over time.
@Controller
final class ComparePageController {
    private static final int MOST_OFFICIALS = 4;
    private static final int MAX_CANDIDATES = 100;

    private final ArchiveLookup archive;
    private final OfficialRepository repository;
    private final ArticleIndex index;

    ComparePageController(ArchiveLookup archive, OfficialRepository repository, ArticleIndex index) {
        this.archive = archive;
        this.repository = repository;
        this.index = index;
    }

    /// @param id the officials; those after the fourth are ignored
    /// @param name the name of another official to add; empty for none
    @GetMapping("/officials/compare")
    String compare(
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        Map<Long, PersonSummary> officials = new LinkedHashMap<>();
        for (String each : id) {
            PersonSummary official = archive.official(each);
            officials.put(official.id(), official);
        }
        boolean added = name.isBlank() || add(name.strip(), officials);
        List<PersonSummary> compared =
                officials.values().stream().limit(MOST_OFFICIALS).toList();
        List<Compared> lines = compare(compared);
        CompareView view =
                new CompareView(lines, rows(lines), added ? null : name.strip(), compared.size() == MOST_OFFICIALS);
        model.addAllAttributes(Map.of("comparison", view));
        return "compare";
    }

    /// Adds the official with exactly this name who is named most often.
    ///
    /// @return whether there is one
    private boolean add(String name, Map<Long, PersonSummary> officials) {
        Optional<PersonSummary> found = repository.list(name, 0, MAX_CANDIDATES).people().stream()
                .filter(official -> official.name().equals(name))
                .findFirst();
        found.ifPresent(official -> officials.put(official.id(), official));
        return found.isPresent();
    }

    private List<Compared> compare(List<PersonSummary> officials) {
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
                        OfficeUse.of(repository.printedOffices(officials.get(i).id()))
                                .latest(),
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
        List<BarChart.Bar> first = officials.getFirst().chart().bars();
        return IntStream.range(0, first.size())
                .mapToObj(i -> new CompareView.Row(
                        first.get(i).period(),
                        officials.stream()
                                .map(official -> official.chart().bars().get(i))
                                .toList()))
                .filter(row -> row.bars().stream().anyMatch(bar -> bar.count() > 0))
                .toList()
                .reversed();
    }
}
