package org.baoku.web.person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.person.HeldOffice;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonList;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Facet;
import org.baoku.index.FacetFilter;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.site.SiteUrls;
import org.baoku.web.BarChart;
import org.baoku.web.Link;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.baoku.web.person.PersonListView.PersonLine;
import org.baoku.web.person.PersonView.Beside;
import org.baoku.web.person.PersonView.Table;
import org.baoku.web.search.ResultsViewBuilder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows officials and reporters.
@Controller
final class PersonPageController {
    private static final int PEOPLE_AT_ONCE = 100;
    private static final int VALUES_OF_A_TABLE = 10;

    private final OfficialRepository officials;
    private final ReporterRepository reporters;
    private final NewspaperRepository newspapers;
    private final ArticleIndex index;

    PersonPageController(
            OfficialRepository officials,
            ReporterRepository reporters,
            NewspaperRepository newspapers,
            ArticleIndex index) {
        this.officials = officials;
        this.reporters = reporters;
        this.newspapers = newspapers;
        this.index = index;
    }

    @GetMapping("/officials")
    String officials(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String start, Model model) {
        int first = PathValues.start(start);
        return list(Facet.OFFICIAL, officials.list(name.strip(), first, PEOPLE_AT_ONCE), name.strip(), first, model);
    }

    @GetMapping("/reporters")
    String reporters(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String start, Model model) {
        int first = PathValues.start(start);
        return list(Facet.REPORTER, reporters.list(name.strip(), first, PEOPLE_AT_ONCE), name.strip(), first, model);
    }

    @GetMapping("/officials/{id}")
    String official(@PathVariable String id, Model model) {
        long number = PathValues.id(id, "error.unknown.official");
        Optional<PersonSummary> person = officials.find(number);
        return profile(
                Facet.OFFICIAL,
                person,
                id,
                person.map(known -> officials.printedOffices(known.id())).orElse(List.of()),
                person.map(known -> officials.heldOffices(known.id())).orElse(List.of()),
                model);
    }

    @GetMapping("/reporters/{id}")
    String reporter(@PathVariable String id, Model model) {
        long number = PathValues.id(id, "error.unknown.reporter");
        return profile(Facet.REPORTER, reporters.find(number), id, List.of(), List.of(), model);
    }

    private static String list(Facet kind, PersonList list, String name, int start, Model model) {
        String url = kind == Facet.OFFICIAL ? "/officials" : "/reporters";
        model.addAllAttributes(Map.of(
                "people",
                new PersonListView(
                        kind.parameter(),
                        url,
                        name,
                        list.total(),
                        list.people().stream()
                                .map(person -> new PersonLine(url + "/" + person.id(), person))
                                .toList(),
                        start == 0 ? null : stretch(url, name, Math.max(0, start - PEOPLE_AT_ONCE)),
                        (long) start + PEOPLE_AT_ONCE >= list.total()
                                ? null
                                : stretch(url, name, start + PEOPLE_AT_ONCE))));
        return "people";
    }

    private static String stretch(String url, String name, int start) {
        return url + "?start=" + start
                + (name.isEmpty() ? "" : "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private String profile(
            Facet kind,
            Optional<PersonSummary> found,
            String id,
            List<PrintedOffice> offices,
            List<HeldOffice> held,
            Model model) {
        PersonSummary person =
                found.orElseThrow(() -> PageNotShownException.notFound("error.unknown." + kind.parameter(), id));
        SearchQuery all = SiteUrls.articlesOf(kind, person.id());
        SearchResult result = index.search(all);
        model.addAllAttributes(Map.of(
                "profile",
                new PersonView(
                        kind.parameter(),
                        kind == Facet.OFFICIAL ? "/officials" : "/reporters",
                        person,
                        offices,
                        held,
                        SiteUrls.search(all),
                        BarChart.of(
                                result.months(),
                                null,
                                null,
                                period -> SiteUrls.search(all.withDates(period.first(), period.last()))),
                        kind == Facet.OFFICIAL ? together(person.id()) : List.of(),
                        tables(kind, all, result),
                        ResultsViewBuilder.hits(result.hits(), all),
                        newspapers.all().size() > 1)));
        return "person";
    }

    private List<Beside> together(long official) {
        return officials.coMentions(official, VALUES_OF_A_TABLE).stream()
                .map(other -> new Beside(
                        new Link(other.name(), SiteUrls.official(other.id())),
                        other.articles(),
                        SiteUrls.comparison(List.of(official, other.id()))))
                .toList();
    }

    private static List<Table> tables(Facet kind, SearchQuery all, SearchResult result) {
        return Stream.of(Facet.REPORTER, Facet.OFFICIAL, Facet.COLUMN, Facet.SOURCE)
                .filter(facet -> facet != kind)
                .map(facet -> new Table(
                        facet.parameter(),
                        result.facets().getOrDefault(facet, List.of()).stream()
                                .limit(VALUES_OF_A_TABLE)
                                .map(value -> new Table.Row(
                                        new Link(
                                                value.label(),
                                                SiteUrls.search(
                                                        all.withFilter(facet, new FacetFilter(value.value(), false)))),
                                        value.count()))
                                .toList()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }
}
