package org.baoku.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is understood of a search text.
class QueryParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "版:A01|北京!ANY(PAGE=A01 北京)",
                "日期:2023|北京!ANY(2023-01-01..2023-12-31 北京)",
                "\"习近平\"OR\"王毅\"!ANY(\"习近平\" \"王毅\")",
                "习近平｜王毅!ANY(习近平 王毅)",
                "习近平||王毅!ANY(习近平 王毅)",
                "习近平 - 王毅!ALL(习近平 NOT(王毅))",
                "习近平 AND 王毅!ALL(习近平 王毅)",
                "习近平 NOT 王毅!ALL(习近平 NOT(王毅))",
                "习近平 NOT(王毅 OR 李强)!ALL(习近平 NOT(ANY(王毅 李强)))",
                "习近平，王毅!ALL(习近平 王毅)",
                "李强；王毅／丁一鸣!ALL(李强 王毅 丁一鸣)",
                "-5℃!\"-5℃\"",
                "气温 -5℃!ALL(气温 \"-5℃\")",
                "北京 -5!ALL(北京 NOT(5))",
                "Title:北京!HEADLINE(北京)",
                "TITLE：北京!HEADLINE(北京)",
                "標題:北京!HEADLINE(北京)",
                "正文:北京!BODY(北京)",
                "记者 : 丁一鸣!REPORTER=丁一鸣",
                "作者:丁一鸣!REPORTER=丁一鸣",
                "署名：丁一鸣!REPORTER=丁一鸣",
                "版面:A03 题目:北京!ALL(PAGE=A03 HEADLINE(北京))",
                "记者： 丁一鸣!丁一鸣",
                "时间:北京!ALL(时间 北京)",
                "版:(!ALL()",
                "\"镇长 老人\"~20!NEAR20(\"镇长\" \"老人\")",
                "\"镇长 老人\"~段!PARAGRAPH(\"镇长\" \"老人\")",
                "日期:2023-07-01至2023-07-31!2023-07-01..2023-07-31",
                "日期:20230701..!2023-07-01..",
                "日期:2023.7.1-2023.7.31!2023-07-01..2023-07-31",
                "日期:2023-07-01-2023-07-31!2023-07-01..2023-07-31",
                "日期:2022-2023!2022-01-01..2023-12-31",
                "日期:2023年7月1日至31日!2023-07-01..2023-07-31",
                "日期:2023年7月-8月!2023-07-01..2023-08-31",
                "日期:二〇二三年七月!2023-07-01..2023-07-31",
                "国家金融监督管理总局!国家金融监督管理总局",
                "上海市委书记陈吉宁!ALL(上海市委 书记 陈吉宁)",
                "二十国集团!二十国集团",
                "河北洪灾!ALL(河北 洪灾)",
                "恒大破产!ALL(恒大 破产)",
                "俄乌谈判!ALL(俄乌 谈判)",
                "药企反腐!ALL(药企 反腐)",
                "民营经济31条!ALL(民营经济 31条)",
                "学龄前儿童溺水!ALL(学龄前 儿童 溺水)",
                "【样报】北京：通知（全文）!ALL(样报 北京 通知 全文)",
            })
    void saysWhatWasUnderstood(String text, String expected) {
        assertThat(understood(text)).isEqualTo(expected);
    }

    private static String understood(String text) {
        QueryNode words =
                new QueryWords(List.of()).expand(QueryParser.parse(text).root(), MatchMode.ALL, _ -> false);
        return written(Reading.of(words));
    }

    private static String written(ReadNode node) {
        String parts = node.parts().stream().map(QueryParserTest::written).collect(Collectors.joining(" ", "(", ")"));
        return switch (node.kind()) {
            case WORD -> node.text();
            case PHRASE -> '"' + node.text() + '"';
            case LABEL -> node.facet() + "=" + node.text();
            case DATE -> (node.from() == null ? "" : node.from()) + ".." + (node.to() == null ? "" : node.to());
            case NEAR -> "NEAR" + node.slop() + parts;
            case ALL, ANY, NOT, PARAGRAPH, HEADLINE, BODY -> node.kind() + parts;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "日期:坏!query.bad.date",
                "日期:2023-2-30!query.bad.date",
                "日期:2023年7月1日-32日!query.bad.date",
                "日期:2024-02..2024-01!query.bad.backwards",
                "北京 OR!words.bad.or",
                "(北京!words.bad.bracket.unclosed",
                "\"北京 上海\"~x!words.bad.near",
            })
    void saysWhatWasIgnored(String text, String expected) {
        assertThat(QueryParser.parse(text).warnings())
                .extracting(QueryWarning::messageKey)
                .containsExactly(expected);
    }
}
