package org.baoku.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How a Chinese name or label is read, in pinyin without tones.
public final class Pinyin {
    /// Surnames have readings of their own, and some have two characters: 单 shan, 尉迟 yuchi.
    private static final int LONGEST_SURNAME = 2;

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    private static final Transliterator WORDS = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Map<String, List<String>> SURNAMES = new ConcurrentHashMap<>();
    private static final Map<Integer, String> LETTERS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /// A reading: a syllable for each character, and other writing as it stands.
    public record Reading(List<String> syllables) {
        public Reading {
            syllables = List.copyOf(syllables);
        }

        /// wangweidong
        public String joined() {
            return String.join("", syllables);
        }

        /// wwd
        public String initials() {
            StringBuilder initials = new StringBuilder();
            syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
            return initials.toString();
        }
    }

    /// How a text is read as a name and as a word, the name's reading first; one reading where they agree. White space
    /// and punctuation are passed over.
    public static Set<Reading> readings(String text) {
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        if (letters.length == 0) {
            return Set.of();
        }
        Set<Reading> readings = new LinkedHashSet<>();
        int surname = Math.min(LONGEST_SURNAME, letters.length);
        List<String> asName =
                new ArrayList<>(SURNAMES.computeIfAbsent(new String(letters, 0, surname), Pinyin::surname));
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
