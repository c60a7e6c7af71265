package org.baoku.index.lucene.smartcn;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of an article's texts without positions, because they are only used for ranking. Not thread-safe.
public final class WordTokenStream extends TokenStream {
    /// Characters that, as words of their own, occur in nearly every article.
    private static final String STOP_WORDS = "的了在是和与及将对为于从等也都就而但被把之其并以有我你他她它们这那不个着到说又很更最还让给由";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> texts;
    private final WordSegmenter segmenter = WordSegmenter.ofCurrentThread();
    private Iterator<String> remaining;
    private String text = "";
    private int wordCount;
    private int word;

    /// @param texts folded ([org.baoku.index.normalization.NormalizedText#fold(String)])
    public WordTokenStream(List<String> texts) {
        this.texts = texts;
        this.remaining = texts.iterator();
    }

    static boolean isStopWord(CharSequence text, int start, int end) {
        return end - start == 1 && STOP_WORDS.indexOf(text.charAt(start)) >= 0;
    }

    @Override
    public void reset() {
        remaining = texts.iterator();
        wordCount = 0;
        word = 0;
    }

    @Override
    public boolean incrementToken() {
        while (word == wordCount || isStopWord(text, segmenter.start(word), segmenter.end(word))) {
            if (word < wordCount) {
                word++;
            } else if (remaining.hasNext()) {
                text = remaining.next();
                wordCount = segmenter.segment(text);
                word = 0;
            } else {
                return false;
            }
        }
        clearAttributes();
        int start = segmenter.start(word);
        int length = segmenter.end(word) - start;
        text.getChars(start, start + length, term.resizeBuffer(length), 0);
        term.setLength(length);
        word++;
        return true;
    }
}
