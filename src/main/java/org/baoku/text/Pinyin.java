package org.baoku.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The pinyin, without tones, of Chinese names and labels.
public final class Pinyin {
    /// The place of names without an initial in a list from A to Z.
    public static final String NO_INITIAL = "#";

    /// Surnames have pronunciations of their own, and some have two characters: 单 shan, 尉迟 yuchi.
    private static final int MAX_SURNAME = 2;

    /// The second characters of surnames whose first one is read otherwise than alone: 令狐, 万俟, 长孙, 澹台.
    private static final String SURNAME_ENDS = "狐俟孙台";

    /// Has the same pronunciation in names as in words, and none by which its neighbour is read otherwise.
    private static final String OTHER = "一";

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    private static final Transliterator WORDS = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Map<String, List<String>> SURNAMES = new ConcurrentHashMap<>();
    private static final Map<Integer, List<String>> SECOND_LETTERS = new ConcurrentHashMap<>();
    private static final Map<Integer, String> LETTERS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /// A pronunciation: one syllable per Chinese character; other letters and digits are unchanged.
    public record Reading(List<String> syllables) {
        public Reading {
            syllables = List.copyOf(syllables);
        }

        /// All syllables as one word: wangweidong.
        public String joined() {
            return String.join("", syllables);
        }

        /// The first letter of each syllable: wwd.
        public String initials() {
            StringBuilder initials = new StringBuilder();
            syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
            return initials.toString();
        }
    }

    /// The pronunciations of a text as a name and as a word, in this order; one where they agree. White
    /// space and punctuation are ignored; empty where nothing else is left.
    public static Set<Reading> readings(String text) {
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        if (letters.length == 0) {
            return Set.of();
        }
        Set<Reading> readings = new LinkedHashSet<>();
        int surname = Math.min(MAX_SURNAME, letters.length);
        List<String> asName = beginning(letters, surname);
        List<String> asWord = new ArrayList<>();
        for (int place = 0; place < letters.length; place++) {
            String syllable = LETTERS.computeIfAbsent(letters[place], Pinyin::letter);
            asWord.add(syllable);
            if (place >= surname) {
                asName.add(syllable);
            }
        }
        if (asName.size() == asWord.size()) {
            readings.add(new Reading(asName));
        }
        readings.add(new Reading(asWord));
        return readings;
    }

    /// The letter from A to Z under which a list has a name: of its pinyin as a name, read from its first
    /// letter alone; [#NO_INITIAL] where that is no letter from A to Z.
    public static String initial(String name) {
        if (name.isEmpty()) {
            return NO_INITIAL;
        }
        return readings(Character.toString(name.codePointAt(0))).stream()
                .findFirst()
                .map(reading -> reading.initials().toUpperCase(Locale.ROOT))
                .filter(initial -> initial.length() == 1 && initial.charAt(0) >= 'A' && initial.charAt(0) <= 'Z')
                .orElse(NO_INITIAL);
    }

    /// The pronunciation of the first letters of a name. ICU takes a tenth of a millisecond for a letter, and an
    /// archive has ten thousands of pairs of letters that begin a name, but few letters: so it is asked for
    /// letters where it reads them alone as it reads them together.
    private static List<String> beginning(int[] letters, int count) {
        if (count < MAX_SURNAME
                || !isChinese(letters[0])
                || !isChinese(letters[1])
                || SURNAME_ENDS.indexOf(letters[1]) >= 0) {
            return new ArrayList<>(SURNAMES.computeIfAbsent(new String(letters, 0, count), Pinyin::surname));
        }
        List<String> both = new ArrayList<>(SURNAMES.computeIfAbsent(Character.toString(letters[0]), Pinyin::surname));
        both.addAll(SECOND_LETTERS.computeIfAbsent(letters[1], Pinyin::secondLetter));
        return both;
    }

    private static boolean isChinese(int letter) {
        return Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS.equals(Character.UnicodeBlock.of(letter));
    }

    private static List<String> secondLetter(int letter) {
        List<String> both = surname(OTHER + Character.toString(letter));
        return both.subList(1, both.size());
    }

    private static List<String> surname(String letters) {
        return List.of(NAMES.transliterate(letters).strip().split("[^a-z0-9]+", -1)).stream()
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }

    private static String letter(int letter) {
        String latin = WORDS.transliterate(Character.toString(letter)).strip();
        return latin.isEmpty() ? Character.toString(letter) : latin;
    }
}
