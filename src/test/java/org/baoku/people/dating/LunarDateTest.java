package org.baoku.people.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarDateTest {
    /// Festivals of several years and days of leap months.
    @ParameterizedTest
    @CsvSource({
        "农历正月初一, 2024-02-10",
        "正月十五, 2024-02-24",
        "癸卯年六月初五, 2023-07-22",
        "闰二月初一, 2023-03-22",
        "五月初五, 2025-05-31",
        "闰六月初一, 2025-07-25",
        "八月十五, 2022-09-10",
        "腊月三十, 2024-02-09",
        "腊月廿八, 2025-01-27",
        "九月二十, 2022-10-15"
    })
    void matchesTheDayOfTheCalendar(String printed, LocalDate date) {
        LunarDate lunar = Objects.requireNonNull(LunarDate.find(printed));

        assertThat(lunar.matches(date)).as(lunar + " on " + date).isTrue();
        assertThat(lunar.matches(date.plusDays(1))).isFalse();
        assertThat(LunarDate.find(lunar.toString())).isEqualTo(lunar);
    }

    @Test
    void aTextWithoutALunarDateGivesNull() {
        assertThat(LunarDate.find("7月22日 星期六")).isNull();
    }
}
