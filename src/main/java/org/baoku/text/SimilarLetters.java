package org.baoku.text;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Chinese characters that are typed for one another: of the same sound, of a sound that many speakers do not
/// distinguish, or of a similar shape.
public final class SimilarLetters {
    private static final int FIRST = 0x4E00;
    private static final int END = 0x9FA6;

    /// How many readings of a letter count: the dictionary lists the usual ones first.
    private static final int MAX_READINGS = 2;

    /// Groups of characters of similar shape.
    private static final String SHAPES =
            "己已巳 末未 戊戌戍戎 侯候 傅博搏 祥样详 晴睛请清情 洒酒 曰日 干千于 土士 大太犬 人入八 天夭无 折拆析 崇祟 晓骁绕浇 瑶摇遥谣 玲冷铃岭 芮茵芸 婵禅蝉 桂挂 里理 冠寇"
                    + " 津律 卜下 兔免 鸟乌 贝见 风凤 厂广 万方 王玉主 田由甲申 目且 木本术 白自 今令 仑仓 母毋 刀力 几凡 史吏 问间 末来 帅师 拔拨 抡抢 钓钧 钩钓 徒徙 辩辨 赢嬴羸"
                    + " 暮幕墓慕募 载栽裁 粟栗 茶荼 淮准 住往佳 持待侍恃 喝渴竭 延廷 侥饶 沪泸 陕挟 灸炙 姜美 杨扬场 泽择译 峰锋烽 浩洁 伟纬 娜那 琦绮骑崎 斌彬 晨辰 磊蕊 轩轶 俊峻骏 炜伟 勋助";

    private static final Map<Integer, Set<Integer>> BY_SOUND = new HashMap<>();

    static {
        Map<String, Set<Integer>> letters = new HashMap<>();
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        for (int letter = FIRST; letter < END; letter++) {
            if (gb2312.canEncode((char) letter)) {
                // ICU, which reads names better, would need seconds for all letters.
                var readings = PinyinDictionary.get(Character.toString(letter));
                for (int i = 0; readings != null && i < Math.min(readings.length, MAX_READINGS); i++) {
                    String sound = blurred(readings[i].getPinyinWithoutTone());
                    letters.computeIfAbsent(sound, _ -> new LinkedHashSet<>()).add(letter);
                }
            }
        }
        letters.values()
                .forEach(same -> same.forEach(letter -> BY_SOUND.computeIfAbsent(letter, _ -> new LinkedHashSet<>())
                        .addAll(same)));
        for (String group : SHAPES.split(" ", -1)) {
            List<Integer> same = group.codePoints().boxed().toList();
            same.forEach(letter ->
                    BY_SOUND.computeIfAbsent(letter, _ -> new LinkedHashSet<>()).addAll(same));
        }
    }

    private SimilarLetters() {}

    /// The characters that may be meant by one, without itself.
    public static List<Integer> of(int letter) {
        List<Integer> similar = new ArrayList<>(BY_SOUND.getOrDefault(letter, Set.of()));
        similar.remove(Integer.valueOf(letter));
        return similar;
    }

    /// Pinyin with the sounds that many speakers do not distinguish made the same.
    private static String blurred(String pinyin) {
        return pinyin.replace("ng", "n").replace("zh", "z").replace("ch", "c").replace("sh", "s");
    }
}
