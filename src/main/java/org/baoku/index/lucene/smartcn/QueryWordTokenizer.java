package org.baoku.index.lucene.smartcn;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.normalization.NormalizedText;

/// Segments a query text into words in the same way as articles ([WordTokenStream]).
public final class QueryWordTokenizer {
    /// A word, folded.
    public record Word(String text) {
        /// Whether the word has more than one character; a single character alone is too ambiguous to decide a match.
        public boolean isContentWord() {
            return NormalizedText.of(text).length() > 1;
        }
    }

    private QueryWordTokenizer() {}

    /// The words of more than one character.
    public static List<Word> contentWords(List<Word> words) {
        return words.stream().filter(Word::isContentWord).toList();
    }

    /// The words of a text in order, without stop words.
    public static List<Word> of(String text) {
        String folded = NormalizedText.fold(text);
        WordSegmenter segmenter = WordSegmenter.ofCurrentThread();
        int count = segmenter.segment(folded);
        List<Word> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (!WordTokenStream.isStopWord(folded, segmenter.start(i), segmenter.end(i))) {
                words.add(new Word(folded.substring(segmenter.start(i), segmenter.end(i))));
            }
        }
        return words;
    }
}
