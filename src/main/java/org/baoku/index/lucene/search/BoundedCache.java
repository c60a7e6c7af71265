package org.baoku.index.lucene.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps what was asked for last. Thread-safe; what two threads look for at the same time, both work out.
final class BoundedCache<K, V> {
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<K, V> kept;

    /// @param capacity the maximum number of values
    BoundedCache(int capacity) {
        kept = new LinkedHashMap<>(16, LOAD_FACTOR, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized @Nullable V get(K key) {
        return kept.get(key);
    }

    synchronized void put(K key, V value) {
        kept.put(key, value);
    }
}
