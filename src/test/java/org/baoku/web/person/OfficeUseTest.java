package org.baoku.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.person.PrintedOffice;
import org.junit.jupiter.api.Test;

/// The usual office of each time comes first; what one article among hundreds prints is set apart.
class OfficeUseTest {
    private static final PrintedOffice MAYOR = office("海城市市长", 240, 2016, 2019);
    private static final PrintedOffice SHORT = office("市长", 30, 2017, 2018);
    private static final PrintedOffice SECRETARY = office("海城市委书记", 90, 2020, 2022);
    private static final PrintedOffice MISREAD = office("电海城市市长", 1, 2018, 2018);

    @Test
    void theUsualOfficeOfEachTimeComesFirst() {
        OfficeUse use = OfficeUse.of(List.of(SHORT, MAYOR, MISREAD, SECRETARY));

        assertThat(use.periods())
                .extracting(OfficeUse.Period::usual)
                .as("the latest time first")
                .containsExactly(SECRETARY, MAYOR);
        assertThat(use.latest()).isEqualTo("海城市委书记");
        assertThat(use.periods().getLast().others()).containsExactly(SHORT);
        assertThat(use.rare()).containsExactly(MISREAD);
    }

    @Test
    void amongFewArticlesNothingIsRare() {
        PrintedOffice one = office("江州市市长", 1, 2018, 2018);

        assertThat(OfficeUse.of(List.of(one)).rare()).isEmpty();
        assertThat(OfficeUse.of(List.of()).periods()).isEmpty();
        assertThat(OfficeUse.of(List.of()).latest()).isEmpty();
    }

    private static PrintedOffice office(String office, long articles, int first, int last) {
        return new PrintedOffice(office, articles, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }
}
