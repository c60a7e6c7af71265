package org.baoku.people.office;

import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeLexicon.Head;

/// Finds the names of villages and towns inside offices that the tokenizer splits or reads as other words.
final class SmallPlaces {
    private static final Pattern VILLAGE = Pattern.compile("[村屯庄乡镇]|社区|街道");

    private static final String KIND = "(?:乡|镇|村|街道|社区|屯|嘎查|苏木)";

    /// A small place at the beginning of what was found of an office.
    private static final Pattern SMALL_PLACE = Pattern.compile("[\\u4e00-\\u9fff]{0,3}?" + KIND);

    /// The same with two characters of its name at most; two of them end no other place.
    private static final Pattern LAST_OF_NAME =
            Pattern.compile("(?<last>[\\u4e00-\\u9fff]?|[\\u4e00-\\u9fff&&[^省市县区州旗盟镇乡村]]{2})" + KIND + "(?![级里上中民])");

    /// The same with two characters of its name or three, none of which ends another place.
    private static final Pattern REST_OF_NAME = Pattern.compile("[\\u4e00-\\u9fff&&[^省市县区州旗盟镇乡村]]{2,3}" + KIND);

    /// Prepositions before an office.
    private static final String BEFORE_POSITION = "与由和同对";

    /// Characters before the name of a small place that do not belong to it.
    private static final String BEFORE_NAME = "了由对向在与据给让被请随";

    /// Function characters that also stand in the names of small places: 永和, 上店.
    private static final String IN_SMALL_NAMES = "和上下中里前后内外";

    /// Words before 村, 镇 and the like that are no names.
    private static final Pattern NO_NAME_OF_PLACE =
            Pattern.compile("所在|全体|各|该|本|每|几|两|当地|有关|相关|部分|一些|其他|^[驻包老原前新时现任全联]");

    private static final int MAX_SMALL_NAME = 3;

    private static final String SMALL_PLACE_CHARACTERS = "村镇乡街路社营堡堤寨庄山区县市省";

    /// Function characters that stand in names of two characters: 绥中县, 都安县, 从化区.
    private static final String IN_NAMES = "中都从里";

    private static final String COUNTIES = "县区旗镇乡";

    private static final int SINGLE_BEFORE_PLACE = 3;

    private static final int MAX_PLACE_REST = 3;
    private static final int MAX_NESTED = 4;
    private static final int MAX_TRANSLITERATED = 8;

    private final NameLexicon names;

    SmallPlaces(NameLexicon names) {
        this.names = names;
    }

    /// Whether this is 大, 上 or the like in the name of a village inside another place: 开发区 大 梨树 村党委.
    static boolean beginsVillage(List<Term> terms, int index) {
        return index > 0
                && index + 2 < terms.size()
                && "大小老新上下前后高长双".contains(terms.get(index).word)
                && terms.get(index + 1).word.length() <= 2
                && VILLAGE.matcher(terms.get(index + 2).word).lookingAt()
                && OfficeTerms.endsPlaceOrOrganisation(terms.get(index - 1).word);
    }

    /// Whether a phrase that begins with 村, 路 or 社区 lacks the name before it, which is all that the
    /// clause has: 史家 before 营村.
    boolean completesPlace(String text, int clause, int start) {
        int gap = start - clause;
        if (gap < 1 || gap > MAX_PLACE_REST) {
            return false;
        }
        boolean place = false;
        int nearest = gap == 1 ? SINGLE_BEFORE_PLACE : 2;
        for (int at = start; at < Math.min(text.length(), start + nearest); at++) {
            place |= SMALL_PLACE_CHARACTERS.indexOf(text.charAt(at)) >= 0;
        }
        String rest = text.substring(clause, start);
        // 将 before 军路社区: the function character and the next one are a word.
        boolean word = gap == 1
                && start + 1 < text.length()
                && SMALL_PLACE_CHARACTERS.indexOf(text.charAt(start)) < 0
                && names.isWord(text.substring(clause, start + 1));
        for (int at = 0; at < gap; at++) {
            boolean inName = gap == 1
                    ? rest.equals("中")
                    : gap == 2 && IN_NAMES.indexOf(rest.charAt(at)) >= 0 && COUNTIES.indexOf(text.charAt(start)) >= 0;
            boolean function = OfficeTerms.FUNCTION_CHARACTERS.indexOf(rest.charAt(at)) >= 0;
            if (!NameContext.isIdeograph(rest.charAt(at)) || (function && !inName && !word)) {
                return false;
            }
        }
        // 金 before 家村: nothing but a name can be a single character there.
        if (place && gap == 1 && UnlistedNames.MAY_STAND_ALONE.indexOf(rest.charAt(0)) < 0) {
            return true;
        }
        return place
                && OfficeTerms.OUTSIDE_WORDS.stream().noneMatch(rest::endsWith)
                && names.wordFrequency(rest) < OfficeWeight.FREQUENT_WORD.value() / 10
                && !names.isVerb(rest);
    }

