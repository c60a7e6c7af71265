package org.baoku.people.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.baoku.text.WrittenDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadInParserTest {
    private final LeadInParser parser = new LeadInParser();

    @ParameterizedTest
    @CsvSource({
        "本报讯（记者施翔）, 本报, , ",
        "本报南京讯（记者张艳艳摄影报道）, 本报, 南京, ",
        "本报北京7月28日电（记者唐亚南）, 本报, 北京, 7-28",
        "本报讯, 本报, , ",
        "新华社北京7月21日电（记者梅常伟）, 新华社, 北京, 7-21",
        "新华社智利蓬塔阿雷纳斯2月29日电, 新华社, 智利蓬塔阿雷纳斯, 2-29",
        "新 华 社 北 京 ７ 月 ２１ 日 电, 新华社, 北京, 7-21",
        "据新华社烟台8月1日电, 新华社, 烟台, 8-1",
        "（新华社北京9月4日电）, 新华社, 北京, 9-4",
        "中新网南昌8月8日电(记者 吴鹏泉), 中新网, 南昌, 8-8",
        "红网时刻新闻7月20日讯（记者 吴芳）, 红网时刻新闻, , 7-20",
        "扬子晚报网8月10日讯, 扬子晚报网, , 8-10",
        "央广网广州8月14日消息, 央广网, 广州, 8-14",
        "中国消费者报合肥讯, 中国消费者报, 合肥, ",
        "中国青年报客户端湖州8月11日电, 中国青年报客户端, 湖州, 8-11",
        "新京报讯（记者王思炀）, 新京报, , ",
        "经济日报福州7月27日讯, 经济日报, 福州, 7-27",
        "（记者施翔）, , , ",
        "本报记者 左妍, , , ",
        "（综合本报记者李红梅、王浩报道）, , , ",
    })
    void findsSourcePlaceAndDate(String printed, String source, String place, String date) {
        LeadInParser.LeadIn lead = parser.parse(printed);
        assertThat(lead.source()).isEqualTo(source);
        assertThat(lead.place()).isEqualTo(place);
        WrittenDate written = lead.date();
        assertThat(written == null ? null : written.month() + "-" + written.day())
                .isEqualTo(date);
    }

    @Test
    void keepsTheCredit() {
        assertThat(parser.parse("本报讯（记者施翔 通讯员 张三）").credit()).contains("记者施翔 通讯员 张三");
        assertThat(parser.parse("本报记者 左妍").credit()).contains("本报记者 左妍");
    }

    @Property
    void partsOfAnyTextAreTakenFromIt(@ForAll String printed) {
        LeadInParser.LeadIn lead = parser.parse(printed);

        String source = lead.source();
        if (source == null) {
            assertThat(lead.place()).isNull();
            assertThat(lead.date()).isNull();
        } else {
            assertThat(characters(printed)).containsAll(characters(source));
        }
        assertThat(characters(printed)).containsAll(characters(lead.credit().replace("，", "")));
    }

    /// The UTF-16 units of a text, with the parentheses that the parser treats alike in one form.
    private static Set<Integer> characters(String text) {
        return text.replace('(', '（').replace(')', '）').chars().boxed().collect(Collectors.toSet());
    }

    @Test
    void aMissingLeadInHasNoParts() {
        assertThat(parser.parse(null)).isEqualTo(LeadInParser.LeadIn.EMPTY);
    }
}
