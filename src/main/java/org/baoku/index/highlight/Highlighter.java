package org.baoku.index.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.result.TextFragment;

/// Marks the matches of a search in stored text and chooses the sentences of a snippet. Texts are compared as
/// [NormalizedText], so no second analysis is needed.
public final class Highlighter {
    static final TextFragment ELLIPSIS = new TextFragment("…", false);

    /// Sentences are chosen from so many letters at the beginning of a body: about a hundred usual articles.
    private static final int MAX_SEARCHED = 100_000;

    private final List<MarkedTerm> terms;

    /// A highlighter for terms; empty ones and repetitions are left out.
    public Highlighter(Collection<MarkedTerm> terms) {
        this.terms =
                terms.stream().filter(term -> !term.text().isEmpty()).distinct().toList();
    }

    /// An article with its matches marked.
    ///
    /// @param headline the whole headline; no fragment for an empty one
    /// @param snippets the best sentences of the body in reading order, long ones shortened; the first sentence
    /// where nothing matches
    public record Highlights(List<TextFragment> headline, List<List<TextFragment>> snippets) {}

    /// Marks an article.
    ///
    /// @param names the persons of the article, whose names shortening must not split
    /// @param limit the maximum number of sentences
    public Highlights highlight(String headline, List<String> body, Collection<String> names, int limit) {
        MarkedText title = new MarkedText(headline, true, terms, names);
        List<MarkedText> paragraphs = new ArrayList<>();
        int searched = 0;
        for (String whole : body) {
            String paragraph = whole.substring(0, Math.min(whole.length(), MAX_SEARCHED - searched));
            searched += paragraph.length();
            paragraphs.add(new MarkedText(paragraph, false, terms, names));
        }
        BitSet outsideNames = personsNamed(names);
        title.addFound(outsideNames);
        paragraphs.forEach(paragraph -> paragraph.addFound(outsideNames));
        title.markInNames(outsideNames);
        paragraphs.forEach(paragraph -> paragraph.markInNames(outsideNames));
        return new Highlights(title.fragments(), snippets(paragraphs, names, limit));
    }

    /// The numbers of the terms that are the name of a person: each stands in a byline or with an office.
    private BitSet personsNamed(Collection<String> names) {
        BitSet named = new BitSet();
        for (String name : names) {
            NormalizedText normalized = NormalizedText.of(name);
            for (int i = 0; i < terms.size(); i++) {
                if (terms.get(i).text().equals(normalized)) {
                    named.set(i);
                }
            }
        }
        return named;
    }

    private record ScoredSentence(int order, MarkedText text, SentenceSplitter.Span span, double score) {}

    private static List<List<TextFragment>> snippets(List<MarkedText> paragraphs, Collection<String> names, int limit) {
        List<ScoredSentence> sentences = new ArrayList<>();
        for (MarkedText text : paragraphs) {
            if (text.isEmpty()) {
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
            return firstSentence(paragraphs, names);
        }
        return sentences.stream()
                .sorted((a, b) -> Double.compare(b.score, a.score))
                .limit(limit)
                .sorted((a, b) -> Integer.compare(a.order, b.order))
                .map(sentence -> sentence.text.shortened(sentence.span, names))
                .toList();
    }

    private static List<List<TextFragment>> firstSentence(List<MarkedText> paragraphs, Collection<String> names) {
        for (MarkedText paragraph : paragraphs) {
            List<SentenceSplitter.Span> sentences = paragraph.sentences();
            if (!sentences.isEmpty()) {
                return List.of(paragraph.shortened(sentences.getFirst(), names));
            }
        }
        return List.of();
    }
}
