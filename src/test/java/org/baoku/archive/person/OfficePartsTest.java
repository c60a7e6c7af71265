package org.baoku.archive.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Places and organs are read from an office as printed.
class OfficePartsTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            东海省海城市委副书记、市长,东海省 海城市,党委 政府
            海城市人大常委会副主任,海城市,人大
            东海省人民政府副省长,东海省,政府
            海城市教育局局长,海城市,教育局
            海城市青溪区委常委、组织部部长,海城市 青溪区,党委 组织部
            海城市中级人民法院审判员,海城市,法院
            东海省人民检察院检察长,东海省,检察院
            中共海城市纪律检查委员会书记,海城市,纪委监委
            国家市场监督管理总局副局长,-,国家市场监督管理总局
            全国政协副主席,-,政协
            市委书记,-,党委
            市场监管局局长,-,市场监管局
            海城大学副校长,-,海城大学
            美国总统,美国,-
            美国前总统,美国,-
            看守总理,-,-
            自治区党委常委,-,党委
            东海省公安厅原党委委员、副厅长,东海省,公安厅
            市公安局局长,-,公安局
            区委统战部原副部长,-,统战部
            海城市高新区管委会主任,海城市 高新区,管委会
            原国土资源厅厅长,-,国土资源厅
            副厅级,-,-
            东海舰队政委,-,-
            """)
    void anOfficeNamesPlacesAndOrgans(String office, String places, String organs) {
        OfficeParts parts = OfficeParts.of(office);

        assertThat(parts.places()).isEqualTo(words(places));
        assertThat(parts.organs()).isEqualTo(words(organs));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}
