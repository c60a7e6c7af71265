package org.baoku.people.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters with which a match of a pattern can begin.
///
/// `java.util.regex` tries every alternative of a pattern at every position of a text. Where the
/// alternatives are words, hardly any position can begin a match, and a look at its character tells. The
/// pattern itself is asked for each character, once, so a change of the pattern needs none here. Thread-safe.
///
/// The pattern must not match the empty text and have no anchors. What it demands of the text before its
/// beginning must have no groups; it is left out when a character is tried alone.
public final class LeadingCharacters {
    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private static final Pattern DEMAND_BEFORE = Pattern.compile("\\(\\?<=[^()]*\\)");

    private final Pattern pattern;

    /// The pattern whatever stands before its beginning.
    private final Pattern anywhere;

    /// By character. Threads that do not see what another one has found ask the pattern again.
    private final byte[] begins = new byte[Character.MAX_VALUE + 1];

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
            if (mayBegin(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("JdkObsolete") // what hitEnd tells, whether more text could match, nothing else does
    private boolean mayBegin(char c) {
        if (begins[c] == UNKNOWN) {
            Matcher matcher = anywhere.matcher(Character.toString(c));
            // At the end of the text, more of it could have matched.
            begins[c] = matcher.lookingAt() || matcher.hitEnd() || Character.isSurrogate(c) ? YES : NO;
        }
        return begins[c] == YES;
    }
}
