package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.query.BigramQueries;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.text.SimilarLetters;
import org.baoku.text.WordCutter;

/// Finds spellings that far more articles have than the one typed: 杜苏芮 for 杜苏瑞, 习近平 for xijinping.
///
/// A spelling differs in one character of similar sound or shape; the index itself says how often it is
/// printed. Where the typed text occurs nowhere, a name or frequent word of the same sound is a spelling too.
final class SpellingCorrection {
    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 8;
    private static final int MAX_SPELLINGS = 2;

    /// A spelling of this length or less must be new: two characters have too many homophones.
    private static final int SHORT_LENGTH = 2;

    /// How many times more articles must have another spelling than the typed one.
    private static final int MIN_RATIO = 20;

    /// A text in more articles than this is right.
    private static final int MAX_COUNT = 50;

    private final ArticleSearcher searcher;

    /// The terms of each segment, on first use.
    private final List<TermsEnum> segments = new ArrayList<>();

    SpellingCorrection(ArticleSearcher searcher) {
        this.searcher = searcher;
    }

    private record Spelling(String text, int count) {}

    /// The most frequent other spellings of a text; none where the typed one is frequent enough.
    List<String> others(String text) throws IOException {
        NormalizedText typed = NormalizedText.of(text);
        if (typed.toString().matches("[a-z']{3,30}")) {
            return searcher.suggester().byPinyin(typed.toString().replace("'", ""));
        }
        if (typed.length() < MIN_LENGTH
                || typed.length() > MAX_LENGTH
                || !typed.toString().codePoints().allMatch(Character::isIdeographic)) {
            return List.of();
        }
        int count = count(typed.toString());
        boolean isRight = count > 0 && (typed.length() <= SHORT_LENGTH || WordCutter.isInDictionary(typed.toString()));
        if (count > MAX_COUNT || isRight) {
            return List.of();
        }
        List<Spelling> spellings = spellings(typed, Math.max(1, count * MIN_RATIO));
        List<String> best = new ArrayList<>(spellings.stream()
                .sorted(Comparator.comparingInt(Spelling::count).reversed())
                .limit(MAX_SPELLINGS)
                .map(Spelling::text)
                .toList());
        if (best.isEmpty() && count == 0) {
            searcher.suggester().homophone(text).ifPresent(best::add);
        }
        return best;
    }

    /// The spellings with one other character that at least so many articles have.
    private List<Spelling> spellings(NormalizedText typed, int atLeast) throws IOException {
        List<Spelling> spellings = new ArrayList<>();
        BitSet rare = rareBigrams(typed, atLeast);
        for (int i = 0; i < typed.length(); i++) {
            if (!arePairsOf(i, rare)) {
                continue;
            }
            String before = typed.substring(0, i);
            String after = typed.substring(i + 1, typed.length());
            for (int letter : SimilarLetters.of(typed.codePointAt(i))) {
                if (areNeighbours(typed, i, letter, atLeast)) {
                    String other = before + Character.toString(letter) + after;
                    int count = count(other);
                    if (count >= atLeast) {
                        spellings.add(new Spelling(other, count));
                    }
                }
            }
        }
        return spellings;
    }

    /// The places where bigrams begin that fewer articles have.
    private BitSet rareBigrams(NormalizedText typed, int atLeast) throws IOException {
        BitSet rare = new BitSet(typed.length());
        for (int i = 0; i + 1 < typed.length(); i++) {
            rare.set(i, !isFrequent(typed.substring(i, i + 2), atLeast));
        }
        return rare;
    }

    /// Whether only bigrams with a certain character are rare: the others stay when it is replaced.
    private static boolean arePairsOf(int at, BitSet rare) {
        return rare.nextSetBit(at + 1) < 0 && (at < 2 || rare.previousSetBit(at - 2) < 0);
    }

    /// Whether enough articles have a character beside those that stand beside it in the text.
    private boolean areNeighbours(NormalizedText typed, int at, int letter, int atLeast) throws IOException {
        String other = Character.toString(letter);
        return (at == 0 || isFrequent(typed.substring(at - 1, at) + other, atLeast))
                && (at + 1 == typed.length() || isFrequent(other + typed.substring(at + 1, at + 2), atLeast));
    }

    /// Whether at least so many articles have a bigram.
    private boolean isFrequent(String bigram, int atLeast) throws IOException {
        if (segments.isEmpty()) {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(ArticleFields.TEXT);
                if (terms != null) {
                    segments.add(terms.iterator());
                }
            }
        }
        BytesRef term = new BytesRef(bigram);
        int frequency = 0;
        for (TermsEnum segment : segments) {
            if (segment.seekExact(term)) {
                frequency += segment.docFreq();
                if (frequency >= atLeast) {
                    return true;
                }
            }
        }
        return false;
    }

    private int count(String text) throws IOException {
        return searcher.count(BigramQueries.ARTICLE.phrase(NormalizedText.of(text)));
    }
}
