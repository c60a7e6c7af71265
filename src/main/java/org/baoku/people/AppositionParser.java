package org.baoku.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baoku.people.OfficeLexicon.Head;

/// Reads offices printed with names: before one (市长罗启明), before several (市领导李小川、江东来), behind one
/// (习近平总书记).
final class AppositionParser {
    /// Offices that are printed behind a name.
    private static final Set<String> BEHIND = Set.of(
            "总书记", "主席", "总理", "总统", "首相", "委员长", "书记", "省长", "市长", "州长", "县长", "部长", "外长", "国务卿", "国务委员", "议长", "大使",
            "特首");

    /// Offices that may leave out their organisation behind another of the same.
    private static final Set<String> BARE = Set.of("主任", "副主任", "主席", "副主席", "秘书长", "副秘书长", "院长", "副院长", "成员", "委员");

    /// As sure as a name must be to be believed before an office.
    private static final float PLAIN_NAME = 9;

    /// What stands between a country or an organisation and an office, and ends no name.
    private static final String NO_NAME_END = "前原时新任现副代等部局省市县";

    private static final int LONGEST_NOTE = 16;

    private final OfficePhraseFinder phrases;
    private final NameFinder names;

    AppositionParser(OfficePhraseFinder phrases, NameFinder names) {
        this.phrases = phrases;
        this.names = names;
    }

    /// Everybody whom this text names with an office, in order.
    List<OfficialMention> in(String text) {
        List<Head> heads = phrases.heads(text);
        List<OfficialMention> found = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            if (!behind(text, heads.get(i), found)) {
                before(text, heads, i, found);
            }
        }
        return found;
    }

    private boolean behind(String text, Head head, List<OfficialMention> found) {
        String office = text.substring(head.start(), head.end());
        if (!BEHIND.contains(office) || phrases.isForeignBefore(text, head)) {
            return false;
        }
        for (int length = 4; length >= 2; length--) {
            int start = head.start() - length;
            if (start >= 0 && standsAlone(text, start, head.start())) {
                found.add(new OfficialMention(text.substring(start, head.start()), start, head.start(), office, false));
                return true;
            }
        }
        return false;
    }

    /// Whether the characters between these places are a name and no part of other words: 组织部长 names nobody
    /// 织部.
    private boolean standsAlone(String text, int start, int end) {
        String name = text.substring(start, end);
        return NO_NAME_END.indexOf(text.charAt(end - 1)) < 0
                && "两各该本我贵双每某老".indexOf(text.charAt(start)) < 0
                && !name.endsWith("国")
                && names.isPlainName(name, PLAIN_NAME)
                && (start == 0 || !names.isTorn(text, start));
    }

    private void before(String text, List<Head> heads, int index, List<OfficialMention> found) {
        Head head = heads.get(index);
        int at = skipSpace(text, head.end());
        if (at >= text.length() || (names.end(text, at, true) < 0 && names.unknownEnd(text, at) < 0)) {
            return;
        }
        if (at == head.end() && names.isTorn(text, at) && !names.isUsual(text, at)) {
            return;
        }
        OfficePhrase phrase = phrases.endingWith(text, heads, index);
        if (!phrase.isPublic() && !goesOn(text, phrase, found)) {
            return;
        }
        boolean foreign = phrase.isForeign() || phrases.speaksOfAbroad(text) || followsForeign(phrase, found);
        while (at >= 0) {
            int end = names.end(text, at, foreign);
            end = end < 0 ? names.unknownEnd(text, at) : end;
            if (end < 0) {
                return;
            }
            found.add(new OfficialMention(text.substring(at, end), at, end, phrase.in(text), foreign));
            at = nextOfList(text, end, heads);
        }
    }

    /// Whether an office without its organisation belongs to the one before it in the sentence:
    /// 市人大常委会主任郑某，副主任王某、 李某.
    private static boolean goesOn(String text, OfficePhrase phrase, List<OfficialMention> found) {
        if (found.isEmpty() || !BARE.contains(phrase.in(text))) {
            return false;
        }
        OfficialMention before = found.getLast();
        int gap = phrase.start() - before.end();
        return gap == 1 && (text.charAt(before.end()) == '，' || text.charAt(before.end()) == '、');
    }

    /// Whether the person before this office in a list holds one abroad: 巴西国防部长某某、海军司令某某.
    private static boolean followsForeign(OfficePhrase phrase, List<OfficialMention> found) {
        return !found.isEmpty()
                && found.getLast().foreign()
                && phrase.start() == found.getLast().end() + 1;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 3 && (text.charAt(at) == ' ' || text.charAt(at) == '\u3000')) {
            at++;
        }
        return at;
    }

    /// Where the next name of a list begins; -1 where the list ends or goes on with another office.
    private static int nextOfList(String text, int end, List<Head> heads) {
        int at = skipNote(text, end);
        if (at >= text.length() || text.charAt(at) != '、') {
            return -1;
        }
        int next = at + 1;
        int stop = next;
        while (stop < text.length() && "、，。；：".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        int last = stop;
        boolean office = heads.stream().anyMatch(head -> head.start() >= next && head.end() <= last);
        return office ? -1 : next;
    }

    /// A note behind a name: （女，藏族）.
    private static int skipNote(String text, int from) {
        if (from < text.length() && text.charAt(from) == '（') {
            int close = text.indexOf('）', from);
            if (close > 0 && close - from <= LONGEST_NOTE) {
                return close + 1;
            }
        }
        return from;
    }
}
