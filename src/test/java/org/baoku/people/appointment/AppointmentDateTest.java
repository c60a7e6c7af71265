package org.baoku.people.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentDateTest {
    private static final LocalDate ISSUE = LocalDate.of(2023, 9, 2);

    @ParameterizedTest
    @CsvSource(textBlock = """
            9月1日，会议决定任命林知远为副市长。,                APPOINTED, 2023-09-01
            9月1日召开的会议决定任命林知远为副市长，10月2日就职。, APPOINTED, 2023-09-01
            2022年12月30日，林知远当选副市长。,                  ELECTED,   2022-12-30
            二〇二二年十二月三十日，林知远当选副市长。,          ELECTED,   2022-12-30
            会议决定任命林知远为副市长。,                        APPOINTED,
            9月1日，2021年3月任副市长的林知远到会。,              APPOINTED, 2021-03
            林知远，1974年1月5日出生，拟任副市长。,               NOMINATED,
            林知远，1974年1月生，2001年参加工作，任副市长。,      APPOINTED,
            9月1日，曾任副市长的林知远到会。,                    FORMER,
            10月8日，会议决定任命林知远为副市长。,               APPOINTED, 2022-10-08
            林知远将于9月1日出任副市长。,                        APPOINTED,
            """)
    void theLastDateBeforeTheOfficeCounts(String sentence, Kind kind, @Nullable String date) {
        assertThat(dates(sentence, kind)).isEqualTo(date == null ? "null null" : date + " null");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2003年任局长，2018年4月，林知远任副市长。,           APPOINTED, 2018-04
            2018年，林知远任副市长。,                            APPOINTED, 2018
            2018年5月任局长，9月任副市长。,                      APPOINTED, 2018-09
            2018年5月任局长，次年调任副市长。,                   APPOINTED, 2019
            2018年5月任局长，同年9月调任副市长。,                APPOINTED, 2018-09
            去年4月，林知远当选副市长。,                         ELECTED,   2022-04
            林知远8月任副市长。,                                 APPOINTED, 2023-08
            2018年全国文化工作会议上，林知远任副市长。,          APPOINTED,
            2018年12月，林知远任局长，后任副市长。,              APPOINTED,
            林知远2015年毕业于海城大学，任副市长。,              APPOINTED,
            2018年12月任局长；任副市长。,                        APPOINTED,
            林知远，2018年5月任副市长，近日被免去副市长职务。,   REMOVED,
            8月31日，林知远因年龄原因不再担任副市长职务。,       REMOVED,   2023-08-31
            2013年7月起任局长，拟任副市长。,                     NOMINATED,
            林先生2018年任副市长。,                              APPOINTED, 2018
            林知远出生于1974年1月，曾在县里工作，任副市长。,     APPOINTED,
            去年底任局长，仅半年就升任副市长。,                  APPOINTED,
            今年1月报道显示，林知远已任副市长。,                 APPOINTED,
            直到今年1月，副市长林知远仍说不知情。,               APPOINTED,
            """)
    void aMonthOrAYearCountsAsItIsPrinted(String sentence, Kind kind, @Nullable String date) {
        assertThat(dates(sentence, kind)).isEqualTo(date == null ? "null null" : date + " null");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2003年4月至2007年1月，林知远任副市长。,   APPOINTED, 2003-04, 2007-01
            2003年到2007年任副市长。,                 APPOINTED, 2003,    2007
            2003年4月—10月任副市长。,                 APPOINTED, 2003-04, 2003-10
            2007年至2003年任副市长。,                 APPOINTED,,
            2003年至2007年，林知远曾任副市长。,       FORMER,    2003,    2007
            2016年10月至今任副市长。,                 APPOINTED, 2016-10,
            2016年10月至今任副市长。,                 CURRENT,,
            """)
    void aPeriodHasAnEnd(String sentence, Kind kind, @Nullable String date, @Nullable String until) {
        assertThat(dates(sentence, kind)).isEqualTo(date + " " + until);
    }

    @Test
    void aDateWithoutAYearNeedsTheDayOfTheIssue() {
        List<Appointment> told = List.of(appointment("9月1日，任命林知远为副市长。", Kind.APPOINTED));
        assertThat(AppointmentDate.dated(told, null))
                .extracting(Appointment::date)
                .containsOnlyNulls();
    }

    @Property(tries = 2_000)
    void anySentenceIsRead(
            @ForAll
                    @Chars({'年', '月', '日', '至', '今', '去', '任', '副', '市', '长', '，', '十', '〇', '二'})
                    @CharRange(from = '0', to = '9')
                    String sentence,
            @ForAll Kind kind) {
        assertThat(AppointmentDate.dated(List.of(appointment(sentence, kind)), ISSUE))
                .allSatisfy(told -> {
                    if (told.date() != null) {
                        assertThat(told.date().firstDay()).isBeforeOrEqualTo(ISSUE);
                    }
                });
    }

    private static String dates(String sentence, Kind kind) {
        Appointment dated = AppointmentDate.dated(List.of(appointment(sentence, kind)), ISSUE)
                .getFirst();
        return dated.date() + " " + dated.until();
    }

    private static Appointment appointment(String sentence, Kind kind) {
        return new Appointment("林知远", "副市长", kind, sentence, null);
    }
}