    /// Where the name of a village or a town begins that the phrase has lost, between the place outside it and
    /// the phrase: 中 of 石柱县中 before 益乡华溪村党支部书记; the phrase's start where it has lost none.
    int startOfNestedName(String text, int clause, int start) {
        if (!SMALL_PLACE.matcher(text).region(start, text.length()).lookingAt()) {
            return start;
        }
        for (int at = start - 1; at > clause && start - at <= MAX_TRANSLITERATED; at--) {
            char before = text.charAt(at - 1);
            String lost = text.substring(at, start);
            if ("省市县区州旗镇乡道".indexOf(before) >= 0 && (before != '道' || text.charAt(at - 2) == '街')) {
                boolean fits = lost.length() <= MAX_NESTED || isTransliterated(lost);
                boolean name = fits
                        && (lost.length() == 1
                                ? UnlistedNames.MAY_STAND_ALONE.indexOf(lost.charAt(0)) < 0
                                : !names.isVerb(lost))
                        && hasNoOutsideWord(lost)
                        && hasOnlyNameCharacters(lost, lost.length() <= 2);
                return name ? at : start;
            }
        }
        return start;
    }

    /// Where the name of a village or a town begins of which the phrase has the last characters or none, between the
    /// beginning of the clause or a function character and the phrase: 红峰 of 采访了红峰 before 村党支部书记; the phrase's
    /// start where it has lost none.
    int startOfLostName(String text, int clause, int start) {
        Matcher place = LAST_OF_NAME.matcher(text).region(start, text.length());
        if (!place.lookingAt()) {
            return start;
        }
        int kept = place.group("last").length();
        for (int at = start - Math.max(1, 2 - kept); at >= clause && start - at + kept <= MAX_SMALL_NAME; at--) {
            boolean begins = at == clause || BEFORE_NAME.indexOf(text.charAt(at - 1)) >= 0;
            String name = text.substring(at, start + kept);
            if (begins && isSmallName(name, at == clause)) {
                return at;
            }
        }
        return start;
    }

    /// Where a name begins whose first character reads as one of place, and which stands at the beginning of the clause
    /// or after a preposition: 上 before 营子社区党委书记, 大 before 王庄村, 中 before 铁三局; the phrase's start where none does.
    static int startOfPosition(String text, int clause, int start, Head head) {
        boolean begins = start - 1 == clause || (start > 1 && BEFORE_POSITION.indexOf(text.charAt(start - 2)) >= 0);
        if (start < 1 || !begins) {
            return start;
        }
        boolean position = text.charAt(start - 1) == '中'
                || ("上下后大小".indexOf(text.charAt(start - 1)) >= 0
                        && REST_OF_NAME
                                .matcher(text)
                                .region(start, head.start())
                                .lookingAt());
        return position ? start - 1 : start;
    }

    private boolean isSmallName(String name, boolean atBeginning) {
        return !NO_NAME_OF_PLACE.matcher(name).find()
                && !names.isVerb(name)
                && hasNoOutsideWord(name)
                && hasOnlyNameCharacters(name, atBeginning);
    }

    /// @param mayHaveConjunction whether 和 may be one of the characters
    private static boolean hasOnlyNameCharacters(String name, boolean mayHaveConjunction) {
        return name.chars()
                .allMatch(c -> NameContext.isIdeograph((char) c)
                        && (OfficeTerms.FUNCTION_CHARACTERS.indexOf(c) < 0
                                || (c == '和' ? mayHaveConjunction : IN_SMALL_NAMES.indexOf(c) >= 0)));
    }

    private static boolean hasNoOutsideWord(String name) {
        return OfficeTerms.OUTSIDE_WORDS.stream().noneMatch(word -> word.length() > 1 && name.contains(word));
    }

    /// Whether all characters but one are used in transliterations: 阿克阔勒吐克 before 村.
    private boolean isTransliterated(String name) {
        return name.chars()
                        .filter(c -> !names.isTransliterationCharacter((char) c))
                        .count()
                <= 1;
    }
}
