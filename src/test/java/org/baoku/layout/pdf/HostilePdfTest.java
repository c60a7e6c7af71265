package org.baoku.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.pdf.PdfException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are broken, or made to exhaust whoever reads them.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostilePdfTest {
    private static void assertRefused(byte[] bytes, Reason... reasons) {
        assertThatThrownBy(() -> readAll(bytes))
                .isInstanceOfSatisfying(
                        PdfException.class, e -> assertThat(e.reason()).isIn((Object[]) reasons));
    }

    private static void readAll(byte[] bytes) throws PdfException {
        try (PdfFile file = PdfFile.open(bytes)) {
            for (int number = 1; number <= file.pageCount(); number++) {
                file.glyphs(number);
            }
        }
    }

    private static PdfBuilder page() {
        return PdfBuilder.page(400, 300).text("看得见", 50, 50, 12);
    }

    private static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream output = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                output.write(megabyte);
            }
        }
        return packed.toByteArray();
    }

    private static COSStream packed(byte[] bytes, COSBase filter) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream output = stream.createRawOutputStream()) {
            output.write(bytes);
        }
        stream.setItem(COSName.FILTER, filter);
        return stream;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-1.7",
                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF",
                "no pdf at all",
                "%PDF-1.4\nxref\n0 9999999\n"
            })
    void whatIsNoPdfIsRefused(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), Reason.BROKEN, Reason.NO_PAGES, Reason.CUT_OFF);
    }

    @Test
    void anEncryptedFileIsRefused() throws IOException {
        PdfBuilder pdf = page();
        pdf.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertRefused(pdf.bytes(), Reason.ENCRYPTED);
    }

    @Test
    void aFileWithoutPagesIsRefused() {
        assertRefused(new PdfBuilder().bytes(), Reason.NO_PAGES);
    }

    @Test
    void tooManyPagesAreRefused() {
        PdfBuilder pdf = page();
        for (int i = 0; i < PdfLimits.PAGES; i++) {
            pdf.document.addPage(new PDPage());
        }
        assertRefused(pdf.bytes(), Reason.TOO_MANY_PAGES);
    }

    @ParameterizedTest
    @ValueSource(floats = {20_000, 1e9f, 1e30f})
    void aHugePageIsRefused(float side) {
        PdfBuilder pdf = page();
        pdf.current().setMediaBox(new PDRectangle(side, side));
        pdf.current().setCropBox(new PDRectangle(side, side));
        assertRefused(pdf.bytes(), Reason.PAGE_TOO_LARGE);
    }

    @Test
    void aPictureThatNeedsTooMuchMemoryIsRefused() throws PdfException {
        PdfBuilder pdf = PdfBuilder.page(20, 14_000).text("报", 1, 20, 12);
        try (PdfFile file = PdfFile.open(pdf.bytes())) {
            assertThatThrownBy(() -> file.picture(1, 2000)).isInstanceOf(PdfException.class);
        }
    }

    @Test
    void contentThatUnpacksToGigabytesIsRefused() throws IOException {
        PdfBuilder pdf = page();
        byte[] bomb = zeros(60);
        pdf.resource(COSName.XOBJECT, "F", form(packed(bomb, COSName.FLATE_DECODE)))
                .operators("/F Do");
        assertRefused(pdf.bytes(), Reason.TOO_MANY_OBJECTS);
    }

    @Test
    void contentPackedTwiceIsMeasuredToo() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (OutputStream output = new DeflaterOutputStream(twice)) {
            output.write(zeros(60));
        }
        COSArray filters = new COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
        PdfBuilder pdf = page();
        pdf.resource(COSName.XOBJECT, "F", form(packed(twice.toByteArray(), filters)))
                .operators("/F Do");
        assertRefused(pdf.bytes(), Reason.TOO_MANY_OBJECTS);
    }

    @Test
    void aStreamOfObjectsThatUnpacksToMegabytesIsRefused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 9>>\nstream\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        file.write(zeros(9));
        file.write("\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file.toByteArray(), Reason.TOO_MANY_OBJECTS);
    }

    @Test
    void aPredictorWithEndlessRowsIsRefused() throws IOException {
        COSStream stream = packed(zeros(1), COSName.FLATE_DECODE);
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.PREDICTOR, 15);
        parameters.setInt(COSName.COLUMNS, Integer.MAX_VALUE / 8);
        stream.setItem(COSName.DECODE_PARMS, parameters);
        assertRefused(
                page().resource(COSName.XOBJECT, "F", form(stream))
                        .operators("/F Do")
                        .bytes(),
                Reason.TOO_MANY_OBJECTS);
    }

    @Test
    void aFormThatPaintsItselfEnds() throws PdfException {
        COSStream form = form(PdfBuilder.stream("/F Do /F Do /F Do 1 1 1 1 re f"));
        COSDictionary resources = new COSDictionary();
        COSDictionary forms = new COSDictionary();
        forms.setItem(COSName.getPDFName("F"), form);
        resources.setItem(COSName.XOBJECT, forms);
        form.setItem(COSName.RESOURCES, resources);
        PdfBuilder pdf = page().resource(COSName.XOBJECT, "F", form).operators("/F Do");
        try (PdfFile file = PdfFile.open(pdf.bytes())) {
            assertThat(file.glyphs(1).glyphs()).hasSize(3);
            file.picture(1, 100);
        }
    }

    @Test
    void endlessGlyphsAreRefused() {
        StringBuilder glyphs = new StringBuilder("BT /Song 1 Tf 1 0 0 1 5 5 Tm ");
        for (int i = 0; i < 1100; i++) {
            glyphs.append('<').append("62A5".repeat(200)).append("> Tj\n");
        }
        assertRefused(page().operators(glyphs + "ET").bytes(), Reason.TOO_MANY_OBJECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<<", "<</A ", "q ", "/Span BMC ", "BT "})
    void deepNestingIsRead(String opening) {
        byte[] bytes = page().operators(opening.repeat(100_000)).bytes();
        try {
            readAll(bytes);
        } catch (PdfException expected) {
            assertThat(expected.reason()).isIn(Reason.BROKEN, Reason.TOO_MANY_OBJECTS);
        }
    }

    @Test
    void aHugeImageIsLeftOutOfThePicture() throws PdfException, IOException {
        COSStream image = packed(zeros(10), COSName.FLATE_DECODE);
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, 100_000);
        image.setInt(COSName.HEIGHT, 100_000);
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        PdfBuilder pdf = page().resource(COSName.XOBJECT, "I", image).operators("400 0 0 300 0 0 cm /I Do");
        try (PdfFile file = PdfFile.open(pdf.bytes())) {
            assertThat(file.picture(1, 200).getRGB(150, 20)).isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void numbersThatAreNoneHurtNobody() throws PdfException {
        PdfBuilder pdf = page().operators("99999999999999999999 0 0 1e99 0 0 cm 0 0 0 0 0 0 cm")
                .operators("BT /Song -1e38 Tf 1e38 0 0 1e38 0 0 Tm <62A5> Tj ET 0 0 1e38 1e38 re n")
                .operators("BT /None 12 Tf (x) Tj /Song 12 Tf 0 Tz <62A5> Tj ET /None gs /None sh /None Do");
        try (PdfFile file = PdfFile.open(pdf.bytes())) {
            assertThat(file.glyphs(1).glyphs()).extracting(Glyph::text).startsWith("看", "得", "见");
            file.picture(1, 100);
        }
    }

    @Test
    void aFileFromDiskIsReadLikeOneFromMemory(@TempDir Path folder) throws IOException, PdfException {
        Path path = folder.resolve("page.pdf");
        Files.write(path, page().bytes());
        try (PdfFile file = PdfFile.open(path)) {
            assertThat(file.glyphs(1).glyphs()).hasSize(3);
        }
        Files.delete(path);
    }

    private static COSStream form(COSStream stream) {
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        stream.setItem(COSName.BBOX, PdfBuilder.numbers(0, 0, 400, 300));
        return stream;
    }
}
