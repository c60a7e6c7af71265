package org.baoku.people;

import org.jspecify.annotations.Nullable;

/// The mention of an official in a text, with the office printed there.
///
/// @param start index of the name's first UTF-16 unit
/// @param end index after the name's last unit
/// @param office as printed with the name; null where only the form of the sentence says that officials are meant
/// @param foreign whether the office is one of another country
record OfficialMention(
        String name, int start, int end, @Nullable String office, boolean foreign) {
    OfficialMention withOffice(String printed) {
        return new OfficialMention(name, start, end, printed, foreign);
    }
}
