package org.baoku.people.official;

import java.util.List;
import java.util.Set;
import org.baoku.people.office.OfficePhrase;
import org.baoku.people.office.OfficialMention;

/// Offices that leave out their organisation because the official before them has it:
/// 市政协主席某某主持；副主席某某、秘书长某某出席.
final class OfficeContinuation {
    private static final Set<String> WITHOUT_ORGANISATION = Set.of(
            "主任", "副主任", "主席", "副主席", "秘书长", "副秘书长", "院长", "副院长", "成员", "委员", "领事", "参赞", "副领导人", "副组长", "副支队长", "副大队长",
            "副队长", "副总指挥");

    /// How far behind the official before it the same post may stand in a sentence.
    private static final int MAX_SAME_SENTENCE = 24;

    private OfficeContinuation() {}

    /// Whether an office without an organisation belongs to that of the last official found before it.
    static boolean continues(String text, OfficePhrase phrase, List<OfficialMention> found) {
        if (found.isEmpty() || !WITHOUT_ORGANISATION.contains(phrase.textIn(text))) {
            return false;
        }
        OfficialMention previous = found.getLast();
        int gap = phrase.start() - previous.end();
        if (gap < 1 || gap > MAX_SAME_SENTENCE) {
            return false;
        }
        char before = text.charAt(phrase.start() - 1);
        boolean joined = text.startsWith("以及", previous.end()) && gap == 2;
        if (joined || (gap == 1 && (before == '，' || before == '、' || before == '和'))) {
            return true;
        }
        String post = phrase.textIn(text).replaceFirst("^副", "");
        String office = previous.office();
        boolean samePost = office != null
                && office.endsWith(post)
                && (office.length() > post.length() + 1 || WITHOUT_ORGANISATION.contains(office));
        return samePost
                && (before == '，' || before == '；')
                && text.substring(previous.end(), phrase.start()).chars().noneMatch(c -> "。！？\n".indexOf(c) >= 0);
    }
}
