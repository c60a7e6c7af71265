package org.baoku.people.credit;

import java.util.List;
import java.util.Optional;
import org.baoku.paper.Block;
import org.baoku.text.WrittenDate;
import org.baoku.text.WrittenDateFinder;

/// Finds the date of the reported event: the one in the first sentence of the body.
///
/// A date that is announced (将于7月20日), expected or a limit (截至7月20日) does not count.
final class NewsDateFinder {
    private static final int MAX_SENTENCE_LENGTH = 300;

    /// Words before a date that is not the date of the event.
    private static final List<String> FUTURE_OR_LIMIT = List.of(
            "将于", "将在", "定于", "拟于", "预计", "截至", "截止", "持续到", "持续至", "期至", "计划", "到", "自", "最迟", "预计于", "即将于", "将");

    /// Characters that make a day without a month part of a word: 3日本车展, 3日内, 3日游.
    private static final List<String> AFTER_NUMBER_OF_DAYS = List.of("本", "内", "前", "游");

    private static final List<String> RANGE_MARKS = List.of("至", "到", "—", "-");

    private NewsDateFinder() {}

    /// The date of the event as printed, of a range its last day; empty where the first sentence has none or gives
    /// a year.
    static Optional<WrittenDate> find(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph(String text)) {
                return findInFirstSentence(text);
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenDate> findInFirstSentence(String paragraph) {
        String sentence = firstSentence(paragraph);
        List<WrittenDate> dates = WrittenDateFinder.findAll(sentence);
        for (int i = 0; i < dates.size(); i++) {
            WrittenDate date = dates.get(i);
            if (date.year() == null && !isFutureOrLimit(sentence, date) && !isPartOfWord(sentence, date)) {
                boolean range = i + 1 < dates.size() && isRange(sentence, date, dates.get(i + 1));
                return Optional.of(range ? lastDay(date, dates.get(i + 1)) : date);
            }
        }
        return Optional.empty();
    }

    private static String firstSentence(String paragraph) {
        int end = Math.min(paragraph.length(), MAX_SENTENCE_LENGTH);
        for (int i = 0; i < end; i++) {
            char c = paragraph.charAt(i);
            if (c == '。' || c == '！' || c == '？') {
                return paragraph.substring(0, i);
            }
        }
        return paragraph.substring(0, end);
    }

    private static boolean isFutureOrLimit(String sentence, WrittenDate date) {
        return FUTURE_OR_LIMIT.stream().anyMatch(word -> sentence.startsWith(word, date.start() - word.length()));
    }

    private static boolean isPartOfWord(String sentence, WrittenDate date) {
        return date.month() == null
                && AFTER_NUMBER_OF_DAYS.stream().anyMatch(next -> sentence.startsWith(next, date.end()));
    }

    private static boolean isRange(String sentence, WrittenDate from, WrittenDate to) {
        return RANGE_MARKS.contains(sentence.substring(from.end(), to.start()));
    }

    private static WrittenDate lastDay(WrittenDate from, WrittenDate to) {
        Integer month = to.month() == null ? from.month() : to.month();
        return new WrittenDate(from.year(), month, to.day(), from.start(), to.end());
    }
}
