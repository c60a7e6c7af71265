package org.baoku.people.appointment;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds names in a text that the article is known to print.
final class KnownNames {
    private KnownNames() {}

    /// The known name with which a longer one with dots begins that goes on with another word: 卡里姆·马祖依宪法.
    static List<String> wholeOf(List<String> one, Collection<String> known) {
        String name = one.getFirst();
        return name.indexOf('·') < 0 || known.contains(name)
                ? one
                : known.stream()
                        .filter(each ->
                                each.indexOf('·') > 0 && name.startsWith(each) && name.charAt(each.length()) != '·')
                        .findFirst()
                        .map(List::of)
                        .orElse(one);
    }

    /// The known name that stands last in a text; null where none does.
    static @Nullable String lastIn(String text, Collection<String> known) {
        String best = null;
        int at = -1;
        for (String name : known) {
            int found = text.lastIndexOf(name);
            boolean later = found > at || (found == at && best != null && name.length() > best.length());
            if (found >= 0 && later) {
                at = found;
                best = name;
            }
        }
        return best;
    }

    /// The longest known name at this position; null where none stands there.
    static @Nullable String at(String text, int at, Collection<String> known) {
        String best = null;
        for (String name : known) {
            if (text.startsWith(name, at) && (best == null || name.length() > best.length())) {
                best = name;
            }
        }
        return best;
    }

    /// The longest known name with which a text ends; null where it ends with none.
    static @Nullable String longestAtEnd(String text, Collection<String> known) {
        String best = null;
        for (String name : known) {
            if (text.endsWith(name) && (best == null || name.length() > best.length())) {
                best = name;
            }
        }
        return best;
    }
}
