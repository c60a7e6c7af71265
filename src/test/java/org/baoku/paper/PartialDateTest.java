package org.baoku.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2003,       YEAR,  2003-01-01, 2003-12-31
            2004-02,    MONTH, 2004-02-01, 2004-02-29
            2003-04-21, DAY,   2003-04-21, 2003-04-21
            """)
    void aYearAMonthAndADayAreReadAndWritten(String text, PartialDate.Precision precision, String first, String last) {
        PartialDate date = PartialDate.parse(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.firstDay()).hasToString(first);
        assertThat(date.lastDay()).hasToString(last);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "03", "0000", "2003-13", "2003-02-29", "2003-4", "2003-04-21T00:00", "二〇〇三"})
    void anythingElseIsNoDate(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
