package org.baoku.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The result of decoding the bytes of a file: their text and its encoding, or why they are no text.
public sealed interface Decoding {
    /// The bytes are text.
    ///
    /// @param text without the byte order mark, otherwise unchanged
    record Decoded(String text, Encoding encoding) implements Decoding {}

    /// The bytes are no text in any of the known encodings.
    record Refused(Reason reason) implements Decoding {}

    /// The encodings that a page file may have.
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

        /// The Java charset.
        public Charset charset() {
            return charset;
        }
    }

    /// Why bytes are refused as text.
    enum Reason {
        EMPTY("empty-file"),
        /// There are zero bytes or control characters, as in pictures, archives and PDF files.
        BINARY("binary-file"),
        /// It may be text, but in none of the known encodings.
        UNKNOWN("unknown-encoding");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// The message key of its explanation, in lower case with hyphens.
        public String code() {
            return code;
        }
    }
}
