package org.baoku.people.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baoku.people.office.OfficeCompatibility.OfficePeriod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeCompatibilityTest {
    private static final LocalDate DATE = LocalDate.of(2024, 3, 5);

    @ParameterizedTest(name = "{0} and {1}, {2} days before: {3}")
    @CsvSource({
        "东海省海城市委书记, 东海省海城市委书记, 0, true",
        "海城市委书记, 东海省委常委, 0, true",
        "海城市委书记, 山城市委书记, 0, false",
        "海城市委书记, 山城市委书记, 200, false",
        "海城市委书记, 山城市市长, 2000, true",
        "石坳村村长, 东海省副省长, 0, false",
        "石坳村村长, 石坳村党支部书记, 0, true",
        "临港区区长, 海城市副市长, 0, true",
        "局长, 山城市市长, 0, true",
        "海城前市长, 海城市市长, 0, true",
        "海城市委原书记, 海城市委书记, 0, true",
        "海原县县长, 海城县县长, 0, false"
    })
    void comparesPlacesAndLevelsOfOfficesHeldAtTheSameTime(
            String office, String known, int daysBefore, boolean compatible) {
        LocalDate then = DATE.minusDays(daysBefore);

        assertThat(OfficeCompatibility.isCompatible(
                        List.of(office), DATE, List.of(new OfficePeriod(known, then, then))))
                .isEqualTo(compatible);
    }

    @ParameterizedTest
    @CsvSource({"海城市委书记", "石坳村村长"})
    void anOfficialWithoutAnOfficeIsCompatibleWithAll(String known) {
        assertThat(OfficeCompatibility.isCompatible(List.of(), DATE, List.of(new OfficePeriod(known, DATE, DATE))))
                .isTrue();
    }
}
