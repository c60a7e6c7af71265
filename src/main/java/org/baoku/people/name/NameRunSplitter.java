package org.baoku.people.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Splits names that are printed without separators: 朱明明杨依军赵博.
///
/// Finds the segmentation with the lowest total cost by dynamic programming (Viterbi over a unigram lattice of name
/// candidates).
public final class NameRunSplitter {
    private static final int MAX_RUN_LENGTH = 400;
    private static final int MAX_NAME_LENGTH = 6;

    private final NameLexicon lexicon;
    private final NameScorer scorer;

    public NameRunSplitter(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.scorer = new NameScorer(lexicon);
    }

    /// The names of this run of Chinese characters, at least one for a run of at least one character. A run of
    /// more than 400 characters is not split.
    ///
    /// @param isolated whether the run stands between spaces or punctuation: four characters are then preferably
    /// one name (刘春沐阳)
    public List<String> split(String run, boolean isolated) {
        int length = run.length();
        if (length <= 3 || length > MAX_RUN_LENGTH) {
            return List.of(run);
        }
        boolean noSurname = length == 4 && isolated && !lexicon.isSurname(run.charAt(0));
        if (noSurname || (length == 4 && scorer.cost(run) <= NameWeight.TWO_ELEMENTS.cost())) {
            // 央秀达珍: names of several syllables stand for one person.
            return List.of(run);
        }
        List<String> names = cheapestSegmentation(run);
        boolean mayBeOneName = length == 4 && (isolated || !lexicon.isSurname(run.charAt(2)));
        return mayBeOneName && scorer.threeGivenCost(run) < totalCost(names) ? List.of(run) : names;
    }

    /// Whether this segmentation of a run is so expensive that the run is probably not a list of names.
    public boolean isUnlikely(List<String> names) {
        return names.size() >= 3 && totalCost(names) / names.size() > NameWeight.RUN_REJECTED_ABOVE.cost();
    }

    private float totalCost(List<String> names) {
        float total = 0;
        for (String name : names) {
            total += cost(name);
        }
        return total;
    }

    private List<String> cheapestSegmentation(String run) {
        int length = run.length();
        float[] best = new float[length + 1];
        int[] previous = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            best[end] = Float.MAX_VALUE;
            for (int start = Math.max(0, end - MAX_NAME_LENGTH); start < end; start++) {
                float cost = best[start] + cost(run.substring(start, end));
                if (cost < best[end]) {
                    best[end] = cost;
                    previous[end] = start;
                }
            }
        }
        List<String> names = new ArrayList<>();
        for (int end = length; end > 0; end = previous[end]) {
            names.add(run.substring(previous[end], end));
        }
        Collections.reverse(names);
        return names;
    }

    /// The cost as a name or as a pen name without a surname, whichever is lower.
    private float cost(String name) {
        int length = name.length();
        float cost = scorer.cost(name);
        if (length < 2 || length > 4) {
            return cost;
        }
        return Math.min(cost, NameWeight.PEN_NAME.cost() + NameWeight.PEN_NAME_CHARACTER.cost() * (length - 2));
    }
}
