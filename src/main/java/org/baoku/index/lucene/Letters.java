package org.baoku.index.lucene;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.baoku.index.Literal;

/// The letters that occur in an article, each once: what the search for a single letter stands on.
final class Letters extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<Integer> letters = new LinkedHashSet<>();
    private Iterator<Integer> rest;

    Letters(List<Literal> parts) {
        for (Literal part : parts) {
            for (int place = 0; place < part.length(); place++) {
                letters.add(part.letter(place));
            }
        }
        rest = letters.iterator();
    }

    @Override
    public void reset() {
        rest = letters.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        term.setEmpty().append(Character.toString(rest.next()));
        return true;
    }
}
