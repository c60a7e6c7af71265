package org.baoku.segment;

/// A run of consecutive body rows: no headline, furniture or other article's lead-in between them.
///
/// @param from first row
/// @param to last row
/// @param opensWithLeadIn whether an article begins here
/// @param startsInParagraph whether it begins inside a paragraph
/// @param endsInSentence whether its last sentence continues elsewhere
/// @param width the column's width, in cells
/// @param words the character bigrams of its text
record BodyBlock(
        int from,
        int to,
        boolean opensWithLeadIn,
        boolean startsInParagraph,
        boolean endsInSentence,
        int width,
        CharacterBigrams words) {}
