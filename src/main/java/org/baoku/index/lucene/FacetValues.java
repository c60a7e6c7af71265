package org.baoku.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.LongValues;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.lucene.Sounding.Fit;
import org.baoku.index.lucene.Sounding.Typed;
import org.jspecify.annotations.Nullable;

/// All values of a facet in one state of the index, numbered in one order over all segments, and how to count them.
final class FacetValues {
    private final IndexReader reader;
    private final Facet facet;
    private final int size;
    private final @Nullable OrdinalMap segments;
    private volatile @Nullable Map<String, List<Integer>> numbersByName;

    private FacetValues(IndexReader reader, Facet facet, int size, @Nullable OrdinalMap segments) {
        this.reader = reader;
        this.facet = facet;
        this.size = size;
        this.segments = segments;
    }

    static FacetValues of(IndexReader reader, Facet facet) throws IOException {
        SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, facet.parameter());
        OrdinalMap segments = all instanceof MultiSortedSetDocValues multi ? multi.mapping : null;
        int size = all == null ? 0 : Math.toIntExact(all.getValueCount());
        return new FacetValues(reader, facet, size, segments);
    }

    /// How many articles of these have each value, by the value's number.
    int[] counts(List<MatchingDocs> matching) throws IOException {
        int[] counts = new int[size];
        for (MatchingDocs docs : matching) {
            DocIdSetIterator iterator = docs.bits().iterator();
            if (iterator != null && size > 0) {
                count(docs.context(), iterator, null, counts);
            }
        }
        return counts;
    }

    /// How many articles of the whole index have each value, by the value's number.
    int[] counts() throws IOException {
        int[] counts = new int[size];
        for (LeafReaderContext segment : reader.leaves()) {
            DocIdSetIterator everything = DocIdSetIterator.all(segment.reader().maxDoc());
            count(segment, everything, segment.reader().getLiveDocs(), counts);
        }
        return counts;
    }

    private void count(LeafReaderContext segment, DocIdSetIterator docs, @Nullable Bits live, int[] counts)
            throws IOException {
        SortedSetDocValues values = values(segment);
        if (values.getValueCount() == 0) {
            return;
        }
        IntUnaryOperator number = numbers(segment.ord);
        SortedDocValues single = DocValues.unwrapSingleton(values);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live != null && !live.get(doc)) {
                continue;
            }
            if (single != null) {
                if (single.advanceExact(doc)) {
                    counts[number.applyAsInt(single.ordValue())]++;
                }
            } else if (values.advanceExact(doc)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    counts[number.applyAsInt((int) values.nextOrd())]++;
                }
            }
        }
    }

    private SortedSetDocValues values(LeafReaderContext segment) throws IOException {
        return DocValues.getSortedSet(segment.reader(), facet.parameter());
    }

    /// From a segment's own numbers to those over all segments.
    private IntUnaryOperator numbers(int segment) {
        if (segments == null) {
            return IntUnaryOperator.identity();
        }
        LongValues global = segments.getGlobalOrds(segment);
        return number -> (int) global.get(number);
    }

    /// The most frequent values, most frequent first, and after them those that are chosen, however rare.
    ///
    /// @param most how many at most, the chosen ones aside
    /// @param chosen ids or names
    List<FacetCount> mostFrequent(int[] counts, int most, Set<String> chosen) throws IOException {
        Comparator<Integer> rarestFirst =
                Comparator.<Integer>comparingInt(number -> counts[number]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> frequent = new PriorityQueue<>(rarestFirst);
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0 && (frequent.size() < most || counts[number] > counts[frequent.element()])) {
                frequent.add(number);
                if (frequent.size() > most) {
                    frequent.remove();
                }
            }
        }
        Set<Integer> shown = new LinkedHashSet<>(
                frequent.stream().sorted(rarestFirst.reversed()).toList());
        for (String name : chosen) {
            shown.addAll(numbersByName().getOrDefault(name, List.of()));
        }
        Lookup lookup = new Lookup();
        List<FacetCount> values = new ArrayList<>();
        for (int number : shown) {
            values.add(lookup.value(number, counts[number]));
        }
        return values;
    }

    /// The values that fit what was typed, best first, then the most frequent first; those of no article left out.
    List<FacetCount> fitting(int[] counts, Typed typed, int limit) throws IOException {
        Map<Fit, List<FacetCount>> fitting = new EnumMap<>(Fit.class);
        Lookup lookup = new Lookup();
        for (int number = 0; number < size; number++) {
            if (counts[number] > 0) {
                FacetCount value = lookup.value(number, counts[number]);
                Fit fit = typed.letters().isEmpty()
                        ? Fit.BEGINS
                        : Sounding.of(value.label()).fit(typed);
                if (fit != Fit.NOT) {
                    fitting.computeIfAbsent(fit, _ -> new ArrayList<>()).add(value);
                }
            }
        }
        return fitting.values().stream()
                .flatMap(values -> values.stream()
                        .sorted(Comparator.comparingLong(FacetCount::count).reversed()))
                .limit(Math.max(0, limit))
                .toList();
    }

    /// Every value with how many articles of the whole index have it.
    List<FacetCount> all() throws IOException {
        int[] counts = counts();
        List<FacetCount> values = new ArrayList<>(size);
        Lookup lookup = new Lookup();
        for (int number = 0; number < size; number++) {
            values.add(lookup.value(number, counts[number]));
        }
        return values;
    }

    /// Which values an id or a name means; worked out when first asked for.
    private Map<String, List<Integer>> numbersByName() throws IOException {
        Map<String, List<Integer>> known = numbersByName;
        if (known == null) {
            known = new HashMap<>();
            Lookup lookup = new Lookup();
            for (int number = 0; number < size; number++) {
                FacetCount value = lookup.value(number, 0);
                known.computeIfAbsent(value.value(), _ -> new ArrayList<>(1)).add(number);
                if (facet.isPerson()) {
                    known.computeIfAbsent(value.label(), _ -> new ArrayList<>(1))
                            .add(number);
                }
            }
            numbersByName = known;
        }
        return known;
    }

    /// Reads values by their numbers; for one thread.
    private final class Lookup {
        private final SortedSetDocValues[] opened =
                new SortedSetDocValues[reader.leaves().size()];

        FacetCount value(int number, int articles) throws IOException {
            int segment = segments == null ? 0 : segments.getFirstSegmentNumber(number);
            long own = segments == null ? number : segments.getFirstSegmentOrd(number);
            if (opened[segment] == null) {
                opened[segment] = values(reader.leaves().get(segment));
            }
            String value = opened[segment].lookupOrd(own).utf8ToString();
            if (facet.isPerson()) {
                PersonValue person = PersonValue.parse(value);
                return new FacetCount(Long.toString(person.id()), person.name(), articles);
            }
            return new FacetCount(value, value, articles);
        }
    }
}
