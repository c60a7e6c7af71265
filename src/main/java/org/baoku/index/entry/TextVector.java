package org.baoku.index.entry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The meaning of a text as a vector of bytes. Only its direction means something: vectors are compared by
/// their cosine.
public final class TextVector {
    private final byte[] bytes;

    private TextVector(byte[] bytes) {
        this.bytes = bytes;
    }

    public static TextVector of(byte[] bytes) {
        return new TextVector(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextVector vector && Arrays.equals(bytes, vector.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
