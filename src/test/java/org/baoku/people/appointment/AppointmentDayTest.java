package org.baoku.people.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentDayTest {
    private static final LocalDate ISSUE = LocalDate.of(2023, 9, 2);

    @ParameterizedTest
    @CsvSource(textBlock = """
            9月1日，会议决定任命林知远为副市长。,              APPOINTED, 2023-09-01
            9月1日召开的会议决定任命林知远为副市长，10月2日就职。, APPOINTED, 2023-09-01
            2022年12月30日，林知远当选副市长。,                ELECTED,   2022-12-30
            会议决定任命林知远为副市长。,                      APPOINTED,
            9月1日，2021年3月任副市长的林知远到会。,            APPOINTED,
            林知远，1974年1月5日出生，拟任副市长。,             NOMINATED,
            9月1日，曾任副市长的林知远到会。,                  FORMER,
            """)
    void theLastDayBeforeTheOfficeCounts(String sentence, Kind kind, @Nullable LocalDate day) {
        assertThat(AppointmentDay.dated(List.of(appointment(sentence, kind)), ISSUE))
                .extracting(Appointment::date)
                .containsExactly(day);
    }

    @Test
    void aDateWithoutAYearNeedsTheDayOfTheIssue() {
        List<Appointment> told = List.of(appointment("9月1日，任命林知远为副市长。", Kind.APPOINTED));
        assertThat(AppointmentDay.dated(told, null))
                .extracting(Appointment::date)
                .containsOnlyNulls();
    }

    private static Appointment appointment(String sentence, Kind kind) {
        return new Appointment("林知远", "副市长", kind, sentence, null);
    }
}
