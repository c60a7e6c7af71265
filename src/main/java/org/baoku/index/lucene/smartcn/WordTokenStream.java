package org.baoku.index.lucene.smartcn;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of an article's parts, for ranking; where they stand is not told. For one thread at a time.
public final class WordTokenStream extends TokenStream {
    /// Single letters that stand in every article and part no article from another.
    private static final String EVERYWHERE = "的了在是和与及将对为于从等也都就而但被把之其并以有我你他她它们这那不个着到说又很更最还让给由";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> parts;
    private final WordSegmenter cutter = WordSegmenter.ofThisThread();
    private Iterator<String> rest;
    private String part = "";
    private int words;
    private int word;

    /// @param parts folded
    public WordTokenStream(List<String> parts) {
        this.parts = parts;
        this.rest = parts.iterator();
    }

    /// Whether a word says so little that it is not indexed.
    static boolean isEverywhere(CharSequence text, int start, int end) {
        return end - start == 1 && EVERYWHERE.indexOf(text.charAt(start)) >= 0;
    }

    @Override
    public void reset() {
        rest = parts.iterator();
        words = 0;
        word = 0;
    }

    @Override
    public boolean incrementToken() {
        while (word == words || isEverywhere(part, cutter.start(word), cutter.end(word))) {
            if (word < words) {
                word++;
            } else if (rest.hasNext()) {
                part = rest.next();
                words = cutter.cut(part);
                word = 0;
            } else {
                return false;
            }
        }
        clearAttributes();
        int start = cutter.start(word);
        int length = cutter.end(word) - start;
        part.getChars(start, start + length, term.resizeBuffer(length), 0);
        term.setLength(length);
        word++;
        return true;
    }
}
