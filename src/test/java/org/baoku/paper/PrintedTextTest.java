package org.baoku.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Lines are found again by their text.
class PrintedTextTest {
    private static final String PAGE = """
            柳湾新馆开馆
            本报讯　6月3日，柳湾县图书馆
            新馆开馆。

            （何青）
            山城新桥通车
            本报讯　6月4日，山城新桥通车，
            全长三百米。
            （何青）
            """;

    @Property
    void everyPrintedLineIsFoundAgain(@ForAll List<String> lines) {
        String text = String.join("\n", lines);
        PrintedText printedText = PrintedText.of(text);
        for (int number = 1; number <= text.lines().count(); number++) {
            try {
                assertThat(printedText.find(printedText.anchor(number))).isPresent();
            } catch (IllegalArgumentException blank) {
                assertThat(blank).hasMessageContaining("line " + number);
            }
        }
    }

    @Test
    void spacesAreIgnored() {
        LineAnchor anchor = PrintedText.of(PAGE).anchor(1);
        assertThat(PrintedText.of("柳湾　新馆  开馆\n").find(anchor)).hasValue(1);
    }

    @Test
    void neighboursTellEqualLinesApart() {
        LineAnchor second = PrintedText.of(PAGE).anchor(9);
        assertThat(second.occurrence()).isEqualTo(2);
        String moved = PAGE.lines().skip(4).reduce("", (text, line) -> text + line + "\n");
        assertThat(PrintedText.of(moved).find(second)).hasValue(5);
    }

    @Test
    void aChangedLineIsFoundByItsNeighbours() {
        LineAnchor anchor = PrintedText.of(PAGE).anchor(7);
        assertThat(PrintedText.of(PAGE.replace("山城新桥通车，", "山城大桥通车，")).find(anchor))
                .hasValue(7);
    }

    @Test
    void aVeryLongLineIsFoundByItsBeginning() {
        PrintedText printedText = PrintedText.of("读者\n" + "字\u0000".repeat(100_000) + "\n新馆\n");
        LineAnchor anchor = printedText.anchor(2);
        assertThat(anchor.text()).hasSizeLessThan(600).doesNotContain("\u0000");
        assertThat(printedText.find(anchor)).hasValue(2);
    }

    @Test
    void aMissingLineIsNotFound() {
        LineAnchor anchor = PrintedText.of(PAGE).anchor(6);
        assertThat(PrintedText.of(PAGE.replace("山城新桥通车\n", "")).find(anchor)).isEmpty();
        assertThat(PrintedText.of("").find(anchor)).isEmpty();
    }
}
