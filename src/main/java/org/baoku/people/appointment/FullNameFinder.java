package org.baoku.people.appointment;

import java.util.ArrayList;
import java.util.List;
import org.baoku.people.name.BoundedName;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameFinder;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeRunParser;

/// Finds the full names with dots that an article prints: 安东尼·某 for 某.
final class FullNameFinder {
    private final NameFinder names;
    private final NameLexicon lexicon;
    private final BoundedName bounded;

    FullNameFinder(NameFinder names, NameLexicon lexicon, BoundedName bounded) {
        this.names = names;
        this.lexicon = lexicon;
        this.bounded = bounded;
    }

    /// All names with dots in a text.
    List<String> dotted(String text) {
        List<String> found = new ArrayList<>();
        int dot = text.indexOf('·');
        while (dot > 0) {
            int start = dot;
            while (start > 0 && dot - start < 8 && lexicon.isTransliterationCharacter(text.charAt(start - 1))) {
                start--;
            }
            start = Math.max(
                    start,
                    OfficeRunParser.lastPostEnd(text.substring(Math.max(0, dot - 20), dot)) + Math.max(0, dot - 20));
            int end = start < dot ? names.findEnd(text, start, true) : -1;
            if (end > dot && bounded.isWhole(text.substring(start, end))) {
                found.add(text.substring(start, end));
            }
            dot = text.indexOf('·', Math.max(end, dot + 1));
        }
        return found;
    }

    /// The fullest form of a name that an article prints: 安东尼·某 for 某.
    String fullest(String name, String article) {
        String best = name;
        int at = article.indexOf("·" + name);
        while (at >= 0) {
            int start = at;
            while (start > 0
                    && (NameContext.isIdeograph(article.charAt(start - 1))
                            || NameContext.isNameDot(article.charAt(start - 1)))
                    && at - start < BoundedName.MAX_LENGTH) {
                start--;
            }
            for (int from = start; from < at; from++) {
                if (AppointmentVerbs.RELATIVE
                        .matcher(article)
                        .region(Math.max(0, from - 3), from)
                        .find()) {
                    break;
                }
                boolean whole = names.findEnd(article, from, true) == at + 1 + name.length();
                if (whole
                        && bounded.isWhole(article.substring(from, at + 1 + name.length()))
                        && startsCleanly(article, from)) {
                    String full = article.substring(from, at + 1 + name.length());
                    best = full.length() > best.length() ? full : best;
                    break;
                }
            }
            at = article.indexOf("·" + name, at + 1);
        }
        int from = best.equals(name) ? article.indexOf(name + "·") : -1;
        if (from >= 0 && (from == 0 || !NameContext.isNameDot(article.charAt(from - 1)))) {
            int end = names.findEnd(article, from, true);
            return end > from + name.length() && bounded.isWhole(article.substring(from, end))
                    ? article.substring(from, end)
                    : best;
        }
        return best;
    }

    private boolean startsCleanly(String text, int from) {
        for (int at = from; at < text.length() && !NameContext.isNameDot(text.charAt(at)); at++) {
            if (!lexicon.isTransliterationCharacter(text.charAt(at))) {
                return false;
            }
        }
        return from == 0 || !NameContext.isIdeograph(text.charAt(from - 1)) || !names.splitsWord(text, from);
    }
}
