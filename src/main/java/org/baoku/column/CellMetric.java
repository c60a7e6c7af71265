package org.baoku.column;

/// How many cells of the grid a character takes. Extractors differ: some count characters, others set text as a
/// terminal does, where a Han character is as wide as two letters.
enum CellMetric {
    ONE_EACH {
        @Override
        int of(char c) {
            return Character.isLowSurrogate(c) ? 0 : 1;
        }
    },
    EAST_ASIAN {
        @Override
        int of(char c) {
            if (Character.isLowSurrogate(c)) {
                return 0;
            }
            return c < '\u1100' || (c >= '\uff61' && c <= '\uffdc') ? 1 : 2;
        }
    };

    abstract int of(char c);
}
