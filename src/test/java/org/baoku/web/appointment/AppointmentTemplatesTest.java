package org.baoku.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baoku.TemplateRendering;
import org.baoku.archive.person.AppointmentFilter;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.paper.PartialDate;
import org.baoku.web.Link;
import org.baoku.web.appointment.AppointmentListView.Chosen;
import org.baoku.web.appointment.AppointmentListView.Day;
import org.baoku.web.appointment.AppointmentListView.FacetGroup;
import org.baoku.web.appointment.AppointmentListView.Line;
import org.baoku.web.appointment.AppointmentListView.Value;
import org.junit.jupiter.api.Test;

/// Renders the list of appointments.
class AppointmentTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    @Test
    void theListIsComplete() {
        assertCompleteForReaders("appointments", Map.of("appointments", full()));
        assertCompleteForReaders("appointments", Map.of("appointments", empty(List.of())));
        assertCompleteForReaders(
                "appointments", Map.of("appointments", empty(List.of(new Chosen("kind", "removed", "/appointments")))));
    }

    @Test
    void anAppointmentIsShownWithItsSentenceAndItsArticle() {
        assertThat(TemplateRendering.page("appointments", Map.of("appointments", full()), Locale.CHINESE))
                .contains("当选江城市市长", "href=\"/articles/4\"", "href=\"/officials/7\"", "江城晚报", "日期待定", "2021年3月5日");
    }

    @Test
    void aSentenceThatTellsOfSeveralPersonsIsQuotedOnce() {
        String page = TemplateRendering.page("appointments", Map.of("appointments", full()), Locale.CHINESE);

        // before, between and after the one that was reported on another day; and below the other day
        assertThat(page.split("<blockquote", -1)).hasSize(5);
        assertThat(page.split("class=\"who\"", -1)).hasSize(Kind.values().length + 2);
    }

    private static AppointmentListView full() {
        List<Line> lines = List.of(Kind.values()).stream()
                .map(kind -> new Line(
                        new ListedAppointment(
                                4,
                                1,
                                new Appointment(
                                        "王小河",
                                        "江城市市长" + HOSTILE,
                                        kind,
                                        "王小河当选江城市市长。" + HOSTILE,
                                        PartialDate.of(DAY),
                                        PartialDate.parse("2030")),
                                DAY,
                                7L,
                                List.of("江城市"),
                                List.of("政府"),
                                "换届",
                                "江城晚报",
                                DAY),
                        "/officials/7",
                        new Link("换届" + HOSTILE, "/articles/4"),
                        kind == Kind.FORMER ? DAY : null))
                .toList();
        return new AppointmentListView(
                new AppointmentFilter("王", "政府", "江城", Set.of(Kind.ELECTED), DAY, DAY),
                List.of(Kind.values()),
                "elected",
                List.of(
                        new Chosen("name", HOSTILE, "/appointments"),
                        new Chosen("place", "江城", "/appointments"),
                        new Chosen("organ", "政府", "/appointments"),
                        new Chosen("kind", "elected", "/appointments"),
                        new Chosen("from", "2021-03-05", "/appointments"),
                        new Chosen("to", "2021-03-05", "/appointments")),
                "/appointments",
                10_000,
                true,
                List.of(new Day(PartialDate.parse("2003-04"), lines), new Day(null, lines.subList(0, 1))),
                List.of(
                        new FacetGroup("kind", List.of(new Value("elected", "/appointments?kind=elected", 3))),
                        new FacetGroup("place", List.of(new Value(HOSTILE, "/appointments?place=x", 3))),
                        new FacetGroup("organ", List.of(new Value("政府", "/appointments?organ=x", 3)))),
                List.of(new Link("CSV", "/appointments.csv")),
                "/appointments",
                "/appointments?after=2021-03-05.4.1");
    }

    private static AppointmentListView empty(List<Chosen> chosen) {
        return new AppointmentListView(
                AppointmentFilter.ALL,
                List.of(Kind.values()),
                "",
                chosen,
                "/appointments",
                0,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
