package org.baoku.index.highlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baoku.index.highlight.MarkedTerm.Neighbourhood;
import org.baoku.index.highlight.MarkedText.Occurrence;
import org.baoku.index.normalization.NormalizedText;

/// Finds which occurrences of texts near each other are together, as a search for them does: one of each, none
/// within another, and not too many characters between them.
final class NearbyTerms {
    /// So many combinations are tried; occurrences that are left then are taken as they are.
    private static final int MAX_TRIED = 20_000;

    private final List<List<Occurrence>> ofEachText = new ArrayList<>();
    private final List<MarkedTerm> terms;

    /// The characters from the first of the texts to the last, at most.
    private final int longest;
    private final Set<Occurrence> together = new HashSet<>();
    private int tried;

    private NearbyTerms(Neighbourhood near, List<Occurrence> all, List<MarkedTerm> terms) {
        this.terms = terms;
        this.longest = near.slop()
                + near.texts().stream().mapToInt(NormalizedText::length).sum();
        for (NormalizedText text : near.texts()) {
            ofEachText.add(all.stream()
                    .filter(occurrence -> isOf(near, text, terms.get(occurrence.term())))
                    .toList());
        }
    }

    private static boolean isOf(Neighbourhood near, NormalizedText text, MarkedTerm term) {
        return near.equals(term.near()) && term.text().equals(text);
    }

    /// Removes the occurrences that have not all the others of their texts near them.
    static void retain(List<Occurrence> occurrences, List<MarkedTerm> terms) {
        Set<Neighbourhood> neighbourhoods = new HashSet<>();
        for (Occurrence occurrence : occurrences) {
            Neighbourhood near = terms.get(occurrence.term()).near();
            if (near != null) {
                neighbourhoods.add(near);
            }
        }
        for (Neighbourhood near : neighbourhoods) {
            NearbyTerms nearby = new NearbyTerms(near, List.copyOf(occurrences), terms);
            nearby.combine(new ArrayList<>());
            if (nearby.tried < MAX_TRIED) {
                occurrences.removeIf(occurrence ->
                        near.equals(terms.get(occurrence.term()).near()) && !nearby.together.contains(occurrence));
            }
        }
    }

    private void combine(List<Occurrence> chosen) {
        if (chosen.size() == ofEachText.size()) {
            together.addAll(chosen);
            return;
        }
        for (Occurrence next : ofEachText.get(chosen.size())) {
            if (tried++ >= MAX_TRIED) {
                return;
            }
            if (chosen.stream().noneMatch(other -> overlap(other, next))) {
                chosen.add(next);
                if (length(chosen) <= longest) {
                    combine(chosen);
                }
                chosen.removeLast();
            }
        }
    }

    private boolean overlap(Occurrence a, Occurrence b) {
        return a.from() < to(b) && b.from() < to(a);
    }

    /// The characters from the first of the chosen ones to the last.
    private int length(List<Occurrence> chosen) {
        int from = chosen.stream().mapToInt(Occurrence::from).min().orElse(0);
        return chosen.stream().mapToInt(this::to).max().orElse(0) - from;
    }

    private int to(Occurrence occurrence) {
        return occurrence.from() + terms.get(occurrence.term()).text().length();
    }
}
