package org.baoku.index.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.result.TextFragment;

/// A headline or a paragraph with the occurrences of what a [Highlighter] marks in it.
final class MarkedText {
    /// What a repeated occurrence adds to a sentence's score; the first adds the length of the text.
    private static final double REPEATED_OCCURRENCE = 0.1;

    /// So many occurrences in a sentence are tried as the one that its snippet shows.
    private static final int MAX_SHOWN = 500;

    /// A snippet shows the part of a long sentence that has most of the query within so many letters.
    private static final int SHOWN_TOGETHER = 60;

    private final String text;
    private final List<MarkedTerm> terms;
    private final BitSet matches;

    /// The characters that follow another one of the same match.
    private final BitSet within;

    /// In the order of their offsets.
    private final List<Occurrence> occurrences = new ArrayList<>();

    /// Words within a longer name, which are marked only where the word stands nowhere else.
    private final List<Occurrence> inNames = new ArrayList<>();

    /// One occurrence of a term.
    ///
    /// @param term its number
    /// @param from the first normalized character
    /// @param offset of its beginning in the text
    /// @param end offset of its end
    record Occurrence(int term, int from, int offset, int end) {}

    /// @param headline whether the text is a headline, not a paragraph
    /// @param names of persons
    MarkedText(String text, boolean headline, List<MarkedTerm> terms, Collection<String> names) {
        this.text = text;
        this.terms = terms;
        this.matches = new BitSet(text.length());
        this.within = new BitSet(text.length());
        NormalizedText normalized = NormalizedText.of(text);
        for (int i = 0; i < terms.size(); i++) {
            MarkedTerm term = terms.get(i);
            if (!term.isMarkedIn(headline)) {
                continue;
            }
            for (int index = term.next(normalized, 0); index >= 0; index = term.next(normalized, index + 1)) {
                int last = index + term.text().length() - 1;
                Occurrence found = new Occurrence(i, index, normalized.startOffset(index), normalized.endOffset(last));
                (term.whole() && isInName(found, names) ? inNames : occurrences).add(found);
            }
        }
        NearbyTerms.retain(occurrences, terms);
        occurrences.forEach(this::mark);
        occurrences.sort(Comparator.comparingInt(Occurrence::offset));
    }

    /// Whether a word begins or ends within a name: 王卫 in 王卫东, but not 拜登 in 亨特·拜登.
    private boolean isInName(Occurrence word, Collection<String> names) {
        for (String name : names) {
            int first = Math.max(0, word.offset - name.length() + 1);
            for (int at = first; at < word.end; at++) {
                int end = at + name.length();
                if (text.startsWith(name, at) && (isWithin(word.offset, at, end) || isWithin(word.end, at, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWithin(int offset, int nameStart, int nameEnd) {
        return offset > nameStart
                && offset < nameEnd
                && !NormalizedText.isMiddleDot(text.charAt(offset - 1))
                && !NormalizedText.isMiddleDot(text.charAt(offset));
    }

    private void mark(Occurrence occurrence) {
        matches.set(occurrence.offset, occurrence.end);
        within.set(occurrence.offset + 1, occurrence.end);
    }

    /// Adds the numbers of the terms that stand here, outside longer names.
    void addFound(BitSet found) {
        occurrences.forEach(occurrence -> found.set(occurrence.term));
    }

    /// Marks words within longer names too, unless they are found elsewhere.
    void markInNames(BitSet foundElsewhere) {
        boolean added = false;
        for (Occurrence word : inNames) {
            if (!foundElsewhere.get(word.term)) {
                occurrences.add(word);
                mark(word);
                added = true;
            }
        }
        if (added) {
            occurrences.sort(Comparator.comparingInt(Occurrence::offset));
        }
    }

    boolean isEmpty() {
        return matches.isEmpty();
    }

    /// The sentences; those that a match runs across are one.
    List<SentenceSplitter.Span> sentences() {
        List<SentenceSplitter.Span> whole = new ArrayList<>();
        for (SentenceSplitter.Span span : SentenceSplitter.split(text)) {
            boolean isAcross =
                    !whole.isEmpty() && within.nextClearBit(whole.getLast().to()) > span.from();
            if (isAcross) {
                whole.add(new SentenceSplitter.Span(whole.removeLast().from(), span.to()));
            } else {
                whole.add(span);
            }
        }
        return whole;
    }

    /// Each distinct term counts by its length, every repetition a little more.
    double score(SentenceSplitter.Span span) {
        return score(firstFrom(span.from()), span.to());
    }

    private double score(int first, int to) {
        BitSet seen = new BitSet(terms.size());
        double score = 0;
        for (int i = first; i < occurrences.size() && occurrences.get(i).offset < to; i++) {
            Occurrence match = occurrences.get(i);
            score += seen.get(match.term)
                    ? REPEATED_OCCURRENCE
                    : terms.get(match.term).text().length();
            seen.set(match.term);
        }
        return score;
    }

    /// The match at which a long sentence has most of the query; the beginning of a sentence that has none.
    private SentenceSplitter.Span best(SentenceSplitter.Span span) {
        int best = firstFrom(span.from());
        if (best == occurrences.size() || occurrences.get(best).offset >= span.to()) {
            return new SentenceSplitter.Span(span.from(), span.from());
        }
        double bestScore = 0;
        int last = Math.min(occurrences.size(), best + MAX_SHOWN);
        for (int i = best; i < last && occurrences.get(i).offset < span.to(); i++) {
            int offset = occurrences.get(i).offset;
            double score = score(i, Math.min(span.to(), offset + SHOWN_TOGETHER));
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        Occurrence match = occurrences.get(best);
        return new SentenceSplitter.Span(match.offset, match.end);
    }

    /// The first occurrence at or after an offset.
    private int firstFrom(int offset) {
        int from = 0;
        int to = occurrences.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (occurrences.get(middle).offset < offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// A sentence, shortened if it is long.
    ///
    /// @param names that are not split
    List<TextFragment> shortened(SentenceSplitter.Span span, Collection<String> names) {
        SentenceSplitter.Span shown = SentenceSplitter.shorten(text, span, best(span), unbreakable(span, names));
        List<TextFragment> fragments = new ArrayList<>();
        if (shown.from() > span.from()) {
            fragments.add(Highlighter.ELLIPSIS);
        }
        fragments.addAll(fragments(shown.from(), shown.to()));
        if (shown.to() < span.to()) {
            fragments.add(Highlighter.ELLIPSIS);
        }
        return fragments;
    }

    private BitSet unbreakable(SentenceSplitter.Span span, Collection<String> names) {
        BitSet unbreakable = (BitSet) matches.clone();
        for (String name : names) {
            int end = Math.min(text.length(), span.to() + name.length());
            int offset = name.isEmpty() ? -1 : text.indexOf(name, span.from(), end);
            while (offset >= 0 && offset < span.to()) {
                unbreakable.set(offset, offset + name.length());
                offset = text.indexOf(name, offset + name.length(), end);
            }
        }
        return unbreakable;
    }

    /// The whole text.
    List<TextFragment> fragments() {
        return fragments(0, text.length());
    }

    private List<TextFragment> fragments(int from, int to) {
        List<TextFragment> fragments = new ArrayList<>();
        int start = from;
        while (start < to) {
            boolean match = matches.get(start);
            int change = match ? matches.nextClearBit(start) : matches.nextSetBit(start);
            int end = change < 0 ? to : Math.min(change, to);
            fragments.add(new TextFragment(text.substring(start, end), match));
            start = end;
        }
        return fragments;
    }
}
