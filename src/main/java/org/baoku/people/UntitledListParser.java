package org.baoku.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads sentences whose form says that officials are meant: 王远东、李措分别参加。 and
/// 陈海、吴向东等省领导在省审计厅调研.
final class UntitledListParser {
    private static final Pattern ATTEND = Pattern.compile("(等|等人)?(分别|一同|一并|共同|也|同时|一起|随同|先后|在主会场或分会场|在分会场|在主会场)*"
            + "(参加|出席|陪同|列席|参与)(上述|相关|有关|了|以上)?(活动|会见|会议|座谈|调研|考察|检查|慰问|视察|仪式|接待日活动)*[。；]");
    private static final Pattern LEADERS = Pattern.compile("等((?:[省市州县区]|党和国家|国家|中央)(?:委|级)?领导)(?!小组|班子|干部|机构|力)");
    private static final int LONGEST_NAME = 14;

    private final NameFinder names;

    UntitledListParser(NameFinder names) {
        this.names = names;
    }

    /// A list of names at the beginning of a sentence.
    private record NameList(List<OfficialMention> names, int end) {}

    /// Everybody whom such sentences of this text name.
    List<OfficialMention> in(String text) {
        List<OfficialMention> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            found.addAll(atSentence(text, start));
            start = nextClause(text, start);
        }
        return found;
    }

    private static int nextClause(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("。；，！？\n ".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private List<OfficialMention> atSentence(String text, int start) {
        NameList list = list(text, start);
        if (list.names().isEmpty()) {
            return List.of();
        }
        Matcher attend = ATTEND.matcher(text).region(list.end(), Math.min(text.length(), list.end() + 40));
        boolean sentence = start == 0 || "。；\n".indexOf(text.charAt(start - 1)) >= 0;
        if (sentence && attend.lookingAt()) {
            return list.names();
        }
        Matcher leaders = LEADERS.matcher(text).region(list.end(), Math.min(text.length(), list.end() + 10));
        return leaders.lookingAt() ? withOffice(list.names(), leaders.group(1)) : List.of();
    }

    private static List<OfficialMention> withOffice(List<OfficialMention> names, @Nullable String office) {
        return names.stream()
                .map(naming -> new OfficialMention(naming.name(), naming.start(), naming.end(), office, false))
                .toList();
    }

    private NameList list(String text, int start) {
        List<OfficialMention> found = new ArrayList<>();
        int at = start;
        while (at < text.length()) {
            int limit = Math.min(text.length(), at + LONGEST_NAME);
            int comma = text.indexOf('、', at, limit);
            int end = names.end(text, at, false);
            if (end < 0 || end > limit || (comma > 0 && comma < end)) {
                break;
            }
            found.add(new OfficialMention(text.substring(at, end), at, end, null, false));
            if (end >= text.length() || text.charAt(end) != '、') {
                return new NameList(found, end);
            }
            at = end + 1;
        }
        return new NameList(List.of(), at);
    }
}
