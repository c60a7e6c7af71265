package org.baoku.layout.alto;

import java.util.ArrayList;
import java.util.List;
import org.baoku.layout.alto.AltoPage.Style;
import org.baoku.layout.alto.AltoPage.Word;
import org.baoku.paper.Box;
import org.baoku.paper.PlacedLine;
import org.jspecify.annotations.Nullable;

/// A line of an ALTO file, with the ids of the elements that it is in: page, blocks, the line itself.
final class AltoLine {
    /// The least gaps between words of which a space is made, by what the file says, in thicknesses of the
    /// line.
    private static final double GAP_OF_LETTERS = 0.15;

    private static final double GAP_WITH_SPACE = 0.3;
    private static final double GAP_WITHOUT_SPACE = 0.8;

    private final List<String> ids;
    private final List<Word> words = new ArrayList<>();

    AltoLine(List<String> ids) {
        this.ids = List.copyOf(ids);
    }

    void add(Word word) {
        words.add(word);
    }

    List<String> ids() {
        return ids;
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    /// The line with its place in points.
    PlacedLine placed(double pointsPerUnit) {
        Box box =
                AltoPage.scaled(words.stream().map(Word::box).reduce(Box::union).orElseThrow(), pointsPerUnit);
        boolean vertical = isVertical();
        double thickness = pointsPerUnit
                * words.stream()
                        .mapToDouble(word ->
                                vertical ? word.box().width() : word.box().height())
                        .max()
                        .orElse(0);
        @Nullable Style style = words.getFirst().style();
        return new PlacedLine(
                text(vertical),
                box,
                AltoPage.size(style, thickness),
                style == null ? "" : style.font(),
                style != null && style.bold(),
                vertical,
                style == null ? "#000000" : style.colour());
    }

    private boolean isVertical() {
        Box first = words.getFirst().box();
        Box last = words.getLast().box();
        return words.size() == 1
                ? words.getFirst()
                                        .text()
                                        .codePointCount(
                                                0, words.getFirst().text().length())
                                > 1
                        && first.height() > 1.5 * first.width()
                : last.y() >= first.bottom() && last.x() < first.right() && first.x() < last.right();
    }

    private String text(boolean vertical) {
        StringBuilder text = new StringBuilder();
        @Nullable Word before = null;
        for (Word word : words) {
            if (before != null && isSpaced(before, word, vertical)) {
                text.append(' ');
            }
            text.append(word.text());
            before = word;
        }
        return text.toString();
    }

    /// Whether a space stands between two words. Files have one between any two recognised words, also of
    /// Chinese, where the page shows none.
    private static boolean isSpaced(Word before, Word after, boolean vertical) {
        double gap = vertical
                ? after.box().y() - before.box().bottom()
                : after.box().x() - before.box().right();
        double thickness = vertical
                ? Math.max(before.box().width(), after.box().width())
                : Math.max(before.box().height(), after.box().height());
        boolean letters = isLetter(before.text().codePointBefore(before.text().length()))
                && isLetter(after.text().codePointAt(0));
        if (letters) {
            return after.afterSpace() || gap > GAP_OF_LETTERS * thickness;
        }
        return gap > (after.afterSpace() ? GAP_WITH_SPACE : GAP_WITHOUT_SPACE) * thickness;
    }

    /// Whether a character is one of a script that separates words.
    private static boolean isLetter(int character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }
}
