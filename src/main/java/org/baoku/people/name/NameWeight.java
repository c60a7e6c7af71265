package org.baoku.people.name;

/// The weights of the name decoder: [NameLexicon], [NameScorer], [NameContext], [NameFinder],
/// [ForeignNameFinder] and the finders it uses, and [NameRunSplitter].
///
/// A cost is a negative natural logarithm of a probability: 0 is certain, one more divides the probability
/// by about
/// 2.7. The costs of a candidate are added, and the cheapest candidate wins. `src/docs/weights-people.md`
/// says how the values came about and how to retune them.
enum NameWeight {
    // NameLexicon: costs of characters from the counts of the name dictionary

    /// Cost of a character that the dictionary never has in this position of a name; also the upper bound.
    UNSEEN_CHARACTER(8),
    /// Upper bound of the cost of a character that the dictionary has in this position at least once.
    RARE_CHARACTER(6.5),
    /// Count at which a surname costs nothing.
    SURNAME_COUNT(24_000),
    /// Count at which a character of a given name, or one that follows names, costs nothing.
    GIVEN_NAME_COUNT(3_000),
    /// Share of a given-name character's counts in all positions that is added to its count in each position.
    POSITION_SMOOTHING(0.2),
    /// Upper bound of the cost of a surname in the first list of `surnames.txt`.
    LISTED_SURNAME(3),
    /// What each further list of `surnames.txt` adds to that bound.
    SURNAME_LIST_STEP(2),
    /// The highest bound for a listed surname.
    SURNAME_LIST_MAXIMUM(6),

    // NameScorer: the cost of characters as one whole name

    /// Cost of characters that form no name.
    NO_NAME(40),
    /// Added to a given name of one character: such names are rarer than names with two.
    ONE_GIVEN_CHARACTER(2.5),
    /// Subtracted for a given name that doubles a character (苗苗), which is more frequent than its characters
    /// say.
    DOUBLED_GIVEN_CHARACTER(4),
    /// Cost of a surname of two characters (欧阳).
    DOUBLE_SURNAME(2),
    /// Added to a married woman's name of two surnames and a given name: 林郑月娥.
    MARRIED_NAME(5),
    /// Cost of a name of two elements: 索朗德吉.
    TWO_ELEMENTS(4),
    /// Cost of a name of three characters, two of which are an element: 才让太.
    ELEMENT_AND_ONE_CHARACTER(8),
    /// Cost of a name that is one element.
    ONE_ELEMENT(9),
    /// Cost of a name of four characters, two of which are an element.
    ELEMENT_AND_TWO_CHARACTERS(12),

    // NameRunSplitter: names printed without separators

    /// Cost of a pen name of two characters without a surname.
    PEN_NAME(13),
    /// What each further character of a pen name adds.
    PEN_NAME_CHARACTER(5),
    /// Added to a surname with three given characters (刘春沐阳).
    THREE_GIVEN_CHARACTERS(7.5),
    /// Average cost of a name above which three or more names of a run are rejected.
    RUN_REJECTED_ABOVE(12),

    // NameContext: what stands around a candidate

    /// Frequency up to which the corpus's count of a word is ignored.
    IGNORED_WORD_FREQUENCY(20),
    /// Cost of a right context that neither follows names nor begins a word.
    UNFIT_CONTEXT(6),
    /// Cost of a preposition, conjunction or short verb right after a name.
    FUNCTION_CHARACTER_CONTEXT(1.5),
    /// Cost at which a character follows names too seldom to be a sign of a name's end.
    RARE_CONTEXT(4.5),
    /// Factor for the cost of a character as one that follows names.
    CHARACTER_CONTEXT_FACTOR(0.5),
    /// Cost of a verb right after a name.
    VERB_CONTEXT(0.5),
    /// Cost of another dictionary word right after a name.
    WORD_CONTEXT(1),
    /// Factor for the log frequency of a word that a name's end would cut in two.
    SPLIT_WORD_FACTOR(0.5),

    // NameFinder: Chinese names in running text

    /// Total cost at which a candidate is rejected.
    REJECTED(13.5),
    /// Highest cost of a name that is believed though it begins inside a word.
    FREQUENT_NAME(7),
    /// Highest cost of a name that is believed right before an office (习近平总书记).
    NAME_BEFORE_OFFICE(9),
    /// Added, with the log frequency, to a candidate that is itself a word.
    COMMON_WORD(4),
    /// Added to a candidate that begins with a surname which mostly is a function word (任, 和).
    FUNCTION_WORD_SURNAME(3),
    /// Added to a candidate whose last character rather begins what follows a name.
    UNLIKELY_LAST_CHARACTER(4),
    /// Factor for the log frequency of the first two characters as a word.
    LEADING_WORD_FACTOR(0.7),
    /// Factor for the log frequency of the last two characters as a word.
    TRAILING_WORD_FACTOR(0.5),

    // BoundedName: names that the sentence bounds on both sides

    /// Cost up to which characters are a name where the sentence says that a person is meant (任命…为).
    NAMED_AS_PERSON(22),

    // ForeignNameFinder: transliterated and Japanese names

    /// Frequency above which a word cannot stand inside the part of a name before its dot.
    WORD_IN_FOREIGN_NAME(150),
    /// Frequency from which a word is not taken for a foreign name without a dot.
    WORD_AS_FOREIGN_NAME(60),
    /// Added to the part of a foreign name whose last character rather begins what follows.
    FOREIGN_UNLIKELY_LAST_CHARACTER(4),
    /// Factor for the log frequency of the last two characters of a foreign name's part as a word.
    FOREIGN_TRAILING_WORD_FACTOR(0.5),
    /// Subtracted for every character of a foreign name's part, so that the longer part wins.
    FOREIGN_CHARACTER_BONUS(1.5),
    /// Context cost from which a foreign name of the dictionary is rejected.
    KNOWN_FOREIGN_NAME_CONTEXT(3),
    /// Context cost from which a longer transliteration is looked for than the Chinese name that ends there.
    UNFIT_END(2),
    /// Highest context cost of a foreign name that the dictionary does not have.
    UNKNOWN_FOREIGN_NAME_CONTEXT(2),
    /// Added to a Japanese name that does not have four characters.
    JAPANESE_NAME_LENGTH(1);

    private final double value;

    NameWeight(double value) {
        this.value = value;
    }

    double value() {
        return value;
    }

    /// The value in the precision in which costs are added.
    float cost() {
        return (float) value;
    }
}
