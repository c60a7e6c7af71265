package org.baoku.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names are read letter by letter as ICU reads them whole.
class PinyinTest {
    private static final int NAMES = 2_000;

    @ParameterizedTest
    @CsvSource({
        "王伟, wangwei",
        "单雄, shanxiong",
        "王单, wangdan",
        "曾国, zengguo",
        "王曾, wangzeng",
        "尉迟恭, yuchigong",
        "长孙云, zhangsunyun",
        "长云, changyun",
        "万俟风, moqifeng",
        "万风, wanfeng",
        "单, shan",
        "A单, ashan",
    })
    void readsSurnamesAsNames(String name, String pinyin) {
        assertThat(Pinyin.readings(name).iterator().next().joined()).isEqualTo(pinyin);
    }

    @Test
    void readsTheFirstLettersOfANameAsIcuReadsThemTogether() {
        Transliterator whole = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
        int[] surnames = "令万澹长单解任查区华盖曾乐尉员欧司上诸东皇王李张".codePoints().toArray();
        int[] letters = "狐俟孙台曾仇翟长莘单任乐迟阳马官葛方伟芳国明".codePoints().toArray();
        Random random = new Random(7);
        for (int i = 0; i < NAMES; i++) {
            boolean usual = random.nextBoolean();
            int second = usual ? letters[random.nextInt(letters.length)] : 0x4e00 + random.nextInt(0x5000);
            String name = Character.toString(surnames[random.nextInt(surnames.length)]) + Character.toString(second);

            String pinyin = whole.transliterate(name);

            // a few letters of other countries have no pinyin
            if (pinyin.matches("[a-z ]+")) {
                assertThat(Pinyin.readings(name).iterator().next().syllables())
                        .as(name)
                        .isEqualTo(List.of(pinyin.split(" ", -1)));
            }
        }
    }
}
