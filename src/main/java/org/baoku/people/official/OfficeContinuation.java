package org.baoku.people.official;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.office.OfficePhrase;
import org.baoku.people.office.OfficialMention;

/// Offices that leave out their organisation because the official before them has it:
/// 市政协主席某某主持；副主席某某、秘书长某某出席.
final class OfficeContinuation {
    private static final Set<String> WITHOUT_ORGANISATION = Set.of(
            "主任", "副主任", "常务副主任", "常务副主席", "副主席兼秘书长", "副主任兼秘书长", "主席", "副主席", "秘书长", "副秘书长", "院长", "副院长", "成员", "委员",
            "领事", "参赞", "副领导人", "副组长", "副支队长", "副大队长", "副队长", "副总指挥");

    /// The head of a party, after whom its other posts are named alone: 党主席某某辞职，秘书长某某….
    private static final Pattern PARTY_HEAD = Pattern.compile("党(?:主席|魁|首|总书记)$");

    /// A bank of the state, whose governors are named alone after its head: 美联储主席某某、理事某某.
    private static final Pattern RESERVE_BANK = Pattern.compile("联储|联邦储备|储备银行|^理事$");

    private static final Pattern UNIVERSITY = Pattern.compile("(?:大学|学院)校?(?:党委|纪委|校长|副校长)|^副?校长$");

    private static final Set<String> PARTY_POST = Set.of("主席", "秘书长");

    /// How far behind the official before it the same post may stand in a sentence.
    private static final int MAX_SAME_SENTENCE = 24;

    private static final String NUMBER = "(?:[某该]|第?[一二三四五六七八九十]{1,2})";

    private static final String COMPANY =
            NUMBER + "连(?!续|接|环|任|夜|日|线)|(?:交警|消防|武警|特警|边防)[\\u4e00-\\u9fff]{0,6}[中大]队|边防连|消防救援站";

    /// The units whose heads are named by their post alone after them.
    private static final Map<String, Pattern> UNITS = Map.ofEntries(
            Map.entry("所长", Pattern.compile("(?:派出|司法|看守|拘留|戒毒|税务)所")),
            Map.entry("大队长", Pattern.compile("(?:交警|交管|消防|消防救援|刑侦|刑警|巡特?警|执法|禁毒|治安|侦查|海事|边境管理)大队")),
            Map.entry("中队长", Pattern.compile("(?:交警|消防|刑侦|刑警|巡特?警|执法|武警|城管)[\\u4e00-\\u9fff]{0,8}中队")),
            Map.entry("支队长", Pattern.compile("(?:交警|消防|消防救援|刑侦|刑警|巡特?警|执法|禁毒|治安|海警|武警)[\\u4e00-\\u9fff]{0,4}支队")),
            Map.entry("教导员", Pattern.compile(NUMBER + "营|派出所|(?:交警|消防|刑侦|特警)大队")),
            Map.entry("指导员", Pattern.compile(COMPANY)),
            Map.entry("政治指导员", Pattern.compile(COMPANY)),
            Map.entry("秘书长", Pattern.compile("人大常委会|人民代表大会常务委员会|政协")),
            Map.entry("组长", Pattern.compile("(?:巡视|巡察|督察|督导|调查)组")),
            Map.entry("发言人", Pattern.compile("(?:外交部|国防部|商务部|发展改革委|国台办|国务院台办)[^。；]{0,12}(?:记者会|发布会)")),
            Map.entry("营长", Pattern.compile(NUMBER + "营")),
            Map.entry("连长", Pattern.compile(NUMBER + "连")),
            Map.entry(
                    "站长",
                    Pattern.compile(
                            "(?:消防|救援|水文|兽医|公路管理|气象|边防检查|边境检查|边检|环境监测|卫生监督|农技|农业技术推广|林业|水利|防疫|检疫|植保|农机)[\\u4e00-\\u9fff]{0,4}站")));

    private OfficeContinuation() {}

    /// Whether the text names the unit before that a post at its head belongs to: 派出所 before 副所长某某.
    static boolean isOfNamedUnit(String text, OfficePhrase phrase) {
        Pattern unit = UNITS.get(phrase.textIn(text).replaceFirst("^副", ""));
        boolean alone = phrase.start() == 0
                || !NameContext.isIdeograph(text.charAt(phrase.start() - 1))
                || "的由和与在向对".indexOf(text.charAt(phrase.start() - 1)) >= 0;
        return alone
                && unit != null
                && unit.matcher(text).region(0, phrase.start()).find();
    }

    /// The last official whose office has its organisation; the last of all where none has.
    private static OfficialMention lastWithOrganisation(List<OfficialMention> found) {
        return found.reversed().stream()
                .filter(official -> official.office() != null && !WITHOUT_ORGANISATION.contains(official.office()))
                .findFirst()
                .orElse(found.getLast());
    }

    /// Whether an office without an organisation belongs to that of the last official found before it.
    static boolean continues(String text, OfficePhrase phrase, List<OfficialMention> found) {
        if (found.isEmpty()) {
            return false;
        }
        OfficialMention previous = found.getLast();
        boolean governor = phrase.textIn(text).equals("理事")
                && previous.office() != null
                && RESERVE_BANK.matcher(previous.office()).find();
        // 大学党委书记某某和副校长某某
        boolean ofUniversity = phrase.textIn(text).matches("副?校长")
                && previous.office() != null
                && UNIVERSITY.matcher(previous.office()).find();
        if (!governor && !ofUniversity && !WITHOUT_ORGANISATION.contains(phrase.textIn(text))) {
            return false;
        }
        int gap = phrase.start() - previous.end();
        if (gap < 1 || gap > MAX_SAME_SENTENCE) {
            return false;
        }
        char before = text.charAt(phrase.start() - 1);
        boolean joined = text.startsWith("以及", previous.end()) && gap == 2;
        if (joined || (gap == 1 && "，、和及".indexOf(before) >= 0)) {
            return true;
        }
        String post = phrase.textIn(text).replaceFirst("^副", "");
        OfficialMention whole = lastWithOrganisation(found);
        String office = whole.office();
        boolean samePost = office != null
                && office.endsWith(post)
                && (office.length() > post.length() + 1 || WITHOUT_ORGANISATION.contains(office));
        // 市人大常委会副主任某某主持会议。副主任某某出席.
        String printed = phrase.textIn(text);
        boolean deputies = before == '。'
                && printed.startsWith("副")
                && printed.equals("副" + post)
                && office != null
                && office.length() > printed.length() + 2
                && office.endsWith(printed)
                && text.indexOf('。', whole.end()) == phrase.start() - 1;
        if (deputies) {
            return true;
        }
        boolean ofParty = office != null && PARTY_HEAD.matcher(office).find() && PARTY_POST.contains(post);
        return (samePost || ofParty)
                && (before == '，' || before == '；' || (ofParty && before == '由'))
                && text.substring(whole.end(), phrase.start()).chars().noneMatch(c -> "。！？\n".indexOf(c) >= 0);
    }
}
