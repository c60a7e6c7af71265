package org.baoku.web.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.baoku.index.query.QueryNode;
import org.baoku.index.query.QueryParser;
import org.baoku.web.advanced.AdvancedQuery.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvancedQueryTest {
    @Test
    void eachClauseStandsInItsField() {
        AdvancedQuery query = AdvancedQuery.read("灯会 \"新 桥\" (江上 OR 河上) -足球 标题:合龙 记者:丁一 官员：王小河 版:A01 栏目:\"体育 在线\""
                + " 来源:新华社 报纸:江城晚报 日期:2023-07..2023-08 正文:通车 \"镇长 老人\"~段");

        assertThat(query.values())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(Part.ALL, "灯会"),
                        Map.entry(Part.PHRASE, "新 桥"),
                        Map.entry(Part.ANY, "江上 河上"),
                        Map.entry(Part.NONE, "足球"),
                        Map.entry(Part.HEADLINE, "合龙"),
                        Map.entry(Part.BODY, "通车"),
                        Map.entry(Part.PARAGRAPH, "镇长 老人"),
                        Map.entry(Part.REPORTER, "丁一"),
                        Map.entry(Part.OFFICIAL, "王小河"),
                        Map.entry(Part.PAGE, "A01"),
                        Map.entry(Part.COLUMN, "\"体育 在线\""),
                        Map.entry(Part.SOURCE, "新华社"),
                        Map.entry(Part.NEWSPAPER, "江城晚报"),
                        Map.entry(Part.FROM, "2023-07"),
                        Map.entry(Part.TO, "2023-08")));
        assertThat(query.text())
                .isEqualTo(
                        "灯会 \"新 桥\" (江上 OR 河上) -足球 标题:合龙 正文:通车 \"镇长 老人\"~段 记者:丁一 官员:王小河 报纸:江城晚报 版:A01 栏目:\"体育 在线\" 来源:新华社");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "习近平 OR 王毅",
                "习近平｜王毅 灯会",
                "习近平 - 王毅",
                "记者 : 丁一鸣",
                "记者: 丁一鸣 灯会",
                "NOT 灯会 桥",
                "\"灯会 开幕",
                "(灯会 (桥 OR 河)) 标题:桥)",
                "\"镇长 老人\"~20",
                "\"“镇长” 老人\"",
                "“镇长“",
            })
    void whatFitsNoFieldStaysAsItIs(String text) {
        assertThat(AdvancedQuery.read(text).values()).isEqualTo(Map.of(Part.ALL, text));
    }

    @Test
    void aQueryThatIsWrittenAndReadAgainIsTheSame() {
        AdvancedQuery filled = new AdvancedQuery(Map.of(
                Part.ANY, "江上 河上",
                Part.NONE, "足球 \"体 育\"",
                Part.HEADLINE, "灯会 桥",
                Part.PARAGRAPH, "江上 河上"));

        assertThat(AdvancedQuery.read(filled.text())).isEqualTo(filled);
    }

    @Property(tries = 500)
    void theFormKeepsTheMeaningOfAQuery(@ForAll("queries") String text) {
        AdvancedQuery read = AdvancedQuery.read(text);

        assertThat(clauses(read.text())).as(read.toString()).isEqualTo(clauses(text));
        assertThat(clauses(AdvancedQuery.read(read.text()).text())).isEqualTo(clauses(text));
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(
                        "灯会",
                        "新桥",
                        "A01",
                        "\"新 桥\"",
                        "“开幕”",
                        "\"“开 幕”\"",
                        "“\"开 幕\"”",
                        "\"“开幕\"",
                        "-足球",
                        "-\"体 育\"",
                        "-标题:桥",
                        "(江上 OR 河上)",
                        "(江上|河上)",
                        "(江上 河上)",
                        "标题:合龙",
                        "标题:\"新 桥\"",
                        "标题:(江上 OR 河上)",
                        "记者:丁一",
                        "记者：\"丁一\"",
                        "官员:王小河",
                        "版:A01",
                        "OR",
                        "|",
                        "-",
                        "\"镇长 老人\"~20",
                        ")",
                        "(",
                        "\"",
                        "来源:",
                        ":",
                        "　",
                        "AND",
                        "灯会、新桥",
                        "title:桥",
                        "\"新\"OR\"桥\"",
                        "NOT",
                        "(江上)或(河上)",
                        "正文:通车",
                        "\"镇长 老人\"~段",
                        "-5℃",
                        "习近平｜王毅")
                .list()
                .ofMaxSize(6)
                // space at the end of a phrase that is not closed says nothing
                .map(parts -> String.join(" ", parts).strip());
    }

    /// The clauses that must all match, without their order.
    private static Set<QueryNode> clauses(String text) {
        List<QueryNode> clauses = new ArrayList<>();
        flatten(QueryParser.parse(text).root(), clauses);
        return new HashSet<>(clauses);
    }

    private static void flatten(QueryNode node, List<QueryNode> clauses) {
        if (node instanceof QueryNode.And and) {
            and.clauses().forEach(clause -> flatten(clause, clauses));
        } else if (node instanceof QueryNode.Phrase phrase) {
            // space is not compared
            clauses.add(new QueryNode.Phrase(phrase.text().strip()));
        } else {
            clauses.add(node);
        }
    }
}
