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

    @Test
    void blankLinesMeanNothingWhereMostStandInsideSentences() {
        List<Row> rows = rows("""
                柳湾河上游种下水杉三万株

                本报讯（记者 柳小溪）9月8日，
                柳湾河上游的护林员种下今年的最后

                一片水杉，河岸的荒滩变成了林带，
                野鸭也回来了。
                林业站站长周一禾说，沿河的村

                子明年都要领一片林子，护林员每月
                巡河两次，发现病虫害当天就报给林

                业站，由林业站派人防治。
                柳湾河两岸的荒滩甚多，今天人

                们通过育苗补种和移栽大树以及修筑

                护岸把河岸空地都变成林子，由柳湾
                中学的学生来照管。
                护林员老耿今年六十二岁，种树

                已经种了四十年，他说最难的是保活，
                头三年每个月都要浇水，天旱的时候

                要从河里挑水上岸。
                去年冬天，老耿带着村民修好了
                两处被水冲垮的护岸，护岸用的石料

                都是从山上一块一块背下来的，前后
                用了四十天。
                今年的树苗都来自青岩镇的苗圃，

                苗圃育苗两百亩，每年能出苗五十万
                株，除了供应柳湾河沿岸以外还卖到

                邻近的三个县，树苗的价钱十年没有
                涨过。
                林业站说，明年种树的地方往上
                游再走二十里，那里有三个村子，村

                民已经报名领树苗，最多的一户领了
                两百株，最少的也有二十株。
                """);

        assertThat(rows.stream().filter(row -> row.gap() > 0).map(Row::compact)).containsExactly("本报讯（记者柳小溪）9月8日，");
    }

    private static List<String> texts(String page) {
        return rows(page).stream().map(Row::text).toList();
    }

    private static List<Row> rows(String page) {
        return RowAssembler.assemble(SourceLineReader.read(page), Weights.DEFAULT.columns());
    }
}
