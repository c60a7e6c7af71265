package org.baoku.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Marks the matches of a search in stored text and chooses the sentences of a snippet. Texts are compared as
/// [NormalizedText], so no second analysis is needed.
public final class Highlighter {
    /// What a repeated occurrence adds to a sentence's score; the first adds the length of the text.
    private static final double REPEATED_OCCURRENCE = 0.1;

    /// Sentences are chosen from so many letters at the beginning of a body: about a hundred usual articles.
    private static final int MAX_SEARCHED = 100_000;

    /// So many occurrences in a sentence are tried as the one that its snippet shows.
    private static final int MAX_TRIED = 500;

    /// A snippet shows the part of a long sentence that has most of the query within so many letters.
    private static final int SHOWN_TOGETHER = 60;

    private static final TextFragment ELLIPSIS = new TextFragment("…", false);

    private final List<NormalizedText> terms;

    /// The number of terms, from the first, that are marked wherever they occur; of the others Latin words
    /// and numbers must be whole.
    private final int exactTerms;

    /// A highlighter for texts that are marked wherever they occur.
    public Highlighter(Collection<String> texts) {
        this(texts, List.of());
    }

    /// A highlighter for texts that are marked wherever they occur, and for words of which Latin words and
    /// numbers must be whole: 1月 is not marked in 11月.
    public Highlighter(Collection<String> texts, Collection<String> words) {
        Set<NormalizedText> distinct = new LinkedHashSet<>();
        texts.stream().map(NormalizedText::of).filter(text -> !text.isEmpty()).forEach(distinct::add);
        this.exactTerms = distinct.size();
        words.stream().map(NormalizedText::of).filter(text -> !text.isEmpty()).forEach(distinct::add);
        this.terms = List.copyOf(distinct);
    }

    /// The whole text with its matches marked; no fragment for an empty text.
    public List<TextFragment> highlight(String text) {
        return new MatchedText(text).fragments(0, text.length());
    }

    /// The best sentences of a body in reading order, long ones shortened; the first sentence where nothing
    /// matches.
    ///
    /// @param names names that shortening must not split
    /// @param limit the maximum number of sentences
    public List<List<TextFragment>> snippets(List<String> body, Collection<String> names, int limit) {
        List<ScoredSentence> sentences = new ArrayList<>();
        int searched = 0;
        for (String whole : body) {
            String paragraph = whole.substring(0, Math.min(whole.length(), MAX_SEARCHED - searched));
            searched += paragraph.length();
            MatchedText text = new MatchedText(paragraph);
            if (text.matches.isEmpty()) {
                continue;
            }
            for (SentenceSplitter.Span span : text.sentences()) {
                double score = text.score(span);
                if (score > 0) {
                    sentences.add(new ScoredSentence(sentences.size(), text, span, score));
                }
            }
        }
        if (sentences.isEmpty()) {
            return firstSentence(body, names);
        }
        return sentences.stream()
                .sorted((a, b) -> Double.compare(b.score, a.score))
                .limit(limit)
                .sorted((a, b) -> Integer.compare(a.order, b.order))
                .map(sentence -> sentence.text.shortened(sentence.span, names))
                .toList();
    }

    private List<List<TextFragment>> firstSentence(List<String> body, Collection<String> names) {
        return body.stream()
                .filter(paragraph -> !paragraph.isBlank())
                .findFirst()
                .map(first -> first.substring(0, Math.min(first.length(), MAX_SEARCHED)))
                .map(first -> List.of(new MatchedText(first)
                        .shortened(SentenceSplitter.split(first).getFirst(), names)))
                .orElse(List.of());
    }

    private record ScoredSentence(int order, MatchedText text, SentenceSplitter.Span span, double score) {}

    /// One text with the matches of all terms.
    private final class MatchedText {
        private record Match(int offset, int end, int term) {}

        private final String text;
        private final BitSet matches;

        /// The characters that follow another one of the same match.
        private final BitSet within;

        /// In the order of their offsets.
        private final List<Match> occurrences = new ArrayList<>();

        MatchedText(String text) {
            this.text = text;
            this.matches = new BitSet(text.length());
            this.within = new BitSet(text.length());
            NormalizedText normalized = NormalizedText.of(text);
            for (int i = 0; i < terms.size(); i++) {
                NormalizedText term = terms.get(i);
                int index = next(normalized, i, 0);
                while (index >= 0) {
                    int start = normalized.startOffset(index);
                    int end = normalized.endOffset(index + term.length() - 1);
                    matches.set(start, end);
                    within.set(start + 1, end);
                    occurrences.add(new Match(start, end, i));
                    index = next(normalized, i, index + 1);
                }
            }
            occurrences.sort(Comparator.comparingInt(Match::offset));
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

        private int next(NormalizedText normalized, int term, int from) {
            return term < exactTerms
                    ? normalized.indexOf(terms.get(term), from)
                    : normalized.indexOfWhole(terms.get(term), from);
        }

        /// Each distinct term counts by its length, every repetition a little more.
        double score(SentenceSplitter.Span span) {
            return score(firstFrom(span.from()), span.to());
        }

        private double score(int first, int to) {
            BitSet seen = new BitSet(terms.size());
            double score = 0;
            for (int i = first; i < occurrences.size() && occurrences.get(i).offset < to; i++) {
                Match match = occurrences.get(i);
                score += seen.get(match.term)
                        ? REPEATED_OCCURRENCE
                        : terms.get(match.term).length();
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
            int last = Math.min(occurrences.size(), best + MAX_TRIED);
            for (int i = best; i < last && occurrences.get(i).offset < span.to(); i++) {
                int offset = occurrences.get(i).offset;
                double score = score(i, Math.min(span.to(), offset + SHOWN_TOGETHER));
                if (score > bestScore) {
                    bestScore = score;
                    best = i;
                }
            }
            Match match = occurrences.get(best);
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

        List<TextFragment> shortened(SentenceSplitter.Span span, Collection<String> names) {
            SentenceSplitter.Span shown = SentenceSplitter.shorten(text, span, best(span), unbreakable(span, names));
            List<TextFragment> fragments = new ArrayList<>();
            if (shown.from() > span.from()) {
                fragments.add(ELLIPSIS);
            }
            fragments.addAll(fragments(shown.from(), shown.to()));
            if (shown.to() < span.to()) {
                fragments.add(ELLIPSIS);
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

        List<TextFragment> fragments(int from, int to) {
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
}
