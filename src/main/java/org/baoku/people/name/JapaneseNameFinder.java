package org.baoku.people.name;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds Japanese names, which begin with a listed surname: 安倍直树.
final class JapaneseNameFinder {
    private static final int SURNAME = 2;
    private static final int LONG_SURNAME = 3;
    private static final int GIVEN_NAME = 2;

    private static final Pattern SON = Pattern.compile("[\\u4e00-\\u9fff]?(?:[太一二次三四五六七八九]郎|之[助介])");

    /// What news tell of a holder who is called by the surname.
    private static final Set<String> NEWS =
            Set.of("改组", "组阁", "辞职", "当选", "连任", "访华", "访美", "获胜", "胜选", "下台", "就任", "上任");

    private final NameLexicon lexicon;
    private final NameContext context;

    JapaneseNameFinder(NameLexicon lexicon, NameContext context) {
        this.lexicon = lexicon;
        this.context = context;
    }

    /// The end of a Japanese surname and up to three further characters, where the text after it fits best; -1
    /// where no Japanese surname begins here or no end fits.
    int findEnd(String text, int start) {
        int surname = surnameLength(text, start);
        if (surname == 0) {
            return -1;
        }
        int usual = surname + GIVEN_NAME;
        float best = NameWeight.UNFIT_CONTEXT.cost();
        int end = -1;
        int longest = Math.min(text.length(), start + usual + 1);
        for (int candidate = start + surname; candidate <= longest; candidate++) {
            boolean adverb = candidate > start + usual && TransliteratedPart.isAdverb(text, candidate - 1);
            boolean joint = candidate > start + surname && isJoint(text, start + surname, candidate);
            boolean function =
                    candidate > start + surname && "在等就说称会与及从向对被将表的了于则曾离".indexOf(text.charAt(candidate - 1)) >= 0;
            boolean open = candidate == start + surname && beginsGivenName(text, candidate);
            // 竹下亘 before 和首相
            boolean conjunction = candidate > start + surname + 1
                    && "和与".indexOf(text.charAt(candidate - 1)) >= 0
                    && candidate + 2 <= text.length()
                    && lexicon.isWord(text.substring(candidate, candidate + 2));
            if (conjunction || open || joint || function || endsLater(text, candidate, longest)) {
                continue;
            }
            // 小泉改组内阁
            if (candidate == start + usual && NEWS.contains(text.substring(candidate - GIVEN_NAME, candidate))) {
                continue;
            }
            if (candidate > start + surname + 2 && lexicon.isVerb(text.substring(candidate - 2, candidate))) {
                continue;
            }
            if (adverb || !NameContext.allIdeographs(text, start, candidate)) {
                break;
            }
            float length = candidate == start + usual ? 0 : NameWeight.JAPANESE_NAME_LENGTH.cost();
            float cost = context.rightContextCost(text, candidate) + length;
            if (cost < best) {
                best = cost;
                end = candidate;
            }
        }
        return end;
    }

    /// The end of a Japanese name that says itself that it is one, by its last characters: 桥本龙太郎; -1 where none begins.
    int findSonEnd(String text, int start) {
        int surname = surnameLength(text, start);
        Matcher son = SON.matcher(text).region(Math.min(text.length(), start + surname), text.length());
        return surname > 0 && son.lookingAt() ? son.end() : -1;
    }

    /// Whether what follows the surname is 也 or a verb of appointments, or 和 with somebody else after it.
    private static boolean isJoint(String text, int surname, int end) {
        if ("为任兼".indexOf(text.charAt(surname)) >= 0) {
            return true;
        }
        return end == surname + 1
                ? "也和".indexOf(text.charAt(surname)) >= 0
                : text.charAt(surname) == '和' && !beginsGivenName(text, surname);
    }

    /// Whether the given name goes on here, which ends in 郎, 之助 or 之介.
    private static boolean endsLater(String text, int at, int longest) {
        return at < longest
                && (text.charAt(at) == '郎' || (text.charAt(at - 1) == '之' && "助介".indexOf(text.charAt(at)) >= 0));
    }

    /// Whether a Japanese surname stands between these positions, and after it a given name of two characters that
    /// could also begin with a conjunction: 植田和男.
    boolean isSurnameBeforeGivenName(String text, int start, int end) {
        return lexicon.isJapaneseSurname(text.substring(start, end)) && beginsGivenName(text, end);
    }

    /// Whether 和 at this position begins a given name (和男) and is no conjunction.
    private static boolean beginsGivenName(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == '和' && "男夫彦雄宏郎树弘子美代".indexOf(text.charAt(at + 1)) >= 0;
    }

    /// The length of the Japanese surname that begins at this position, before a given name; 0 where none does.
    private int surnameLength(String text, int start) {
        for (int length = LONG_SURNAME; length >= SURNAME; length--) {
            if (start + length < text.length() && lexicon.isJapaneseSurname(text.substring(start, start + length))) {
                return length;
            }
        }
        return 0;
    }
}
