package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.baoku.archive.person.AppointmentRepository;
import org.baoku.archive.person.HeldOffice;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonList;
import org.baoku.archive.person.PersonRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.archive.person.TimesInOffice;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `GET /api/v1/officials` and `GET /api/v1/reporters`: persons named with an office, and persons credited.
@RestController
@Tag(name = "Persons")
final class PersonController {
    private static final int MAX_SIZE = 1_000;

    private final OfficialRepository officials;
    private final ReporterRepository reporters;
    private final AppointmentRepository appointments;

    PersonController(OfficialRepository officials, ReporterRepository reporters, AppointmentRepository appointments) {
        this.officials = officials;
        this.reporters = reporters;
        this.appointments = appointments;
    }

    @Schema(description = "One part of a list of persons.")
    record PersonListResponse(
            @Schema(description = "The number of persons in the whole list.")
            long total,

            @Schema(description = "The persons, those with the most articles first.")
            List<PersonResponse> people) {}

    @Schema(description = "An official or a reporter.")
    record PersonResponse(
            @Schema(description = "The person's id. Officials and reporters have separate ids.")
            long id,

            @Schema(description = "The URL of the person on this site.")
            String url,

            @Schema(description = "The person's name.") String name,

            @Schema(description = "The number of articles that name or credit the person.")
            long articles,

            @Schema(description = "The day of the earliest of these articles; null if none is dated.") @Nullable
            LocalDate first,

            @Schema(description = "The day of the latest of these articles; null if none is dated.") @Nullable
            LocalDate last) {}

    @Schema(description = "An official with all known offices.")
    record OfficialResponse(
            @Schema(description = "The person.") PersonResponse person,

            @Schema(description = "The offices as articles print them, the latest first.")
            List<PrintedOffice> printedOffices,

            @Schema(description = "The offices in their normal form, with the known periods, the latest first.")
            List<HeldOfficeResponse> heldOffices,

            @Schema(
                    description =
                            "What articles tell of the person's way into and out of offices, the newest day first.")
            List<AppointmentController.AppointmentResponse> appointments) {}

    @Schema(description = "A period in which an official held an office.")
    record HeldOfficeResponse(
            @Schema(description = "The office in its normal form, with the place.")
            String office,

            @Schema(description = "The first known day, or its month or year: 2003-04; null if unknown.") @Nullable
            String from,

            @Schema(
                    description =
                            "The last known day, or its month or year; null if unknown, or if the period has not ended.")
            @Nullable
            String to,

            @Schema(
                    description =
                            "Whether from is only the day of the issue that prints the office or tells the change.")
            boolean fromIsOfIssue,

            @Schema(description = "Whether to is only the day of the issue, likewise.")
            boolean toIsOfIssue,

            @Schema(
                    description =
                            "Where the period is known from: APPOINTMENT, COVERAGE, AUTHORITY, or MEND for an editor's correction.")
            String source,

            @Schema(
                    description =
                            "The printed sentence, or the reason or reference that was entered; empty for COVERAGE.")
            String evidence,

            @Schema(description = "The number of articles that print the office, for APPOINTMENT and COVERAGE.")
            long articles) {
        private static @Nullable String text(HeldOffice.@Nullable Limit limit) {
            return limit == null ? null : limit.date().toString();
        }

        private static boolean isOfIssue(HeldOffice.@Nullable Limit limit) {
            return limit != null && limit.ofIssue();
        }

        static HeldOfficeResponse of(HeldOffice held) {
            return new HeldOfficeResponse(
                    held.office(),
                    text(held.from()),
                    text(held.to()),
                    isOfIssue(held.from()),
                    isOfIssue(held.to()),
                    // the name that the API has always given
                    held.source() == HeldOffice.Source.CORRECTION
                            ? "MEND"
                            : held.source().name(),
                    held.evidence(),
                    held.articles());
        }
    }

    @Operation(summary = "List officials", description = "Returns the officials, those with the most articles first.")
    @ApiResponse(responseCode = "200", description = "The officials.")
    @ApiResponse(responseCode = "400", description = "A number is not a whole number.")
    @GetMapping("/api/v1/officials")
    PersonListResponse officials(
            @Parameter(description = "Part of the name; all officials without it.") @RequestParam(defaultValue = "")
                    String name,
            @Parameter(description = "The number of persons to skip.") @RequestParam(defaultValue = "0") int start,
            @Parameter(description = "The number of persons to return, at most 1,000.")
                    @RequestParam(defaultValue = "100")
                    int size) {
        return list(officials, name, start, size, SiteUrls::official);
    }

    @Operation(summary = "List reporters", description = "Returns the reporters, those with the most articles first.")
    @ApiResponse(responseCode = "200", description = "The reporters.")
    @ApiResponse(responseCode = "400", description = "A number is not a whole number.")
    @GetMapping("/api/v1/reporters")
    PersonListResponse reporters(
            @Parameter(description = "Part of the name; all reporters without it.") @RequestParam(defaultValue = "")
                    String name,
            @Parameter(description = "The number of persons to skip.") @RequestParam(defaultValue = "0") int start,
            @Parameter(description = "The number of persons to return, at most 1,000.")
                    @RequestParam(defaultValue = "100")
                    int size) {
        return list(reporters, name, start, size, SiteUrls::reporter);
    }

    @Operation(summary = "Get an official", description = "Returns the official with all known offices.")
    @ApiResponse(responseCode = "200", description = "The official.")
    @ApiResponse(responseCode = "400", description = "The id is not a whole number.")
    @ApiResponse(responseCode = "404", description = "There is no official with this id.")
    @GetMapping("/api/v1/officials/{id}")
    OfficialResponse official(@Parameter(description = "The official's id.") @PathVariable long id) {
        PersonSummary official = found(officials, "official", id);
        List<ListedAppointment> career = appointments.career(official.id());
        return new OfficialResponse(
                response(official, SiteUrls::official),
                officials.printedOffices(official.id()),
                TimesInOffice.of(officials.heldOffices(official.id()), career).stream()
                        .map(HeldOfficeResponse::of)
                        .toList(),
                career.stream().map(AppointmentController::response).toList());
    }

    @Operation(summary = "Get a reporter", description = "Returns the reporter.")
    @ApiResponse(responseCode = "200", description = "The reporter.")
    @ApiResponse(responseCode = "400", description = "The id is not a whole number.")
    @ApiResponse(responseCode = "404", description = "There is no reporter with this id.")
    @GetMapping("/api/v1/reporters/{id}")
    PersonResponse reporter(@Parameter(description = "The reporter's id.") @PathVariable long id) {
        return response(found(reporters, "reporter", id), SiteUrls::reporter);
    }

    private static PersonListResponse list(
            PersonRepository persons, String name, int start, int size, LongFunction<String> url) {
        PersonList list = persons.list(name.strip(), Math.max(0, start), Math.clamp(size, 0, MAX_SIZE));
        return new PersonListResponse(
                list.total(),
                list.people().stream().map(person -> response(person, url)).toList());
    }

    private static PersonResponse response(PersonSummary person, LongFunction<String> url) {
        return new PersonResponse(
                person.id(), url.apply(person.id()), person.name(), person.articles(), person.first(), person.last());
    }

    private static PersonSummary found(PersonRepository persons, String kind, long id) {
        return persons.find(id)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no " + kind + " " + id + "."));
    }
}
