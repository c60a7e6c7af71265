package org.baoku.segment.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignOffDetectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "排头兵。 |（记者 林小河）",
                "开馆。|（本报记者 林小河 通讯员 何青）",
                "开馆。|（新华社北京9月4日电）",
                "开馆。|（据新华社电）",
                "开馆。|(记者林小河)",
                "开馆。|本报记者 何青 摄",
                "开馆。 |通讯员林小河摄",
                "开馆。|（作者系柳湾县图书馆馆长）",
            })
    void startsAfterTheLastSentence(String text, String credit) {
        assertThat(SignOffDetector.start(text + credit)).isBetween(text.strip().length(), text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"新馆开馆（见图）", "他是演员（北京人）", "藏书三十万册。", "（记者注）", "新馆。（本报记者 何青 摄）", ""})
    void isNotFoundElsewhere(String text) {
        assertThat(SignOffDetector.start(text)).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"本报记者左妍", "□本报记者林小河何青", "记者林小河通讯员何青", "（记者林小河）", "本报首席记者何青", "本报评论员", "■何青", "■林小河"})
    void mayStandAlone(String line) {
        assertThat(SignOffDetector.standsAlone(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"本报记者走进茶园看春茶，茶农忙", "记者获悉，新馆开馆。", "新华社记者何青摄", "开馆", "■时评", "■图片新闻"})
    void aSentenceIsNoCredit(String line) {
        assertThat(SignOffDetector.standsAlone(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "青岩镇春茶上市 本报记者 孟雨, 青岩镇春茶上市",
        "书房开到家门口 □记者 何青 通讯员 林小河, 书房开到家门口",
        "县长答问 记者会上妙语不断, 县长答问 记者会上妙语不断",
        "书房开到家门口, 书房开到家门口",
    })
    void mayStandBesideAHeadline(String line, String headline) {
        assertThat(line.substring(0, SignOffDetector.besideHeadline(line))).isEqualTo(headline);
    }
}
