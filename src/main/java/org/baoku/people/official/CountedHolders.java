package org.baoku.people.official;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameFinder;
import org.baoku.people.office.OfficialMention;

/// Finds the holders of an office who are counted before it: 王远东、李措两位副市长.
final class CountedHolders {
    private static final Pattern COUNT = Pattern.compile("(?:等)?(?<number>[两二三四五六2-6])[位名]$");
    /// The numbers from two on; 两 is two.
    private static final String NUMBERS = "二三四五六";

    private static final Pattern JOINT = Pattern.compile("[、和与及]");

    private static final int MAX_COUNT = 3;

    /// How far the names of a list reach at most before the number.
    private static final int MAX_LIST = 40;

    private final NameFinder names;

    CountedHolders(NameFinder names) {
        this.names = names;
    }

    /// Those before an office, with it; none where no number stands before it or not as many names as that.
    ///
    /// @param officeStart index of the office's first character
    List<OfficialMention> before(String text, int officeStart, String office) {
        Matcher count = COUNT.matcher(text).region(Math.max(0, officeStart - MAX_COUNT), officeStart);
        if (!count.find()) {
            return List.of();
        }
        char number = count.group("number").charAt(0);
        int expected = Character.isDigit(number) ? number - '0' : Math.max(0, NUMBERS.indexOf(number)) + 2;
        int end = count.start();
        for (int start = Math.max(0, end - MAX_LIST); start < end; start++) {
            List<OfficialMention> holders = list(text, start, end, officeStart, office);
            if (holders.size() == expected) {
                return holders;
            }
        }
        return List.of();
    }

    /// The names of which all of the text between these positions is a list; none where it is no list.
    private List<OfficialMention> list(String text, int start, int end, int officeStart, String office) {
        List<OfficialMention> found = new ArrayList<>();
        int at = start;
        while (at < end) {
            int nameEnd = endOfName(text, at, end);
            if (nameEnd < 0) {
                return List.of();
            }
            found.add(new OfficialMention(text.substring(at, nameEnd), at, nameEnd, office, officeStart, false));
            if (nameEnd == end) {
                return found;
            }
            if (!JOINT.matcher(text).region(nameEnd, end).lookingAt()) {
                return List.of();
            }
            at = nameEnd + 1;
        }
        return List.of();
    }

    /// The end of a name before the number, of which nothing shows where it ends but the list.
    private int endOfName(String text, int start, int end) {
        for (int length = 4; length >= 2; length--) {
            int nameEnd = start + length;
            boolean closed = nameEnd == end
                    || (nameEnd < end
                            && JOINT.matcher(text).region(nameEnd, end).lookingAt());
            if (nameEnd <= end && closed && names.isName(text.substring(start, nameEnd))) {
                return nameEnd;
            }
        }
        return -1;
    }
}
