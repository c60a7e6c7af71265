package org.baoku.index.lucene.document;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.baoku.index.normalization.NormalizedText;

/// The overlapping character bigrams of an article's texts; exact substring search is built on them.
///
/// The bigram of the characters i and i+1 has position i, so the bigrams AB and CD at a distance of two match
/// the string ABCD and nothing else. A gap between two texts prevents matches across them. Unlike Lucene's
/// `CJKAnalyzer`, punctuation and Latin letters form bigrams too. The first and last letter of a Latin word
/// or number have another term at their position, so that a query can ask for whole ones.
public final class BigramTokenStream extends TokenStream {
    /// The number of positions between two texts; a proximity query cannot exceed it. High positions make the index
    /// larger, so it is no larger than necessary.
    public static final int GAP = 64;

    /// Follows a text's last character, so that every character begins a bigram.
    private static final char END = '\u0000';

    /// Precedes the first letter of a Latin word or number.
    public static final char TOKEN_START = '\u0001';

    /// Precedes the last letter of one.
    public static final char TOKEN_END = '\u0002';

    /// The term between two texts, and between the parts of an article: titles, body, names of persons.
    public static final String TEXT_END = "\u0003";

    public static final String PART_END = "\u0004";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute positionIncrement = addAttribute(PositionIncrementAttribute.class);
    private final List<NormalizedText> texts;
    private final int bodyFrom;
    private final int bodyTo;
    private Iterator<NormalizedText> remaining;
    private NormalizedText text = NormalizedText.of("");
    private int index;
    private int skippedPositions;
    private boolean startIsNext;
    private boolean endIsNext;
    private int textNumber;
    private boolean markIsNext = true;

    /// The texts from `bodyFrom` up to `bodyTo` are the body.
    BigramTokenStream(List<NormalizedText> texts, int bodyFrom, int bodyTo) {
        this.texts = texts;
        this.remaining = texts.iterator();
        this.bodyFrom = bodyFrom;
        this.bodyTo = bodyTo;
    }

    BigramTokenStream(List<NormalizedText> texts) {
        this(texts, 0, texts.size());
    }

    @Override
    public void reset() {
        remaining = texts.iterator();
        text = NormalizedText.of("");
        index = 0;
        skippedPositions = 0;
        startIsNext = false;
        endIsNext = false;
        textNumber = 0;
        markIsNext = true;
    }

    @Override
    public boolean incrementToken() {
        if (startIsNext || endIsNext) {
            addMark(startIsNext ? TOKEN_START : TOKEN_END);
            return true;
        }
        while (index >= text.length()) {
            if (markIsNext) {
                addTextEnd();
                return true;
            }
            if (!remaining.hasNext()) {
                return false;
            }
            text = remaining.next();
            textNumber++;
            index = 0;
            markIsNext = true;
            skippedPositions += GAP;
        }
        clearAttributes();
        setTerm();
        positionIncrement.setPositionIncrement(1 + skippedPositions);
        skippedPositions = 0;
        startIsNext = text.startsToken(index);
        endIsNext = text.endsToken(index);
        index++;
        return true;
    }

    /// The term before the first text, between two, and after the last.
    private void addTextEnd() {
        clearAttributes();
        term.setEmpty().append(textNumber == bodyFrom || textNumber == bodyTo ? PART_END : TEXT_END);
        positionIncrement.setPositionIncrement(1);
        markIsNext = false;
    }

    private void addMark(char mark) {
        clearAttributes();
        term.setEmpty().append(mark).append(Character.toString(text.codePointAt(index - 1)));
        positionIncrement.setPositionIncrement(0);
        endIsNext = endIsNext && mark == TOKEN_START;
        startIsNext = false;
    }

    private void setTerm() {
        int first = text.codePointAt(index);
        int second = index + 1 < text.length() ? text.codePointAt(index + 1) : END;
        if (Character.isBmpCodePoint(first) && Character.isBmpCodePoint(second)) {
            char[] buffer = term.resizeBuffer(2);
            buffer[0] = (char) first;
            buffer[1] = (char) second;
            term.setLength(2);
        } else {
            term.setEmpty().append(Character.toString(first)).append(Character.toString(second));
        }
    }
}
