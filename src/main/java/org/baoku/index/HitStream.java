package org.baoku.index;

import java.util.Iterator;
import org.baoku.index.result.Hit;

/// All hits of a search in its order, read one after the other from one snapshot of the index: later writes
/// do not change them. The hits have no snippets. To be closed; used by one thread at a time.
///
/// `next` throws [IndexUnavailableException] where the index cannot be read.
public interface HitStream extends Iterator<Hit>, AutoCloseable {
    @Override
    void close();
}
