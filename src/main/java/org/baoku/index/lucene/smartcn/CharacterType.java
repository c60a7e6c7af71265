package org.baoku.index.lucene.smartcn;

/// The classes of characters that smartcn distinguishes.
enum CharacterType {
    SPACE,
    CHINESE,
    LETTER,
    DIGIT,
    PUNCTUATION,
    OTHER;

    static CharacterType of(char c) {
        if (c >= 0x4E00 && c <= 0x9FA5) {
            return CHINESE;
        }
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return LETTER;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c == ' ' || c == '\u3000' || c == '\t' || c == '\r' || c == '\n') {
            return SPACE;
        }
        boolean punctuation = (c >= 0x21 && c <= 0xBB)
                || (c >= 0x2010 && c <= 0x2642)
                || (c >= 0x3001 && c <= 0x301E)
                || (c >= 0xFE30 && c <= 0xFF63);
        return punctuation ? PUNCTUATION : OTHER;
    }
}
