package org.baoku.similarity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.text.WidthFolding;
import org.baoku.text.WordCutter;
import org.baoku.text.WordCutter.Kind;
import org.baoku.text.WordCutter.Word;

/// The figures, names and nouns of several texts, each told from those of the texts before it. Not
/// thread-safe.
final class NewTerms {
    /// The beginning of a text says what it is about; to cut longer ones into words would be slow.
    private static final int MAX_LETTERS = 2_000;

    private static final int MAX_LISTED = 5;
    private static final int MIN_COUNT = 2;

    /// A number with what it counts. Dates, times of day and ordinals are no figures, nor are small numbers in
    /// words: 一个.
    private static final Pattern FIGURE = Pattern.compile(
            "(?!(?:19|20)[0-9]{2}\\p{IsHan}{2})[0-9][0-9.,-]*(?:%|‰|[十百千万亿]*(?![年月日号时分秒点届周岁]|小时|个$)\\p{IsHan}{1,3})");

    private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{3,4}|\\p{IsHan}+(?:·\\p{IsHan}+)+");
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,8}");

    /// Words that no name of an organ has show that it was cut wrong.
    private static final Pattern ORGAN = Pattern.compile("[\\p{IsHan}&&[^将就及向把被为在的等大该各本]]{4,14}");

    private static final Pattern NOUN = Pattern.compile("\\p{IsHan}{2,8}");

    /// Nouns that newspapers use about everything.
    private static final Set<String> EMPTY_NOUNS = Set.of(
            "记者", "标题", "来源", "部分", "情况", "问题", "工作", "相关", "活动", "全市", "全省", "全国", "全县", "全区", "我国", "本报讯", "月份", "人员",
            "方面", "时间", "新闻", "网友", "领导", "重点", "方式", "信息", "报道", "消息", "通讯员", "编辑", "图片", "客户端", "现场", "进行");

    private final Set<String> known = new HashSet<>();

    /// What a text has that no earlier one had, by kind, the most frequent first.
    Map<Kind, List<String>> next(String text) {
        String beginning = text.substring(0, Math.min(MAX_LETTERS, text.length()));
        Map<Kind, Map<String, Integer>> counts = new EnumMap<>(Kind.class);
        for (Word word : WordCutter.cut(WidthFolding.narrow(beginning).toLowerCase(Locale.ROOT))) {
            if (pattern(word.kind()).matcher(word.text()).matches() && !EMPTY_NOUNS.contains(word.text())) {
                counts.computeIfAbsent(word.kind(), _ -> new LinkedHashMap<>()).merge(word.text(), 1, Integer::sum);
            }
        }
        Map<Kind, List<String>> terms = new EnumMap<>(Kind.class);
        counts.forEach((kind, counted) -> terms.put(kind, unknown(kind, counted)));
        counts.values().forEach(counted -> known.addAll(counted.keySet()));
        return terms;
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case NUMBER -> FIGURE;
            case PERSON -> PERSON;
            case PLACE -> PLACE;
            case ORGAN -> ORGAN;
            case NOUN, TIME, OTHER -> NOUN;
        };
    }

    private List<String> unknown(Kind kind, Map<String, Integer> counted) {
        // a name that is printed once is often no name, and says little
        int least = kind == Kind.NUMBER || kind == Kind.PLACE ? 1 : MIN_COUNT;
        return counted.entrySet().stream()
                .filter(term -> term.getValue() >= least && !known.contains(term.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MAX_LISTED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
