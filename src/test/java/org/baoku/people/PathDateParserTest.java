package org.baoku.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathDateParserTest {
    @ParameterizedTest
    @CsvSource({
        "2023-07-22.txt, 2023-07-22",
        "20230722-A01.txt, 2023-07-22",
        "2023-07-22/A01.txt, 2023-07-22",
        "2023/07/22/第3版.txt, 2023-07-22",
        "2023年7月22日第3版.txt, 2023-07-22",
        "2022-01-01/20230722.txt, 2023-07-22",
        "报纸_2023.7.2_A1.txt, 2023-07-02",
        "000_5a3c390b5288e55a.txt, ",
        "20231399.txt, ",
        "12023072212.txt, ",
    })
    void isTheLastDayThatThePathNames(String path, LocalDate day) {
        assertThat(PathDateParser.in(path).orElse(null)).isEqualTo(day);
    }

    @Property
    void readsAnyPathWhatever(@ForAll String path) {
        assertThat(PathDateParser.in(path)).isNotNull();
    }
}
