package org.baoku.people;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.JapanesePersonDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.nr.TranslatedPersonDictionary;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// What is known of characters and words as parts of personal names.
///
/// Costs are negative logarithms of how often a character plays a part in names: near 0 for 王 as a surname, 7
/// and more for a character that never does. The counts are those of a public dictionary of names; surnames and
/// the elements of names of several syllables come from this room's own lists.
final class NameLexicon {
    /// What a character that never plays the part costs.
    static final float NEVER = 8;

    /// What a character costs that names have, but seldom.
    private static final float RARE = 6.5f;

    private static final int CHARACTERS = Character.MAX_VALUE + 1;
    private static final double SURNAME_COUNT = 24_000;
    private static final double GIVEN_COUNT = 3_000;

    /// How far a character that is used at one place of given names is believed at another.
    private static final double LIKENESS = 0.2;

    private final float[] surname = unknown();
    private final float[] givenFirst = unknown();
    private final float[] givenLast = unknown();
    private final float[] givenOnly = unknown();
    private final float[] follows = unknown();
    private final Set<String> doubleSurnames = new HashSet<>();
    private final Set<String> japaneseSurnames = new HashSet<>(ResourceLists.words("japanese-surnames.txt"));
    private final Set<String> elements = new HashSet<>();
    private final boolean[] transliterating = new boolean[CHARACTERS];

    NameLexicon() {
        readCounts();
        readSurnames();
        elements.addAll(ResourceLists.words("name-elements.txt"));
        ResourceLists.words("transliteration.txt").forEach(row -> row.chars().forEach(c -> transliterating[c] = true));
    }

    private static float[] unknown() {
        float[] costs = new float[CHARACTERS];
        Arrays.fill(costs, NEVER);
        return costs;
    }

    private void readCounts() {
        for (char c = '\u4E00'; c < '\u9FFF'; c++) {
            EnumItem<NR> roles = PersonDictionary.dictionary.get(String.valueOf(c));
            if (roles != null) {
                double first = count(roles, NR.C);
                double last = count(roles, NR.D);
                double only = count(roles, NR.E);
                double any = first + last + only;
                surname[c] = cost(count(roles, NR.B), SURNAME_COUNT);
                givenFirst[c] = Math.min(RARE, cost(first + LIKENESS * any, GIVEN_COUNT));
                givenLast[c] = Math.min(RARE, cost(last + LIKENESS * any, GIVEN_COUNT));
                givenOnly[c] = Math.min(RARE, cost(only + LIKENESS * any, GIVEN_COUNT));
                follows[c] = cost(count(roles, NR.L), GIVEN_COUNT);
            }
        }
    }

    private static double count(EnumItem<NR> roles, NR role) {
        Integer count = roles.labelMap.get(role);
        return count == null ? 0 : count;
    }

    private static float cost(double count, double scale) {
        return count <= 0 ? NEVER : (float) Math.clamp(Math.log(scale / count), 0, NEVER);
    }

    private void readSurnames() {
        boolean[] listed = new boolean[CHARACTERS];
        int rank = 0;
        for (String row : ResourceLists.words("surnames.txt")) {
            if (row.length() == 2) {
                doubleSurnames.add(row);
            } else {
                float atMost = Math.min(6, 3 + rank);
                row.chars().forEach(c -> surname[c] = Math.min(surname[c], atMost));
                row.chars().forEach(c -> listed[c] = true);
                rank += 2;
            }
        }
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (surname[c] < NEVER && !listed[c]) {
                surname[c] = NEVER;
            }
        }
    }

    float surname(char c) {
        return surname[c];
    }

    boolean isSurname(char c) {
        return surname[c] < NEVER;
    }

    boolean isDoubleSurname(String word) {
        return doubleSurnames.contains(word);
    }

    /// Whether Japanese families are called so.
    boolean isJapaneseSurname(String word) {
        return japaneseSurnames.contains(word);
    }

    /// The first of two given characters.
    float givenFirst(char c) {
        return givenFirst[c];
    }

    /// The last of two given characters.
    float givenLast(char c) {
        return givenLast[c];
    }

    /// The only given character.
    float givenOnly(char c) {
        return givenOnly[c];
    }

    /// A character that stands right after names.
    float follows(char c) {
        return follows[c];
    }

    /// Whether this is an element of Tibetan, Mongol or Uyghur names.
    boolean isElement(String word) {
        return elements.contains(word);
    }

    /// Whether foreign names are written with this character.
    boolean transliterates(char c) {
        return transliterating[c];
    }

    /// Whether this is a foreign name known as such.
    boolean isForeignName(String word) {
        return TranslatedPersonDictionary.containsKey(word) || JapanesePersonDictionary.containsKey(word);
    }

    /// How much this is a word of the language that is no personal name: the number of times a public corpus
    /// has it; 0 where it is none.
    int commonness(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        if (attribute == null) {
            return 0;
        }
        int count = 0;
        for (int i = 0; i < attribute.nature.length; i++) {
            boolean name = attribute.nature[i].startsWith("nr");
            count += name ? -attribute.frequency[i] : attribute.frequency[i];
        }
        return Math.max(0, count);
    }

    /// Whether this word can follow a name: a verb, adverb, preposition, conjunction, noun.
    boolean isWord(String word) {
        return CoreDictionary.contains(word);
    }

    /// Whether this is a verb.
    boolean isVerb(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null && attribute.hasNature(Nature.v);
    }
}
