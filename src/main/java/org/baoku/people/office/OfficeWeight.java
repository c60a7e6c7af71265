package org.baoku.people.office;

/// The limits and thresholds of the office decoder: [OfficePhraseFinder], [OfficeLexicon] and [OfficeCompatibility].
///
/// Lengths are in characters. `src/docs/weights-people.md` says how the values came about and how to retune them.
enum OfficeWeight {
    /// Longest office phrase that ends in one head noun.
    MAX_PHRASE_LENGTH(40),
    /// Longest name of a country right before an office.
    MAX_COUNTRY_LENGTH(14),
    /// Number of mentions of other countries from which foreign names are expected in a text.
    FOREIGN_TEXT_COUNTRIES(2),
    /// Longest entry of the list of public organisations that is looked up.
    MAX_ORGANISATION_WORD_LENGTH(14),
    /// Frequency above which a word is not taken for the name of a small place.
    FREQUENT_WORD(3_000),
    /// Longest name of a small place that the dictionary does not know: 岗嘎 before 镇党委.
    MAX_SMALL_PLACE_LENGTH(3),
    /// Longest name of an ethnic township or county after such a place: 回族乡.
    MAX_ETHNIC_PLACE_LENGTH(4),
    /// Longest transliterated place between a country and the office: 白俄罗斯明斯克市.
    MAX_FOREIGN_PLACE_LENGTH(10),
    /// Days between two printings up to which offices can contradict each other; careers move on after that.
    SAME_TIME_DAYS(550),
    /// Highest distance between the levels of two offices of one person: a provincial leader often leads a city as
    /// well, but a county's head does not lead the province.
    MAX_LEVEL_DISTANCE(1);

    private final int value;

    OfficeWeight(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
