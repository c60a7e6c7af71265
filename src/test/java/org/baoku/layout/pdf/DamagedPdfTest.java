package org.baoku.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.pdf.PdfException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file of which only a part can be read is refused: half a page must not pass for the page.
class DamagedPdfTest {
    private static final int LINES = 40;

    private static PdfBuilder twoPages() {
        PdfBuilder pdf = PdfBuilder.page(600, 800);
        lines(pdf, "第一页的第");
        pdf.nextPage(600, 800);
        lines(pdf, "第二页的第");
        return pdf;
    }

    private static void lines(PdfBuilder pdf, String text) {
        for (int line = 1; line <= LINES; line++) {
            pdf.text(text + line + "行", 50, 18 * line, 12);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.8, 0.95})
    void aFileCutOffInTheMiddleIsRefused(double share) {
        byte[] whole = twoPages().bytes();

        assertThatThrownBy(() -> PdfFile.open(Arrays.copyOf(whole, (int) (share * whole.length))))
                .isInstanceOfSatisfying(
                        PdfException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CUT_OFF));
    }

    @Test
    void aFileWhoseLaterPartIsCutOffIsRefused() {
        byte[] whole = twoPages().bytes();
        String changed = new String(whole, StandardCharsets.ISO_8859_1) + "\n9 0 obj\n<</Length 900>>\nstream\nq 1 0 0";

        assertThatThrownBy(() -> PdfFile.open(changed.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        PdfException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CUT_OFF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", "\0\0\0\0\0\0\0\0\0\0"})
    void whatFollowsTheEndDoesNoHarm(String appended) throws PdfException {
        String whole = new String(twoPages().bytes(), StandardCharsets.ISO_8859_1).stripTrailing();

        try (PdfFile file = PdfFile.open((whole + appended).getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(file.glyphs(2).glyphs()).hasSizeGreaterThan(LINES);
        }
    }

    @Test
    void onlyThePageWhoseContentIsDamagedIsRefused() throws PdfException {
        byte[] bytes = twoPages().bytes();
        int[] content = contentOfFirstPage(bytes);
        int middle = (content[0] + content[1]) / 2;
        Arrays.fill(bytes, middle, middle + 40, (byte) 0xFF);

        assertSecondPageOnly(bytes);
    }

    @Test
    void aContentStreamThatStopsIsRefused() throws PdfException {
        String text = new String(twoPages().bytes(), StandardCharsets.ISO_8859_1);
        int[] content = contentOfFirstPage(text.getBytes(StandardCharsets.ISO_8859_1));
        int kept = (content[1] - content[0]) / 2;
        String stopped = text.substring(0, content[0] + kept) + "\n" + text.substring(content[1]);

        assertSecondPageOnly(stopped.replaceFirst("/Length " + (content[1] - content[0]) + "\\b", "/Length " + kept)
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void contentThatIsNoneIsRefused() {
        PdfBuilder pdf = twoPages();
        for (int i = 0; i < 9; i++) {
            pdf.operators("\u0083g" + i + "\u00E7");
        }
        assertThatThrownBy(() -> readAll(pdf.bytes()))
                .isInstanceOfSatisfying(
                        PdfException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED_PAGE));
    }

    @Test
    void wordsOfAProgramThatAreMarkedAsItsOwnDoNoHarm() throws PdfException {
        PdfBuilder pdf = twoPages().operators("BX");
        for (int i = 0; i < 9; i++) {
            pdf.operators("1 0 own" + i);
        }
        assertThat(readAll(pdf.operators("EX").bytes())).isEqualTo(2);
    }

    @Test
    void aDamagedFormIsRefusedWhereItIsPainted() throws IOException {
        COSStream form = new COSStream();
        try (var out = form.createRawOutputStream()) {
            out.write(new byte[] {0x78, (byte) 0x9C, (byte) 0xFF, (byte) 0xFF, 7, 7, 7});
        }
        form.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, PdfBuilder.numbers(0, 0, 600, 800));
        PdfBuilder pdf = twoPages().resource(COSName.XOBJECT, "Form", form).operators("/Form Do");

        assertThatThrownBy(() -> readAll(pdf.bytes()))
                .isInstanceOfSatisfying(
                        PdfException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED_PAGE));
    }

    /// Some programs write no checksum or a wrong one; every reader shows their pages.
    @Test
    void aWrongChecksumAloneIsNoDamage() throws IOException, PdfException {
        byte[] content = ("BT /Song 12 Tf 1 0 0 1 50 700 Tm <" + PdfBuilder.utf16("校验和") + "> Tj ET")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterInputStream(new ByteArrayInputStream(content), new Deflater())) {
            deflater.transferTo(packed);
        }
        COSStream stream = new COSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(Arrays.copyOf(packed.toByteArray(), packed.size() - 4));
            out.write(new byte[4]);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        stream.setItem(COSName.BBOX, PdfBuilder.numbers(0, 0, 600, 800));
        PdfBuilder pdf = PdfBuilder.page(600, 800)
                .resource(COSName.XOBJECT, "Form", stream)
                .operators("/Form Do");
        try (PdfFile file = PdfFile.open(pdf.bytes())) {
            assertThat(file.glyphs(1).glyphs()).extracting(Glyph::text).containsExactly("校", "验", "和");
        }
    }

    private static void assertSecondPageOnly(byte[] bytes) throws PdfException {
        try (PdfFile file = PdfFile.open(bytes)) {
            assertThat(file.pageCount()).isEqualTo(2);
            assertThatThrownBy(() -> file.glyphs(1))
                    .isInstanceOfSatisfying(
                            PdfException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED_PAGE));
            PageGlyphs second = file.glyphs(2);
            assertThat(second.glyphs()).extracting(Glyph::text).contains("二").doesNotContain("一页");
        }
    }

    private static int readAll(byte[] bytes) throws PdfException {
        try (PdfFile file = PdfFile.open(bytes)) {
            for (int number = 1; number <= file.pageCount(); number++) {
                file.glyphs(number);
            }
            return file.pageCount();
        }
    }

    /// Where the packed bytes of the first page's content begin and end: the first stream of the file that is
    /// as long as a page's lines.
    private static int[] contentOfFirstPage(byte[] bytes) {
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = 0;
        while (true) {
            int keyword = file.indexOf("stream\r\n", end);
            if (keyword < 0) {
                throw new IllegalArgumentException("No content found");
            }
            int start = keyword + "stream\r\n".length();
            end = file.indexOf("\r\nendstream", start);
            if (end - start > 200) {
                return new int[] {start, end};
            }
            end += "\r\nendstream".length();
        }
    }
}
