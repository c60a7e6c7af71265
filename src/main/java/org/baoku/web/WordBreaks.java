package org.baoku.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.result.TextFragment;
import org.baoku.text.WordCutter;

/// Splits headlines at their words, so that a template can print `<wbr>` between them: the expression object
/// `#words`.
public final class WordBreaks {
    /// A longer text than any headline is not cut.
    private static final int MAX_CUT = 500;

    /// Cutting takes most of the time that a page of hits needs; the headlines of the last pages come again on
    /// the next ones.
    private static final int MAX_KEPT = 4_096;

    /// By the text, those that were asked for last.
    private final Cache<String, BitSet> kept =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).build();

    /// The words of a part of a headline.
    ///
    /// @param breaksBefore whether a word begins where the part begins, so that the line may be broken
    /// before it
    public record Words(List<String> words, boolean breaksBefore) {}

    /// The words of a text.
    public List<String> text(String text) {
        return split(List.of(text)).getFirst().words();
    }

    /// The words of each fragment of a headline.
    public List<Words> fragments(List<TextFragment> fragments) {
        return split(fragments.stream().map(TextFragment::text).toList());
    }

    /// The words of each span of a headline.
    public List<Words> spans(List<TextSpan> spans) {
        return split(spans.stream().map(TextSpan::text).toList());
    }

    private List<Words> split(List<String> parts) {
        BitSet breaks = breaks(String.join("", parts));
        List<Words> split = new ArrayList<>(parts.size());
        int from = 0;
        for (String part : parts) {
            int to = from + part.length();
            List<String> words = new ArrayList<>();
            int start = from;
            for (int at = breaks.nextSetBit(from + 1); at >= 0 && at < to; at = breaks.nextSetBit(at + 1)) {
                words.add(part.substring(start - from, at - from));
                start = at;
            }
            words.add(part.substring(start - from));
            split.add(new Words(words, breaks.get(from)));
            from = to;
        }
        return split;
    }

    private BitSet breaks(String text) {
        return text.length() > MAX_CUT ? new BitSet() : kept.get(text, WordBreaks::cut);
    }

    /// The offsets between two adjacent words. Places beside punctuation and white space are not among them,
    /// because their own rules say whether a line may be broken there.
    private static BitSet cut(String text) {
        BitSet breaks = new BitSet(text.length());
        String folded = NormalizedText.fold(text);
        if (folded.length() != text.length()) {
            return breaks;
        }
        int end = 0;
        for (WordCutter.Word word : WordCutter.cutFinely(folded)) {
            if (word.start() > 0 && word.start() == end && isBetweenLetters(text, end)) {
                breaks.set(word.start());
            }
            end = word.end();
        }
        return breaks;
    }

    private static boolean isBetweenLetters(String text, int offset) {
        return Character.isLetterOrDigit(text.codePointBefore(offset))
                && Character.isLetterOrDigit(text.codePointAt(offset));
    }
}
