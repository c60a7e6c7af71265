package org.baoku.segment;

/// Rows of body text that stand together: no headline, furniture or other article's lead-in between them.
///
/// @param from first row
/// @param to last row
/// @param opensWithLeadIn whether an article begins here
/// @param opensInside whether it begins in the middle of a sentence or paragraph
/// @param endsOpen whether its last sentence goes on elsewhere
/// @param width the column's width, in cells
/// @param words what it talks about
record BodyBlock(
        int from,
        int to,
        boolean opensWithLeadIn,
        boolean opensInside,
        boolean endsOpen,
        int width,
        CharacterBigrams words) {}
