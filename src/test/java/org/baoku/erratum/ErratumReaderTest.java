package org.baoku.erratum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErratumReaderTest {
    private static final LocalDate PRINTED = LocalDate.of(2021, 1, 5);

    @Test
    void aNoticeNamesDayPageHeadlineAndWords() {
        List<Erratum> errata =
                ErratumReader.read("更正", List.of("本报12月30日A03版《盐湖座谈会举行》一文中，“三年规划”应为“五年规划”。特此更正。"), PRINTED);

        assertThat(errata).singleElement().satisfies(erratum -> {
            assertThat(erratum.date()).isEqualTo("2020-12-30");
            assertThat(erratum.page()).isEqualTo("A3");
            assertThat(erratum.headlines()).containsExactly("盐湖座谈会举行");
            assertThat(erratum.phrases()).containsExactly("三年规划");
            assertThat(erratum.sentence()).endsWith("“五年规划”。");
            assertThat(erratum.fit("A03", "盐湖座谈会举行", "会议研究了三年规划。")).isEqualTo(5);
            assertThat(erratum.fit("A04", "盐湖座谈会举行", "会议研究了三年规划。"))
                    .as("another page than the notice says")
                    .isPositive();
            assertThat(erratum.fit("A04", "学校开学", "学校公布三年规划。")).isZero();
        });
    }

    @Test
    void yesterdayIsTheDayBeforeTheNotice() {
        assertThat(ErratumReader.read("致歉", List.of("昨日2版图片说明“市民在湖边散步”有误，谨向读者致歉。"), PRINTED))
                .singleElement()
                .satisfies(erratum -> {
                    assertThat(erratum.date()).isEqualTo("2021-01-04");
                    assertThat(erratum.page()).isEqualTo("2");
                    assertThat(erratum.phrases()).containsExactly("市民在湖边散步");
                });
    }

    @Test
    void oneNoticeCorrectsSeveralArticles() {
        assertThat(ErratumReader.read(
                        "更正启事", List.of("本报2020年12月1日第3版《春耕》中“百亩”应为“千亩”。", "本报2020年12月2日《秋收》中“老王”应为“老汪”。"), PRINTED))
                .extracting(Erratum::date)
                .containsExactly(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 2));
    }

    @Test
    void whatIsNoNoticeCorrectsNothing() {
        assertThat(ErratumReader.read("大桥通车", List.of("12月30日，记者在《规划》中看到“三年”的说法。"), PRINTED))
                .isEmpty();
        assertThat(ErratumReader.read("更正", List.of("本报2月30日3版《春耕》一文有误。"), PRINTED))
                .extracting(Erratum::date)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            本报上周五A3版《春耕》一文中，“百亩”应为“千亩”。       | 2021-01-01 | A3
            本报周一3版《春耕》一文中，“百亩”应为“千亩”。           | 2021-01-04 | 3
            本报上月28日要闻A02版《春耕》一文有误。                 | 2020-12-28 | A2
            本报昨日要闻A02版《春耕》一文有误。                     | 2021-01-04 | A2
            昨A02版《春耕》一文有误。                               | 2021-01-04 | A2
            本报近日刊登的《春耕》一文中，“百亩”应为“千亩”。       |            |
            本报A03版《春耕》一文中，“百亩”应为“千亩”。           |            | A3
            本报《春耕》一文中，“百亩”应为“千亩”。               |            |
            """, delimiter = '|')
    void theDayIsToldFromThatOfTheNotice(String notice, @Nullable LocalDate day, @Nullable String page) {
        assertThat(ErratumReader.read("更正", List.of(notice + "特此更正。"), PRINTED))
                .singleElement()
                .satisfies(erratum -> {
                    assertThat(erratum.date()).isEqualTo(day);
                    assertThat(erratum.page()).isEqualTo(page);
                    assertThat(erratum.headlines()).containsExactly("春耕");
                });
    }
}
