package org.baoku.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadicalFoldingTest {
    @ParameterizedTest
    @CsvSource({
        "⽉⽇, 月日",
        "⻢⻋⻓⻘⻄⺠, 马车长青西民",
        "⼾, 户",
        "\uF9D0\uFA10, 類塚",
        "\uD87E\uDC00, 丽",
    })
    void replacesRadicalsAndCompatibilityIdeographs(String printed, String folded) {
        assertThat(RadicalFolding.fold(printed)).isEqualTo(folded);
    }

    @Test
    void leavesAllElseAsPrinted() {
        String text = "ＡＢ１２，。（）：！“”《》……—— ㎡℃①Ⅲ ｶﾞ　ﬁ 二〇二三\uFA0E";
        assertThat(RadicalFolding.fold(text)).isEqualTo(text);
    }

    @Test
    void foldsEveryKangxiRadicalToAnIdeograph() {
        for (int radical = 0x2F00; radical <= 0x2FD5; radical++) {
            int folded = RadicalFolding.fold(Character.toString(radical)).codePointAt(0);
            assertThat(Character.UnicodeBlock.of(folded)).isEqualTo(Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS);
        }
    }
}
