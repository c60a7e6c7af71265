package org.baoku.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRunSplitterTest {
    private static final NameRunSplitter SPLITTER = new NameRunSplitter(new NameLexicon());

    @ParameterizedTest
    @CsvSource({
        "朱明明杨依军赵博, false, 朱明明 杨依军 赵博",
        "林苗苗鲁畅, false, 林苗苗 鲁畅",
        "侯文坤王研, false, 侯文坤 王研",
        "索朗德吉黎华玲, false, 索朗德吉 黎华玲",
        "欧阳开宇王丽, false, 欧阳开宇 王丽",
        "王研李明, false, 王研 李明",
        "刘春沐阳, true, 刘春沐阳",
        "小蕊, true, 小蕊",
        "李明, true, 李明",
    })
    void findsTheCheapestSegmentation(String run, boolean isolated, String names) {
        assertThat(SPLITTER.split(run, isolated)).isEqualTo(List.of(names.split(" ", -1)));
    }

    @Property
    void keepsAllCharacters(@ForAll String run, @ForAll boolean isolated) {
        assertThat(String.join("", SPLITTER.split(run, isolated))).isEqualTo(run);
    }
}
