package org.baoku.people.credit;

import java.util.List;
import java.util.Optional;
import org.baoku.text.WrittenDate;
import org.baoku.text.WrittenDateFinder;
import org.jspecify.annotations.Nullable;

/// Parses a printed lead-in or sign-off: 新华社北京7月21日电（记者李明） has a source, a place, a date and a credit.
public final class LeadInParser {
    /// Last characters of a source; the place follows it. The longest first.
    private static final List<String> SOURCE_SUFFIXES = List.of(
            "客户端", "电视台", "广播台", "新闻网", "时刻新闻", "通讯社", "全媒体", "新闻", "在线", "周刊", "杂志", "总台", "央视", "财经", "快讯", "报", "社",
            "网", "刊", "台");

    /// Words between source and 讯 that are no place.
    private static final List<String> NOT_PLACES =
            List.of("综合", "专", "特", "快", "讯", "记者", "消息", "本地", "电", "融媒", "独家", "报道", "时刻", "今");

    /// What may stand before the source.
    private static final List<String> PREFIXES = List.of("据综合", "综合", "转据", "据", "来源", "□", "■", "●", "◎", "△", "▲");

    /// What a lead-in ends with, tried in this order.
    private static final List<String> ENDINGS =
            List.of("专电", "特讯", "专讯", "综合消息", "综合报道", "消息", "报道", "综合", "讯", "电", "特稿");

    /// Sources that stand at the beginning whatever follows them.
    private static final List<String> KNOWN_SOURCES = List.of("本报", "本刊", "本台", "本网", "新华社", "中新社");

    private static final int MAX_PLACE_LENGTH = 12;
    private static final int MAX_SOURCE_AND_PLACE_LENGTH = 30;

    /// The parts of a lead-in or sign-off.
    ///
    /// @param source 本报, 新华社 …; null where none is printed
    /// @param place null where none is printed
    /// @param date null where none is printed
    /// @param credit the credited persons, as printed; may be empty
    record LeadIn(
            @Nullable String source,
            @Nullable String place,
            @Nullable WrittenDate date,
            String credit) {
        static final LeadIn EMPTY = new LeadIn(null, null, null, "");
    }

    /// The parts of this lead-in or sign-off; [LeadIn#EMPTY] for null.
    LeadIn parse(@Nullable String printed) {
        if (printed == null) {
            return LeadIn.EMPTY;
        }
        String text = printed.replace('(', '（').replace(')', '）').strip();
        StringBuilder outside = new StringBuilder();
        StringBuilder inside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '（') {
                depth++;
                inside.append('，');
            } else if (c == '）') {
                depth = Math.max(0, depth - 1);
            } else {
                (depth > 0 ? inside : outside).append(c);
            }
        }
        LeadIn plain = parseOpening(withoutSpaces(outside.toString()));
        if (plain.source() != null) {
            return new LeadIn(plain.source(), plain.place(), plain.date(), inside.toString());
        }
        LeadIn parenthesized = parseOpening(withoutSpaces(inside.toString().replace("，", "")));
        return parenthesized.source() != null ? parenthesized : new LeadIn(null, null, null, outside + "，" + inside);
    }

    private static String withoutSpaces(String text) {
        StringBuilder compact = new StringBuilder();
        text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFEFF)
                .forEach(c -> compact.append((char) c));
        return compact.toString();
    }

    /// Source, place and date of a text without credit; [LeadIn#EMPTY] where it is no lead-in.
    private static LeadIn parseOpening(String text) {
        if (text.contains("记者") || text.contains("通讯员")) {
            return LeadIn.EMPTY;
        }
        String opening = text;
        for (String prefix : PREFIXES) {
            if (opening.startsWith(prefix) && opening.length() > prefix.length() + 1) {
                opening = opening.substring(prefix.length());
            }
        }
        Optional<String> body = withoutEnding(opening);
        if (body.isEmpty()) {
            return LeadIn.EMPTY;
        }
        List<WrittenDate> dates = WrittenDateFinder.findAll(body.get());
        WrittenDate date = dates.isEmpty() ? null : dates.getFirst();
        String sourceAndPlace = date == null ? body.get() : body.get().substring(0, date.start());
        int sourceEnd = findSourceEnd(sourceAndPlace);
        if (sourceEnd == 0) {
            return LeadIn.EMPTY;
        }
        return new LeadIn(sourceAndPlace.substring(0, sourceEnd), place(sourceAndPlace.substring(sourceEnd)), date, "");
    }

    /// The text before 讯, 电 or 消息; empty where the text is no lead-in.
    private static Optional<String> withoutEnding(String text) {
        String trimmed = text.replaceFirst("[：:。，　]+$", "");
        for (String ending : ENDINGS) {
            if (trimmed.length() > ending.length() + 1 && trimmed.endsWith(ending)) {
                return Optional.of(trimmed.substring(0, trimmed.length() - ending.length()));
            }
        }
        boolean agencyAlone = trimmed.length() >= 3 && trimmed.length() <= 5 && trimmed.endsWith("社");
        return agencyAlone ? Optional.of(trimmed) : Optional.empty();
    }

    /// The index after the source; 0 where none is found.
    private static int findSourceEnd(String sourceAndPlace) {
        for (String source : KNOWN_SOURCES) {
            if (sourceAndPlace.startsWith(source)) {
                return source.length();
            }
        }
        if (sourceAndPlace.length() > MAX_SOURCE_AND_PLACE_LENGTH) {
            return 0;
        }
        int sourceEnd = 0;
        for (String suffix : SOURCE_SUFFIXES) {
            int at = sourceAndPlace.lastIndexOf(suffix);
            boolean partOfPlace = suffix.equals("台") && at > 0 && at + 1 - sourceEnd <= 3;
            if (at > 0 && !partOfPlace) {
                sourceEnd = Math.max(sourceEnd, at + suffix.length());
            }
        }
        return sourceEnd;
    }

    /// The printed text as a place; null where it is none.
    private static @Nullable String place(String printed) {
        String place = printed;
        for (String word : NOT_PLACES) {
            place = place.endsWith(word) ? place.substring(0, place.length() - word.length()) : place;
        }
        boolean named = place.length() >= 2
                && place.length() <= MAX_PLACE_LENGTH
                && place.codePoints().allMatch(c -> Character.isIdeographic(c) || c == '·');
        return named ? place : null;
    }
}
