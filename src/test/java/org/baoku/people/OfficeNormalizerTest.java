package org.baoku.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void takesItsPlaceFromTheListOrFromThePapersHome(String printed, String resolved) {
        assertThat(OfficeNormalizer.of(printed, "江原省江城市")).isEqualTo(List.of(resolved.split(";", -1)));
    }

    @Property
    void resolvesAnyTextWhatever(@ForAll String printed, @ForAll String home) {
        assertThat(OfficeNormalizer.of(printed, home)).isNotNull();
    }
}
