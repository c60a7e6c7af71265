package org.baoku.similarity;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baoku.text.WidthFolding;
import org.baoku.text.WordCutter;

/// Where two versions of a text differ, word by word.
public final class WordDifference {
    /// A longer paragraph run is shown as a whole: a finer difference would be slow to compute.
    private static final long MAX_COMPARISONS = 16_000_000;

    private WordDifference() {}

    /// Which version a span belongs to.
    public enum Side {
        BOTH,
        FIRST,
        SECOND
    }

    /// A span of a version, or of both; its text is as the first version that has it prints it.
    public record Span(Side side, String text) {}

    /// The spans of both texts in reading order; none is empty.
    public static List<Span> between(String first, String second) {
        List<String> old = words(first);
        List<String> other = words(second);
        List<Span> spans = new ArrayList<>();
        if ((long) old.size() * other.size() > MAX_COMPARISONS) {
            add(spans, Side.FIRST, old);
            add(spans, Side.SECOND, other);
            return spans;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(old, other, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(spans, Side.BOTH, delta.getSource().getLines());
            } else {
                add(spans, Side.FIRST, delta.getSource().getLines());
                add(spans, Side.SECOND, delta.getTarget().getLines());
            }
        }
        return ordered(spans);
    }

    /// Words, and what stands between them, a character each.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        for (WordCutter.Word word : WordCutter.cut(WidthFolding.narrow(text).toLowerCase(Locale.ROOT))) {
            addCharacters(words, text, at, word.start());
            words.add(text.substring(word.start(), word.end()));
            at = word.end();
        }
        addCharacters(words, text, at, text.length());
        return words;
    }

    private static void addCharacters(List<String> words, String text, int from, int to) {
        text.substring(from, to).codePoints().mapToObj(Character::toString).forEach(words::add);
    }

    private static void add(List<Span> spans, Side side, List<String> words) {
        if (!words.isEmpty()) {
            spans.add(new Span(side, String.join("", words)));
        }
    }

    /// Joins neighbouring spans, those of the first version before those of the second.
    private static List<Span> ordered(List<Span> spans) {
        List<Span> ordered = new ArrayList<>();
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        StringBuilder both = new StringBuilder();
        for (Span span : spans) {
            if (span.side() == Side.BOTH) {
                flush(ordered, Side.FIRST, first);
                flush(ordered, Side.SECOND, second);
                both.append(span.text());
            } else {
                flush(ordered, Side.BOTH, both);
                (span.side() == Side.FIRST ? first : second).append(span.text());
            }
        }
        flush(ordered, Side.BOTH, both);
        flush(ordered, Side.FIRST, first);
        flush(ordered, Side.SECOND, second);
        return ordered;
    }

    private static void flush(List<Span> spans, Side side, StringBuilder text) {
        if (!text.isEmpty()) {
            spans.add(new Span(side, text.toString()));
            text.setLength(0);
        }
    }
}
