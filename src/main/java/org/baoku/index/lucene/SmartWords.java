package org.baoku.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.Literal;

/// Divides what somebody asks into words, as the articles are divided ([WordStream]).
final class SmartWords {
    /// A word, folded.
    record Word(String text) {
        /// Whether it says something by itself: more than one letter.
        boolean isTelling() {
            return Literal.of(text).length() > 1;
        }
    }

    private SmartWords() {}

    /// The words that say something by themselves.
    static List<Word> telling(List<Word> words) {
        return words.stream().filter(Word::isTelling).toList();
    }

    static List<Word> of(String text) {
        String folded = Literal.folded(text);
        WordCutter cutter = WordCutter.ofThisThread();
        int count = cutter.cut(folded);
        List<Word> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (!WordStream.isEverywhere(folded, cutter.start(i), cutter.end(i))) {
                words.add(new Word(folded.substring(cutter.start(i), cutter.end(i))));
            }
        }
        return words;
    }
}
