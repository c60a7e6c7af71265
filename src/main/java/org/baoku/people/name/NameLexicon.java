package org.baoku.people.name;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.JapanesePersonDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.nr.TranslatedPersonDictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// Statistics of characters and words as parts of personal names.
///
/// A cost is the negative logarithm of how often a character takes a position in names: near 0 for 王 as a
/// surname, [NameWeight#UNSEEN_CHARACTER] for a character that never takes it. The counts are those of
/// HanLP's person dictionary; surnames and the elements of names of several syllables come from the word
/// lists of this package. This is the only class that reads HanLP's dictionaries; it scores candidates and
/// finds no names by itself.
public final class NameLexicon {
    private static final int MAX_NAME_ELEMENT = 4;

    private static final int CHARACTERS = Character.MAX_VALUE + 1;

    private static final int MAX_FOREIGN_PLACE = 6;

    private final float[] surnameCosts = unseen();
    private final float[] firstGivenCosts = unseen();
    private final float[] lastGivenCosts = unseen();
    private final float[] onlyGivenCosts = unseen();
    private final float[] afterNameCosts = unseen();
    private final Set<String> doubleSurnames = new HashSet<>();
    private final Set<String> japaneseSurnames = new HashSet<>(ResourceLists.words("japanese-surnames.txt"));
    private final Set<String> nameElements = new HashSet<>(ResourceLists.words("name-elements.txt"));
    private final BitSet nameElementBeginnings = new BitSet();
    private final boolean[] transliterationCharacters = new boolean[CHARACTERS];

    public NameLexicon() {
        readCounts();
        readSurnames();
        nameElements.forEach(element -> nameElementBeginnings.set(element.charAt(0)));
        ResourceLists.words("transliteration.txt")
                .forEach(row -> row.chars().forEach(c -> transliterationCharacters[c] = true));
    }

    private static float[] unseen() {
        float[] costs = new float[CHARACTERS];
        Arrays.fill(costs, NameWeight.UNSEEN_CHARACTER.cost());
        return costs;
    }

    private void readCounts() {
        for (char c = '\u4E00'; c < '\u9FFF'; c++) {
            EnumItem<NR> positions = PersonDictionary.dictionary.get(String.valueOf(c));
            if (positions != null) {
                double first = count(positions, NR.C);
                double last = count(positions, NR.D);
                double only = count(positions, NR.E);
                double smoothing = NameWeight.POSITION_SMOOTHING.value() * (first + last + only);
                surnameCosts[c] = cost(count(positions, NR.B), NameWeight.SURNAME_COUNT);
                firstGivenCosts[c] = givenCost(first + smoothing);
                lastGivenCosts[c] = givenCost(last + smoothing);
                onlyGivenCosts[c] = givenCost(only + smoothing);
                afterNameCosts[c] = cost(count(positions, NR.L), NameWeight.GIVEN_NAME_COUNT);
            }
        }
    }

    private static double count(EnumItem<NR> positions, NR position) {
        Integer count = positions.labelMap.get(position);
        return count == null ? 0 : count;
    }

    private static float givenCost(double count) {
        return Math.min(NameWeight.RARE_CHARACTER.cost(), cost(count, NameWeight.GIVEN_NAME_COUNT));
    }

    private static float cost(double count, NameWeight freeCount) {
        float unseen = NameWeight.UNSEEN_CHARACTER.cost();
        return count <= 0 ? unseen : (float) Math.clamp(Math.log(freeCount.value() / count), 0, unseen);
    }

