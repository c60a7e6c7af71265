package org.baoku.web.person;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.archive.person.HeldOffice;
import org.baoku.archive.person.HeldOffice.Limit;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.archive.person.OfficeHolder;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.TextFragment;
import org.baoku.paper.Appointment;
import org.baoku.paper.PartialDate;
import org.baoku.web.Link;
import org.baoku.web.chart.BarChart;
import org.baoku.web.person.OfficeHolderController.HoldersView;
import org.baoku.web.search.HitView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Renders the pages of officials and reporters.
class PersonTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final Link WANG = new Link("王小河", "/officials/7");
    private static final Link LIN = new Link("林知", "/search?reporter=3");
    private static final HitView HIT = new HitView(
            1,
            1,
            "/articles/1",
            "历时三年",
            List.of(new TextFragment("江上", false), new TextFragment("新桥" + HOSTILE, true)),
            "明年通车",
            false,
            DAY,
            "江城晚报",
            "A01",
            "/issues/2021-03-05/A01",
            "本报",
            List.of(LIN),
            List.of(WANG),
            List.of(),
            null,
            List.of());

    @ParameterizedTest
    @ValueSource(strings = {"official", "reporter"})
    void theListIsComplete(String kind) {
        assertCompleteForReaders("people", Map.of("people", people(kind)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"official", "reporter"})
    void theProfileIsComplete(String kind) {
        assertCompleteForReaders("person", Map.of("profile", person(kind)));
    }

    @Test
    void theComparisonIsComplete() {
        assertCompleteForReaders("compare", Map.of("comparison", comparison(true)));
        assertCompleteForReaders("compare", Map.of("comparison", comparison(false)));
    }

    @Test
    void theHoldersOfAnOfficeAreComplete() {
        List<OfficeHolder> found = List.of(
                new OfficeHolder(7, "王小河" + HOSTILE, "江城市市长", 12, DAY, DAY.plusYears(2)),
                new OfficeHolder(8, "林知", "江城市代市长", 1, null, null));
        assertCompleteForReaders("holders", Map.of("people", new HoldersView("市长" + HOSTILE, "2021", found, true)));
        assertCompleteForReaders("holders", Map.of("people", new HoldersView("市长", "", List.of(), false)));
    }

    private static PersonListView people(String kind) {
        return new PersonListView(
                kind,
                "/" + kind + "s",
                "王",
                "W",
                List.of(
                        new PersonListView.Letter("A", null, false),
                        new PersonListView.Letter("W", "/officials?letter=W", true)),
                1,
                List.of(new PersonListView.PersonLine(
                        "/officials/7", new PersonSummary(7, "王小河", 2, DAY, DAY), "江城市市长")),
                "/officials",
                "/officials?start=100");
    }

    private static ListedAppointment told(long article) {
        return new ListedAppointment(
                article,
                0,
                new Appointment("王小河", "江城市市长" + HOSTILE, Appointment.Kind.ELECTED, "王小河当选。" + HOSTILE, null),
                article == 4 ? DAY : DAY.plusDays(1),
                7L,
                List.of(),
                List.of(),
                article == 4 ? "换届" + HOSTILE : "",
                "江城晚报",
                DAY);
    }

    private static ListedAppointment former(ListedAppointment told) {
        return new ListedAppointment(
                told.article(),
                1,
                new Appointment("王小河", "江北市市长" + HOSTILE, Appointment.Kind.FORMER, "江北市原市长王小河", null),
                DAY,
                7L,
                List.of(),
                List.of(),
                "",
                "江城晚报",
                DAY);
    }

    private static PersonView person(String kind) {
        return new PersonView(
                kind,
                "/" + kind + "s",
                new PersonSummary(7, "王小河", 2, kind.equals("official") ? DAY : null, DAY),
                kind.equals("official")
                        ? OfficeUse.of(List.of(
                                new PrintedOffice("市长", 300, DAY, null),
                                new PrintedOffice(HOSTILE, 9, null, null),
                                new PrintedOffice("市市长" + HOSTILE, 1, DAY, DAY)))
                        : OfficeUse.NONE,
                kind.equals("official") ? CareerStep.of(List.of(told(4), told(5)), true) : List.of(),
                kind.equals("official") ? CareerStep.of(List.of(former(told(4))), false) : List.of(),
                kind.equals("official")
                        ? List.of(
                                new HeldOffice(
                                        "江城市市长",
                                        new Limit(PartialDate.of(DAY), true),
                                        null,
                                        HeldOffice.Source.COVERAGE,
                                        "",
                                        1),
                                new HeldOffice(
                                        "江城市市长",
                                        new Limit(PartialDate.parse("2003-04"), false),
                                        new Limit(PartialDate.of(DAY), true),
                                        HeldOffice.Source.APPOINTMENT,
                                        HOSTILE,
                                        3),
                                new HeldOffice(
                                        "江城市市长",
                                        null,
                                        new Limit(PartialDate.of(DAY), false),
                                        HeldOffice.Source.AUTHORITY,
                                        HOSTILE,
                                        0))
                        : List.of(),
                "/search?official=7",
                chart(kind.equals("official")),
                kind.equals("official")
                        ? List.of(new PersonView.CoMention(LIN, 2, "/officials/compare?id=7&id=8"))
                        : List.of(),
                Stream.of("reporter", "official", "column", "source")
                        .filter(facet -> !facet.equals(kind))
                        .map(facet -> new PersonView.Table(facet, List.of(new PersonView.Table.Row(LIN, 3))))
                        .toList(),
                List.of(HIT),
                false);
    }

    private static CompareView comparison(boolean some) {
        PersonSummary wang = new PersonSummary(7, "王小河" + HOSTILE, 2, DAY, DAY);
        List<CompareView.Compared> officials = some
                ? List.of(
                        new CompareView.Compared(wang, "/officials/7", "市长", chart(true), "/officials/compare"),
                        new CompareView.Compared(wang, "/officials/8", "", chart(true), "/officials/compare?id=7"))
                : List.of();
        return new CompareView(
                officials,
                some
                        ? List.of(new CompareView.Row(
                                chart(true).bars().getFirst().period(),
                                chart(true).bars()))
                        : List.of(),
                some ? null : HOSTILE,
                some);
    }

    private static BarChart chart(boolean drawn) {
        List<FacetCount> months =
                List.of(new FacetCount("2021-02", "2021-02", 1), new FacetCount("2021-03", "2021-03", 2));
        return BarChart.of(drawn ? months : List.of(), null, null, period -> "/search?from=" + period.value());
    }
}
