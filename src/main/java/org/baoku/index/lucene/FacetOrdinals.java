package org.baoku.index.lucene;

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

/// Which values of a facet each article of a segment has, by the segment's own numbers. It is read into memory once for
/// each segment: a frequent word is counted over as many articles as there are hits, for every facet anew.
final class FacetOrdinals {
    private static final int NONE = -1;

    private final int size;

    /// The article's value; or, where articles may have several, where its values begin in `several`.
    private final int[] ofArticle;

    private final int @Nullable [] several;

    private FacetOrdinals(int size, int[] ofArticle, int @Nullable [] several) {
        this.size = size;
        this.ofArticle = ofArticle;
        this.several = several;
    }

    static FacetOrdinals read(LeafReader segment, String facet) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, facet);
        int size = Math.toIntExact(values.getValueCount());
        if (size == 0) {
            return new FacetOrdinals(0, new int[0], null);
        }
        SortedDocValues single = DocValues.unwrapSingleton(values);
        return single == null ? several(segment, values, size) : single(segment, single, size);
    }

    private static FacetOrdinals single(LeafReader segment, SortedDocValues values, int size) throws IOException {
        int[] ofArticle = new int[segment.maxDoc()];
        Arrays.fill(ofArticle, NONE);
        for (int article = values.nextDoc(); article != DocIdSetIterator.NO_MORE_DOCS; article = values.nextDoc()) {
            ofArticle[article] = values.ordValue();
        }
        return new FacetOrdinals(size, ofArticle, null);
    }

    private static FacetOrdinals several(LeafReader segment, SortedSetDocValues values, int size) throws IOException {
        int[] starts = new int[segment.maxDoc() + 1];
        int[] several = new int[segment.maxDoc()];
        int count = 0;
        for (int article = 0; article < segment.maxDoc(); article++) {
            starts[article] = count;
            if (values.advanceExact(article)) {
                int most = values.docValueCount();
                several = ArrayUtil.grow(several, count + most);
                for (int left = most; left > 0; left--) {
                    several[count++] = (int) values.nextOrd();
                }
            }
        }
        starts[segment.maxDoc()] = count;
        return new FacetOrdinals(size, starts, ArrayUtil.copyOfSubArray(several, 0, count));
    }

    /// How many values there are.
    int size() {
        return size;
    }

    /// Counts the values of some articles.
    ///
    /// @param numbers under which number each value is counted; null for its own
    void count(MatchingDocuments.Segment matches, int @Nullable [] numbers, int[] counts) {
        for (int i = 0; i < matches.count() && size > 0; i++) {
            count(matches.article(i), numbers, counts);
        }
    }

    /// Counts the values of all articles.
    ///
    /// @param live the articles that are not deleted; null for all
    void countAll(@Nullable Bits live, int @Nullable [] numbers, int[] counts) {
        int articles = several == null ? ofArticle.length : ofArticle.length - 1;
        for (int article = 0; article < articles; article++) {
            if (live == null || live.get(article)) {
                count(article, numbers, counts);
            }
        }
    }

    private void count(int article, int @Nullable [] numbers, int[] counts) {
        if (several != null) {
            for (int at = ofArticle[article]; at < ofArticle[article + 1]; at++) {
                counts[numbers == null ? several[at] : numbers[several[at]]]++;
            }
        } else if (ofArticle[article] != NONE) {
            counts[numbers == null ? ofArticle[article] : numbers[ofArticle[article]]]++;
        }
    }
}
