package org.baoku.people.office;

import org.jspecify.annotations.Nullable;

/// The mention of an official in a text, with the office printed there.
///
/// @param start index of the name's first UTF-16 unit
/// @param end index after the name's last unit
/// @param office as printed with the name; null where only the form of the sentence says that officials are
/// meant
/// @param officeStart index of the office's first unit where it stands before the name; else -1
/// @param foreign whether the office is one of another country
/// @param isPublic whether the office makes its holder an official; other offices matter only for appointments
public record OfficialMention(
        String name, int start, int end, @Nullable String office, int officeStart, boolean foreign, boolean isPublic) {
    public OfficialMention(String name, int start, int end, @Nullable String office, int officeStart, boolean foreign) {
        this(name, start, end, office, officeStart, foreign, true);
    }

    public OfficialMention withOffice(String printed) {
        return new OfficialMention(name, start, end, printed, -1, foreign);
    }

    /// The same mention under a fuller form of the name.
    public OfficialMention withName(String fuller) {
        return new OfficialMention(fuller, start, end, office, officeStart, foreign, isPublic);
    }

    /// The same mention in a text that begins elsewhere.
    public OfficialMention movedBy(int distance) {
        return new OfficialMention(
                name,
                start + distance,
                end + distance,
                office,
                officeStart < 0 ? -1 : officeStart + distance,
                foreign,
                isPublic);
    }
}
