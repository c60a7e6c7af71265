package org.baoku.people;

import java.util.List;
import java.util.Optional;
import org.baoku.paper.Block;
import org.baoku.text.WrittenDate;
import org.baoku.text.WrittenDateFinder;

/// Finds the day on which the news happened: the one that the first sentence of the body gives.
///
/// A day that is announced (将于7月20日), expected or named as a limit (截至7月20日) is none.
final class NewsDateFinder {
    private static final int LONGEST_SENTENCE = 300;
    private static final List<String> NOT_YET = List.of(
            "将于", "将在", "定于", "拟于", "预计", "截至", "截止", "持续到", "持续至", "期至", "计划", "到", "自", "最迟", "预计于", "即将于", "将");

    private NewsDateFinder() {}

    /// The day of the event, as printed.
    static Optional<WrittenDate> in(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph(String text)) {
                return inFirstSentence(text);
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenDate> inFirstSentence(String paragraph) {
        String sentence = firstSentence(paragraph);
        List<WrittenDate> days = WrittenDateFinder.findAll(sentence);
        for (int i = 0; i < days.size(); i++) {
            WrittenDate day = days.get(i);
            if (day.year() == null && !isAhead(sentence, day) && !isPartOfWord(sentence, day)) {
                boolean span = i + 1 < days.size() && isSpan(sentence, day, days.get(i + 1));
                return Optional.of(span ? endOf(day, days.get(i + 1)) : day);
            }
        }
        return Optional.empty();
    }

    private static String firstSentence(String paragraph) {
        int end = Math.min(paragraph.length(), LONGEST_SENTENCE);
        for (int i = 0; i < end; i++) {
            char c = paragraph.charAt(i);
            if (c == '。' || c == '！' || c == '？') {
                return paragraph.substring(0, i);
            }
        }
        return paragraph.substring(0, end);
    }

    private static boolean isAhead(String sentence, WrittenDate day) {
        return NOT_YET.stream().anyMatch(word -> sentence.startsWith(word, day.start() - word.length()));
    }

    /// 21日本 is no day but a country after a number.
    private static boolean isPartOfWord(String sentence, WrittenDate day) {
        return day.month() == null
                && (sentence.startsWith("本", day.end())
                        || sentence.startsWith("内", day.end())
                        || sentence.startsWith("前", day.end())
                        || sentence.startsWith("游", day.end()));
    }

    private static boolean isSpan(String sentence, WrittenDate from, WrittenDate to) {
        String between = sentence.substring(from.end(), to.start());
        return between.equals("至") || between.equals("到") || between.equals("—") || between.equals("-");
    }

    private static WrittenDate endOf(WrittenDate from, WrittenDate to) {
        Integer month = to.month() == null ? from.month() : to.month();
        return new WrittenDate(from.year(), month, to.day(), from.start(), to.end());
    }
}
