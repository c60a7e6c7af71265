package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages printed by a real browser on A4.
class PagesOnPaperTest extends ServedArchive {
    private static final int FEW_LETTERS = 100;

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @ParameterizedTest
    @ValueSource(strings = {"/issues/2025-05-24", "/issues/2023-07-22", "/articles/1", "/articles/3"})
    void noSheetHoldsOnlyAHeadingOrTheNoteAtTheEnd(String path) throws IOException {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + path);

        assertThat(sheets(page)).allSatisfy(sheet -> assertThat(sheet).hasSizeGreaterThan(FEW_LETTERS));
    }

    private static List<String> sheets(Page page) throws IOException {
        byte[] printed = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setMargin(new Margin()
                        .setTop("10mm")
                        .setRight("10mm")
                        .setBottom("10mm")
                        .setLeft("10mm")));
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(printed)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                sheets.add(stripper.getText(document).strip());
            }
        }
        return sheets;
    }
}
