package org.baoku.text;

/// Which encoding the bytes of a file are in.
public final class Encodings {
    private Encodings() {}
}
