package org.baoku.index;

import java.util.BitSet;

/// Finds where a line of a headline may be broken: between words, not within them.
@FunctionalInterface
public interface HeadlineCutter {
    /// A cutter that knows no words.
    HeadlineCutter NONE = _ -> new BitSet();

    /// The offsets between two adjacent words. Places beside punctuation and white space are not among them, because
    /// their own rules say whether a line may be broken there.
    BitSet breaks(String text);
}
