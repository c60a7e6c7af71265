package org.baoku.index;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of a text that is shown with what matched marked.
///
/// @param match whether the search matched these words
public record TextFragment(String text, boolean match) {
    /// The whole text of these pieces.
    public static String join(List<TextFragment> pieces) {
        return pieces.stream().map(TextFragment::text).collect(Collectors.joining());
    }
}
