package org.baoku.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseSpacingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "签约项目 20 个，签约总额 49.37 亿元|签约项目20个，签约总额49.37亿元",
                "　　省 外 到 位 资 金|省外到位资金",
                "用 Open Source 软件|用Open Source软件",
            })
    void compactKeepsOnlySpacesBetweenLatinWords(String printed, String compact) {
        assertThat(ChineseSpacing.compact(printed)).isEqualTo(compact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "本 报 讯 （记 者  林 小 河）|本报讯（记者 林小河）",
                "系统谋划  统筹推进|系统谋划 统筹推进",
                " 本报讯（记者 林小河） |本报讯（记者 林小河）",
            })
    void gapsBetweenWordsSurviveJustification(String printed, String normalized) {
        assertThat(ChineseSpacing.normalizeGaps(printed)).isEqualTo(normalized);
    }
}
