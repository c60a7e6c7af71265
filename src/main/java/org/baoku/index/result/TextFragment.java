package org.baoku.index.result;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of a highlighted text.
///
/// @param match whether this piece matches the search
public record TextFragment(String text, boolean match) {
    /// The whole text.
    public static String join(List<TextFragment> fragments) {
        return fragments.stream().map(TextFragment::text).collect(Collectors.joining());
    }
}
