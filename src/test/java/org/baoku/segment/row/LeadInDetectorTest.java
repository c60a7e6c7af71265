package org.baoku.segment.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadInDetectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "本报讯（记者 林小河）|6月3日，新馆开馆",
                "本报南京讯（记者 何青摄影报道）|5月7日，",
                "本报讯| 6月3日，新馆开馆",
                "新华社北京7月21日电（记者何青）|全体会议",
                "新华社北京7月21日电| 会议",
                "新华社江苏昆山5月18日电（记者 何青 孟雨）|两年前",
                "本报北京1月5日讯（记者何青）|记者5日获悉",
                "中新网海口8月18日电(记者 何青)|海南省",
                "北京商报讯（记者 何青 实习记者 孟雨）|8月16日",
                "央广网萍乡8月19日消息（记者何青）|“他在世的时候",
                "本报南京5月26日电   （记者 何青、孟雨）|第21届",
                "本报讯(特约记者何青)|半角括号",
            })
    void endsWhereTheTextBegins(String lead, String rest) {
        assertThat(LeadInDetector.length(lead + rest)).isEqualTo(lead.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报电子版今日上线，读者可以",
                "新华社记者走进茶园",
                "本报记者 何青 通讯员 孟雨",
                "据《金融评论报》报道，今年",
                "西宁晚报社区电影周开幕，居民",
                "省电力公司通报，全网用电",
                "中国电信公布半年报",
                "",
                "讯",
            })
    void isNotFoundInPlainText(String text) {
        assertThat(LeadInDetector.length(text)).isZero();
    }

    @Test
    void aHeadlineBeforeALeadInIsNotTakenForItsSource() {
        assertThat(LeadInDetector.opens("中国拟修订旅行社条例本报讯（记者 何青）25日", 10)).isFalse();
        assertThat(LeadInDetector.opens("面本报太原讯（记者 何青）1月4", 1)).isFalse();
    }

    @Test
    void aCreditMayContinueOnTheNextLine() {
        assertThat(LeadInDetector.opens("新华社太原8月23日电（记者何青 孟雨）", 8)).isTrue();
        assertThat(LeadInDetector.opens("本报讯（特约记者 何青", 9)).isTrue();
    }
}
