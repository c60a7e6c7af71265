package org.baoku.index.lucene.document;

import java.nio.charset.Charset;

/// Encodes the body of an article in GB18030: all of Unicode like UTF-8, but Chinese in a third less space.
final class BodyCodec {
    private static final Charset CHARSET = Charset.forName("GB18030");

    private static final int FIRST_LEAD = 0x81;
    private static final int LAST_LEAD = 0xFE;
    private static final int FIRST_TRAIL = 0x40;
    private static final int LAST_TRAIL = 0xFE;
    private static final int TRAILS = LAST_TRAIL - FIRST_TRAIL + 1;

    /// The characters of two bytes; 0 where the bytes are none.
    private static final char[] PAIRS = pairs();

    private BodyCodec() {}

    private static char[] pairs() {
        char[] pairs = new char[(LAST_LEAD - FIRST_LEAD + 1) * TRAILS];
        for (int i = 0; i < pairs.length; i++) {
            byte[] pair = {(byte) (FIRST_LEAD + i / TRAILS), (byte) (FIRST_TRAIL + i % TRAILS)};
            String decoded = new String(pair, CHARSET);
            pairs[i] = decoded.length() == 1 && decoded.charAt(0) != '\uFFFD' ? decoded.charAt(0) : 0;
        }
        return pairs;
    }

    static byte[] encode(String body) {
        return body.getBytes(CHARSET);
    }

    /// Decodes what [#encode] returned; several times as fast as the JDK, because nearly every character has
    /// two bytes.
    static String decode(byte[] bytes, int offset, int length) {
        char[] decoded = new char[length];
        int count = 0;
        int end = offset + length;
        for (int at = offset; at < end; at++) {
            byte first = bytes[at];
            if (first < 0) {
                at++;
                char pair = at < end ? pair(first & 0xFF, bytes[at] & 0xFF) : 0;
                if (pair == 0) {
                    return new String(bytes, offset, length, CHARSET);
                }
                decoded[count++] = pair;
            } else {
                decoded[count++] = (char) first;
            }
        }
        return new String(decoded, 0, count);
    }

    private static char pair(int lead, int trail) {
        return lead < FIRST_LEAD || lead > LAST_LEAD || trail < FIRST_TRAIL || trail > LAST_TRAIL
                ? 0
                : PAIRS[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL];
    }
}
