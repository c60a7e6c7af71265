package org.baoku.segment.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoku.paper.Furniture.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureClassifierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年6月4日 星期日|DATE_LINE",
                "农历四月十七|DATE_LINE",
                "丙午年九月廿九|DATE_LINE",
                "星期六|DATE_LINE",
                "第11版|PAGE_LINE",
                "A12|PAGE_LINE",
                "要闻|PAGE_LINE",
                "第 28445期|PAGE_LINE",
                "2023年6月4日 星期日 A02 要闻|PAGE_LINE",
                "责任编辑：莫言之 版式：白露|CREDITS",
                "责任编辑莫言之 版式白露|CREDITS",
                "03 本地 柳湾日报 2023年6月4日 星期日 责任编辑莫言之 版式白露|PAGE_LINE",
                "综合 2023.06.04 06版|PAGE_LINE",
                "国内统一连续出版物号 CN 99-0001|MASTHEAD",
                "网址：http：// www. example. com. cn|MASTHEAD",
                "柳湾日报 2023年6月4日|PAGE_LINE",
                "10 版 文体|PAGE_LINE",
                "■本版责编 莫言之 ■视觉 白露|CREDITS",
                "导读|GUIDE",
                "（下转第2版）|GUIDE",
                "新闻热线：0000-8248000|ADVERTISEMENT",
                "遗失声明|ADVERTISEMENT",
                "图为读者在新馆里看书。|CAPTION",
                "新华社记者 何青摄|CAPTION",
                "何青 摄|CAPTION",
                "新华社发（何青摄）|CAPTION",
                "孩子们在体验农耕。何青 摄|CAPTION",
                "（何青 摄）|CAPTION",
                "青 摄|CAPTION",
                "子。本报记者 何青 摄|CAPTION",
                "（资料图片）|CAPTION",
                "图／受访者提供|CAPTION",
                "今日天气：多云转晴 12℃|WEATHER",
                "———|MARK",
            })
    void classifiesFurniture(String line, Kind kind) {
        assertThat(FurnitureClassifier.kind(row(line))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳湾县图书馆新馆开馆",
                "6月3日，柳湾县图书馆新馆开馆，当天有两千",
                "10月4日全国道路交通形势平稳",
                "1943年4月，在河南省临淇附近，",
                "编辑部收到读者来信三十封，读者说",
                "新馆藏书30万册",
                "2023年6月4日星期日上午，图书馆开馆，",
                "志愿者拍摄",
            })
    void isNullForArticleText(String line) {
        assertThat(FurnitureClassifier.kind(row(line))).isNull();
    }

    private static Row row(String line) {
        return Row.of(SourceLine.of(1, line, 0), 0);
    }
}
