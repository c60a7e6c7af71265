package org.baoku.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.paper.Box;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFileTest {
    private static PageGlyphs read(PdfBuilder pdf) throws PdfException {
        try (PdfFile file = PdfFile.open(pdf.bytes())) {
            return file.glyphs(1);
        }
    }

    private static String text(PageGlyphs page) {
        return page.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
    }

    private static String text(PdfBuilder pdf) throws PdfException {
        return text(read(pdf));
    }

    private static void assertBox(Box box, double x, double y, double width, double height) {
        assertThat(List.of(box.x(), box.y(), box.width(), box.height()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 0.01 ? 0 : Double.compare(a, b))
                .containsExactly(x, y, width, height);
    }

    @Nested
    class Places {
        @Test
        void aGlyphsCellIsAsWideAsItAdvancesAndAsHighAsItsSize() throws PdfException {
            PageGlyphs page = read(PdfBuilder.page(400, 300).text("报库", 50, 100, 20));
            assertThat(page.width()).isEqualTo(400);
            assertThat(page.height()).isEqualTo(300);
            assertThat(text(page)).isEqualTo("报库");
            assertBox(page.glyphs().getLast().box(), 70, 100 - 0.88 * 20, 20, 20);
            Glyph glyph = page.glyphs().getFirst();
            assertThat(glyph.size()).isCloseTo(20, within(0.01));
            assertThat(glyph.font()).isEqualTo("STSong-Light");
            assertThat(glyph.colour()).isEqualTo("#000000");
            assertThat(glyph.rotation()).isZero();
        }

        @Test
        void theSizeMayBeInTheMatricesOnly() throws PdfException {
            Glyph glyph = read(PdfBuilder.page(400, 300)
                            .operators("q .5 0 0 .5 0 0 cm BT /Song 1 Tf 36 0 0 36 200 200 Tm <62A5> Tj ET Q"))
                    .glyphs()
                    .getFirst();
            assertThat(glyph.size()).isCloseTo(18, within(0.01));
            assertBox(glyph.box(), 100, 300 - 100 - 0.88 * 18, 18, 18);
        }

        @ParameterizedTest
        @CsvSource({"0, 40, 20", "90, 30, 40", "180, 140, 30", "270, 20, 140"})
        void aTurnedPageIsReadAsItIsSeen(int turn, double x, double y) throws PdfException {
            PdfBuilder pdf = PdfBuilder.page(300, 300);
            pdf.current().setCropBox(new PDRectangle(100, 50, 200, 70));
            pdf.current().setRotation(turn);
            // a cell of 20 points, 40 from the left and 20 from the top of the crop box
            PageGlyphs page = read(pdf.text("报", 140, 300 - 120 + 20 + 0.88 * 20, 20));
            boolean turned = turn % 180 != 0;
            assertThat(page.width()).isEqualTo(turned ? 70 : 200);
            assertBox(page.glyphs().getFirst().box(), x, y, 20, 20);
            assertThat(page.glyphs().getFirst().rotation()).isEqualTo(turn);
        }

        @Test
        void aType3FontMayHaveAnyUnit() throws PdfException {
            PageGlyphs page = read(PdfBuilder.page(400, 300)
                    .font("T", PdfBuilder.type3("⽉", 0.001))
                    .font("U", PdfBuilder.type3("⻢", 1))
                    .operators("BT /T 12 Tf 1 0 0 1 50 100 Tm (A) Tj /U 1 Tf 12 0 0 12 70 100 Tm (A) Tj ET"));
            assertThat(text(page)).isEqualTo("月马");
            assertThat(page.glyphs())
                    .extracting(Glyph::size)
                    .allSatisfy(s -> assertThat(s).isCloseTo(12, within(0.01)));
        }

        @Test
        void graphicsAreToldApart() throws PdfException {
            PageGlyphs page = read(PdfBuilder.page(400, 300)
                    .resource(COSName.XOBJECT, "I", PdfBuilder.image())
                    .operators("10 280 380 1 re f 1 w 20 20 m 20 250 l S 50 50 100 100 re S")
                    .operators(".9 g 200 50 100 100 re f q 60 0 0 40 320 20 cm /I Do Q 0 g")
                    .text("报", 50, 40, 10));
            assertThat(page.rules()).hasSize(2);
            assertBox(page.rules().getFirst(), 10, 19, 380, 1);
            assertThat(page.frames()).hasSize(1);
            assertThat(page.fills()).extracting(PageGlyphs.Fill::colour).containsExactly("#e6e6e6");
            assertBox(page.pictures().getFirst(), 320, 240, 60, 40);
        }
    }

    @Nested
    class Texts {
        @Test
        void codesOfACharacterCollectionNeedNoMap() throws PdfException {
            // in Adobe-GB1, 报 is 1115 and 的 is 1501
            PageGlyphs page = read(PdfBuilder.page(400, 300)
                    .font("C", PdfBuilder.composite("Identity-H", "GB1", null))
                    .operators("BT /C 12 Tf 50 100 Td <045B05DD> Tj ET"));
            assertThat(page.glyphs()).hasSize(2).allMatch(Glyph::trusted);
            assertThat(text(page)).matches("\\p{IsHan}{2}");
        }

        @Test
        void aMapThatContradictsTheFontIsNotBelieved() throws PdfException {
            String codes = "045B05DD06000700";
            PdfBuilder honest = PdfBuilder.page(400, 300)
                    .font("C", PdfBuilder.composite("Identity-H", "GB1", null))
                    .operators("BT /C 12 Tf 50 100 Td <" + codes + "> Tj ET");
            String wrong = "<045B> <4E00>\n<05DD> <4E01>\n<0600> <4E02>\n<0700> <4E03>";
            PdfBuilder lying = PdfBuilder.page(400, 300)
                    .font("C", PdfBuilder.composite("Identity-H", "GB1", PdfBuilder.toUnicode(wrong, 2)))
                    .operators("BT /C 12 Tf 50 100 Td <" + codes + "> Tj ET");
            assertThat(text(lying)).isEqualTo(text(honest));
        }

        @Test
        void aGlyphThatNothingExplainsIsNotTrusted() throws PdfException {
            String half = "<0001> <62A5>\n<0002> <0000>\n<0003> <E123>";
            PageGlyphs page = read(PdfBuilder.page(400, 300)
                    .font("C", PdfBuilder.composite("Identity-H", "Identity", PdfBuilder.toUnicode(half, 2)))
                    .operators("BT /C 12 Tf 50 100 Td <0001000200030004> Tj ET"));
            assertThat(text(page)).isEqualTo("报\uFFFD\uFFFD\uFFFD");
            assertThat(page.glyphs()).extracting(Glyph::trusted).containsExactly(true, false, false, false);
            assertThat(page.trust()).isEqualTo(0.25);
        }

        @Test
        void charactersThatNobodyPrintsAreNotTrusted() throws PdfException {
            StringBuilder rare = new StringBuilder();
            for (int c = 0x9E00; c < 0x9E00 + 200; c++) {
                rare.appendCodePoint(c);
            }
            assertThat(read(PdfBuilder.page(4000, 300).text(rare.toString(), 50, 100, 12))
                            .trust())
                    .isZero();
        }

        @Test
        void theFileMayStateTheTextOfAGlyph() throws PdfException {
            assertThat(text(PdfBuilder.page(400, 300)
                            .operators("/Span <</ActualText <FEFF9A6C>>> BDC BT /Song 12 Tf 50 100 Td <2EE2> Tj ET EMC")
                            .operators("BT /Song 12 Tf 50 50 Td <4E00> Tj ET")))
                    .isEqualTo("马一");
        }
    }

    @Nested
    class Seen {
        private final PdfBuilder pdf = PdfBuilder.page(400, 300).text("看得见", 50, 50, 12);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "BT 3 Tr /Song 12 Tf 50 100 Td <62A5> Tj ET",
                    "1 g BT /Song 12 Tf 50 100 Td <62A5> Tj ET",
                    ".2 g 0 50 400 100 re f BT /Song 12 Tf 50 100 Td <62A5> Tj ET",
                    "BT /Song 12 Tf 50 100 Td <62A5> Tj ET 1 g 40 90 50 50 re f",
                    "BT /Song 12 Tf 500 100 Td <62A5> Tj ET",
                    "q 0 0 20 20 re W n BT /Song 12 Tf 50 100 Td <62A5> Tj ET Q",
                    "/G gs BT /Song 12 Tf 50 100 Td <62A5> Tj ET",
                    "/OC /Off BDC BT /Song 12 Tf 50 100 Td <62A5> Tj ET EMC",
                })
        void leavesOutWhatIsNotSeen(String operators) throws PdfException {
            COSDictionary transparent = new COSDictionary();
            transparent.setItem(COSName.CA_NS, PdfBuilder.numbers(0).get(0));
            PDOptionalContentGroup layer = new PDOptionalContentGroup("proof");
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            pdf.document.getDocumentCatalog().setOCProperties(layers);
            pdf.resource(COSName.EXT_G_STATE, "G", transparent)
                    .resource(COSName.PROPERTIES, "Off", layer.getCOSObject())
                    .operators(operators);
            assertThat(text(pdf)).isEqualTo("看得见");
        }

        @Test
        void keepsWhiteTextOnDarkGround() throws PdfException {
            assertThat(text(pdf.operators("0 g 40 80 200 50 re f 1 g BT /Song 12 Tf 50 100 Td <62A55E93> Tj ET")))
                    .isEqualTo("看得见报库");
        }

        @Test
        void keepsAWhiteHeadlineWhoseEndLeavesItsGround() throws PdfException {
            assertThat(text(pdf.operators(
                            "0 g 40 80 32 50 re f 1 g BT /Song 12 Tf 50 100 Td <62A55E9362A55E93> Tj ET")))
                    .isEqualTo("看得见报库报库");
        }

        @Test
        void aHeadlinePaintedTwiceStandsOnce() throws PdfException {
            pdf.operators("BT .5 g /Song 30 Tf 50 100 Td <62A55E93> Tj ET")
                    .operators("BT 0 g /Song 30 Tf 51 101 Td <62A55E93> Tj ET");
            PageGlyphs page = read(pdf);
            assertThat(text(page)).isEqualTo("看得见报库");
            assertThat(page.glyphs().getLast().colour()).isEqualTo("#000000");
            assertThat(page.glyphs().getLast().bold()).isTrue();
        }

        @Test
        void likeCharactersSideBySideAreNoDoubles() throws PdfException {
            assertThat(text(pdf.text("人人人", 50, 100, 12).operators("BT /Song 12 Tf -9 Tc 50 100 Td <00310031> Tj ET")))
                    .startsWith("看得见人人人11");
        }

        @Test
        void aWatermarkIsNoText() throws PdfException {
            pdf.text("正文正文正文正文正文", 50, 150, 12)
                    .operators(".85 g BT /Song 80 Tf 50 130 Td <5185> Tj ET 0 g")
                    .operators("BT .8 g /Song 12 Tf .7 .7 -.7 .7 200 50 Tm <51855DF1> Tj ET");
            assertThat(text(pdf)).isEqualTo("看得见正文正文正文正文正文");
        }
    }

    @Nested
    class Pages {
        @Test
        void aSpreadIsCutInItsGutter() throws PdfException {
            PdfBuilder pdf = PdfBuilder.page(1200, 800).operators("20 700 560 1 re f 620 700 560 1 re f");
            for (int line = 0; line < 20; line++) {
                pdf.text("左版左版左版", 30, 150 + 20 * line, 12).text("右版右版右版", 700, 150 + 20 * line, 12);
            }
            try (PdfFile file = PdfFile.open(pdf.bytes())) {
                assertThat(file.pageCount()).isEqualTo(2);
                PageGlyphs right = file.glyphs(2);
                assertThat(right.number()).isEqualTo(2);
                assertThat(right.width()).isEqualTo(600);
                assertThat(text(right)).containsOnlyOnce("右版右版右版".repeat(20)).doesNotContain("左");
                assertThat(right.glyphs().getFirst().box().x()).isCloseTo(100, within(0.01));
                assertThat(right.rules()).hasSize(1);
                assertThat(file.picture(2, 300).getWidth()).isEqualTo(300);
            }
        }

        @Test
        void aWidePageWithAHeadlineAcrossIsOnePage() throws PdfException {
            PdfBuilder pdf = PdfBuilder.page(1200, 800).text("通版大标题通版大标题通版大标题", 200, 100, 60);
            for (int line = 0; line < 20; line++) {
                pdf.text("左版左版左版", 30, 150 + 20 * line, 12).text("右版右版右版", 700, 150 + 20 * line, 12);
            }
            try (PdfFile file = PdfFile.open(pdf.bytes())) {
                assertThat(file.pageCount()).isEqualTo(1);
            }
        }

        @Test
        void aFileMayHaveSeveralPages() throws PdfException {
            byte[] bytes = PdfBuilder.page(400, 300)
                    .text("一版", 50, 50, 12)
                    .nextPage(400, 300)
                    .text("二版", 50, 50, 12)
                    .bytes();
            try (PdfFile file = PdfFile.open(bytes)) {
                assertThat(file.pageCount()).isEqualTo(2);
                assertThat(text(file.glyphs(2))).isEqualTo("二版");
                assertThat(text(file.glyphs(1))).isEqualTo("一版");
            }
        }

        @Test
        void aPictureOnlyPageSaysSo() {
            PdfBuilder pdf = PdfBuilder.page(400, 300)
                    .resource(COSName.XOBJECT, "I", PdfBuilder.image())
                    .operators("400 0 0 300 0 0 cm /I Do");
            assertThatThrownBy(() -> read(pdf))
                    .isInstanceOfSatisfying(
                            PdfException.class, e -> assertThat(e.reason()).isEqualTo(PdfException.Reason.NO_TEXT));
        }

        @Test
        void theTextThatARecognitionPutUnderAScanIsReadButNotTrusted() throws PdfException {
            PageGlyphs page = read(PdfBuilder.page(400, 300)
                    .resource(COSName.XOBJECT, "I", PdfBuilder.image())
                    .operators("BT 3 Tr /Song 12 Tf 50 100 Td <" + PdfBuilder.utf16("扫描".repeat(12)) + "> Tj ET")
                    .operators("q 400 0 0 300 0 0 cm /I Do Q"));
            assertThat(text(page)).isEqualTo("扫描".repeat(12));
            assertThat(page.trust()).isZero();
        }

        @Test
        void aPictureHasTheWidthAskedForAndShowsThePage() throws PdfException {
            byte[] bytes = PdfBuilder.page(400, 300)
                    .operators("1 0 0 rg 0 150 400 150 re f")
                    .bytes();
            try (PdfFile file = PdfFile.open(bytes)) {
                BufferedImage picture = file.picture(1, 200);
                assertThat(picture.getWidth()).isEqualTo(200);
                assertThat(picture.getHeight()).isEqualTo(150);
                assertThat(picture.getRGB(100, 30)).isEqualTo(0xFFFF0000);
                assertThat(picture.getRGB(100, 120)).isEqualTo(0xFFFFFFFF);
            }
        }

        @Test
        void onlyAPdfBeginsLikeOne() {
            assertThat(PdfFile.isPdf(PdfBuilder.page(400, 300).bytes())).isTrue();
            assertThat(PdfFile.isPdf(new byte[0])).isFalse();
        }
    }
}
