package org.baoku.segment.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.segment.weight.Weights;
import org.junit.jupiter.api.Test;

class RowAssemblerTest {
    @Test
    void aClosingMarkAloneIsJoinedToTheLineBefore() {
        assertThat(texts("我从被抓到现在都在反省这个\n错误，认识到这个错误，再也不\n会犯。\n”\n法院经审理认为，被告人在其居\n"))
                .containsExactly("我从被抓到现在都在反省这个", "错误，认识到这个错误，再也不", "会犯。”", "法院经审理认为，被告人在其居");
    }

    @Test
    void aLineTornBeforeAnOpeningQuoteIsOneRow() {
        assertThat(texts("张默在庭上表示对起诉没有意见，在\n最后陈述中表示：\n“我都在反省\n错误，认识到这个错误，再也不会犯\n"))
                .contains("最后陈述中表示：“我都在反省");
    }

    @Test
    void verticallyPrintedLinesBecomeOneRowEach() {
        List<Row> rows = rows("让\n书\n房\n开\n到\n\n家\n\n门\n\n口\n");

        assertThat(rows).extracting(Row::text).containsExactly("让书房开到", "家门口");
        assertThat(rows).allMatch(Row::vertical);
    }

    @Test
    void blankLinesAreIgnoredWhereEverySecondLineIsBlank() {
        assertThat(rows("6月3日，柳湾县图书馆新馆\n\n开馆，当天有两千多名读者走\n\n进阅览室，新馆位于滨河路，藏\n\n书三十万册，设有少儿阅览区\n\n和自习区。\n"))
                .allMatch(row -> row.gap() == 0);
    }

    private static List<String> texts(String page) {
        return rows(page).stream().map(Row::text).toList();
    }

    private static List<Row> rows(String page) {
        return RowAssembler.assemble(SourceLineReader.read(page), Weights.DEFAULT.columns());
    }
}
