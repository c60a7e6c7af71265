package org.baoku.people.official;

import java.util.Set;
import org.baoku.people.name.NameFinder;
import org.baoku.people.office.OfficePhrase;
import org.baoku.people.office.OfficePhraseFinder;

/// Finds where the name of a holder ends that begins right after an office: first as in any text, then, the more the
/// office says, by less and less usual forms.
final class HolderNames {
    /// Offices that only foreigners hold.
    private static final Set<String> FOREIGN_HEADS = Set.of("总统", "国务卿", "外长", "防长", "财长", "相", "大臣", "党魁");

    /// Heads of places, after whom even without the place a word is believed that 主持 follows: 市长雷鸣主持.
    private static final Set<String> PLACE_HEADS = Set.of("省长", "市长", "州长", "县长", "区长");

    /// Length from which an office names its organisation, so that an unusual name after it is believed.
    private static final int MIN_FULL_OFFICE = 5;

    /// Length from which an office has its place or organ, so that a word before what a person does is believed.
    private static final int MIN_PLACED_OFFICE = 4;

    /// Length from which even a word after it is believed to be a name.
    private static final int MIN_UNMISTAKABLE = 7;

    private static final int MIN_TRANSLITERATION = 3;

    private final OfficePhraseFinder phrases;
    private final NameFinder names;

    HolderNames(OfficePhraseFinder phrases, NameFinder names) {
        this.phrases = phrases;
        this.names = names;
    }

    /// Whether a name of any form may begin at this position.
    boolean mayBegin(String text, int start) {
        return usualEnd(text, start, true) > 0
                || names.findEndByMark(text, start) > 0
                || names.findLongTransliterationEnd(text, start) > 0
                || names.findRareNameEnd(text, start) > 0
                || names.findWordEnd(text, start) > 0
                || names.findWordBeforePredicate(text, start) > 0
                || LeaderNames.endOfListed(text, start) > 0
                || LatinName.endAt(text, start) > 0;
    }

    /// The end of a name as it is found in any text; -1 where none begins.
    int usualEnd(String text, int start, boolean foreign) {
        int end = names.findEnd(text, start, foreign);
        end = end < 0 ? names.findDottedEndAfterOffice(text, start) : end;
        return end < 0 ? names.findEndByContext(text, start, foreign) : end;
    }

    /// The end of the name after this office, or of a further one in a list; -1 where none begins.
    ///
    /// @param foreign whether a foreigner may be meant
    int end(String text, int start, OfficePhrase phrase, boolean foreign) {
        String office = phrase.textIn(text);
        int length = phrase.end() - phrase.start();
        boolean word = length >= MIN_UNMISTAKABLE && isInList(text, start, phrase);
        int wordEnd = word ? names.findWordEnd(text, start) : -1;
        if (wordEnd < 0 && length >= MIN_PLACED_OFFICE) {
            wordEnd = names.findWordBeforePredicate(text, start);
        }
        if (wordEnd < 0 && PLACE_HEADS.contains(office) && text.startsWith("主持", start + 2)) {
            wordEnd = names.findWordBeforePredicate(text, start);
        }
        if (wordEnd > 0) {
            return wordEnd;
        }
        int end = usualEnd(text, start, foreign);
        end = end < 0 ? LeaderNames.endOfListed(text, start) : end;
        if (end < 0 && (phrases.beginsWithTransliteration(office) || names.startsTransliteration(text, start))) {
            end = names.findEnd(text, start, true);
        }
        if (end < 0 && foreign) {
            end = names.findLongTransliterationEnd(text, start);
        }
        if (FOREIGN_HEADS.stream().anyMatch(office::endsWith)) {
            int ofForeigner = endOfForeignHead(text, start);
            boolean longer =
                    ofForeigner > end && (end < 0 || names.isTransliterated(text.substring(start, ofForeigner)));
            end = longer ? ofForeigner : end;
        }
        end = end < 0 ? names.findTransliterationEnd(text, start) : end;
        int ranked = end < 0 ? names.findEnd(text, start, true) : -1;
        if (ranked > 0 && names.startsOfficerRank(text, ranked)) {
            end = ranked;
        }
        if (length < MIN_FULL_OFFICE) {
            return end;
        }
        end = end < 0 ? names.findEndByMark(text, start) : end;
        end = end < 0 ? LatinName.endAt(text, start) : end;
        return end < 0 ? names.findRareNameEnd(text, start) : end;
    }

    /// Whether 、 stands before the office or after the name, so that it is one of several.
    private static boolean isInList(String text, int start, OfficePhrase phrase) {
        boolean after = start + 2 < text.length() && text.charAt(start + 2) == '、';
        return after || (phrase.start() > 0 && "、，".indexOf(text.charAt(phrase.start() - 1)) >= 0);
    }

    /// The end of the name after an office that only foreigners hold; -1 where none begins. A short one is a surname of
    /// Japan (首相安倍) or stands before a verb of reports.
    private int endOfForeignHead(String text, int start) {
        int end = names.findEnd(text, start, true);
        boolean believed = end - start >= MIN_TRANSLITERATION
                || (end > 0 && names.isJapaneseSurname(text.substring(start, end)))
                || (end > 0 && (end == text.length() || "，。、（说称表宣指在".indexOf(text.charAt(end)) >= 0));
        return believed ? end : -1;
    }
}
