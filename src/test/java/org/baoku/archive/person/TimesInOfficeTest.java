package org.baoku.archive.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.person.HeldOffice.Limit;
import org.baoku.archive.person.HeldOffice.Source;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.paper.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Times in office are taken from appointments where articles tell them.
class TimesInOfficeTest {
    private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

    @Test
    void anAppointmentAndARemovalMakeAPeriodThatReplacesTheCoverage() {
        List<HeldOffice> times = TimesInOffice.of(
                List.of(
                        held("海城市市长", DAY.plusDays(20), DAY.plusDays(90), Source.COVERAGE, "", 31),
                        held("海城市副市长", DAY.minusDays(400), DAY.minusDays(9), Source.COVERAGE, "", 7)),
                List.of(
                        told(3, DAY.plusDays(100), Kind.RESIGNED, "海城市人民政府市长"),
                        told(2, DAY.plusDays(1), Kind.ELECTED, "海城市市长"),
                        told(1, DAY, Kind.ELECTED, "海城市市长")));

        assertThat(times)
                .containsExactly(
                        held("海城市市长", DAY, DAY.plusDays(100), Source.APPOINTMENT, "原句1", 31),
                        held("海城市副市长", DAY.minusDays(400), DAY.minusDays(9), Source.COVERAGE, "", 7));
    }

    @Test
    void aRemovalEndsThePeriodOfTheSameOffice() {
        assertThat(TimesInOffice.of(
                        List.of(),
                        List.of(
                                told(2, DAY.plusDays(100), Kind.REMOVED, "教育局局长"),
                                told(1, DAY, Kind.APPOINTED, "海城市教育局局长"))))
                .containsExactly(held("海城市教育局局长", DAY, DAY.plusDays(100), Source.APPOINTMENT, "原句1", 0));
    }

    @Test
    void aNominationIsNoOffice() {
        assertThat(TimesInOffice.of(List.of(), List.of(told(1, DAY, Kind.NOMINATED, "海城市市长"))))
                .isEmpty();
    }

    @Test
    void aPrintedPeriodIsKeptAsExactAsItIsPrinted() {
        PartialDate from = PartialDate.parse("2003-04");
        PartialDate until = PartialDate.parse("2007");
        assertThat(TimesInOffice.of(
                        List.of(held("海城市市长", DAY, DAY.plusDays(9), Source.COVERAGE, "", 3)),
                        List.of(
                                told(4, from, until, Kind.APPOINTED, "海城市市长"),
                                told(3, from, until, Kind.APPOINTED, "海城市市长"),
                                told(2, from, null, Kind.APPOINTED, "海城市市长"),
                                told(1, PartialDate.parse("2003"), null, Kind.APPOINTED, "海城市市长"))))
                .containsExactly(
                        held("海城市市长", DAY, DAY.plusDays(9), Source.COVERAGE, "", 3),
                        new HeldOffice("海城市市长", printed(from), printed(until), Source.APPOINTMENT, "原句1", 0));
    }

    @Test
    void anOfficeHeldOnceHasTheTimeThatIsPrintedWithIt() {
        PartialDate from = PartialDate.parse("2003");
        PartialDate until = PartialDate.parse("2010");
        assertThat(TimesInOffice.of(
                        List.of(),
                        List.of(told(2, from, until, Kind.FORMER, "财政部长"), told(1, null, null, Kind.FORMER, "教育部长"))))
                .containsExactly(new HeldOffice("财政部长", printed(from), printed(until), Source.APPOINTMENT, "原句2", 0));
    }

    @Test
    void theDayOfTheIssueIsToldFromAPrintedDate() {
        assertThat(TimesInOffice.of(List.of(), List.of(told(1, null, null, Kind.ELECTED, "海城市市长"))))
                .containsExactly(new HeldOffice(
                        "海城市市长", new Limit(PartialDate.of(DAY), true), null, Source.APPOINTMENT, "原句1", 0));
    }

    private static HeldOffice held(
            String office, LocalDate from, LocalDate to, Source source, String evidence, long articles) {
        boolean ofIssue = source == Source.COVERAGE;
        return new HeldOffice(
                office,
                new Limit(PartialDate.of(from), ofIssue),
                new Limit(PartialDate.of(to), ofIssue),
                source,
                evidence,
                articles);
    }

    private static Limit printed(PartialDate date) {
        return new Limit(date, false);
    }

    private static ListedAppointment told(long article, LocalDate day, Kind kind, String office) {
        return told(article, PartialDate.of(day), null, kind, office);
    }

    private static ListedAppointment told(
            long article, @Nullable PartialDate date, @Nullable PartialDate until, Kind kind, String office) {
        LocalDate day = date == null ? DAY : date.firstDay();
        return new ListedAppointment(
                article,
                0,
                new Appointment("何山青", office, kind, "原句" + article, date, until),
                day,
                7L,
                List.of(),
                List.of(),
                "",
                "海城日报",
                day);
    }
}
