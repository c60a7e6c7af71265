package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoku.archive.person.AppointmentRepository;
import org.baoku.archive.person.AppointmentRepository.AppointmentList;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.paper.PartialDate;
import org.baoku.site.AppointmentQuery;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/appointments`: who took and who left which office.
@RestController
@Tag(name = "Persons")
final class AppointmentController {
    private static final int MAX_SIZE = 500;

    private final AppointmentRepository appointments;

    AppointmentController(AppointmentRepository appointments) {
        this.appointments = appointments;
    }

    @Schema(description = "One part of the list of appointments.")
    record AppointmentListResponse(
            @Schema(description = "The number of matching appointments; 10,000 if there are more.")
            long total,

            @Schema(description = "The appointments, the newest day first.")
            List<AppointmentResponse> appointments,

            @Schema(description = "The value of the parameter after for the next part; null for the last part.")
            @Nullable
            String next) {}

    @Schema(description = "What an article tells about a person's way into or out of an office.")
    record AppointmentResponse(
            @Schema(description = "The person's name as printed.")
            String name,

            @Schema(description = "The id of the official; null if the archive does not know who it is.") @Nullable
            Long official,

            @Schema(description = "The office as printed, with ranks.")
            String office,

            @Schema(
                    description =
                            "What happened: appointed, removed, resigned, nominated, elected, former, acting or current.")
            String kind,

            @Schema(
                    description =
                            "The day that the sentence prints, the first day of the month or year that it prints, or else the day of the issue; null while all are unknown.")
            @Nullable
            LocalDate day,

            @Schema(
                    description =
                            "The day, month or year that the sentence prints: 2003-04-21, 2003-04, 2003; null if it prints none.")
            @Nullable
            String printedDay,

            @Schema(description = "The end of the period that the sentence prints, likewise; null if it prints none.")
            @Nullable
            String printedUntil,

            @Schema(description = "The sentence that says so.")
            String evidence,

            @Schema(description = "The places that the office prints.")
            List<String> places,

            @Schema(description = "The organs that the office prints.")
            List<String> organs,

            @Schema(description = "The article that tells it.")
            TellingArticle article) {}

    @Schema(description = "The article that tells of an appointment.")
    record TellingArticle(
            @Schema(description = "The article's id.") long id,

            @Schema(description = "The URL of the article on this site.")
            String url,

            @Schema(description = "The headline; empty if the article prints none.")
            String headline,

            @Schema(description = "The newspaper's name.") String newspaper,

            @Schema(description = "The day of the issue; null while it is unknown.") @Nullable
            LocalDate date) {}

    @Operation(
            summary = "List appointments",
            description = "Returns who took and who left which office according to the articles, the newest day first.")
    @ApiResponse(responseCode = "200", description = "The appointments.")
    @ApiResponse(responseCode = "400", description = "A day, a kind, a number or the value of after cannot be read.")
    @GetMapping("/api/v1/appointments")
    AppointmentListResponse list(
            @Parameter(description = "The beginning of the person's name.") @RequestParam(defaultValue = "")
                    String name,
            @Parameter(description = "An organ as in the answer: 政府, 人大, 教育局.") @RequestParam(defaultValue = "")
                    String organ,
            @Parameter(description = "A place, with or without the word of its level: 西宁, 西宁市.")
                    @RequestParam(defaultValue = "")
                    String place,
            @Parameter(
                            description =
                                    "One of appointed, removed, resigned, nominated, elected, former, acting and current.")
                    @RequestParam(defaultValue = "")
                    String kind,
            @Parameter(description = "The first day, such as 2023-07-22.") @RequestParam(defaultValue = "") String from,
            @Parameter(description = "The last day.") @RequestParam(defaultValue = "") String to,
            @Parameter(description = "The value of next in the response before.") @RequestParam(defaultValue = "")
                    String after,
            @Parameter(description = "The number of appointments to return, at most 500.")
                    @RequestParam(defaultValue = "50")
                    int size) {
        Map<String, String> parameters = Map.of(
                "name", name, "organ", organ, "place", place, "kind", kind, "from", from, "to", to, "after", after);
        AppointmentQuery query = AppointmentQuery.fromParams(Set.of(), parameters::get);
        AppointmentList part = appointments.list(query.filter(), query.after(), Math.clamp(size, 1, MAX_SIZE));
        return new AppointmentListResponse(
                appointments.counts(query.filter()).total(),
                part.appointments().stream()
                        .map(AppointmentController::response)
                        .toList(),
                Optional.ofNullable(part.next()).map(Object::toString).orElse(null));
    }

    static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    /// An appointment as the API gives it.
    static AppointmentResponse response(ListedAppointment told) {
        return new AppointmentResponse(
                told.appointment().name(),
                told.official(),
                told.appointment().office(),
                told.appointment().kind().word(),
                told.day(),
                text(told.appointment().date()),
                text(told.appointment().until()),
                told.appointment().evidence(),
                told.places(),
                told.organs(),
                new TellingArticle(
                        told.article(),
                        SiteUrls.article(told.article()),
                        told.headline(),
                        told.newspaper(),
                        told.issueDate()));
    }
}
