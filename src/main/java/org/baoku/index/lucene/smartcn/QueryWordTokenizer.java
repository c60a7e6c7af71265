package org.baoku.index.lucene.smartcn;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.NormalizedText;

/// Divides what somebody asks into words, as the articles are divided ([WordTokenStream]).
public final class QueryWordTokenizer {
    /// A word, folded.
    public record Word(String text) {
        /// Whether it says something by itself: more than one letter.
        public boolean isTelling() {
            return NormalizedText.of(text).length() > 1;
        }
    }

    private QueryWordTokenizer() {}

    /// The words that say something by themselves.
    public static List<Word> telling(List<Word> words) {
        return words.stream().filter(Word::isTelling).toList();
    }

    public static List<Word> of(String text) {
        String folded = NormalizedText.folded(text);
        WordSegmenter cutter = WordSegmenter.ofThisThread();
        int count = cutter.cut(folded);
        List<Word> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (!WordTokenStream.isEverywhere(folded, cutter.start(i), cutter.end(i))) {
                words.add(new Word(folded.substring(cutter.start(i), cutter.end(i))));
            }
        }
        return words;
    }
}
