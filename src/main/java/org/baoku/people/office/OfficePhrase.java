package org.baoku.people.office;

/// The span of an office in a text, or of a list of offices of one person.
///
/// @param start index of its first UTF-16 unit
/// @param end index after its last unit
/// @param sector what the office says about its holder
/// @param isForeign whether it is an office of another country or an international body
public record OfficePhrase(int start, int end, Sector sector, boolean isForeign) {
    /// What an office says about its holder.
    enum Sector {
        /// Not an office that matters.
        NONE,
        /// The head of a company or school; a party secretary listed with it belongs to the same company or
        /// school.
        PRIVATE,
        /// A party secretary of an organisation that the phrase does not name; public unless listed with a
        /// private office.
        PARTY,
        /// A public office.
        PUBLIC
    }

    /// Whether its holder is an official.
    public boolean isPublic() {
        return sector == Sector.PUBLIC || sector == Sector.PARTY;
    }

    /// Whether it is a post in a firm, a hospital or a school.
    public boolean isPrivate() {
        return sector == Sector.PRIVATE;
    }

    /// Whether it is a post in a party organisation of which it does not say whose: 党委副书记.
    public boolean isOfUnnamedParty() {
        return sector == Sector.PARTY;
    }

    /// This phrase joined with the one before it in a list: 省委副书记、省长.
    OfficePhrase joinedWith(OfficePhrase before) {
        return new OfficePhrase(before.start, end, join(before.sector, sector), isForeign || before.isForeign);
    }

    private static Sector join(Sector one, Sector other) {
        if (one == Sector.PUBLIC || other == Sector.PUBLIC) {
            return Sector.PUBLIC;
        }
        if (one == Sector.PRIVATE || other == Sector.PRIVATE) {
            return Sector.PRIVATE;
        }
        return one == Sector.PARTY ? one : other;
    }

    /// The phrase's characters in its text.
    public String textIn(String text) {
        return text.substring(start, end);
    }
}
