package org.baoku.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Joins the pieces of persons' and places' names that the dictionary leaves apart.
final class NamePieces {
    private static final String PLACE_SUFFIXES = "省市县区镇乡村州旗盟";

    /// Single characters after a person's name that say what the person does.
    private static final String VERBS_AFTER_NAMES = "说称访赴谈见晤会出任获当被在到是和与及将对为于从的了致抵向率主就等";

    private static final Set<String> LONG_SURNAMES =
            Set.of("欧阳", "上官", "司马", "诸葛", "尉迟", "司徒", "东方", "皇甫", "夏侯", "令狐", "慕容", "端木", "公孙", "长孙", "独孤", "南宫");

    /// Characters that stand for the sounds of foreign names.
    private static final String TRANSLITERATION =
            "阿埃艾安奥巴班贝本比宾波伯博布查茨达戴丹德登迪蒂丁东杜多厄恩尔法菲费芬夫弗福甘冈戈哥格葛根贡古哈海汉赫亨胡华怀霍基吉加贾杰金卡凯坎康考科克肯库拉莱赖兰朗劳勒雷里利连廉列林隆"
                    + "卢鲁路伦罗洛马玛麦曼芒梅门蒙米密莫默姆穆拿纳娜南内尼涅宁努诺欧帕佩彭皮平珀普齐奇契钱乔切琴让热若萨塞桑瑟沙山尚舍圣施史斯思丝松苏索塔台泰坦特提图托脱瓦万旺威韦维魏温文翁"
                    + "沃乌武西希锡辛休许雅亚延扬耶叶伊因英尤约泽扎詹珍朱兹祖佐";

    private static final int MIN_FOREIGN_NAME = 3;

    private static final String PERSON = "nr";

    private NamePieces() {}

    static List<WordPiece> join(List<WordPiece> pieces) {
        return places(foreignNames(persons(pieces)));
    }

    /// A person's name of which the last character was left over: 全红 and 婵.
    private static List<WordPiece> persons(List<WordPiece> pieces) {
        List<WordPiece> joined = new ArrayList<>();
        for (WordPiece piece : pieces) {
            WordPiece last = joined.isEmpty() ? null : joined.getLast();
            boolean belongs = last != null
                    && last.nature().equals(PERSON)
                    && isShortName(last)
                    && last.touches(piece)
                    && piece.isSingle()
                    && VERBS_AFTER_NAMES.indexOf(piece.first()) < 0;
            if (last != null && belongs) {
                joined.set(joined.size() - 1, last.to(piece, "nrf"));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /// A foreign name in pieces, one of them a single character: 泽, 连 and 斯基.
    private static List<WordPiece> foreignNames(List<WordPiece> pieces) {
        List<WordPiece> joined = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = at;
            boolean hasSingle = false;
            while (end < pieces.size()
                    && isTransliteration(pieces.get(end))
                    && (end == at || pieces.get(end - 1).touches(pieces.get(end)))) {
                hasSingle |= pieces.get(end).length() == 1;
                end++;
            }
            if (end - at > 1
                    && hasSingle
                    && pieces.get(end - 1).end() - pieces.get(at).start() >= MIN_FOREIGN_NAME) {
                joined.add(pieces.get(at).to(pieces.get(end - 1), "nrf"));
                at = end;
            } else {
                joined.add(pieces.get(at++));
            }
        }
        return joined;
    }

    private static boolean isTransliteration(WordPiece piece) {
        return piece.word().chars().allMatch(c -> TRANSLITERATION.indexOf(c) >= 0);
    }

    /// Whether a name may lack its last character: two characters, or three with a surname of two.
    private static boolean isShortName(WordPiece name) {
        return name.length() == 2
                || (name.length() == 3 && LONG_SURNAMES.contains(name.word().substring(0, 2)));
    }

    /// A place of which the kind was left over: 河湾 and 镇.
    private static List<WordPiece> places(List<WordPiece> pieces) {
        List<WordPiece> joined = new ArrayList<>();
        for (WordPiece piece : pieces) {
            WordPiece last = joined.isEmpty() ? null : joined.getLast();
            boolean belongs = last != null
                    && last.nature().startsWith("n")
                    && last.touches(piece)
                    && piece.isSingle()
                    && PLACE_SUFFIXES.indexOf(piece.first()) >= 0;
            if (last != null && belongs) {
                joined.set(joined.size() - 1, last.to(piece, "ns"));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
