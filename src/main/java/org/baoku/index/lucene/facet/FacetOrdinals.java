package org.baoku.index.lucene.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The ordinals of a facet's values for each document of a segment. They are held in memory because every search counts
/// every facet over all of its matches, which is too slow from doc values on disk. A facet of few values, such as the
/// newspapers, takes one byte for a document, so that little memory is read.
final class FacetOrdinals {
    private static final int NO_VALUE = -1;

    private final int valueCount;

    /// The ordinal of a document's only value, for a facet of few values; null for any other.
    private final byte @Nullable [] small;

    /// The ordinal of a document's only value; or, for a multi-valued facet, the index of its first ordinal in
    /// `multiOrdinals`, with one more entry at the end. Empty where `small` has the ordinals.
    private final int[] perDocument;

    /// The ordinals of all documents one after the other; null for a single-valued facet.
    private final int @Nullable [] multiOrdinals;

    private FacetOrdinals(int valueCount, byte @Nullable [] small, int[] perDocument, int @Nullable [] multiOrdinals) {
        this.valueCount = valueCount;
        this.small = small;
        this.perDocument = perDocument;
        this.multiOrdinals = multiOrdinals;
    }

    static FacetOrdinals read(LeafReader segment, String field) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, field);
        int valueCount = Math.toIntExact(values.getValueCount());
        if (valueCount == 0) {
            return new FacetOrdinals(0, null, new int[0], null);
        }
        SortedDocValues single = DocValues.unwrapSingleton(values);
        if (single == null) {
            return multiValued(segment, values, valueCount);
        }
        return valueCount <= Byte.MAX_VALUE
                ? fewValues(segment, single, valueCount)
                : singleValued(segment, single, valueCount);
    }

    private static FacetOrdinals fewValues(LeafReader segment, SortedDocValues values, int valueCount)
            throws IOException {
        byte[] ordinals = new byte[segment.maxDoc()];
        Arrays.fill(ordinals, (byte) NO_VALUE);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            ordinals[doc] = (byte) values.ordValue();
        }
        return new FacetOrdinals(valueCount, ordinals, new int[0], null);
    }

    private static FacetOrdinals singleValued(LeafReader segment, SortedDocValues values, int valueCount)
            throws IOException {
        int[] ordinals = new int[segment.maxDoc()];
        Arrays.fill(ordinals, NO_VALUE);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            ordinals[doc] = values.ordValue();
        }
        return new FacetOrdinals(valueCount, null, ordinals, null);
    }

    private static FacetOrdinals multiValued(LeafReader segment, SortedSetDocValues values, int valueCount)
            throws IOException {
        int[] starts = new int[segment.maxDoc() + 1];
        int[] ordinals = new int[segment.maxDoc()];
        int count = 0;
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            starts[doc] = count;
            if (values.advanceExact(doc)) {
                int ofDocument = values.docValueCount();
                ordinals = ArrayUtil.grow(ordinals, count + ofDocument);
                for (int i = 0; i < ofDocument; i++) {
                    ordinals[count++] = (int) values.nextOrd();
                }
            }
        }
        starts[segment.maxDoc()] = count;
        return new FacetOrdinals(valueCount, null, starts, ArrayUtil.copyOfSubArray(ordinals, 0, count));
    }

    /// The number of distinct values in the segment.
    int valueCount() {
        return valueCount;
    }

    /// Counts the values of the matching documents.
    ///
    /// @param globalOrdinals maps the segment's ordinals to those of the whole index; null where they are the same
    /// @param counts incremented by global ordinal
    void count(MatchingDocuments.Segment matches, int @Nullable [] globalOrdinals, int[] counts) {
        if (valueCount == 0) {
            return;
        }
        if (small != null) {
            int[] ownCounts = new int[valueCount + 1];
            for (int i = 0; i < matches.count(); i++) {
                ownCounts[small[matches.document(i)] - NO_VALUE]++;
            }
            addOwn(ownCounts, globalOrdinals, counts);
            return;
        }
        for (int i = 0; i < matches.count(); i++) {
            count(matches.document(i), globalOrdinals, counts);
        }
    }

    /// @param ownCounts first of the documents without a value, then by the segment's ordinal
    private static void addOwn(int[] ownCounts, int @Nullable [] globalOrdinals, int[] counts) {
        for (int ordinal = 0; ordinal + 1 < ownCounts.length; ordinal++) {
            counts[globalOrdinals == null ? ordinal : globalOrdinals[ordinal]] += ownCounts[ordinal + 1];
        }
    }

    /// Counts the values of all documents.
    ///
    /// @param liveDocs the documents that are not deleted; null for all
    void countAll(@Nullable Bits liveDocs, int @Nullable [] globalOrdinals, int[] counts) {
        for (int doc = 0; doc < documents(); doc++) {
            if (liveDocs == null || liveDocs.get(doc)) {
                count(doc, globalOrdinals, counts);
            }
        }
    }

    private int documents() {
        if (small != null) {
            return small.length;
        }
        return multiOrdinals == null ? perDocument.length : perDocument.length - 1;
    }

    private void count(int doc, int @Nullable [] globalOrdinals, int[] counts) {
        if (small != null) {
            if (small[doc] != NO_VALUE) {
                counts[globalOrdinals == null ? small[doc] : globalOrdinals[small[doc]]]++;
            }
        } else if (multiOrdinals != null) {
            for (int i = perDocument[doc]; i < perDocument[doc + 1]; i++) {
                counts[globalOrdinals == null ? multiOrdinals[i] : globalOrdinals[multiOrdinals[i]]]++;
            }
        } else if (perDocument[doc] != NO_VALUE) {
            counts[globalOrdinals == null ? perDocument[doc] : globalOrdinals[perDocument[doc]]]++;
        }
    }
}
