package org.baoku.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What became of the bytes of a file: their text and its encoding, or why they are no text.
public sealed interface Decoding {
    /// The bytes are text.
    ///
    /// @param text without the byte order mark, otherwise every character as it stands
    record Decoded(String text, Encoding encoding) implements Decoding {}

    /// The bytes are no text in any encoding that newspapers use.
    record Refused(Reason reason) implements Decoding {}

    /// The encodings a page file may come in.
    enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        UTF_8_BOM(StandardCharsets.UTF_8),
        UTF_16LE(StandardCharsets.UTF_16LE),
        UTF_16BE(StandardCharsets.UTF_16BE),
        /// The superset of GBK and GB 2312.
        GB18030(Charset.forName("GB18030")),
        BIG5(Charset.forName("Big5"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        /// How Java calls it.
        public Charset charset() {
            return charset;
        }
    }

    /// Why bytes are refused.
    enum Reason {
        EMPTY("empty-file"),
        /// Zero bytes and control characters as pictures, archives and PDF files have them.
        BINARY("binary-file"),
        /// Text it may be, but in none of the encodings above.
        UNKNOWN("unknown-encoding");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// The key under which a page explains it, in lower case with hyphens.
        public String code() {
            return code;
        }
    }
}
