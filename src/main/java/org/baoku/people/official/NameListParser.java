package org.baoku.people.official;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameFinder;
import org.baoku.people.office.OfficialMention;

/// Finds lists of names without offices in sentences whose form says that officials are meant:
/// 王远东、李措分别参加。 and 陈海、吴向东等省领导在省审计厅调研.
final class NameListParser {
    /// What such a sentence says of the listed officials: they attended.
    private static final Pattern ATTENDANCE = Pattern.compile(
            "(等(?:领导(?:同志)?|人)?)?(分别|一同|一并|共同|也|同时|一起|随同|先后|在主会场或分会场|在分会场|在主会场)*"
                    + "(?:在主席台(?:前排)?就[座坐](?=[，。；])|(参加|出席|陪同|列席|参与)(上述|相关|有关|了|以上)?(活动|会见|会议|座谈|调研|考察|检查|慰问|视察|仪式|接待日活动)*[。；])");
    /// What a list ends with that calls the listed persons leaders.
    private static final Pattern LEADERS = Pattern.compile("等((?:[省市州县区]|党和国家|国家|中央)(?:委|级)?领导人?)(?!小组|班子|干部|机构|力)");
    /// Words of which one follows every such list.
    private static final List<String> HINTS = List.of("领导", "参加", "出席", "陪同", "列席", "参与", "主席台");

    private static final int MAX_NAME_LENGTH = 14;
    private static final int ATTENDANCE_WINDOW = 40;
    private static final int LEADERS_WINDOW = 10;

    private final NameFinder names;

    NameListParser(NameFinder names) {
        this.names = names;
    }

    /// A list of names at the beginning of a clause.
    ///
    /// @param end index after the last name
    private record NameList(List<OfficialMention> names, int end) {}

    /// All persons in such lists of this text, in order; with an office only where the list says 等…领导.
    List<OfficialMention> findAll(String text) {
        if (HINTS.stream().noneMatch(text::contains)) {
            return List.of();
        }
        List<OfficialMention> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            found.addAll(findAt(text, start));
            start = nextClauseStart(text, start);
        }
        return found;
    }

    private static int nextClauseStart(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("。；，！？\n ".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private List<OfficialMention> findAt(String text, int start) {
        NameList list = parseList(text, start);
        if (list.names().isEmpty()) {
            return List.of();
        }
        Matcher attendance =
                ATTENDANCE.matcher(text).region(list.end(), Math.min(text.length(), list.end() + ATTENDANCE_WINDOW));
        boolean sentenceStart = start == 0 || "。；\n".indexOf(text.charAt(start - 1)) >= 0;
        if (sentenceStart && attendance.lookingAt()) {
            return list.names();
        }
        Matcher leaders =
                LEADERS.matcher(text).region(list.end(), Math.min(text.length(), list.end() + LEADERS_WINDOW));
        return leaders.lookingAt()
                ? list.names().stream()
                        .map(name -> name.withOffice(leaders.group(1)))
                        .toList()
                : List.of();
    }

    /// The names of the list in which a known name stands; none where it stands in no list of names.
    List<OfficialMention> listAround(String text, int knownStart) {
        int start = knownStart;
        while (start > 0 && "。；，！？：:\n “”（( \u3000".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        NameList list = parseList(text, start);
        return list.names().stream().anyMatch(name -> name.start() == knownStart)
                        && list.names().size() > 1
                ? list.names()
                : List.of();
    }

    /// Whether these characters are all of a foreign name and not a part of a longer one.
    boolean isWholeForeignName(String text, int start, int end) {
        boolean beginning = start == 0
                || (!NameContext.isNameDot(text.charAt(start - 1))
                        && !names.isInsideTransliteration(text, start, start + 1));
        return beginning && names.findEnd(text, start, true) == end;
    }

    /// The names joined by 、 from this position on; no names where an item of the list is not a name.
    private NameList parseList(String text, int start) {
        List<OfficialMention> found = new ArrayList<>();
        int at = start;
        while (at < text.length()) {
            int limit = Math.min(text.length(), at + MAX_NAME_LENGTH);
            int comma = text.indexOf('、', at, limit);
            int end = names.findEnd(text, at, false);
            if (end < 0 || end > limit || (comma > 0 && comma < end)) {
                break;
            }
            found.add(new OfficialMention(text.substring(at, end), at, end, null, -1, false));
            if (end >= text.length() || text.charAt(end) != '、') {
                return new NameList(found, end);
            }
            at = end + 1;
        }
        return new NameList(List.of(), at);
    }
}
