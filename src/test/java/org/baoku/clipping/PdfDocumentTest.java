package org.baoku.clipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {
    /// Paragraphs of all lengths, so that each mark stands at the end of a line in some of them.
    private static final List<String> PARAGRAPHS = IntStream.range(0, 40)
            .mapToObj(length ->
                    "堤".repeat(length) + "水位回落，各县（区）“白天巡堤”、“夜里值守”：没有一处停工。2024年汛期已过，River Watch也说：好！".repeat(2))
            .toList();

    @Test
    void noLineBeginsWithAMarkThatCloses() throws IOException {
        DocumentFont font = new DocumentFont("");
        assumeTrue(font.isPresent(), "There is a Chinese font");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfDocument.write(font, "汛情", "", List.of(entry()), out);

        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document).lines().toList())
                    .hasSizeGreaterThan(PARAGRAPHS.size())
                    .allSatisfy(line -> assertThat(line.strip())
                            .doesNotStartWith("，")
                            .doesNotStartWith("。")
                            .doesNotStartWith("”")
                            .doesNotStartWith("、")
                            .doesNotStartWith("：")
                            .doesNotStartWith("）")
                            .doesNotStartWith("！")
                            .doesNotEndWith("“")
                            .doesNotEndWith("（")
                            .doesNotEndWith("202")
                            .doesNotEndWith("Riv"));
        }
    }

    private static DocumentEntry entry() {
        return new DocumentEntry("汛情", "湖滨日报", "汛情[N]", "http://localhost/articles/1", List.of(), PARAGRAPHS, null);
    }
}
