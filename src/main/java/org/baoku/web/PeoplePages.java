package org.baoku.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.Newspapers;
import org.baoku.archive.PersonShelf;
import org.baoku.archive.PersonShelf.HeldOffice;
import org.baoku.archive.PersonShelf.PersonSummary;
import org.baoku.archive.PersonShelf.PrintedOffice;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Facet;
import org.baoku.index.SearchQuery;
import org.baoku.web.PeopleView.PersonLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows officials and reporters.
@Controller
final class PeoplePages {
    private static final int PEOPLE_AT_ONCE = 100;

    private final PersonShelf people;
    private final Newspapers newspapers;
    private final ArticleIndex index;

    PeoplePages(PersonShelf people, Newspapers newspapers, ArticleIndex index) {
        this.people = people;
        this.newspapers = newspapers;
        this.index = index;
    }

    @GetMapping("/officials")
    String officials(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String start, Model model) {
        return list(Facet.OFFICIAL, people.officials(), name.strip(), AddressPart.start(start), model);
    }

    @GetMapping("/reporters")
    String reporters(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String start, Model model) {
        return list(Facet.REPORTER, people.reporters(), name.strip(), AddressPart.start(start), model);
    }

    @GetMapping("/officials/{id}")
    String official(@PathVariable String id, Model model) {
        long number = AddressPart.id(id, "error.unknown.official");
        Optional<PersonSummary> person = people.official(number);
        return profile(
                Facet.OFFICIAL,
                person,
                id,
                person.map(known -> people.offices(known.id())).orElse(List.of()),
                person.map(known -> people.heldOffices(known.id())).orElse(List.of()),
                model);
    }

    @GetMapping("/reporters/{id}")
    String reporter(@PathVariable String id, Model model) {
        long number = AddressPart.id(id, "error.unknown.reporter");
        return profile(Facet.REPORTER, people.reporter(number), id, List.of(), List.of(), model);
    }

    private static String list(Facet kind, List<PersonSummary> all, String name, int start, Model model) {
        List<PersonSummary> named =
                all.stream().filter(person -> person.name().contains(name)).toList();
        String url = kind == Facet.OFFICIAL ? "/officials" : "/reporters";
        model.addAllAttributes(Map.of(
                "people",
                new PeopleView(
                        kind.parameter(),
                        url,
                        all.size(),
                        name,
                        named.size(),
                        named.stream()
                                .skip(start)
                                .limit(PEOPLE_AT_ONCE)
                                .map(person -> new PersonLine(url + "/" + person.id(), person))
                                .toList(),
                        start == 0 ? null : stretch(url, name, Math.max(0, start - PEOPLE_AT_ONCE)),
                        (long) start + PEOPLE_AT_ONCE >= named.size()
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
        PersonSummary person = found.orElseThrow(() -> Refusal.notFound("error.unknown." + kind.parameter(), id));
        SearchQuery all = Addresses.narrowed(kind, person.id());
        model.addAllAttributes(Map.of(
                "profile",
                new PersonView(
                        kind.parameter(),
                        kind == Facet.OFFICIAL ? "/officials" : "/reporters",
                        person,
                        offices,
                        held,
                        Addresses.search(all),
                        Results.hits(index.search(all).hits(), all),
                        newspapers.all().size() > 1)));
        return "person";
    }
}
