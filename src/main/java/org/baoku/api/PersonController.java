package org.baoku.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.person.HeldOffice;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.archive.person.ReporterRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `GET /api/v1/officials` and `GET /api/v1/reporters`: who is named with an office, and who is credited.
@RestController
final class PersonController {
    private static final int MOST = 1_000;

    private final OfficialRepository officials;
    private final ReporterRepository reporters;

    PersonController(OfficialRepository officials, ReporterRepository reporters) {
        this.officials = officials;
        this.reporters = reporters;
    }

    /// A stretch of a list of persons, those of most articles first.
    record PeopleAnswer(long total, List<PersonAnswer> people) {}

    /// @param url the person's page
    /// @param articles how many articles name or credit the person
    /// @param first the day of the first of their issues; null where none is dated
    /// @param last the day of the last one
    record PersonAnswer(
            long id,
            String url,
            String name,
            long articles,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /// @param printedOffices as articles print them with the name, the latest first
    /// @param heldOffices in their normal form, with the times that are known, the latest first
    record OfficialAnswer(PersonAnswer person, List<PrintedOffice> printedOffices, List<HeldOffice> heldOffices) {}

    @GetMapping("/api/v1/officials")
    PeopleAnswer officials(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int start,
            @RequestParam(defaultValue = "100") int size) {
        return stretch(officials.all(), "/officials/", name, start, size);
    }

    @GetMapping("/api/v1/reporters")
    PeopleAnswer reporters(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int start,
            @RequestParam(defaultValue = "100") int size) {
        return stretch(reporters.all(), "/reporters/", name, start, size);
    }

    @GetMapping("/api/v1/officials/{id}")
    OfficialAnswer official(@PathVariable long id) {
        PersonSummary official = found(officials.find(id), "official", id);
        return new OfficialAnswer(
                answer(official, "/officials/"),
                officials.printedOffices(official.id()),
                officials.heldOffices(official.id()));
    }

    @GetMapping("/api/v1/reporters/{id}")
    PersonAnswer reporter(@PathVariable long id) {
        return answer(found(reporters.find(id), "reporter", id), "/reporters/");
    }

    private static PeopleAnswer stretch(
            List<PersonSummary> everybody, String address, String name, int start, int size) {
        List<PersonSummary> named = everybody.stream()
                .filter(person -> person.name().contains(name.strip()))
                .toList();
        return new PeopleAnswer(
                named.size(),
                named.stream()
                        .skip(Math.max(0, start))
                        .limit(Math.clamp(size, 0, MOST))
                        .map(person -> answer(person, address))
                        .toList());
    }

    private static PersonAnswer answer(PersonSummary person, String address) {
        return new PersonAnswer(
                person.id(), address + person.id(), person.name(), person.articles(), person.first(), person.last());
    }

    private static PersonSummary found(Optional<PersonSummary> person, String what, long id) {
        return person.orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no " + what + " " + id + "."));
    }
}
