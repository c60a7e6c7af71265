package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.VectorUtil;
import org.baoku.index.entry.TextVector;
import org.baoku.index.lucene.document.ArticleFields;
import org.jspecify.annotations.Nullable;

/// Compares the vectors of some documents with another vector.
final class StoredVectors {
    /// The cosine of a document without a vector.
    static final float NONE = Float.NaN;

    private StoredVectors() {}

    /// Whether any document of the index has a vector.
    static boolean exist(ArticleSearcher searcher) {
        return searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(ArticleFields.VECTOR) != null);
    }

    /// The vector of a document; null where it has none.
    static @Nullable TextVector of(ArticleSearcher searcher, int document) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int inLeaf = document - leaf.docBase;
            ByteVectorValues values = inLeaf < 0 || inLeaf >= leaf.reader().maxDoc()
                    ? null
                    : leaf.reader().getByteVectorValues(ArticleFields.VECTOR);
            if (values != null) {
                KnnVectorValues.DocIndexIterator iterator = values.iterator();
                return iterator.advance(inLeaf) == inLeaf ? TextVector.of(values.vectorValue(iterator.index())) : null;
            }
        }
        return null;
    }

    /// The cosine of each document's vector and another one, in the order of the documents.
    static float[] cosines(ArticleSearcher searcher, int[] documents, TextVector vector) throws IOException {
        byte[] asked = vector.bytes();
        float[] cosines = new float[documents.length];
        Arrays.fill(cosines, NONE);
        long[] places = new long[documents.length];
        for (int i = 0; i < documents.length; i++) {
            places[i] = ((long) documents[i] << Integer.SIZE) | i;
        }
        Arrays.sort(places);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int next = 0;
        for (LeafReaderContext leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            ByteVectorValues values = leaf.reader().getByteVectorValues(ArticleFields.VECTOR);
            KnnVectorValues.@Nullable DocIndexIterator iterator = values == null ? null : values.iterator();
            for (; next < places.length && (int) (places[next] >>> Integer.SIZE) < end; next++) {
                int inLeaf = (int) (places[next] >>> Integer.SIZE) - leaf.docBase;
                if (values != null && iterator != null && advance(iterator, inLeaf) == inLeaf) {
                    cosines[(int) places[next]] = VectorUtil.cosine(asked, values.vectorValue(iterator.index()));
                }
            }
        }
        return cosines;
    }

    private static int advance(KnnVectorValues.DocIndexIterator iterator, int document) throws IOException {
        return iterator.docID() < document ? iterator.advance(document) : iterator.docID();
    }
}
