package org.baoku.facsimile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.facsimile.WordFinder.FoundWord;
import org.baoku.paper.Box;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.junit.jupiter.api.Test;

class WordFinderTest {
    private static final PlacedPage PAGE = new PlacedPage(
            1,
            1000,
            1500,
            List.of(
                    line("江上新桥", new Box(100, 100, 40, 10), false),
                    line("合龙２０ＧＷ通车", new Box(100, 120, 80, 10), false),
                    line("竖排标题", new Box(300, 100, 20, 80), true)),
            1);

    @Test
    void aWordWithinALineTakesItsShareOfTheLine() {
        assertThat(found("新桥"))
                .containsExactly(new FoundWord("新桥", "江上", "合龙２０ＧＷ通车竖排标题", List.of(new Box(120, 100, 20, 10))));
    }

    @Test
    void aWordBrokenOverTwoLinesHasAPlaceInBoth() {
        assertThat(found("新桥合龙"))
                .singleElement()
                .extracting(FoundWord::boxes)
                .isEqualTo(List.of(new Box(120, 100, 20, 10), new Box(100, 120, 20, 10)));
    }

    @Test
    void widthAndCaseDoNotMatter() {
        assertThat(found("20gw")).singleElement().extracting(FoundWord::exact).isEqualTo("２０ＧＷ");
    }

    @Test
    void aVerticalLineIsDividedDownwards() {
        assertThat(found("标题"))
                .singleElement()
                .extracting(FoundWord::boxes)
                .isEqualTo(List.of(new Box(300, 140, 20, 40)));
    }

    @Test
    void nothingIsFoundForNoWord() {
        assertThat(new WordFinder(PAGE, LineNumbers.between(1, 9)).find(List.of("", " ")))
                .isEmpty();
        assertThat(found("无此词")).isEmpty();
    }

    private static List<FoundWord> found(String word) {
        return new WordFinder(PAGE, LineNumbers.between(1, 3)).find(List.of(word));
    }

    private static PlacedLine line(String text, Box box, boolean vertical) {
        return new PlacedLine(text, box, 10, "SimSun", false, vertical, null);
    }
}
