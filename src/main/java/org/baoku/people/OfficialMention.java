package org.baoku.people;

import org.jspecify.annotations.Nullable;

/// A person named in a text as one with an office.
///
/// @param start where the name begins
/// @param end one past its last unit
/// @param office as printed with the name; null where the text shows only by its form that officials are meant
/// @param foreign whether the office is one of another country
record OfficialMention(
        String name, int start, int end, @Nullable String office, boolean foreign) {}
