package org.baoku.index.lucene.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.HitStream;
import org.baoku.index.result.Hit;
import org.baoku.index.result.TextFragment;
import org.jspecify.annotations.Nullable;

/// Reads the hits of a search from their stored fields, a section at a time and each section in the order of
/// the index, where neighbours are compressed together. Holds a reference to its reader, not to the
/// generation, which can be replaced meanwhile.
public final class StoredHits implements HitStream {
    private static final int SECTION = 256;

    private final IndexReader reader;
    private final int[] documents;
    private final Function<Throwable, RuntimeException> failure;
    private final Hit[] section = new Hit[SECTION];
    private int next;
    private @Nullable StoredFields stored;
    private boolean closed;

    /// @param reader with a reference that is given back at the end
    /// @param documents in the order of the hits
    /// @param failure what to throw where a read failed
    public StoredHits(IndexReader reader, int[] documents, Function<Throwable, RuntimeException> failure) {
        this.reader = reader;
        this.documents = documents;
        this.failure = failure;
    }

    @Override
    public boolean hasNext() {
        return next < documents.length;
    }

    @Override
    public Hit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (next % SECTION == 0) {
            try {
                readSection();
            } catch (IOException | RuntimeException | InternalError e) {
                throw failure.apply(e);
            }
        }
        return section[next++ % SECTION];
    }

    private void readSection() throws IOException {
        StoredFields fields = stored;
        if (fields == null) {
            fields = reader.storedFields();
            stored = fields;
        }
        int length = Math.min(SECTION, documents.length - next);
        long[] places = new long[length];
        for (int i = 0; i < length; i++) {
            places[i] = ((long) documents[next + i] << Integer.SIZE) | i;
        }
        Arrays.sort(places);
        for (long place : places) {
            StoredArticle article = StoredArticle.readWithoutBody(fields, (int) (place >>> Integer.SIZE));
            section[(int) place] = article.hit(List.of(new TextFragment(article.headline(), false)), List.of());
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            IOUtils.closeWhileHandlingException(reader::decRef);
        }
    }
}
