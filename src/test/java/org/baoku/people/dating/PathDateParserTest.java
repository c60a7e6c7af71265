package org.baoku.people.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
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
    void findsTheLastDateOfThePath(String path, LocalDate date) {
        assertThat(PathDateParser.parse(path).orElse(null)).isEqualTo(date);
    }

    @Property
    void aDateAfterAnyFolderWins(@ForAll String folder, @ForAll @IntRange(min = 1, max = 28) int day) {
        LocalDate date = LocalDate.of(2023, 7, day);
        assertThat(PathDateParser.parse(folder + "/" + date + ".txt")).contains(date);
    }

    @Property
    void yearsOfAnyPathAreOfTheTwentiethOrTwentyFirstCentury(@ForAll @NumericChars @Chars({'-', '/'}) String path) {
        assertThat(PathDateParser.parse(path))
                .satisfiesAnyOf(
                        date -> assertThat(date).isEmpty(),
                        date -> assertThat(date.orElseThrow().getYear()).isBetween(1900, 2099));
    }
}
