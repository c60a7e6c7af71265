package org.baoku.index.lucene.smartcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryHeadlineCutterTest {
    private final DictionaryHeadlineCutter cutter = new DictionaryHeadlineCutter();

    @ParameterizedTest
    @CsvSource({
        "新型电力系统示范中心, 新型|电力|系统|示范|中心",
        "我市举行专场签约仪式, 我市|举行|专场|签约|仪式",
        "推进民营经济31条举措, 推进|民营|经济|31条|举措",
        "灯会开幕，游人如织, 灯会|开幕，游人如织",
        "报业客户端记者周学津, 报业|客户端|记者周学津",
        "ＧＤＰ增长5%, ＧＤＰ|增长|5%",
    })
    void linesBreakBetweenWords(String headline, String expected) {
        assertThat(joined(headline)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void noTextBreaksBesideSpace(@ForAll String text) {
        BitSet breaks = cutter.breaks(text);

        assertThat(breaks.length()).isLessThanOrEqualTo(text.length());
        assertThat(breaks.get(0)).isFalse();
        assertThat(breaks.stream())
                .noneMatch(
                        at -> Character.isWhitespace(text.charAt(at - 1)) || Character.isWhitespace(text.charAt(at)));
    }

    private String joined(String text) {
        StringBuilder joined = new StringBuilder(text);
        cutter.breaks(text).stream().boxed().sorted((a, b) -> b - a).forEach(at -> joined.insert(at.intValue(), '|'));
        return joined.toString();
    }
}
