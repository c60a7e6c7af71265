package org.baoku.people;

import java.util.List;
import java.util.regex.Pattern;

/// Finds the name that begins at a place of a text, and where it ends.
///
/// Every possible end is weighed: how usual the characters are as a name, how well what follows can follow a
/// name, whether the characters are a common word instead.
final class NameFinder {
    private static final float ACCEPTED = 13.5f;

    private static final float USUAL = 7;

    /// 韦女士, 李某 and 和镇长 are no names.
    private static final Pattern NO_NAME = Pattern.compile(".*(女士|先生|同志|老师|[省市县区镇乡村局处科部院厅]长|某)");

    /// Surnames that are far more often prepositions, conjunctions and particles.
    private static final String FUNCTION_WORDS = "任和了对于从向与同在是为由被把将就都会以到来时经因但才过信";

    private static final List<String> SAYING =
            List.of("表示", "介绍", "告诉", "说", "指出", "强调", "认为", "称", "宣布", "回应", "坦言", "透露", "主持", "出席", "致辞");

    private final NameLexicon lexicon;
    private final NameRunSplitter runs;
    private final NameContext context;
    private final ForeignNameFinder foreignNames;

    NameFinder(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.runs = new NameRunSplitter(lexicon);
        this.context = new NameContext(lexicon);
        this.foreignNames = new ForeignNameFinder(lexicon, context);
    }

    /// Where the name that begins here ends; -1 where none begins.
    ///
    /// @param foreign whether a foreign name is expected: one without a dot is then believed more readily
    int end(String text, int start, boolean foreign) {
        int dotted = foreignNames.dottedEnd(text, start);
        return dotted > 0 ? dotted : plainEnd(text, start, foreign);
    }

    /// Where a name ends that no rule knows, by what stands around it: three to six characters behind an
    /// office, up to a mark or a verb of saying, none of them part of a word; -1 where that is not so.
    int unknownEnd(String text, int start) {
        if (start >= text.length()
                || FUNCTION_WORDS.indexOf(text.charAt(start)) >= 0
                || NameContext.LOOSE_ENDS.indexOf(text.charAt(start)) >= 0) {
            return -1;
        }
        int end = start;
        while (end < text.length()
                && end - start <= 6
                && NameContext.isIdeograph(text.charAt(end))
                && !isVerbOfSaying(text, end)) {
            if (end > start && lexicon.commonness(text.substring(end - 1, end + 1)) > 0) {
                return -1;
            }
            end++;
        }
        boolean closed = end < text.length() && isVerbOfSaying(text, end);
        return closed && end - start >= 3 && end - start <= 6 ? end : -1;
    }

    private static boolean isVerbOfSaying(String text, int at) {
        return SAYING.stream().anyMatch(verb -> text.startsWith(verb, at));
    }

    private int plainEnd(String text, int start, boolean foreign) {
        float best = ACCEPTED;
        int end = -1;
        for (int length = 2; length <= 4 && start + length <= text.length(); length++) {
            if (!NameContext.isIdeograph(text.charAt(start + length - 1))
                    || !NameContext.isIdeograph(text.charAt(start))) {
                break;
            }
            float cost = cost(text, start, start + length);
            if (cost < best) {
                best = cost;
                end = start + length;
            }
        }
        int abroad = foreignNames.plainEnd(text, start, foreign);
        return abroad > end && (foreign || end < 0 || abroad - start >= 4) ? abroad : end;
    }

    /// Whether a cut before this place would tear a word apart.
    boolean isTorn(String text, int at) {
        return context.isTorn(text, at);
    }

    /// Whether the name that begins here is a usual one, whatever else the characters may be.
    boolean isUsual(String text, int start) {
        int end = end(text, start, false);
        return end > 0 && runs.shapeCost(text.substring(start, end)) <= USUAL;
    }

    /// Whether this whole text is a name beyond doubt: usual as one, and no word.
    boolean isPlainName(String text, float atMost) {
        if (lexicon.isForeignName(text) && lexicon.commonness(text) == 0) {
            return true;
        }
        if (!NameContext.allIdeographs(text, 0, text.length())) {
            return false;
        }
        return runs.shapeCost(text) + wordCost(text, 0, text.length()) <= atMost;
    }

    private float cost(String text, int start, int end) {
        String name = text.substring(start, end);
        float shape = runs.shapeCost(name);
        if (shape >= ACCEPTED || NO_NAME.matcher(name).matches()) {
            return Math.max(shape, ACCEPTED);
        }
        return shape + wordCost(text, start, end) + context.followCost(text, end);
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
        if (NameContext.LOOSE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            cost += 4;
        }
        if (end - start >= 3) {
            cost += context.weight(text.substring(start, start + 2)) * 0.7f;
            cost += context.weight(text.substring(end - 2, end)) / 2;
        }
        return cost;
    }
}
