package org.baoku.people.official;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameFinder;
import org.baoku.people.office.OfficialMention;

/// Finds holders of offices of the authorities of Taiwan, which newspapers print in quotation marks: 台湾前“考试院长”某某.
final class QuotedOffices {
    /// Whose office it is, the office, and where the name begins after it.
    private static final Pattern OFFICE = Pattern.compile(
            "((?:(?:中国)?台湾(?:地区)?|台(?:当局|方)?|民进党当局|国民党当局)?)((?:现任|时任|前任|前|原)?)"
                    + "“((?:前|原)?(?:行政|立法|司法|监察|考试|卫福|外交|国防|内政|经济|教育|交通|财政|法务|文化|劳动|陆委|国安|国家安全|原子能|国发|中选|农委|农业|环保|环境|数位|金管|文建|侨委|退辅|海委|客委|原民|总统府|副?总统|驻|台湾省|国策|参谋|审计|公平交易|通讯传播|主计)"
                    + "[\\u4e00-\\u9fff]{0,9}?(?:院长|部长|次长|主委|主任委员|秘书长|发言人|局长|署长|代表|大使|省长|处长|司长|总长|会长|委员|总统|顾问|主任|审计长|长))”");

    private static final int MAX_BEFORE = 9;
    private static final int MAX_QUOTATION = 18;

    private final NameFinder names;

    QuotedOffices(NameFinder names) {
        this.names = names;
    }

    /// All persons whom this text names right after such an office.
    List<OfficialMention> findAll(String text) {
        List<OfficialMention> holders = new ArrayList<>();
        Matcher office = OFFICE.matcher(text);
        for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
            int close = text.indexOf('”', open);
            int from = Math.max(0, open - MAX_BEFORE);
            if (close < 0) {
                break;
            }
            boolean found = close - open <= MAX_QUOTATION
                    && office.region(from, close + 1).find()
                    && office.end() == close + 1;
            if (!found) {
                continue;
            }
            int end = Math.max(names.findEnd(text, office.end(), false), LeaderNames.endOfRegional(text, office.end()));
            if (end > 0) {
                holders.add(new OfficialMention(
                        text.substring(office.end(), end), office.end(), end, office.group(), office.start(), false));
            }
        }
        return holders;
    }
}
