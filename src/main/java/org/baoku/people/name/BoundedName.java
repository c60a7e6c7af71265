package org.baoku.people.name;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells whether a text that is bounded on both sides, as between 任命 and 为, is a person's name. More is
/// accepted than in running text.
public final class BoundedName {
    /// No printed name is longer.
    public static final int MAX_LENGTH = 16;

    private static final Pattern NO_NAME = Pattern.compile(new PatternList("no-names.txt").alternatives("inside"));
    /// No name of several elements without dots is longer.
    private static final int MAX_ELEMENTS = 8;

    private static final int MIN_NEARLY_TRANSLITERATED = 4;

    /// How long a name with dots is in which one character at most is unusual in transliterations.
    private static final int SHORT_DOTTED = 5;

    /// A name of three parts or more, of whose characters a third may be unusual: 洛桑·江村·次仁.
    private static final Pattern THREE_PARTS = Pattern.compile("[^·]{1,6}(?:·[^·]{1,6}){2,3}");

    /// The parties whose names look like a surname with a given name.
    private static final Set<String> PARTIES = Set.of("民革", "民盟", "民建", "民进", "农工党", "致公党", "台盟", "九三", "中共", "越共");

    private final Set<String> countries = new HashSet<>(ResourceLists.words("countries.txt"));
    private final NameLexicon lexicon;
    private final NameScorer scorer;

    public BoundedName(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.scorer = new NameScorer(lexicon);
    }

    /// Whether this whole text is a name, given that its surroundings say that a person is meant.
    public boolean isWhole(String text) {
        int length = text.length();
        // 乌兰其其格, 那顺孟和, 才仁
        boolean element = lexicon.isNameElement(text) && lexicon.wordFrequency(text) == 0 && !lexicon.isPlace(text);
        if (element || lexicon.nameElementsEnd(text, 0) == length) {
            return true;
        }
        if (length < 2 || length > MAX_LENGTH || NO_NAME.matcher(text).find()) {
            return false;
        }
        if (countries.contains(text) || PARTIES.contains(text)) {
            return false;
        }
        if (length == 2 && "更如若即就可才都还但而且故能人".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        boolean dotted = text.chars().anyMatch(c -> NameContext.isNameDot((char) c) || c == '-');
        if (dotted) {
            long unusual = Arrays.stream(text.split("[·‧•・∙･-]"))
                    .filter(part -> lexicon.nameElementsEnd(part, 0) != part.length())
                    .flatMapToInt(String::chars)
                    .filter(c -> !lexicon.isTransliterationCharacter((char) c))
                    .count();
            return text.chars()
                            .allMatch(c ->
                                    NameContext.isNameDot((char) c) || c == '-' || NameContext.isIdeograph((char) c))
                    && unusual <= mostUnusual(text)
                    && NameContext.isIdeograph(text.charAt(0))
                    && NameContext.isIdeograph(text.charAt(length - 1));
        }
        if (!NameContext.allIdeographs(text, 0, length)) {
            return false;
        }
        boolean japanese = ((length == 3 && "县市府都道州".indexOf(text.charAt(2)) < 0)
                        || length == 4
                        || (length == 5 && "子郎江香代".indexOf(text.charAt(4)) >= 0))
                && lexicon.isJapaneseSurname(text.substring(0, 2));
        boolean transliterated = text.chars().allMatch(c -> lexicon.isTransliterationCharacter((char) c));
        if (length <= 4 && scorer.cost(text) < NameWeight.NAMED_AS_PERSON.cost()) {
            int frequency = lexicon.wordFrequency(text);
            boolean name = !isWordsWithoutSurname(text)
                    && frequency
                            < (length == 2 ? NameWeight.IGNORED_WORD_FREQUENCY : NameWeight.WORD_AS_FOREIGN_NAME)
                                    .value()
                    && !(length == 2 && frequency > 0 && lexicon.isVerb(text));
            if (name || length < 3 || (length == 3 && !transliterated && !japanese)) {
                return name;
            }
        }
        if (japanese && (length != 4 || !isWordsWithoutSurname(text.substring(2)))) {
            return true;
        }
        return (transliterated && length <= 8 && lexicon.wordFrequency(text) == 0)
                || lexicon.isForeignName(text)
                || isNearlyTransliterated(text);
    }

    /// Whether all but one of four characters or more are usual in transliterations, also the first, and no two of them
    /// are a word: 米舒斯京.
    private boolean isNearlyTransliterated(String text) {
        long unusual = text.chars()
                .filter(c -> !lexicon.isTransliterationCharacter((char) c))
                .count();
        boolean words = false;
        for (int at = 1; at < text.length(); at++) {
            words |= lexicon.isWord(text.substring(at - 1, at + 1));
        }
        return text.length() >= MIN_NEARLY_TRANSLITERATED
                && text.length() <= MAX_ELEMENTS
                && lexicon.isTransliterationCharacter(text.charAt(0))
                && unusual == 1
                && !words;
    }

    /// How many characters of a name with dots may be unusual in transliterations.
    private static int mostUnusual(String dotted) {
        int few = dotted.length() > SHORT_DOTTED ? 2 : 1;
        return THREE_PARTS.matcher(dotted).matches() ? Math.max(few, dotted.length() / 3) : few;
    }

    /// Whether a text begins with an element of Tibetan, Mongol or Uyghur names: 洛桑.
    public boolean beginsWithElement(String text) {
        return text.length() <= MAX_ELEMENTS && lexicon.nameElementEnd(text, 0) > 0;
    }

    /// Whether two or three characters begin with a surname, which is enough before 同志: 施展同志.
    public boolean isSurnamed(String text) {
        return text.length() >= 2
                && text.length() <= 3
                && NameContext.allIdeographs(text, 0, text.length())
                && lexicon.isSurname(text.charAt(0))
                && !text.endsWith("员")
                && !NO_NAME.matcher(text).find();
    }

    /// Whether these characters begin with no surname and contain a word: 跨军种.
    private boolean isWordsWithoutSurname(String text) {
        boolean surname = lexicon.isSurname(text.charAt(0)) || lexicon.isDoubleSurname(text.substring(0, 2));
        for (int at = 1; !surname && text.length() > 2 && at < text.length(); at++) {
            String pair = text.substring(at - 1, at + 1);
            if (lexicon.isWord(pair) && !lexicon.isNameElement(pair)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the characters of the one are more usual in names than those of the other.
    public boolean isLikelier(String one, String other) {
        return scorer.cost(one) < scorer.cost(other);
    }

    /// Whether this is the name of a country.
    public boolean isCountry(String text) {
        return countries.contains(text);
    }

    /// Whether a country begins at this position, which no name does.
    public boolean startsWithCountry(String text, int at) {
        for (int length = 2; length <= 5 && at + length <= text.length(); length++) {
            if (countries.contains(text.substring(at, at + length))) {
                return true;
            }
        }
        return false;
    }
}
