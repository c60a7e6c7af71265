package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordBreaksTest {
    private final WordBreaks breaks = new WordBreaks();

    @ParameterizedTest
    @CsvSource({
        "新型电力系统示范中心, 新型|电力|系统|示范|中心",
        "推进民营经济31条举措, 推进|民营经济|31条|举措",
        "灯会开幕，游人如织, 灯会|开幕，游人如织",
        "ＧＤＰ增长5%, ＧＤＰ|增长|5%",
        "泽连斯基访问波兰, 泽连斯基|访问|波兰",
    })
    void linesBreakBetweenWords(String headline, String expected) {
        assertThat(String.join("|", breaks.text(headline))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001c!ª", "数据\u001f!ª", "民生\u2028!ª"})
    void noLineBreaksBesideAMarkThatFoldsToALetter(String headline) {
        assertThat(breaks.text(headline)).as(headline).noneMatch(word -> word.startsWith("!") || word.isBlank());
        assertNoWordBeginsWithSpace(headline);
    }

    @Property(tries = 300)
    void noTextBreaksBesideSpace(@ForAll String text) {
        assertThat(String.join("", breaks.text(text))).isEqualTo(text);
        assertNoWordBeginsWithSpace(text);
    }

    private void assertNoWordBeginsWithSpace(String text) {
        assertThat(breaks.text(text).stream().skip(1))
                .noneMatch(word -> !word.isEmpty() && Character.isWhitespace(word.charAt(0)));
    }
}
