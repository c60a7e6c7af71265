package org.baoku.archive.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.person.HeldOffice.Source;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.junit.jupiter.api.Test;

/// Times in office are taken from appointments where articles tell them.
class TimesInOfficeTest {
    private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

    @Test
    void anAppointmentAndARemovalMakeAPeriodThatReplacesTheCoverage() {
        List<HeldOffice> times = TimesInOffice.of(
                List.of(
                        new HeldOffice("海城市市长", DAY.plusDays(20), DAY.plusDays(90), Source.COVERAGE, "", 31),
                        new HeldOffice("海城市副市长", DAY.minusDays(400), DAY.minusDays(9), Source.COVERAGE, "", 7)),
                List.of(
                        told(3, DAY.plusDays(100), Kind.RESIGNED, "海城市人民政府市长"),
                        told(2, DAY.plusDays(1), Kind.ELECTED, "海城市市长"),
                        told(1, DAY, Kind.ELECTED, "海城市市长")));

        assertThat(times)
                .containsExactly(
                        new HeldOffice("海城市市长", DAY, DAY.plusDays(100), Source.APPOINTMENT, "原句1", 31),
                        new HeldOffice("海城市副市长", DAY.minusDays(400), DAY.minusDays(9), Source.COVERAGE, "", 7));
    }

    @Test
    void aRemovalEndsThePeriodOfTheSameOffice() {
        assertThat(TimesInOffice.of(
                        List.of(),
                        List.of(
                                told(2, DAY.plusDays(100), Kind.REMOVED, "教育局局长"),
                                told(1, DAY, Kind.APPOINTED, "海城市教育局局长"))))
                .containsExactly(new HeldOffice("海城市教育局局长", DAY, DAY.plusDays(100), Source.APPOINTMENT, "原句1", 0));
    }

    @Test
    void aNominationIsNoOffice() {
        assertThat(TimesInOffice.of(List.of(), List.of(told(1, DAY, Kind.NOMINATED, "海城市市长"))))
                .isEmpty();
    }

    private static ListedAppointment told(long article, LocalDate day, Kind kind, String office) {
        return new ListedAppointment(
                article,
                0,
                new Appointment("何山青", office, kind, "原句" + article, day),
                day,
                7L,
                List.of(),
                List.of(),
                "",
                "海城日报",
                day);
    }
}
