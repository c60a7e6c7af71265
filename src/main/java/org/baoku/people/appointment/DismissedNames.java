package org.baoku.people.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.appointment.AppointmentNames.Persons;
import org.baoku.people.name.BoundedName;
import org.baoku.people.name.NameFinder;

/// Reads the persons between a verb of dismissal and the office: 免去某某、某某同志的….
final class DismissedNames {
    /// Sex and nationality after a name, or its original: （女，藏族）.
    private static final Pattern NOTE =
            Pattern.compile("[（(](?:\\p{Lu}[\\p{L} .·-]{2,30}[）)]|(?:[男女]|[\\u4e00-\\u9fff]{1,5}族)[^（）()]{0,8}[）)])");

    private static final int MAX_CHINESE_NAME = 3;

    private final NameFinder names;
    private final BoundedName bounded;

    DismissedNames(NameFinder names, BoundedName bounded) {
        this.names = names;
        this.bounded = bounded;
    }

    /// The persons after 免去 and before the office: 某某、某某同志的.
    Persons at(String text, int from, boolean foreign) {
        for (String pronoun : AppointmentVerbs.PRONOUNS) {
            if (text.startsWith(pronoun, from)) {
                return new Persons(List.of(), skipParticles(text, from + pronoun.length()));
            }
        }
        List<String> found = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            int end = dismissedEnd(text, at, foreign);
            if (end < 0) {
                break;
            }
            found.add(text.substring(at, end));
            Matcher note = NOTE.matcher(text).region(end, text.length());
            int noted = note.lookingAt() ? note.end() : end;
            int after = skipParticles(text, noted);
            boolean more = noted < text.length() && (text.charAt(noted) == '、' || text.charAt(noted) == '和');
            at = more ? noted + 1 : after;
            if (!more) {
                return new Persons(found, after);
            }
        }
        return new Persons(List.of(), from);
    }

    private int dismissedEnd(String text, int from, boolean foreign) {
        int limit = Math.min(text.length(), from + BoundedName.MAX_LENGTH);
        for (int at = from + 2; at <= limit; at++) {
            boolean closed = at < text.length()
                    && (text.charAt(at) == '的'
                            || text.charAt(at) == '驻'
                            || text.charAt(at) == '、'
                            || text.startsWith("同志", at)
                            || text.startsWith("先生", at)
                            || text.startsWith("女士", at)
                            || text.startsWith("所任", at)
                            || text.startsWith("担任", at)
                            || text.startsWith("兼任", at)
                            || text.startsWith("等", at)
                            || (from > 0
                                    && text.charAt(from - 1) == '、'
                                    && at - from <= MAX_CHINESE_NAME
                                    && beginsOffice(text, at))
                            || NOTE.matcher(text).region(at, text.length()).lookingAt()
                            || bounded.startsWithCountry(text, at));
            String name = text.substring(from, at);
            boolean comrade = text.startsWith("同志", at) && bounded.isSurnamed(name);
            // 免去张为的…: 为 is no link before 的
            boolean whole =
                    name.length() == 2 && name.endsWith("为") && text.startsWith("的", at) && names.isSurnamed(name);
            if (closed && (comrade || whole || bounded.isWhole(name))) {
                return at;
            }
        }
        int end = names.findEnd(text, from, foreign);
        return end > 0 && bounded.isWhole(text.substring(from, end)) ? end : -1;
    }

    /// Whether the place of an office stands here, right after a name of a list: 省 in 、柯志远省统计局局长.
    private static boolean beginsOffice(String text, int at) {
        return at + 1 < text.length()
                && "省市县区州".indexOf(text.charAt(at)) >= 0
                && "的同、先女所担兼等（".indexOf(text.charAt(at + 1)) < 0;
    }

    private static int skipParticles(String text, int from) {
        Matcher particles = AppointmentVerbs.PARTICLES.matcher(text).region(from, text.length());
        return particles.lookingAt() ? particles.end() : from;
    }
}
