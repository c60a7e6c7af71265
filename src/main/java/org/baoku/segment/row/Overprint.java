package org.baoku.segment.row;

import java.util.ArrayList;
import java.util.List;

/// Recognises lines that were printed twice, slightly shifted, to look bold, and that the extractor gives one after the
/// other. [OverprintRemover] knows text that stands twice on one line.
final class Overprint {
    /// Shorter lines may stand twice for another reason, as in a table.
    private static final int MIN_CHARACTERS = 2;

    /// Nothing is printed more often.
    private static final int MAX_LINES = 4;

    /// So few single characters may be printed twice in a word: 谢谢, 妈妈.
    private static final int MIN_VERTICAL = 6;

    private Overprint() {}

    /// Whether a line repeats the only line of a row, or a row that is repeated already.
    static boolean repeats(List<SourceLine> row, SourceLine line) {
        String words = line.compact();
        return words.equals(row.getLast().compact())
                && row.size() < MAX_LINES
                && words.length() >= MIN_CHARACTERS
                && line.blanksBefore() == 0
                && Character.isIdeographic(words.codePointAt(0))
                && row.stream().allMatch(before -> before.compact().equals(words));
    }

    /// Whether the lines of a row, not printed vertically, are one line several times.
    static boolean isRepeated(List<SourceLine> row) {
        return row.size() > 1 && row.size() <= MAX_LINES && repeats(row.subList(0, row.size() - 1), row.getLast());
    }

    /// The lines of a headline that was printed vertically, without those that only repeat the one before.
    static List<SourceLine> once(List<SourceLine> characters) {
        if (characters.size() < MIN_VERTICAL || characters.size() % 2 != 0) {
            return characters;
        }
        List<SourceLine> once = new ArrayList<>();
        for (int i = 0; i < characters.size(); i += 2) {
            if (!characters.get(i).compact().equals(characters.get(i + 1).compact())) {
                return characters;
            }
            once.add(characters.get(i));
        }
        return once;
    }
}
