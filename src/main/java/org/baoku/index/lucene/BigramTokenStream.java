package org.baoku.index.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.baoku.index.NormalizedText;

/// The letters of an article's parts two by two, each pair at its first letter's position: what verbatim search stands
/// on.
///
/// Every position has its pair, so the pairs AB and CD at a distance of two are the string ABCD and nothing else. Parts
/// lie far apart: nothing matches from one into the next.
final class BigramTokenStream extends TokenStream {
    /// How many positions lie between two parts. No more than it takes: high positions make the index larger.
    static final int GAP = 64;

    /// Stands after a part's last letter, so that every letter begins a pair.
    private static final char END = '\u0000';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<NormalizedText> parts;
    private Iterator<NormalizedText> rest;
    private NormalizedText part = NormalizedText.of("");
    private int place;
    private int skipped;

    BigramTokenStream(List<NormalizedText> parts) {
        this.parts = parts;
        this.rest = parts.iterator();
    }

    @Override
    public void reset() {
        rest = parts.iterator();
        part = NormalizedText.of("");
        place = 0;
        skipped = 0;
    }

    @Override
    public boolean incrementToken() {
        while (place >= part.length()) {
            if (!rest.hasNext()) {
                return false;
            }
            part = rest.next();
            place = 0;
            skipped += GAP;
        }
        clearAttributes();
        write(part, place, term);
        step.setPositionIncrement(1 + skipped);
        skipped = 0;
        place++;
        return true;
    }

    private static void write(NormalizedText letters, int place, CharTermAttribute term) {
        int first = letters.letter(place);
        int second = place + 1 < letters.length() ? letters.letter(place + 1) : END;
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
