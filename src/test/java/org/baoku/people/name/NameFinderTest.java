package org.baoku.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
    private static final NameFinder NAMES = new NameFinder(new NameLexicon());

    @ParameterizedTest
    @CsvSource({
        "郑怀山深入园区调研, false, 郑怀山",
        "陈海赴临江县, false, 陈海",
        "陈海主持并讲话, false, 陈海",
        "汪海近日在西原考察, false, 汪海",
        "周开让，市委委员, false, 周开让",
        "陈茂和表示, false, 陈茂和",
        "刘建能指出, false, 刘建能",
        "刘建还表示, false, 刘建",
        "王彦军作《民族工作》报告, false, 王彦军",
        "林建新昨（5）日回应, false, 林建新",
        "王燕一同慰问, false, 王燕",
        "齐一同志, false, 齐一",
        "司马长风出席, false, 司马长风",
        "尕玛多杰指出, false, 尕玛多杰",
        "艾力江·买买提在会上, false, 艾力江·买买提",
        "亨利·刘易斯·史密斯说, false, 亨利·刘易斯·史密斯",
        "亨利·史密斯的父亲、经济学家, true, 亨利·史密斯",
        "以色列·卡茨表示, true, 以色列·卡茨",
        "岩屋毅的担忧, true, 岩屋毅",
        "木原稔当天表示, true, 木原稔",
        "巴特策策格表示, true, 巴特策策格",
        "贝克尔表示, true, 贝克尔",
        "小泉直树发表讲话, true, 小泉直树",
        "高度重视, false, ''",
        "任组长, false, ''",
        "和镇长一起, false, ''",
        "韦女士来电, false, ''",
        "同志们好, false, ''",
        "于上午赶到, false, ''",
        "夏都西宁, false, ''",
        "青洽会开幕, false, ''",
        "非遗展演, false, ''",
    })
    void findsTheEndOfTheName(String text, boolean foreign, String name) {
        int end = NAMES.findEnd(text, 0, foreign);
        assertThat(end < 0 ? "" : text.substring(0, end)).isEqualTo(name);
    }

    @Property
    void aNameHasAtLeastTwoCharactersAndEndsWithinTheText(
            @ForAll String text, @ForAll @IntRange(max = 20) int position, @ForAll boolean foreign) {
        int start = Math.min(position, text.length());

        assertThat(NAMES.findEnd(text, start, foreign))
                .satisfiesAnyOf(
                        end -> assertThat(end).isEqualTo(-1),
                        end -> assertThat(end).isBetween(start + 2, text.length()));
        assertThat(NAMES.findEndByContext(text, start, false))
                .satisfiesAnyOf(
                        end -> assertThat(end).isEqualTo(-1),
                        end -> assertThat(end).isBetween(start + 3, Math.min(text.length(), start + 6)));
    }
}
