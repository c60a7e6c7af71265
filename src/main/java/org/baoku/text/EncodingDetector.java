package org.baoku.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.text.Decoding.Decoded;
import org.baoku.text.Decoding.Encoding;
import org.baoku.text.Decoding.Reason;
import org.baoku.text.Decoding.Refused;
import org.jspecify.annotations.Nullable;

/// Detects the encoding of a file's bytes and decodes them.
///
/// A byte order mark decides. Without one, bytes that are valid UTF-8 are UTF-8; other bytes are decoded in each
/// encoding that accepts them, and the text with the largest share of frequent Chinese characters wins.
public final class EncodingDetector {
    /// Characters that are frequent on every Chinese page, simplified and traditional: about a third of running text.
    private static final String FREQUENT = "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可"
            + "里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长月新市"
            + "省记者报讯部区政府建设工全社这個來說們為時會過對後麼還發當開經頭動兩長國報訊區設實現進業體與產"
            + "，。、：“”（）；《》";

    private static final boolean[] IS_FREQUENT = new boolean[Character.MAX_VALUE + 1];

    static {
        FREQUENT.chars().forEach(c -> IS_FREQUENT[c] = true);
    }

    /// A text with a smaller share of frequent characters among its non-ASCII ones is not Chinese.
    private static final double MIN_FREQUENT = 0.12;

    /// Bytes with a larger share of control characters are no text.
    private static final double MAX_CONTROLS = 0.02;

    private EncodingDetector() {}

    /// The text of these bytes, or why they are refused.
    public static Decoding decode(byte[] bytes) {
        Decoding decoding = detect(bytes);
        return decoding instanceof Decoded decoded && decoded.text().isBlank() ? new Refused(Reason.EMPTY) : decoding;
    }

    private static Decoding detect(byte[] bytes) {
        Encoding marked = byteOrderMark(bytes);
        if (marked != null) {
            int length = marked == Encoding.UTF_8_BOM ? 3 : 2;
            byte[] rest = Arrays.copyOfRange(bytes, length, bytes.length);
            if (rest.length == 0) {
                return new Refused(Reason.EMPTY);
            }
            return decodeStrictly(rest, marked.charset())
                    .map(text -> looksBinary(text) ? new Refused(Reason.BINARY) : new Decoded(text, marked))
                    .orElseGet(() -> new Refused(Reason.UNKNOWN));
        }
        if (bytes.length == 0) {
            return new Refused(Reason.EMPTY);
        }
        Optional<String> utf8 = decodeStrictly(bytes, Encoding.UTF_8.charset());
        if (utf8.isPresent() && !looksBinary(utf8.get())) {
            return new Decoded(utf8.get(), Encoding.UTF_8);
        }
        return bestGuess(bytes);
    }

    private static Decoding bestGuess(byte[] bytes) {
        Stream<Encoding> candidates = hasZeroBytes(bytes)
                ? Stream.of(Encoding.UTF_16LE, Encoding.UTF_16BE)
                : Stream.of(Encoding.GB18030, Encoding.BIG5, Encoding.UTF_16LE, Encoding.UTF_16BE);
        return candidates
                .flatMap(encoding -> decodeStrictly(bytes, encoding.charset())
                        .filter(text -> !looksBinary(text))
                        .map(text -> new Decoded(text, encoding))
                        .stream())
                .max(Comparator.comparingDouble(decoded -> frequentShare(decoded.text())))
                .filter(decoded -> frequentShare(decoded.text()) >= MIN_FREQUENT)
                .<Decoding>map(decoded -> decoded)
                .orElseGet(() -> new Refused(seemsBinary(bytes) ? Reason.BINARY : Reason.UNKNOWN));
    }

    private static @Nullable Encoding byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Encoding.UTF_8_BOM;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Encoding.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Encoding.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decodeStrictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notInThisEncoding) {
            return Optional.empty();
        }
    }

    /// The share of frequent Chinese characters among the non-ASCII ones, 0 to 1.
    private static double frequentShare(String text) {
        int frequent = 0;
        int nonAscii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                nonAscii++;
                if (IS_FREQUENT[c]) {
                    frequent++;
                }
            }
        }
        return nonAscii == 0 ? 1 : (double) frequent / nonAscii;
    }

    private static boolean looksBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                controls++;
            }
        }
        return controls > text.length() * MAX_CONTROLS;
    }

    private static boolean hasZeroBytes(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean seemsBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                controls++;
            }
        }
        return controls > bytes.length * MAX_CONTROLS;
    }
}
