package org.baoku.index.lucene.facet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.baoku.index.lucene.document.PersonFacetValue;
import org.baoku.index.lucene.facet.PinyinMatch.Fit;
import org.baoku.index.lucene.facet.PinyinMatch.TypedText;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.Facet;
import org.baoku.index.result.FacetCount;
import org.jspecify.annotations.Nullable;

/// All values of a facet in one snapshot of the index, with global ordinals over all segments, and how to count them.
public final class FacetDictionary {
    private static final Pattern PAGE_NUMBER = Pattern.compile("[0-9]{1,4}");

    /// The maximum number of values that one text of a label may mean.
    private static final int MAX_MEANT = 200;

    private final IndexReader reader;
    private final Facet facet;
    private final int size;
    private final List<FacetOrdinals> segments;

    /// Maps between segment ordinals and global ordinals; null where there is only one segment with values.
    private final @Nullable OrdinalMap ordinalMap;

    /// For each segment the global ordinals by segment ordinal; null where they are the same.
    private final List<int @Nullable []> globalOrdinals;

    private volatile @Nullable Map<String, List<Integer>> ordinalsByName;
    private volatile @Nullable NavigableMap<String, Set<String>> normalizedNames;

    private FacetDictionary(
            IndexReader reader, Facet facet, int size, @Nullable OrdinalMap ordinalMap, List<FacetOrdinals> segments) {
        this.reader = reader;
        this.facet = facet;
        this.size = size;
        this.ordinalMap = ordinalMap;
        this.segments = segments;
        this.globalOrdinals = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            globalOrdinals.add(
                    ordinalMap == null
                            ? null
                            : globalOrdinals(ordinalMap, i, segments.get(i).valueCount()));
        }
    }

    private static int[] globalOrdinals(OrdinalMap ordinalMap, int segment, int valueCount) {
        LongValues global = ordinalMap.getGlobalOrds(segment);
        int[] ordinals = new int[valueCount];
        Arrays.setAll(ordinals, ordinal -> (int) global.get(ordinal));
        return ordinals;
    }

    public static FacetDictionary of(IndexReader reader, Facet facet, List<SegmentOrdinals> segments)
            throws IOException {
        SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, facet.parameter());
        OrdinalMap ordinalMap = values instanceof MultiSortedSetDocValues multi ? multi.mapping : null;
        int size = values == null ? 0 : Math.toIntExact(values.getValueCount());
        return new FacetDictionary(
                reader,
                facet,
                size,
                ordinalMap,
                segments.stream().map(segment -> segment.facet(facet)).toList());
    }

    /// The number of matching articles with each value, by global ordinal.
    public int[] counts(MatchingDocuments matches) {
        int[] counts = new int[size];
        for (MatchingDocuments.Segment segment : matches.segments()) {
            int ord = segment.context().ord;
            segments.get(ord).count(segment, globalOrdinals.get(ord), counts);
        }
        return counts;
    }

    /// The number of all articles with each value, by global ordinal.
    private int[] countsOfAll() {
        int[] counts = new int[size];
        for (LeafReaderContext leaf : reader.leaves()) {
            segments.get(leaf.ord).countAll(leaf.reader().getLiveDocs(), globalOrdinals.get(leaf.ord), counts);
        }
        return counts;
    }

    /// The most frequent values, most frequent first, followed by the chosen ones that are not among them.
    ///
    /// @param counts by global ordinal
    /// @param limit the maximum number of values, not counting the chosen ones
    /// @param chosen ids or names
    public List<FacetCount> mostFrequent(int[] counts, int limit, Set<String> chosen) throws IOException {
        Comparator<Integer> rarestFirst =
                Comparator.<Integer>comparingInt(ordinal -> counts[ordinal]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> frequent = new PriorityQueue<>(rarestFirst);
        int lowest = 0;
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > lowest) {
                frequent.add(ordinal);
                if (frequent.size() > limit) {
                    frequent.remove();
                }
                lowest = frequent.size() < limit ? 0 : counts[frequent.element()];
            }
        }
        Set<Integer> ordinals = new LinkedHashSet<>(
                frequent.stream().sorted(rarestFirst.reversed()).toList());
        for (String name : chosen) {
            ordinals.addAll(ordinalsByName().getOrDefault(name, List.of()));
        }
        Lookup lookup = new Lookup();
        List<FacetCount> values = new ArrayList<>();
        for (int ordinal : ordinals) {
            values.add(lookup.value(ordinal, counts[ordinal]));
        }
        return values;
    }

    /// The values with a count above 0 that match what the user typed: best fit first, then most frequent first.
    ///
    /// @param counts by global ordinal
    public List<FacetCount> matching(int[] counts, TypedText typed, int limit) throws IOException {
        Map<Fit, List<FacetCount>> valuesByFit = new EnumMap<>(Fit.class);
        Lookup lookup = new Lookup();
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (counts[ordinal] > 0) {
                FacetCount value = lookup.value(ordinal, counts[ordinal]);
                Fit fit = typed.text().isEmpty()
                        ? Fit.PREFIX
                        : PinyinMatch.of(value.label()).fit(typed);
                if (fit != Fit.NONE) {
                    valuesByFit.computeIfAbsent(fit, _ -> new ArrayList<>()).add(value);
                }
            }
        }
        return valuesByFit.values().stream()
                .flatMap(values -> values.stream()
                        .sorted(Comparator.comparingLong(FacetCount::count).reversed()))
                .limit(Math.max(0, limit))
                .toList();
    }

    /// Every value with the number of articles in the whole index.
    List<FacetCount> all() throws IOException {
        int[] counts = countsOfAll();
        List<FacetCount> values = new ArrayList<>(size);
        Lookup lookup = new Lookup();
        for (int ordinal = 0; ordinal < size; ordinal++) {
            values.add(lookup.value(ordinal, counts[ordinal]));
        }
        return values;
    }

    /// Whether a normalized text is a value or, for persons, a name.
    public boolean hasName(String normalized) {
        return namesByNormalized().containsKey(normalized);
    }

    /// The values that a user means with a text: those that are equal when folded; for a page also those with the
    /// number, for a source, column or newspaper those that begin with the text or else contain it.
    public Set<String> meant(String text) {
        NavigableMap<String, Set<String>> names = namesByNormalized();
        String normalized = NormalizedText.of(text).toString();
        Set<String> meant = new LinkedHashSet<>(names.getOrDefault(normalized, Set.of()));
        if (facet == Facet.PAGE
                && meant.isEmpty()
                && PAGE_NUMBER.matcher(normalized).matches()) {
            String number = normalized.replaceFirst("^0+(?=.)", "");
            names.forEach((name, values) -> {
                if (name.replaceFirst("^[a-z]*0*", "").equals(number)) {
                    meant.addAll(values);
                }
            });
        } else if (!facet.isPerson() && facet != Facet.PAGE && meant.isEmpty() && !normalized.isEmpty()) {
            names.tailMap(normalized).entrySet().stream()
                    .takeWhile(name -> name.getKey().startsWith(normalized))
                    .limit(MAX_MEANT)
                    .forEach(name -> meant.addAll(name.getValue()));
            if (meant.isEmpty()) {
                names.entrySet().stream()
                        .filter(name -> name.getKey().contains(normalized))
                        .limit(MAX_MEANT)
                        .forEach(name -> meant.addAll(name.getValue()));
            }
        }
        return meant;
    }

    /// The values, and for persons the names, by their normalized form; collected on first use.
    private NavigableMap<String, Set<String>> namesByNormalized() {
        NavigableMap<String, Set<String>> names = normalizedNames;
        if (names == null) {
            NavigableMap<String, Set<String>> collected = new TreeMap<>();
            try {
                ordinalsByName()
                        .keySet()
                        .forEach(name -> collected
                                .computeIfAbsent(NormalizedText.of(name).toString(), _ -> new LinkedHashSet<>(2))
                                .add(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            names = collected;
            normalizedNames = collected;
        }
        return names;
    }

    /// The global ordinals by value and, for persons, by name; built on first use.
    private Map<String, List<Integer>> ordinalsByName() throws IOException {
        Map<String, List<Integer>> built = ordinalsByName;
        if (built == null) {
            built = new HashMap<>();
            Lookup lookup = new Lookup();
            for (int ordinal = 0; ordinal < size; ordinal++) {
                FacetCount value = lookup.value(ordinal, 0);
                built.computeIfAbsent(value.value(), _ -> new ArrayList<>(1)).add(ordinal);
                if (facet.isPerson()) {
                    built.computeIfAbsent(value.label(), _ -> new ArrayList<>(1))
                            .add(ordinal);
                }
            }
            ordinalsByName = built;
        }
        return built;
    }

    /// Reads values by global ordinal. Not thread-safe.
    private final class Lookup {
        private final SortedSetDocValues[] segmentValues =
                new SortedSetDocValues[reader.leaves().size()];

        FacetCount value(int ordinal, int count) throws IOException {
            int segment = ordinalMap == null ? 0 : ordinalMap.getFirstSegmentNumber(ordinal);
            long segmentOrdinal = ordinalMap == null ? ordinal : ordinalMap.getFirstSegmentOrd(ordinal);
            if (segmentValues[segment] == null) {
                segmentValues[segment] =
                        DocValues.getSortedSet(reader.leaves().get(segment).reader(), facet.parameter());
            }
            String value = segmentValues[segment].lookupOrd(segmentOrdinal).utf8ToString();
            if (facet.isPerson()) {
                PersonFacetValue person = PersonFacetValue.parse(value);
                return new FacetCount(Long.toString(person.id()), person.name(), count);
            }
            return new FacetCount(value, value, count);
        }
    }
}
