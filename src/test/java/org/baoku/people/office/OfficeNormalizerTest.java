package org.baoku.people.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeNormalizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "省委副书记、省长|江原省委副书记;江原省省长",
                "省委常委、市委书记|江原省委常委;江城市委书记",
                "副省长|江原省副省长",
                "重庆市委副书记、市长|重庆市委副书记;重庆市市长",
                "市人大常委会党组书记、主任|江城市人大常委会党组书记;江城市人大常委会主任",
                "省工业和信息化厅副厅长|江原省工业和信息化厅副厅长",
                "中共中央总书记、国家主席|中共中央总书记;国家主席",
            })
    void takesThePlaceFromTheListOrFromTheHomeOfTheNewspaper(String printed, String normalized) {
        assertThat(OfficeNormalizer.normalize(printed, "江原省江城市")).isEqualTo(List.of(normalized.split(";", -1)));
    }

    @Property
    void eachEntryOfAnyListBecomesAnOfficeThatEndsLikeIt(@ForAll String printed, @ForAll String home) {
        List<String> entries = Stream.of(printed.split("[、，,]", -1))
                .filter(entry -> !entry.isBlank())
                .map(String::strip)
                .toList();
        List<String> offices = OfficeNormalizer.normalize(printed, home);

        assertThat(offices).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            // The level is replaced by the place: 省委书记 becomes 青海省委书记.
            assertThat(offices.get(i)).endsWith(entries.get(i).substring(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"西宁市市长, 西宁市长, true", "青海省政府副省长, 青海省副省长, true", "中共青海省委书记, 青海省委书记, true", "青海省省长, 青海省副省长, false"})
    void recognizesTheSameOfficeInOtherWords(String one, String other, boolean same) {
        assertThat(OfficeNormalizer.isSameOffice(one, other)).isEqualTo(same);
        assertThat(OfficeNormalizer.isSameOffice(other, one)).isEqualTo(same);
    }
}
