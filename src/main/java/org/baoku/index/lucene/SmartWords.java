package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.baoku.index.Literal;

/// Divides what somebody asks into words, as smartcn divides the articles.
final class SmartWords {
    private static final Analyzer SMARTCN = new SmartChineseAnalyzer();

    /// A word.
    ///
    /// @param printed as it stands in the text
    /// @param term as it stands in the index, its English ending cut
    record Word(String printed, String term) {
        /// Whether it says something by itself: more than one letter.
        boolean isTelling() {
            return Literal.of(printed).length() > 1;
        }
    }

    private SmartWords() {}

    /// The words that say something by themselves.
    static List<Word> telling(List<Word> words) {
        return words.stream().filter(Word::isTelling).toList();
    }

    static List<Word> of(String text) {
        String folded = Literal.folded(text);
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = SMARTCN.tokenStream(Fields.WORDS, folded)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                int end = Math.min(offset.endOffset(), folded.length());
                int start = Math.min(offset.startOffset(), end);
                words.add(new Word(folded.substring(start, end), term.toString()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
