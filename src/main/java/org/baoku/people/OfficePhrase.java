package org.baoku.people;

/// An office as a text prints it, or a list of offices of one person.
///
/// @param start its first UTF-16 unit in the text
/// @param end one past its last
/// @param rank whether who holds it is an official
/// @param isForeign whether it is an office of another country
record OfficePhrase(int start, int end, Rank rank, boolean isForeign) {
    /// What an office makes of its bearer.
    enum Rank {
        /// No official.
        NONE,
        /// The head of a company or a school, who makes a party secretary one of the same.
        PRIVATE,
        /// A party secretary of nobody knows what.
        PARTY,
        /// An official.
        PUBLIC
    }

    /// Whether who holds it is an official.
    boolean isPublic() {
        return rank == Rank.PUBLIC || rank == Rank.PARTY;
    }

    /// This phrase with the one before it in a list: 省委副书记、省长.
    OfficePhrase after(OfficePhrase before) {
        return new OfficePhrase(before.start, end, together(before.rank, rank), isForeign || before.isForeign);
    }

    private static Rank together(Rank one, Rank other) {
        if (one == Rank.PUBLIC || other == Rank.PUBLIC) {
            return Rank.PUBLIC;
        }
        if (one == Rank.PRIVATE || other == Rank.PRIVATE) {
            return Rank.PRIVATE;
        }
        return one == Rank.PARTY ? one : other;
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
