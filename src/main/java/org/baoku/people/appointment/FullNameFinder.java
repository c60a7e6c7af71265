package org.baoku.people.appointment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.people.name.BoundedName;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameFinder;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeRunParser;

/// Finds the full names that an article prints: 安东尼·某 for 某, 安倍直树 for 安倍.
final class FullNameFinder {
    private static final int MAX_PART = 8;

    /// What makes somebody a relative of the one whom the text is about: 与某某结婚.
    private static final Pattern MARRIAGE = Pattern.compile("[结完离]婚");

    /// With what the word after a surname begins that is no given name: 高市任新设….
    private static final String VERB_AFTER_SURNAME = "任曾将称说现被已拟兼";

    private final NameFinder names;
    private final NameLexicon lexicon;
    private final BoundedName bounded;

    FullNameFinder(NameFinder names, NameLexicon lexicon, BoundedName bounded) {
        this.names = names;
        this.lexicon = lexicon;
        this.bounded = bounded;
    }

    /// Whether a text is a name as a whole, and not a surname of two characters.
    boolean isWhole(String text) {
        return bounded.isWhole(text) && !lexicon.isDoubleSurname(text);
    }

    /// Whether the characters of the one are more usual in names than those of the other.
    boolean isLikelier(String one, String other) {
        return bounded.isLikelier(one, other);
    }

    /// All names with dots in a text.
    List<String> dotted(String text) {
        List<String> found = new ArrayList<>();
        int dot = text.indexOf('·');
        while (dot > 0) {
            int start = Math.max(
                    firstPartStart(text, dot),
                    OfficeRunParser.lastPostEnd(text.substring(Math.max(0, dot - 20), dot)) + Math.max(0, dot - 20));
            int end = start < dot ? names.findEnd(text, start, true) : -1;
            if (end > dot && bounded.isWhole(text.substring(start, end))) {
                found.add(text.substring(start, end));
            }
            dot = text.indexOf('·', Math.max(end, dot + 1));
        }
        return found;
    }

    /// The fullest form of a name that an article prints: 安东尼·某 for 某. The name itself where the article prints it
    /// as that of several persons, or only as that of somebody's relative.
    String fullest(String name, String article) {
        if (names.isJapaneseSurname(name)) {
            return fullestJapanese(name, article);
        }
        Set<String> persons = new LinkedHashSet<>();
        Set<String> relatives = new HashSet<>();
        for (int at = article.indexOf("·" + name); at >= 0; at = article.indexOf("·" + name, at + 1)) {
            int start = fullNameStart(article, at, at + 1 + name.length());
            if (start >= 0) {
                String full = article.substring(start, names.findEnd(article, start, true));
                persons.add(full);
                if (AppointmentVerbs.RELATIVE
                                .matcher(article)
                                .region(Math.max(0, start - 3), start)
                                .find()
                        || MARRIAGE.matcher(article)
                                .region(start + full.length(), article.length())
                                .lookingAt()) {
                    relatives.add(full);
                }
            }
        }
        persons.removeIf(full -> relatives.stream().anyMatch(full::endsWith)
                || persons.stream().anyMatch(longer -> longer.endsWith("·" + full)));
        if (persons.size() > 1) {
            return name;
        }
        if (!persons.isEmpty()) {
            return persons.iterator().next();
        }
        int from = article.indexOf(name + "·");
        if (from >= 0 && (from == 0 || !NameContext.isNameDot(article.charAt(from - 1)))) {
            int end = names.findEnd(article, from, true);
            return end > from + name.length() && bounded.isWhole(article.substring(from, end))
                    ? article.substring(from, end)
                    : name;
        }
        return name;
    }

    /// The only Japanese name that the article prints with this surname, or the only one that it prints again; the
    /// surname where it prints none or several.
    private String fullestJapanese(String surname, String article) {
        Map<String, Integer> persons = new HashMap<>();
        for (int at = article.indexOf(surname); at >= 0; at = article.indexOf(surname, at + 1)) {
            int end = names.findEnd(article, at, true);
            int given = at + surname.length();
            if (end > given
                    && VERB_AFTER_SURNAME.indexOf(article.charAt(given)) < 0
                    && isGivenName(article.substring(given, end))
                    && (at == 0 || !names.splitsWord(article, at))) {
                persons.merge(article.substring(at, end), 1, Integer::sum);
            }
        }
        if (persons.size() > 1) {
            persons.values().removeIf(times -> times == 1);
        }
        return persons.size() == 1 ? persons.keySet().iterator().next() : surname;
    }

    /// Whether what follows a Japanese surname can be a given name, and not the cabinet of 安倍内阁.
    private boolean isGivenName(String text) {
        return !lexicon.isWord(text) || lexicon.isNameElement(text);
    }

    /// Where the name begins that has a dot here; -1 where none ends as given, or goes on with a further dot.
    private int fullNameStart(String article, int dot, int end) {
        int start = dot;
        while (start > 0
                && (NameContext.isIdeograph(article.charAt(start - 1))
                        || NameContext.isNameDot(article.charAt(start - 1)))
                && dot - start < BoundedName.MAX_LENGTH) {
            start--;
        }
        for (int from = start; from < dot; from++) {
            int whole = names.findEnd(article, from, true);
            if ((whole == end || (whole > end && NameContext.isNameDot(article.charAt(end))))
                    && bounded.isWhole(article.substring(from, whole))
                    && startsCleanly(article, from)) {
                return from;
            }
        }
        return -1;
    }

    /// Where the part of a name begins that ends at this dot: after the last character with which none is
    /// transliterated, or with a name of the dictionary (亚历山大).
    int firstPartStart(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start < MAX_PART && lexicon.isTransliterationCharacter(text.charAt(start - 1))) {
            start--;
        }
        boolean described = start > 0
                && "生士".indexOf(text.charAt(start)) >= 0
                && "医学先女护院博人战骑爵".indexOf(text.charAt(start - 1)) >= 0;
        start = described ? start + 1 : start;
        for (int length = Math.min(MAX_PART, dot); length > dot - start; length--) {
            if (lexicon.isForeignName(text.substring(dot - length, dot))) {
                return dot - length;
            }
        }
        return start;
    }

    private boolean startsCleanly(String text, int from) {
        // 当乔·拜登走下飞机时
        if (text.charAt(from) == '当' && (from == 0 || !NameContext.isIdeograph(text.charAt(from - 1)))) {
            return false;
        }
        int dot = from;
        boolean usual = true;
        while (dot < text.length() && !NameContext.isNameDot(text.charAt(dot))) {
            usual &= lexicon.isTransliterationCharacter(text.charAt(dot));
            dot++;
        }
        if (!usual && !lexicon.isForeignName(text.substring(from, dot))) {
            return false;
        }
        return from == 0 || !NameContext.isIdeograph(text.charAt(from - 1)) || !names.splitsWord(text, from);
    }
}
