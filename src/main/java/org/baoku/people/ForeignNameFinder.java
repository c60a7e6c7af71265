package org.baoku.people;

/// Finds names that are no Chinese ones: with dots (阿·库尼), spelled with the characters of foreign names, Japanese.
final class ForeignNameFinder {
    /// A word met so often is not spelled inside a foreign name.
    private static final int COMMON_WORD = 150;

    /// A word met so often is no foreign name.
    private static final int KNOWN_WORD = 60;

    private final NameLexicon lexicon;
    private final NameContext context;

    ForeignNameFinder(NameLexicon lexicon, NameContext context) {
        this.lexicon = lexicon;
        this.context = context;
    }

    /// Where a name with dots that begins here ends; -1 where none begins.
    int dottedEnd(String text, int start) {
        int dot = -1;
        int at = start;
        while (at < text.length()
                && at - start < 9
                && (NameContext.isIdeograph(text.charAt(at)) || NameContext.isDot(text.charAt(at)))) {
            if (NameContext.isDot(text.charAt(at))) {
                dot = at;
                break;
            }
            at++;
        }
        if (dot <= start || !isFirstPart(text, start, dot)) {
            return -1;
        }
        int end = dot;
        while (end < text.length() && NameContext.isDot(text.charAt(end))) {
            int middle = nextDot(text, end + 1);
            int part = middle > 0 ? middle : partEnd(text, end + 1);
            if (part <= end + 1) {
                break;
            }
            end = part;
        }
        return end > dot ? end : -1;
    }

    /// The dot that ends this part of a name; -1 where none follows closely.
    private static int nextDot(String text, int start) {
        for (int at = start; at < text.length() && at - start <= 7; at++) {
            if (NameContext.isDot(text.charAt(at))) {
                return at > start ? at : -1;
            }
            if (!NameContext.isIdeograph(text.charAt(at)) || NameContext.GOES_ON.indexOf(text.charAt(at)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether these characters can be a name's part before a dot: mostly those of foreign names, and nothing
    /// that goes on behind another name (习近平向亚历山大·…).
    private boolean isFirstPart(String text, int start, int end) {
        int strange = 0;
        for (int i = start; i < end; i++) {
            if (NameContext.GOES_ON.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
            strange += lexicon.transliterates(text.charAt(i)) ? 0 : 1;
            if (i > start && lexicon.commonness(text.substring(i - 1, i + 1)) > COMMON_WORD) {
                return false;
            }
        }
        return strange * 2 <= end - start;
    }

    /// The end of the part of a name behind a dot: as many characters as foreign names are written with, at the
    /// end that a word or a mark follows best.
    private int partEnd(String text, int start) {
        int longest = start;
        boolean any = longest < text.length()
                && start > 0
                && NameContext.isDot(text.charAt(start - 1))
                && NameContext.isIdeograph(text.charAt(longest));
        longest += any ? 1 : 0;
        while (longest < text.length() && longest - start < 8 && lexicon.transliterates(text.charAt(longest))) {
            longest++;
        }
        if (longest < text.length() && NameContext.isDot(text.charAt(longest))) {
            return longest;
        }
        boolean dotted = start > 0 && NameContext.isDot(text.charAt(start - 1));
        int comma = dotted ? text.indexOf('、', start, Math.min(text.length(), start + 7)) : -1;
        if (comma > start && longest > start && NameContext.allIdeographs(text, start, comma)) {
            return comma;
        }
        int end = start;
        float best = Float.MAX_VALUE;
        for (int candidate = start + 1; candidate <= longest; candidate++) {
            float loose = NameContext.LOOSE_ENDS.indexOf(text.charAt(candidate - 1)) >= 0 ? 4 : 0;
            String tail = candidate - start >= 3 ? text.substring(candidate - 2, candidate) : "";
            float word = NameContext.TIMES.contains(tail) ? NameContext.UNFIT : context.weight(tail) / 2;
            float cost = context.followCost(text, candidate) + loose + word - 1.5f * (candidate - start);
            if (cost <= best) {
                best = cost;
                end = candidate;
            }
        }
        return end;
    }

    /// Where a foreign name without a dot ends: a known one, or, where one is expected, one that is written
    /// like one; -1 where none begins.
    int plainEnd(String text, int start, boolean foreign) {
        int japanese = foreign ? japaneseEnd(text, start) : -1;
        if (japanese > 0) {
            return japanese;
        }
        int longest = start;
        while (longest < text.length() && longest - start < 7 && NameContext.isIdeograph(text.charAt(longest))) {
            longest++;
        }
        for (int end = longest; end >= start + 2; end--) {
            String word = text.substring(start, end);
            boolean known = lexicon.isForeignName(word) && (end - start >= 3 || foreign);
            if (known && context.followCost(text, end) < 3 && lexicon.commonness(word) == 0) {
                return end;
            }
        }
        if (!foreign) {
            return -1;
        }
        int part = partEnd(text, start);
        boolean fits = part - start >= 2 && context.followCost(text, part) <= 2;
        return fits && lexicon.commonness(text.substring(start, part)) < KNOWN_WORD ? part : -1;
    }

    /// A Japanese family's name and one to three characters, at the end that the text goes on from best.
    private int japaneseEnd(String text, int start) {
        if (start + 3 > text.length() || !lexicon.isJapaneseSurname(text.substring(start, start + 2))) {
            return -1;
        }
        float best = NameContext.UNFIT;
        int end = -1;
        for (int candidate = start + 2; candidate <= Math.min(text.length(), start + 5); candidate++) {
            if (!NameContext.allIdeographs(text, start, candidate)) {
                break;
            }
            float cost = context.followCost(text, candidate) + (candidate == start + 4 ? 0 : 1);
            if (cost < best) {
                best = cost;
                end = candidate;
            }
        }
        return end;
    }
}
