package org.baoku.people;

/// Finds the name that begins at a place of a text, and where it ends.
///
/// Every possible end is weighed: how usual the characters are as a name, how well what follows can follow a name,
/// whether
/// the characters are a common word instead.
final class NameFinder {
    private static final float ACCEPTED = 13.5f;

    /// A character that follows names so seldom is no sign of a name's end.
    private static final float SELDOM = 4.5f;

    /// What a character costs that no name is followed by and no word begins with.
    private static final float UNFIT = 6;

    /// Surnames that are far more often prepositions, conjunctions and particles.
    private static final String FUNCTION_WORDS = "任和了对于从向与同在是为由被把将就都会以到来时经因但才过信";

    private static final String MARKS = "，。；：！？“”‘’《》（）()…—,;:!?\"'、\n\r \u3000|〉〈【】「」";

    private final NameLexicon lexicon;
    private final NameRuns runs;

    NameFinder(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.runs = new NameRuns(lexicon);
    }

    /// Where the name that begins here ends; -1 where none begins.
    ///
    /// @param foreign whether a foreign name is expected: one without a dot is then believed more readily
    int end(String text, int start, boolean foreign) {
        int dotted = dottedEnd(text, start);
        if (dotted > 0) {
            return dotted;
        }
        float best = ACCEPTED;
        int end = -1;
        for (int length = 2; length <= 4 && start + length <= text.length(); length++) {
            if (!isIdeograph(text.charAt(start + length - 1)) || !isIdeograph(text.charAt(start))) {
                break;
            }
            float cost = cost(text, start, start + length);
            if (cost < best) {
                best = cost;
                end = start + length;
            }
        }
        int abroad = foreignEnd(text, start, foreign);
        return abroad > end && (foreign || end < 0) ? abroad : end;
    }

    /// Whether this whole text is a name beyond doubt: usual as one, and no word.
    boolean isPlainName(String text, float atMost) {
        if (lexicon.isForeignName(text) && lexicon.commonness(text) == 0) {
            return true;
        }
        if (!allIdeographs(text, 0, text.length())) {
            return false;
        }
        return runs.shapeCost(text) + wordCost(text, 0, text.length()) <= atMost;
    }

    float cost(String text, int start, int end) {
        String name = text.substring(start, end);
        float shape = runs.shapeCost(name);
        if (shape >= ACCEPTED) {
            return shape;
        }
        return shape + wordCost(text, start, end) + followCost(text, end);
    }

    private float wordCost(String text, int start, int end) {
        float cost = 0;
        int whole = lexicon.commonness(text.substring(start, end));
        if (whole > 0) {
            cost += 4 + (float) Math.log(whole);
        }
        if (FUNCTION_WORDS.indexOf(text.charAt(start)) >= 0) {
            cost += 3;
        }
        if (end - start >= 3) {
            cost += weight(text.substring(start, start + 2)) / 2;
            cost += weight(text.substring(end - 2, end)) / 2;
        }
        return cost;
    }

    private float weight(String word) {
        int commonness = lexicon.commonness(word);
        return commonness > 20 ? (float) Math.log(commonness) : 0;
    }

    private float followCost(String text, int end) {
        if (end >= text.length()) {
            return 0;
        }
        char next = text.charAt(end);
        if (MARKS.indexOf(next) >= 0 || !isIdeograph(next)) {
            return 0;
        }
        float torn = weight(text.substring(end - 1, end + 1)) / 2;
        float cost = lexicon.follows(next) < SELDOM ? lexicon.follows(next) / 2 : UNFIT;
        for (int length = 2; length <= 4 && end + length <= text.length(); length++) {
            String word = text.substring(end, end + length);
            if (lexicon.isWord(word)) {
                cost = Math.min(cost, lexicon.isVerb(word) ? 0.5f : 1);
            }
        }
        return cost + torn;
    }

    private int dottedEnd(String text, int start) {
        int dot = -1;
        int at = start;
        while (at < text.length() && at - start < 9 && (isIdeograph(text.charAt(at)) || isDot(text.charAt(at)))) {
            if (isDot(text.charAt(at))) {
                dot = at;
                break;
            }
            at++;
        }
        if (dot <= start || dot > start + 8) {
            return -1;
        }
        int end = dot;
        while (end < text.length() && isDot(text.charAt(end))) {
            int part = partEnd(text, end + 1);
            if (part <= end + 1) {
                break;
            }
            end = part;
        }
        return end > dot ? end : -1;
    }

    /// The end of the part of a name behind a dot: as many characters as foreign names are written with, at the end
    /// that
    /// a word or a mark follows best.
    private int partEnd(String text, int start) {
        int longest = start;
        while (longest < text.length() && longest - start < 8 && transliterates(text.charAt(longest))) {
            longest++;
        }
        if (longest < text.length() && isDot(text.charAt(longest))) {
            return longest;
        }
        int comma = text.indexOf('、', start, Math.min(text.length(), start + 7));
        if (comma > start && longest > start && allIdeographs(text, start, comma)) {
            return comma;
        }
        int end = start;
        float best = Float.MAX_VALUE;
        for (int candidate = start + 1; candidate <= longest; candidate++) {
            float cost = followCost(text, candidate) - 1.5f * (candidate - start);
            if (cost <= best) {
                best = cost;
                end = candidate;
            }
        }
        return end;
    }

    private int foreignEnd(String text, int start, boolean foreign) {
        int longest = start;
        while (longest < text.length() && longest - start < 7 && isIdeograph(text.charAt(longest))) {
            longest++;
        }
        for (int end = longest; end >= start + 2; end--) {
            String word = text.substring(start, end);
            boolean known = lexicon.isForeignName(word) && (end - start >= 3 || foreign);
            if (known && followCost(text, end) < 3 && lexicon.commonness(word) == 0) {
                return end;
            }
        }
        if (!foreign) {
            return -1;
        }
        int part = partEnd(text, start);
        return part - start >= 2 && followCost(text, part) <= 2 ? part : -1;
    }

    private static boolean allIdeographs(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isIdeograph(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean transliterates(char c) {
        return lexicon.transliterates(c);
    }

    static boolean isDot(char c) {
        return c == '·' || c == '•' || c == '・' || c == '‧';
    }

    private static boolean isIdeograph(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }
}
