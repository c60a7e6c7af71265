package org.baoku.web.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baoku.archive.person.AppointmentFilter;
import org.baoku.archive.person.AppointmentRepository;
import org.baoku.archive.person.AppointmentRepository.AppointmentCounts;
import org.baoku.archive.person.AppointmentRepository.AppointmentList;
import org.baoku.archive.person.AppointmentRepository.ValueCount;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.paper.PartialDate;
import org.baoku.site.AppointmentQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.HtmlHead;
import org.baoku.web.Link;
import org.baoku.web.PageNotShownException;
import org.baoku.web.appointment.AppointmentListView.Chosen;
import org.baoku.web.appointment.AppointmentListView.Day;
import org.baoku.web.appointment.AppointmentListView.FacetGroup;
import org.baoku.web.appointment.AppointmentListView.Line;
import org.baoku.web.appointment.AppointmentListView.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/appointments`: who took and who left which office, newest first, narrowed by name, place, organ, kind and days.
@Controller
final class AppointmentPageController {
    private static final int PAGE_SIZE = 50;
    private static final AppointmentFilter CHANGES = AppointmentFilter.ALL.withKinds(AppointmentFilter.CHANGES);

    private final AppointmentRepository appointments;

    AppointmentPageController(AppointmentRepository appointments) {
        this.appointments = appointments;
    }

    @GetMapping("/appointments")
    String list(HttpServletRequest request, Model model) {
        AppointmentQuery query = query(request);
        AppointmentFilter filter = query.filter();
        AppointmentCounts counts = appointments.counts(filter);
        boolean ofOneKind = filter.kinds().size() == 1;
        Map<Kind, Long> kinds = ofOneKind
                ? Map.of()
                : appointments.counts(filter.withKinds(Set.of())).kinds();
        AppointmentList part = appointments.list(filter, query.after(), PAGE_SIZE);
        AppointmentQuery all = new AppointmentQuery(filter, null);
        model.addAttribute(
                "appointments",
                new AppointmentListView(
                        filter,
                        List.of(Kind.values()),
                        AppointmentQuery.kindWord(filter.kinds()),
                        chosen(filter),
                        AppointmentQuery.url(CHANGES),
                        counts.total(),
                        counts.total() >= AppointmentRepository.MAX_COUNTED,
                        days(part.appointments()),
                        facets(filter, counts, kinds),
                        List.of(
                                new Link("CSV", all.url("/appointments.csv")),
                                new Link("Atom", all.url("/appointments.atom"))),
                        query.after() == null ? null : all.url("/appointments"),
                        part.next() == null ? null : new AppointmentQuery(filter, part.next()).url("/appointments")));
        model.addAttribute(
                "head",
                new HtmlHead(
                        List.of(),
                        List.of(new HtmlHead.Alternate("application/atom+xml", all.url("/appointments.atom"))),
                        null));
        return "appointments";
    }

    /// The query of a request; a value that cannot be read is a bad request.
    static AppointmentQuery query(HttpServletRequest request) {
        try {
            return AppointmentQuery.fromParams(AppointmentFilter.CHANGES, request::getParameter);
        } catch (AppointmentQuery.InvalidValueException invalid) {
            String key = switch (invalid.parameter()) {
                case "kind" -> "error.bad.kind";
                case "after" -> "error.bad.after";
                default -> "error.bad.date";
            };
            throw PageNotShownException.badRequest(key, invalid.value());
        }
    }

    private static List<Chosen> chosen(AppointmentFilter filter) {
        List<Chosen> chosen = new ArrayList<>();
        add(chosen, "name", filter.name(), filter.withName(""));
        add(chosen, "place", filter.place(), filter.withPlace(""));
        add(chosen, "organ", filter.organ(), filter.withOrgan(""));
        add(chosen, "kind", AppointmentQuery.kindWord(filter.kinds()), filter.withKinds(AppointmentFilter.CHANGES));
        add(chosen, "from", text(filter.from()), filter.withDays(null, filter.to()));
        add(chosen, "to", text(filter.to()), filter.withDays(filter.from(), null));
        return chosen;
    }

    private static void add(List<Chosen> chosen, String parameter, String value, AppointmentFilter without) {
        if (!value.isEmpty()) {
            chosen.add(new Chosen(parameter, value, AppointmentQuery.url(without)));
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// The appointments by date. The list is ordered by day, so that those of a month or a year stand with those of its
    /// first day.
    private static List<Day> days(List<ListedAppointment> listed) {
        Map<Optional<PartialDate>, List<Line>> lines = new LinkedHashMap<>();
        listed.forEach(told -> lines.computeIfAbsent(Optional.ofNullable(told.date()), _ -> new ArrayList<>())
                .add(line(told)));
        return lines.entrySet().stream()
                .map(entry -> new Day(entry.getKey().orElse(null), entry.getValue()))
                .toList();
    }

    private static Line line(ListedAppointment told) {
        String name = told.appointment().name();
        return new Line(
                told,
                told.official() == null
                        ? AppointmentQuery.url(AppointmentFilter.ALL.withName(name))
                        : SiteUrls.official(told.official()),
                new Link(
                        told.headline().isEmpty() ? "№ " + told.article() : told.headline(),
                        SiteUrls.article(told.article())),
                told.issued());
    }

    private static List<FacetGroup> facets(AppointmentFilter filter, AppointmentCounts counts, Map<Kind, Long> kinds) {
        List<FacetGroup> groups = new ArrayList<>();
        if (!kinds.isEmpty()) {
            groups.add(new FacetGroup(
                    "kind",
                    kinds.entrySet().stream()
                            .map(entry -> new Value(
                                    entry.getKey().word(),
                                    AppointmentQuery.url(filter.withKinds(Set.of(entry.getKey()))),
                                    entry.getValue()))
                            .toList()));
        }
        if (filter.place().isEmpty()) {
            groups.add(new FacetGroup("place", values(counts.places(), filter::withPlace)));
        }
        if (filter.organ().isEmpty()) {
            groups.add(new FacetGroup("organ", values(counts.organs(), filter::withOrgan)));
        }
        return groups.stream().filter(group -> !group.values().isEmpty()).toList();
    }

    private static List<Value> values(List<ValueCount> counts, Function<String, AppointmentFilter> narrowed) {
        return counts.stream()
                .map(each -> new Value(each.value(), AppointmentQuery.url(narrowed.apply(each.value())), each.count()))
                .toList();
    }
}
