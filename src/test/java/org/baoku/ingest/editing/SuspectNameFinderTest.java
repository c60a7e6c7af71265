package org.baoku.ingest.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.baoku.ingest.editing.SuspectNameFinder.OtherNames;
import org.baoku.ingest.editing.SuspectNameFinder.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspectNameFinderTest {
    private static final OtherNames NAMES = new OtherNames(Set.of("林海平", "周正"), Set.of("奥克松"), Set.of("高野大二"));

    @ParameterizedTest
    @CsvSource({
        "安渠区东, PLACE",
        "受访者, ROLE",
        "张某, WORD",
        "赴美, WORD",
        "叶伦曾, WORD",
        "周正一, LONGER_NAME",
        "年奥克松, LONGER_NAME",
        "海平, SHORTER_NAME",
        "高野大二, SHORTER_NAME",
        "郭骏郭骏, CHARACTERS",
        "江A, CHARACTERS",
    })
    void suspectsWhatIsNoName(String name, Reason reason) {
        assertThat(SuspectNameFinder.reason(name, NAMES)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "刘志强",
                "万强",
                "冈本克也",
                "大村秀和",
                "吴镇海",
                "向文凯",
                "和石海",
                "让-皮埃尔·杜邦",
                "Anna Berg",
                "Ahmed bin Saleh Al-Ayad",
                "古丽娜尔·买买提"
            })
    void leavesNamesAlone(String name) {
        assertThat(SuspectNameFinder.reason(name, NAMES)).isEmpty();
    }
}
