package org.baoku.people.name;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters with which a match of a pattern can begin.
///
/// `java.util.regex` tries every alternative of a pattern at every position of a text. Where the
/// alternatives are words, hardly any position can begin a match, and a look at its character and the next one tells.
/// The pattern itself is asked for each character and for each pair, once as long as they fit into a table, so a change
/// of the pattern needs none here. Thread-safe.
///
/// The pattern must not match the empty text and have no anchors. What it demands of the text before its
/// beginning must have no groups; it is left out when a character is tried alone.
public final class LeadingCharacters {
    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private static final int PAIR_BITS = 14;

    private static final Pattern DEMAND_BEFORE = Pattern.compile("\\(\\?<=[^()]*\\)");

    private final Pattern pattern;

    /// The pattern whatever stands before its beginning.
    private final Pattern anywhere;

    /// By character. Threads that do not see what another one has found ask the pattern again.
    private final byte[] begins = new byte[Character.MAX_VALUE + 1];

    /// Pairs that were asked for: in a slot by their hash the two characters and what the pattern said.
    private final AtomicLongArray pairs = new AtomicLongArray(1 << PAIR_BITS);

    public LeadingCharacters(Pattern pattern) {
        this.pattern = pattern;
        this.anywhere = Pattern.compile(DEMAND_BEFORE.matcher(pattern.pattern()).replaceAll(""), pattern.flags());
    }

    /// Whether the pattern occurs in a text.
    public boolean occur(String text) {
        return find(matcher(text), text, 0);
    }

    /// A matcher for [#find].
    public Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true);
    }

    /// Finds the next match from an offset on, as [Matcher#find(int)] does.
    public boolean find(Matcher matcher, String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (mayBegin(text.charAt(at))
                    && (at + 1 == text.length() || mayBegin(text.charAt(at), text.charAt(at + 1)))
                    && matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(char c) {
        if (begins[c] == UNKNOWN) {
            begins[c] = Character.isSurrogate(c) || mayBegin(Character.toString(c)) ? YES : NO;
        }
        return begins[c] == YES;
    }

    private boolean mayBegin(char first, char second) {
        int pair = first << Character.SIZE | second;
        int slot = (pair * 0x9E3779B9) >>> (Integer.SIZE - PAIR_BITS);
        long known = pairs.getOpaque(slot);
        byte answer = (byte) known;
        if (answer == UNKNOWN || (int) (known >>> Byte.SIZE) != pair) {
            boolean may = Character.isSurrogate(second) || mayBegin(new String(new char[] {first, second}));
            answer = may ? YES : NO;
            pairs.setOpaque(slot, (pair & 0xFFFFFFFFL) << Byte.SIZE | answer);
        }
        return answer == YES;
    }

    @SuppressWarnings("JdkObsolete") // what hitEnd tells, whether more text could match, nothing else does
    private boolean mayBegin(String beginning) {
        Matcher matcher = anywhere.matcher(beginning);
        // At the end of the text, more of it could have matched.
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
