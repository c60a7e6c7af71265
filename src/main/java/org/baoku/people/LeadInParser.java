package org.baoku.people;

import java.util.List;
import java.util.Optional;
import org.baoku.text.WrittenDate;
import org.baoku.text.WrittenDateFinder;
import org.jspecify.annotations.Nullable;

/// Takes a printed lead-in or sign-off apart: 新华社北京7月21日电（记者李明） is a source, a place, a day and
/// a credit.
final class LeadInParser {
    /// How the name of a source ends; the place stands behind it. The longest first.
    private static final List<String> SOURCE_ENDS = List.of(
            "客户端", "电视台", "广播台", "新闻网", "时刻新闻", "通讯社", "全媒体", "新闻", "在线", "周刊", "杂志", "总台", "央视", "财经", "快讯", "报", "社",
            "网", "刊", "台");

    /// What stands between source and 讯 without being a place.
    private static final List<String> NO_PLACE =
            List.of("综合", "专", "特", "快", "讯", "记者", "消息", "本地", "电", "融媒", "独家", "报道", "时刻", "今");

    private static final List<String> BEFORE_SOURCE =
            List.of("据综合", "综合", "转据", "据", "来源", "□", "■", "●", "◎", "△", "▲");
    private static final int LONGEST_PLACE = 12;

    /// A lead-in taken apart.
    ///
    /// @param source 本报, 新华社 …; null where none is named
    /// @param place null where none is printed
    /// @param day null where none is given
    /// @param credit the people credited, as printed; may be empty
    record Lead(
            @Nullable String source,
            @Nullable String place,
            @Nullable WrittenDate day,
            String credit) {
        static final Lead NONE = new Lead(null, null, null, "");
    }

    /// The parts of this lead-in or sign-off; what it lacks stays empty.
    Lead read(String printed) {
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
        Lead bare = opening(compact(outside.toString()));
        if (bare.source() != null) {
            return new Lead(bare.source(), bare.place(), bare.day(), inside.toString());
        }
        Lead bracketed = opening(compact(inside.toString().replace("，", "")));
        return bracketed.source() != null ? bracketed : new Lead(null, null, null, outside + "，" + inside);
    }

    private static String compact(String text) {
        StringBuilder compact = new StringBuilder();
        text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFEFF)
                .forEach(c -> compact.append((char) c));
        return compact.toString();
    }

    private static Lead opening(String text) {
        if (text.contains("记者") || text.contains("通讯员")) {
            return Lead.NONE;
        }
        String opening = text;
        for (String before : BEFORE_SOURCE) {
            if (opening.startsWith(before) && opening.length() > before.length() + 1) {
                opening = opening.substring(before.length());
            }
        }
        Optional<String> body = withoutEnding(opening);
        if (body.isEmpty()) {
            return Lead.NONE;
        }
        List<WrittenDate> days = WrittenDateFinder.findAll(body.get());
        WrittenDate day = days.isEmpty() ? null : days.getFirst();
        String head = day == null ? body.get() : body.get().substring(0, day.start());
        int cut = endOfSource(head);
        if (cut == 0) {
            return Lead.NONE;
        }
        return new Lead(head.substring(0, cut), place(head.substring(cut)), day, "");
    }

    /// The text before 讯, 电, 消息; empty where the text is no lead-in.
    private static Optional<String> withoutEnding(String text) {
        String trimmed = text.replaceFirst("[：:。，　]+$", "");
        for (String end : List.of("专电", "特讯", "专讯", "综合消息", "综合报道", "消息", "报道", "综合", "讯", "电", "特稿")) {
            if (trimmed.length() > end.length() + 1 && trimmed.endsWith(end)) {
                return Optional.of(trimmed.substring(0, trimmed.length() - end.length()));
            }
        }
        boolean agencyAlone = trimmed.length() >= 3 && trimmed.length() <= 5 && trimmed.endsWith("社");
        return agencyAlone ? Optional.of(trimmed) : Optional.empty();
    }

    private static int endOfSource(String head) {
        if (head.startsWith("本报") || head.startsWith("本刊") || head.startsWith("本台") || head.startsWith("本网")) {
            return 2;
        }
        if (head.startsWith("新华社") || head.startsWith("中新社")) {
            return 3;
        }
        if (head.length() > 30) {
            return 0;
        }
        int cut = 0;
        for (String end : SOURCE_ENDS) {
            int at = head.lastIndexOf(end);
            boolean partOfPlace = end.equals("台") && at > 0 && at + 1 - cut <= 3;
            if (at > 0 && !partOfPlace) {
                cut = Math.max(cut, at + end.length());
            }
        }
        return cut;
    }

    private static @Nullable String place(String printed) {
        String place = printed;
        for (String word : NO_PLACE) {
            place = place.endsWith(word) ? place.substring(0, place.length() - word.length()) : place;
        }
        boolean named = place.length() >= 2
                && place.length() <= LONGEST_PLACE
                && place.codePoints().allMatch(c -> Character.isIdeographic(c) || c == '·');
        return named ? place : null;
    }
}
