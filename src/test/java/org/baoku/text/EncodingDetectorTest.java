package org.baoku.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.baoku.text.Decoding.Decoded;
import org.baoku.text.Decoding.Encoding;
import org.baoku.text.Decoding.Reason;
import org.baoku.text.Decoding.Refused;
import org.junit.jupiter.api.Test;

class EncodingDetectorTest {
    private static final String SIMPLIFIED = "本报讯（记者李明）昨天，我市召开会议，研究部署今年的工作。\r\n大家表示，要把工作做好。\r\n";
    private static final String TRADITIONAL = "本報訊（記者李明）昨天，我市召開會議，研究今年的工作。\r\n大家表示，要把工作做好，為國家的發展出力。\r\n";

    @Test
    void detectsEachEncoding() {
        assertDecoded(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), Encoding.UTF_8, SIMPLIFIED);
        assertDecoded(SIMPLIFIED.getBytes(Charset.forName("GB18030")), Encoding.GB18030, SIMPLIFIED);
        assertDecoded(SIMPLIFIED.getBytes(Charset.forName("GBK")), Encoding.GB18030, SIMPLIFIED);
        assertDecoded(TRADITIONAL.getBytes(Charset.forName("Big5")), Encoding.BIG5, TRADITIONAL);
        assertDecoded(SIMPLIFIED.getBytes(StandardCharsets.UTF_16LE), Encoding.UTF_16LE, SIMPLIFIED);
        assertDecoded(SIMPLIFIED.getBytes(StandardCharsets.UTF_16BE), Encoding.UTF_16BE, SIMPLIFIED);
    }

    @Test
    void aBlankTextIsRefusedAsEmpty() {
        assertThat(EncodingDetector.decode(" \n\u3000\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(Reason.EMPTY));
    }

    @Test
    void stripsTheByteOrderMark() {
        assertDecoded(withByteOrderMark(SIMPLIFIED, StandardCharsets.UTF_8), Encoding.UTF_8_BOM, SIMPLIFIED);
        assertDecoded(withByteOrderMark(SIMPLIFIED, StandardCharsets.UTF_16LE), Encoding.UTF_16LE, SIMPLIFIED);
        assertDecoded(withByteOrderMark(SIMPLIFIED, StandardCharsets.UTF_16BE), Encoding.UTF_16BE, SIMPLIFIED);
    }

    @Test
    void plainAsciiIsUtf8() {
        assertDecoded("A01 2023".getBytes(StandardCharsets.UTF_8), Encoding.UTF_8, "A01 2023");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Reason.EMPTY);
        byte[] noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        assertRefused(noise, Reason.BINARY);
        assertRefused("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0".getBytes(StandardCharsets.ISO_8859_1), Reason.BINARY);
        assertRefused("Gr\u00FC\u00DFe aus K\u00F6ln".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN);
    }

    @Property
    void anyDecodedTextIsWhatItsEncodingSays(@ForAll byte[] bytes) {
        if (EncodingDetector.decode(bytes) instanceof Decoded(String text, Encoding encoding)) {
            byte[] encoded = text.getBytes(encoding.charset());
            assertThat(text).isNotBlank();
            assertThat(new String(encoded, encoding.charset())).isEqualTo(text);
            if (encoding != Encoding.GB18030 && encoding != Encoding.BIG5) {
                // Those two have several codes for some characters.
                assertThat(bytes).endsWith(encoded);
            }
        }
    }

    @Property
    void anyTextIsReadBackFromUtf8(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (EncodingDetector.decode(bytes) instanceof Decoded(String decoded, Encoding encoding)
                && encoding == Encoding.UTF_8) {
            assertThat(decoded).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void assertDecoded(byte[] bytes, Encoding encoding, String text) {
        assertThat(EncodingDetector.decode(bytes)).isEqualTo(new Decoded(text, encoding));
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThat(EncodingDetector.decode(bytes)).isEqualTo(new Refused(reason));
    }

    private static byte[] withByteOrderMark(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFF".getBytes(charset));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}
