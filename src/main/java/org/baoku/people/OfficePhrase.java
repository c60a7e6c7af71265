package org.baoku.people;

/// An office as a text prints it, or a list of offices of one person.
///
/// @param start its first UTF-16 unit in the text
/// @param end one past its last
/// @param isPublic whether who holds it is an official
/// @param isForeign whether it is an office of another country
record OfficePhrase(int start, int end, boolean isPublic, boolean isForeign) {
    /// This phrase with the one before it in a list: 省委副书记、省长.
    OfficePhrase after(OfficePhrase before) {
        return new OfficePhrase(before.start, end, isPublic || before.isPublic, isForeign || before.isForeign);
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
