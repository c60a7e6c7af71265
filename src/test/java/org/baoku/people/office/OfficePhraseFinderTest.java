package org.baoku.people.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeLexicon.Head;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficePhraseFinderTest {
    private static final OfficePhraseFinder PHRASES = new OfficePhraseFinder(new OfficeLexicon(), new NameLexicon());

    @ParameterizedTest
    @CsvSource({
        "昨日下午市委书记, 市委书记, PUBLIC",
        "在特别行政区行政长官, 特别行政区行政长官, PUBLIC",
        "来自国家数据局党组成员、副局长, 国家数据局党组成员、副局长, PUBLIC",
        "会见省工业和信息化厅副厅长, 省工业和信息化厅副厅长, PUBLIC",
        "记者从省委审计委员会主任, 省委审计委员会主任, PUBLIC",
        "市人大常委会党组书记、主任, 市人大常委会党组书记、主任, PUBLIC",
        "珠峰脚下的定日县岗嘎镇党委书记, 定日县岗嘎镇党委书记, PUBLIC",
        "公司董事长, 公司董事长, PRIVATE",
        "集团党委书记、董事长, 集团党委书记、董事长, PRIVATE",
        "村党支部书记, 村党支部书记, PUBLIC",
        "支部书记, 支部书记, PARTY",
        "著名教授, 教授, NONE",
    })
    void aPhraseBeginsWithItsOrganisation(String text, String office, OfficePhrase.Sector sector) {
        List<Head> heads = PHRASES.findHeads(text);
        OfficePhrase phrase = PHRASES.phraseEndingAt(text, heads, heads.size() - 1);
        assertThat(phrase.textIn(text)).isEqualTo(office);
        assertThat(phrase.sector()).isEqualTo(sector);
    }

    @ParameterizedTest
    @CsvSource({"审计委员会议", "外长会议", "主席团", "总统府", "领导小组"})
    void aLongerWordThatBeginsLikeAnOfficeIsNoHead(String text) {
        assertThat(PHRASES.findHeads(text)).isEmpty();
    }
}
