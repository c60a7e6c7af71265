package org.baoku.archive.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baoku.paper.Box;
import org.baoku.paper.Furniture;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.junit.jupiter.api.Test;

class PageLayoutJsonTest {
    @Test
    void aLayoutIsReadBackAsItWasStored() {
        LaidOutPage layout = new LaidOutPage(
                new PlacedPage(
                        3,
                        980.5,
                        1400.25,
                        List.of(
                                line("海城日报", new Box(10, 20.25, 300, 40), 36, false),
                                line("港口扩建开工", new Box(10, 80, 30, 200.5), 28, true),
                                line("昨日上午，港口扩建工程开工。", new Box(50, 80, 180, 9), 9, false)),
                        0.985),
                new LaidOutPage.Masthead("海城日报", LocalDate.of(2024, 3, 5), "03", null),
                List.of(new LaidOutPage.LaidOutArticle(
                        LineNumbers.NONE,
                        LineNumbers.NONE,
                        LineNumbers.of(List.of(2)),
                        LineNumbers.NONE,
                        List.of(new LaidOutPage.LaidOutBlock(LaidOutPage.LaidOutBlock.Kind.PARAGRAPH, List.of(3))))),
                Map.of(1, Furniture.Kind.MASTHEAD));

        assertThat(PageLayoutJson.read(PageLayoutJson.write(layout))).isEqualTo(layout);
    }

    @Test
    void placesAreStoredToAHundredthOfAPoint() {
        LaidOutPage layout = new LaidOutPage(
                new PlacedPage(
                        1, 595.2755905, 841.8897637, List.of(line("字", new Box(1.0 / 3, 2, 9.004, 9), 9, false)), 1),
                LaidOutPage.Masthead.NONE,
                List.of(),
                Map.of(1, Furniture.Kind.OTHER));

        LaidOutPage read = PageLayoutJson.read(PageLayoutJson.write(layout));

        assertThat(read.page().width()).isEqualTo(595.28);
        assertThat(read.page().line(1).box()).isEqualTo(new Box(0.33, 2, 9, 9));
    }

    private static PlacedLine line(String text, Box box, double size, boolean vertical) {
        return new PlacedLine(text, box, size, "FZSSK", false, vertical, "#000000");
    }
}
