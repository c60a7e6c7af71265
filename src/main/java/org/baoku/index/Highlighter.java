package org.baoku.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Marks what a search found in a text, letter for letter as [NormalizedText] compares, and picks the sentences to
/// show.
public final class Highlighter {
    private final List<NormalizedText> wanted;

    /// A marker of these texts, wherever they stand.
    public Highlighter(Collection<String> texts) {
        Set<NormalizedText> distinct = new LinkedHashSet<>();
        texts.stream().map(NormalizedText::of).filter(text -> !text.isEmpty()).forEach(distinct::add);
        this.wanted = List.copyOf(distinct);
    }

    /// A text in pieces, what was found marked; no piece for an empty text.
    public List<TextFragment> mark(String text) {
        return new Found(text).pieces(0, text.length());
    }

    /// The best sentences of a body, long ones trimmed, in reading order; its first sentence where nothing is found.
    ///
    /// @param names names that a trimmed sentence must not cut
    /// @param most how many sentences at most
    public List<List<TextFragment>> snippets(List<String> body, Collection<String> names, int most) {
        List<Sentence> best = new ArrayList<>();
        for (String paragraph : body) {
            Found found = new Found(paragraph);
            if (found.marked.isEmpty()) {
                continue;
            }
            for (SentenceSplitter.Span span : SentenceSplitter.of(paragraph)) {
                double worth = found.worth(span);
                if (worth > 0) {
                    best.add(new Sentence(best.size(), found, span, worth));
                }
            }
        }
        if (best.isEmpty()) {
            return body.stream()
                    .filter(paragraph -> !paragraph.isBlank())
                    .findFirst()
                    .map(first -> List.of(
                            new Found(first).trimmed(SentenceSplitter.of(first).getFirst(), names)))
                    .orElse(List.of());
        }
        return best.stream()
                .sorted((a, b) -> Double.compare(b.worth, a.worth))
                .limit(most)
                .sorted((a, b) -> Integer.compare(a.order, b.order))
                .map(sentence -> sentence.found.trimmed(sentence.span, names))
                .toList();
    }

    private record Sentence(int order, Found found, SentenceSplitter.Span span, double worth) {}

    /// What was found in one text.
    private final class Found {
        private final String text;
        private final BitSet marked;
        private final List<int[]> places = new ArrayList<>();

        Found(String text) {
            this.text = text;
            this.marked = new BitSet(text.length());
            NormalizedText letters = NormalizedText.of(text);
            for (int which = 0; which < wanted.size(); which++) {
                NormalizedText one = wanted.get(which);
                int place = letters.indexOf(one, 0);
                while (place >= 0) {
                    int from = letters.start(place);
                    marked.set(from, letters.end(place + one.length() - 1));
                    places.add(new int[] {from, which});
                    place = letters.indexOf(one, place + 1);
                }
            }
        }

        /// What a sentence shows of the search: each text once by its length, and a little for each time.
        double worth(SentenceSplitter.Span span) {
            BitSet seen = new BitSet(wanted.size());
            double worth = 0;
            for (int[] place : places) {
                if (place[0] >= span.from() && place[0] < span.to()) {
                    worth += seen.get(place[1]) ? 0.1 : wanted.get(place[1]).length();
                    seen.set(place[1]);
                }
            }
            return worth;
        }

        List<TextFragment> trimmed(SentenceSplitter.Span span, Collection<String> names) {
            BitSet whole = (BitSet) marked.clone();
            for (String name : names) {
                int place = name.isEmpty() ? -1 : text.indexOf(name, span.from());
                while (place >= 0 && place < span.to()) {
                    whole.set(place, place + name.length());
                    place = text.indexOf(name, place + name.length());
                }
            }
            int firstMark = marked.nextSetBit(span.from());
            SentenceSplitter.Span shown =
                    SentenceSplitter.trimmed(text, span, firstMark < 0 ? span.from() : firstMark, whole);
            List<TextFragment> pieces = new ArrayList<>();
            if (shown.from() > span.from()) {
                pieces.add(new TextFragment("…", false));
            }
            pieces.addAll(pieces(shown.from(), shown.to()));
            if (shown.to() < span.to()) {
                pieces.add(new TextFragment("…", false));
            }
            return pieces;
        }

        List<TextFragment> pieces(int from, int to) {
            List<TextFragment> pieces = new ArrayList<>();
            int at = from;
            while (at < to) {
                boolean match = marked.get(at);
                int next = match ? marked.nextClearBit(at) : marked.nextSetBit(at);
                int end = next < 0 ? to : Math.min(next, to);
                pieces.add(new TextFragment(text.substring(at, end), match));
                at = end;
            }
            return pieces;
        }
    }
}
