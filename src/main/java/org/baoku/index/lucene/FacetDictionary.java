package org.baoku.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.lucene.PinyinMatch.Fit;
import org.baoku.index.lucene.PinyinMatch.Typed;
import org.jspecify.annotations.Nullable;

/// All values of a facet in one state of the index, numbered in one order over all segments, and how to count them.
final class FacetDictionary {
    private final IndexReader reader;
    private final Facet facet;
    private final int size;
    private final @Nullable OrdinalMap segments;
    private final List<FacetOrdinals> columns;

    /// From a segment's own numbers to those over all segments; null where they are the same.
    private final List<int @Nullable []> numbers;

    private volatile @Nullable Map<String, List<Integer>> numbersByName;

    private FacetDictionary(
            IndexReader reader, Facet facet, int size, @Nullable OrdinalMap segments, List<FacetOrdinals> columns) {
        this.reader = reader;
        this.facet = facet;
        this.size = size;
        this.segments = segments;
        this.columns = columns;
        this.numbers = new ArrayList<>(columns.size());
        for (int segment = 0; segment < columns.size(); segment++) {
            numbers.add(segments == null ? null : numbers(segments, segment, columns.get(segment)));
        }
    }

    private static int[] numbers(OrdinalMap segments, int segment, FacetOrdinals column) {
        LongValues global = segments.getGlobalOrds(segment);
        int[] numbers = new int[column.size()];
        Arrays.setAll(numbers, own -> (int) global.get(own));
        return numbers;
    }

    static FacetDictionary of(IndexReader reader, Facet facet, List<SegmentOrdinals> columns) throws IOException {
        SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, facet.parameter());
        OrdinalMap segments = all instanceof MultiSortedSetDocValues multi ? multi.mapping : null;
        int size = all == null ? 0 : Math.toIntExact(all.getValueCount());
        return new FacetDictionary(
                reader,
                facet,
                size,
                segments,
                columns.stream().map(some -> some.of(facet)).toList());
    }

    /// How many articles of these have each value, by the value's number.
    int[] counts(MatchingDocuments matches) {
        int[] counts = new int[size];
        for (MatchingDocuments.Segment segment : matches.segments()) {
            int ord = segment.context().ord;
            columns.get(ord).count(segment, numbers.get(ord), counts);
        }
        return counts;
    }

    /// How many articles of the whole index have each value, by the value's number.
    int[] counts() {
        int[] counts = new int[size];
        for (LeafReaderContext segment : reader.leaves()) {
            columns.get(segment.ord).countAll(segment.reader().getLiveDocs(), numbers.get(segment.ord), counts);
        }
        return counts;
    }

    private SortedSetDocValues values(LeafReaderContext segment) throws IOException {
        return DocValues.getSortedSet(segment.reader(), facet.parameter());
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
                        : PinyinMatch.of(value.label()).fit(typed);
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
                PersonFacetValue person = PersonFacetValue.parse(value);
                return new FacetCount(Long.toString(person.id()), person.name(), articles);
            }
            return new FacetCount(value, value, articles);
        }
    }
}
