package org.baoku.web.person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.person.AppointmentRepository;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonList;
import org.baoku.archive.person.PersonRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.archive.person.TimesInOffice;
import org.baoku.following.SavedSearches;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.SearchResult;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.Link;
import org.baoku.web.PathValues;
import org.baoku.web.chart.BarChart;
import org.baoku.web.person.PersonListView.PersonLine;
import org.baoku.web.person.PersonView.CoMention;
import org.baoku.web.person.PersonView.Table;
import org.baoku.web.search.HitView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows officials and reporters.
@Controller
final class PersonPageController {
    private static final int PAGE_SIZE = 100;
    private static final int MAX_VALUES = 10;
    private static final int MAX_ALIKE = 500;

    private final ArchiveLookup archive;
    private final OfficialRepository officials;
    private final ReporterRepository reporters;
    private final AppointmentRepository appointments;
    private final NewspaperRepository newspapers;
    private final ArticleIndex index;
    private final SavedSearches savedSearches;

    PersonPageController(
            ArchiveLookup archive,
            OfficialRepository officials,
            ReporterRepository reporters,
            AppointmentRepository appointments,
            NewspaperRepository newspapers,
            ArticleIndex index,
            SavedSearches savedSearches) {
        this.archive = archive;
        this.officials = officials;
        this.reporters = reporters;
        this.appointments = appointments;
        this.newspapers = newspapers;
        this.index = index;
        this.savedSearches = savedSearches;
    }

    @GetMapping("/officials")
    String officials(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String start,
            Model model) {
        Section section = Section.of(name, letter, start);
        PersonLetters letters = PersonLetters.of(officials.firstLetters());
        PersonList list = list(Facet.OFFICIAL, officials, section, letters);
        Map<Long, String> offices = officials.usualOffices(
                list.people().stream().map(PersonSummary::id).toList());
        return list(Facet.OFFICIAL, list, offices, section, letters, model);
    }

    @GetMapping("/reporters")
    String reporters(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String start,
            Model model) {
        Section section = Section.of(name, letter, start);
        PersonLetters letters = PersonLetters.of(reporters.firstLetters());
        PersonList list = list(Facet.REPORTER, reporters, section, letters);
        return list(Facet.REPORTER, list, Map.of(), section, letters, model);
    }

    private PersonList list(Facet kind, PersonRepository persons, Section section, PersonLetters letters) {
        return section.letter().isEmpty()
                ? persons.list(section.name(), alike(kind, section.name()), section.start(), PAGE_SIZE)
                : persons.beginning(letters.under(section.letter()), section.start(), PAGE_SIZE);
    }

    /// The part of a list that a request asks for: by name, or by a letter from A to Z, or of all.
    private record Section(String name, String letter, int start) {
        static Section of(String name, String letter, String start) {
            String typed = name.strip();
            return new Section(typed, typed.isEmpty() ? PersonLetters.parse(letter) : "", PathValues.start(start));
        }

        String url(String list, int from) {
            return list + "?start=" + from
                    + (name.isEmpty() ? "" : "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                    + (letter.isEmpty() ? "" : "&letter=" + letter);
        }
    }

    /// The names that sound like what was typed (`wang`) or are written with other characters; none while
    /// the index is unavailable.
    private List<String> alike(Facet kind, String typed) {
        if (typed.isEmpty() || typed.length() > SearchQuery.MAX_TEXT_LENGTH) {
            return List.of();
        }
        try {
            return index.facetValues(SearchQuery.ALL, kind, typed, MAX_ALIKE).stream()
                    .map(FacetCount::label)
                    .distinct()
                    .toList();
        } catch (IndexUnavailableException e) {
            return List.of();
        }
    }

    @GetMapping("/officials/{id}")
    String official(@PathVariable String id, @Nullable Principal user, Model model) {
        PersonSummary official = archive.official(id);
        return profile(
                Facet.OFFICIAL,
                official,
                OfficeUse.of(officials.printedOffices(official.id())),
                appointments.career(official.id()),
                user,
                model);
    }

    @GetMapping("/reporters/{id}")
    String reporter(@PathVariable String id, @Nullable Principal user, Model model) {
        return profile(Facet.REPORTER, archive.reporter(id), OfficeUse.NONE, List.of(), user, model);
    }

    private static String list(
            Facet kind,
            PersonList list,
            Map<Long, String> offices,
            Section section,
            PersonLetters letters,
            Model model) {
        int start = section.start();
        String url = kind == Facet.OFFICIAL ? "/officials" : "/reporters";
        model.addAllAttributes(Map.of(
                "people",
                new PersonListView(
                        kind.parameter(),
                        url,
                        section.name(),
                        section.letter(),
                        letters.entries(url, section.letter()),
                        list.total(),
                        list.people().stream()
                                .map(person -> new PersonLine(
                                        url + "/" + person.id(), person, offices.getOrDefault(person.id(), "")))
                                .toList(),
                        start == 0 ? null : section.url(url, Math.max(0, start - PAGE_SIZE)),
                        (long) start + PAGE_SIZE >= list.total() ? null : section.url(url, start + PAGE_SIZE))));
        return "people";
    }

    private String profile(
            Facet kind,
            PersonSummary person,
            OfficeUse offices,
            List<ListedAppointment> career,
            @Nullable Principal user,
            Model model) {
        SearchQuery all = SiteUrls.articlesOf(kind, person.id());
        model.addAttribute(
                "followed",
                user == null ? null : savedSearches.find(user.getName(), all).orElse(null));
        SearchResult result = index.search(all);
        model.addAllAttributes(Map.of(
                "followUrl",
                SiteUrls.follow(all),
                "profile",
                new PersonView(
                        kind.parameter(),
                        kind == Facet.OFFICIAL ? "/officials" : "/reporters",
                        person,
                        offices,
                        CareerStep.of(career, true),
                        CareerStep.of(career, false),
                        kind == Facet.OFFICIAL
                                ? TimesInOffice.of(officials.heldOffices(person.id()), career)
                                : List.of(),
                        SiteUrls.search(all),
                        BarChart.of(
                                result.months(),
                                null,
                                null,
                                period -> SiteUrls.search(all.withDates(period.first(), period.last()))),
                        kind == Facet.OFFICIAL ? together(person.id(), all) : List.of(),
                        tables(kind, all, result),
                        HitView.list(result.hits(), all),
                        newspapers.all().size() > 1)));
        return "person";
    }

    /// The officials whom the most of these articles name as well. The index counts them: an official of a
    /// large archive stands in more articles than a request can join.
    private List<CoMention> together(long official, SearchQuery all) {
        String id = Long.toString(official);
        return index.frequentValues(all, Facet.OFFICIAL, MAX_VALUES + 1).stream()
                .filter(other -> !other.value().equals(id))
                .limit(MAX_VALUES)
                .map(other -> {
                    long otherId = Long.parseLong(other.value());
                    return new CoMention(
                            new Link(other.label(), SiteUrls.official(otherId)),
                            other.count(),
                            SiteUrls.comparison(List.of(official, otherId)));
                })
                .toList();
    }

    private static List<Table> tables(Facet kind, SearchQuery all, SearchResult result) {
        return Stream.of(Facet.REPORTER, Facet.OFFICIAL, Facet.COLUMN, Facet.SOURCE)
                .filter(facet -> facet != kind)
                .map(facet -> new Table(
                        facet.parameter(),
                        result.facets().getOrDefault(facet, List.of()).stream()
                                .limit(MAX_VALUES)
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