    /// Bounds the costs of the listed surnames; a character on no list is no surname, whatever its counts.
    private void readSurnames() {
        boolean[] listed = new boolean[CHARACTERS];
        float bound = NameWeight.LISTED_SURNAME.cost();
        for (String row : ResourceLists.words("surnames.txt")) {
            if (row.length() == 2) {
                doubleSurnames.add(row);
            } else {
                float highest = Math.min(NameWeight.SURNAME_LIST_MAXIMUM.cost(), bound);
                row.chars().forEach(c -> surnameCosts[c] = Math.min(surnameCosts[c], highest));
                row.chars().forEach(c -> listed[c] = true);
                bound += NameWeight.SURNAME_LIST_STEP.cost();
            }
        }
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (!listed[c]) {
                surnameCosts[c] = NameWeight.UNSEEN_CHARACTER.cost();
            }
        }
    }

    float surnameCost(char c) {
        return surnameCosts[c];
    }

    public boolean isSurname(char c) {
        return surnameCosts[c] < NameWeight.UNSEEN_CHARACTER.cost();
    }

    /// Whether this is a Chinese surname of two characters: 欧阳.
    public boolean isDoubleSurname(String word) {
        return doubleSurnames.contains(word);
    }

    boolean isJapaneseSurname(String word) {
        return japaneseSurnames.contains(word);
    }

    /// The cost of the first of two given characters.
    float firstGivenCost(char c) {
        return firstGivenCosts[c];
    }

    /// The cost of the last of two given characters.
    float lastGivenCost(char c) {
        return lastGivenCosts[c];
    }

    /// The cost of the only given character.
    float onlyGivenCost(char c) {
        return onlyGivenCosts[c];
    }

    /// The cost of a character right after a name.
    float afterNameCost(char c) {
        return afterNameCosts[c];
    }

    /// The end of the longest element of Tibetan, Mongol or Uyghur names that begins at this position; the position
    /// itself
    /// where none does.
    int nameElementEnd(String text, int start) {
        boolean mayBegin = start < text.length() && nameElementBeginnings.get(text.charAt(start));
        for (int end = mayBegin ? Math.min(text.length(), start + MAX_NAME_ELEMENT) : start; end > start + 1; end--) {
            if (nameElements.contains(text.substring(start, end))) {
                return end;
            }
        }
        return start;
    }

    /// The end of two such elements or more, each the longest, that begin at this position (乌云其木格); -1 where fewer do.
    int nameElementsEnd(String text, int start) {
        int first = nameElementEnd(text, start);
        int end = first;
        for (int next = nameElementEnd(text, end); next > end; next = nameElementEnd(text, end)) {
            end = next;
        }
        return end > first ? end : -1;
    }

    /// Whether this is an element of Tibetan, Mongol or Uyghur names.
    public boolean isNameElement(String word) {
        return nameElements.contains(word);
    }

    /// Whether foreign names are transliterated with this character.
    public boolean isTransliterationCharacter(char c) {
        return transliterationCharacters[c];
    }

    /// Whether HanLP's dictionaries have this transliterated or Japanese name.
    public boolean isForeignName(String word) {
        return TranslatedPersonDictionary.containsKey(word) || JapanesePersonDictionary.containsKey(word);
    }

    /// Whether a text begins with a place of another country that HanLP's dictionary has: 悉尼 in 悉尼市.
    public boolean isForeignPlace(String text) {
        for (int length = Math.min(MAX_FOREIGN_PLACE, text.length()); length >= 2; length--) {
            CoreDictionary.Attribute attribute = CoreDictionary.get(text.substring(0, length));
            if (attribute != null) {
                return attribute.nature.length > 0 && attribute.nature[0].equals(Nature.nsf);
            }
        }
        return false;
    }

    /// How often HanLP's corpus has this word other than as a personal name; 0 where it is no word.
    public int wordFrequency(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        if (attribute == null) {
            return 0;
        }
        int frequency = 0;
        for (int i = 0; i < attribute.nature.length; i++) {
            boolean name = attribute.nature[i].startsWith("nr");
            frequency += name ? -attribute.frequency[i] : attribute.frequency[i];
        }
        return Math.max(0, frequency);
    }

    /// Whether the dictionary has this word.
    public boolean isWord(String word) {
        return CoreDictionary.contains(word);
    }

    /// Whether the dictionary has this word mainly as an adverb: 全程.
    boolean isAdverb(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null
                && attribute.nature.length > 0
                && (attribute.nature[0].equals(Nature.d)
                        || attribute.nature[0].equals(Nature.ad)
                        || attribute.nature[0].equals(Nature.vd));
    }

    /// Whether the dictionary has this word as the name of a place first of all.
    boolean isPlace(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null
                && attribute.nature.length > 0
                && (attribute.nature[0].equals(Nature.ns) || attribute.nature[0].equals(Nature.nsf));
    }

    /// Whether the dictionary has this word as a verb.
    public boolean isVerb(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null && attribute.hasNature(Nature.v);
    }
}
