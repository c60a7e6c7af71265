package org.baoku.column;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Puts the blocks of a page in reading order: cuts the page in two, across or down where no block is in the way, and
/// each part again. Of all ways to cut, the one counts that tears the fewest sentences.
final class BlockOrder {
    /// A part of more blocks is cut across without a search.
    private static final int MAX_SEARCHED = 60;

    /// So is every further part after so many.
    private static final int MAX_PARTS = 4_000;

    private final List<Passage> passages;
    private final Map<BitSet, PassageSequence> known = new HashMap<>();

    /// A place to cut.
    ///
    /// @param gap the blank rows or cells there
    private record Cut(int gap, BitSet before, BitSet after) {}

    private BlockOrder(List<Passage> passages) {
        this.passages = passages;
    }

    static List<ColumnBlock> of(List<ColumnBlock> blocks) {
        BitSet all = new BitSet();
        all.set(0, blocks.size());
        PassageSequence best = new BlockOrder(Passage.of(blocks)).best(all);
        return best.passages().stream().map(Passage::block).toList();
    }

    private PassageSequence best(BitSet part) {
        PassageSequence found = known.get(part);
        if (found == null) {
            found = search(part);
            known.put(part, found);
        }
        return found;
    }

    private PassageSequence search(BitSet part) {
        List<Cut> cuts = cuts(part);
        if (cuts.isEmpty()) {
            return PassageSequence.of(part.stream().mapToObj(passages::get).toList());
        }
        PassageSequence best = cut(cuts.getFirst());
        for (int i = 1; i < cuts.size(); i++) {
            PassageSequence other = cut(cuts.get(i));
            best = other.cost() < best.cost() ? other : best;
        }
        return best;
    }

    /// The cuts to try: those across, the widest first, and those down, from left to right. For a part of many blocks
    /// only the one across that tears the fewest columns.
    private List<Cut> cuts(BitSet part) {
        List<Cut> cuts = new ArrayList<>(cuts(part, Passage::top, Passage::floor));
        cuts.sort(Comparator.comparingInt(Cut::gap).reversed());
        boolean many = part.cardinality() > MAX_SEARCHED || known.size() > MAX_PARTS;
        if (many && !cuts.isEmpty()) {
            return List.of(Collections.min(cuts, Comparator.comparingInt(this::tornColumns)));
        }
        cuts.addAll(cuts(part, Passage::left, Passage::right));
        return many ? cuts.subList(0, Math.min(1, cuts.size())) : cuts;
    }

    /// How many columns go on below a cut across with the sentence that breaks off above it.
    private int tornColumns(Cut cut) {
        return (int) cut.after().stream()
                .filter(below -> isTorn(cut, passages.get(below)))
                .count();
    }

    private boolean isTorn(Cut cut, Passage below) {
        return below.goesOn()
                && cut.before().stream()
                        .mapToObj(passages::get)
                        .filter(above -> above.isAbove(below))
                        .max(Comparator.comparingInt(Passage::floor))
                        .filter(above ->
                                above.body() && above.breaksOff() && Math.abs(above.left() - below.left()) <= 1)
                        .isPresent();
    }

    private PassageSequence cut(Cut cut) {
        return best(cut.before()).then(best(cut.after()));
    }

    private List<Cut> cuts(BitSet part, ToIntFunction<Passage> from, ToIntFunction<Passage> to) {
        List<Integer> sorted = part.stream()
                .boxed()
                .sorted(Comparator.comparingInt(i -> from.applyAsInt(passages.get(i))))
                .toList();
        List<Cut> cuts = new ArrayList<>();
        BitSet before = new BitSet();
        int end = 0;
        for (int i : sorted) {
            int start = from.applyAsInt(passages.get(i));
            if (!before.isEmpty() && start >= end) {
                BitSet after = (BitSet) part.clone();
                after.andNot(before);
                cuts.add(new Cut(start - end, (BitSet) before.clone(), after));
            }
            before.set(i);
            end = Math.max(end, to.applyAsInt(passages.get(i)));
        }
        return cuts;
    }
}
