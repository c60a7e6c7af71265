package org.baoku.index.lucene.smartcn;

import java.util.BitSet;
import org.baoku.index.HeadlineCutter;
import org.baoku.index.NormalizedText;

/// Cuts at the words of smartcn's dictionary.
///
/// A single letter stays with the word before it, because the dictionary lacks most names and new words (客户端);
/// a number stays with the measure word after it.
public final class DictionaryHeadlineCutter implements HeadlineCutter {
    private static final int MAX_SINGLE_LETTERS = 4;

    @Override
    public BitSet breaks(String text) {
        BitSet breaks = new BitSet(text.length());
        String folded = NormalizedText.fold(text);
        if (folded.length() != text.length()) {
            return breaks;
        }
        WordSegmenter segmenter = WordSegmenter.ofCurrentThread();
        int count = segmenter.segment(folded);
        int singleLetters = 0;
        for (int word = 0; word < count; word++) {
            int start = segmenter.start(word);
            boolean single = segmenter.end(word) - start == 1 && Character.isIdeographic(folded.charAt(start));
            boolean adjacent = word > 0 && segmenter.end(word - 1) == start;
            if (adjacent && !staysTogether(folded, start, single, singleLetters)) {
                breaks.set(start);
                singleLetters = 0;
            }
            singleLetters = single ? singleLetters + 1 : 0;
        }
        return breaks;
    }

    /// @param start where the second of two adjacent words begins
    /// @param single whether it is a single letter
    /// @param singleLetters how many single letters end directly before it
    private static boolean staysTogether(String text, int start, boolean single, int singleLetters) {
        char before = text.charAt(start - 1);
        return Character.isDigit(before)
                || Character.isWhitespace(before)
                || Character.isWhitespace(text.charAt(start))
                || (single && singleLetters < MAX_SINGLE_LETTERS);
    }
}
