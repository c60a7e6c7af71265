package org.baoku.layout.area;

import java.util.HashSet;
import java.util.Set;

/// The pairs of neighbouring characters of a text, which stand for its words.
record CharacterPairs(Set<Integer> pairs) {
    private static final int MAX_TEXT = 3000;

    static CharacterPairs of(String text) {
        Set<Integer> pairs = new HashSet<>();
        int before = 0;
        for (int i = 0; i < Math.min(text.length(), MAX_TEXT); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                continue;
            }
            if (before != 0 && Character.isLetterOrDigit(c)) {
                pairs.add(before << 16 | c);
            }
            before = Character.isLetterOrDigit(c) ? c : 0;
        }
        return new CharacterPairs(pairs);
    }

    /// The share of these pairs that another text has too, 0 to 1.
    double sharedWith(CharacterPairs other) {
        if (pairs.isEmpty()) {
            return 0;
        }
        int common = 0;
        for (Integer pair : pairs) {
            common += other.pairs.contains(pair) ? 1 : 0;
        }
        return (double) common / pairs.size();
    }
}
