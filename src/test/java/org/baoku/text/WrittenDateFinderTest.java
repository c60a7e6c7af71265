package org.baoku.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateFinderTest {
    @ParameterizedTest
    @CsvSource({
        "7月21日, null/7/21",
        "２０２３年７月２１日, 2023/7/21",
        "二〇二三年七月二十一日, 2023/7/21",
        "5 月 7 日, null/5/7",
        "1月4日至5日, null/1/4 null/null/5",
        "19日上午, null/null/19",
        "2023年5月，回信, ''",
        "13月40日, ''",
        "十二月三十一日, null/12/31",
        "1万5千人, ''",
    })
    void findsDates(String text, String found) {
        assertThat(WrittenDateFinder.findAll(text).stream()
                        .map(date -> date.year() + "/" + date.month() + "/" + date.day())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(found);
    }

    @Test
    void reportsWhereADateStands() {
        WrittenDate date = WrittenDateFinder.findAll("昨日（7月21日）").getFirst();
        assertThat("昨日（7月21日）".substring(date.start(), date.end())).isEqualTo("7月21日");
    }

    @Test
    void completesPartialDates() {
        LocalDate issue = LocalDate.of(2016, 1, 2);
        assertThat(WrittenDateFinder.findAll("12月31日").getFirst().notAfter(issue))
                .contains(LocalDate.of(2015, 12, 31));
        assertThat(WrittenDateFinder.findAll("1日").getFirst().notAfter(issue)).contains(LocalDate.of(2016, 1, 1));
        assertThat(WrittenDateFinder.findAll("30日").getFirst().notAfter(issue)).contains(LocalDate.of(2015, 12, 30));
        assertThat(WrittenDateFinder.findAll("2月30日").getFirst().notAfter(issue))
                .isEmpty();
        assertThat(WrittenDateFinder.findAll("2017年1月1日").getFirst().notAfter(issue))
                .isEmpty();
    }

    @Property
    void datesOfAnyTextLieInItWithoutOverlap(@ForAll String text) {
        int end = 0;
        for (WrittenDate date : WrittenDateFinder.findAll(text)) {
            assertThat(date.start()).isGreaterThanOrEqualTo(end);
            assertThat(date.end()).isGreaterThan(date.start()).isLessThanOrEqualTo(text.length());
            assertThat(date.day()).isBetween(1, 31);
            end = date.end();
        }
    }

    @ParameterizedTest
    @CsvSource({"二十四, 24", "廿四, 24", "十, 10", "一百零三, 103", "二〇二三, 2023", "2023, 2023", "１２, 12", "两千, 2000"})
    void parsesNumerals(String written, int value) {
        assertThat(ChineseNumerals.parse(written)).hasValue(value);
    }
}
