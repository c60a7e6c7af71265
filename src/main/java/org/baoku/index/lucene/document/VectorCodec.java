package org.baoku.index.lucene.document;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/// Lucene's codec with a smaller graph of neighbours for the vectors: half the time when segments are merged,
/// and enough to find the nearest articles of one.
public final class VectorCodec extends Lucene104Codec {
    private static final int MAX_NEIGHBOURS = 12;
    private static final int CANDIDATES = 48;

    private final KnnVectorsFormat vectors = new Lucene99HnswVectorsFormat(MAX_NEIGHBOURS, CANDIDATES);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }
}
