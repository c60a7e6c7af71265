package org.baoku.people.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.paper.Block;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.baoku.people.credit.ArticleAnnotations;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.name.ResourceLists;
import org.baoku.people.official.OfficialExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppointmentParserTest {
    private static final OfficialExtractor EXTRACTOR = new OfficialExtractor(new NameLexicon());

    static Stream<String> notices() {
        return ResourceLists.lines("appointments.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("notices")
    void readsNotices(String row) {
        String[] cells = row.split("\t", -1);
        List<String> expected = cells.length < 2 || cells[1].isEmpty() ? List.of() : List.of(cells[1].split("\\|", -1));
        assertThat(appointments(cells[0]).stream()
                        .map(each -> each.name() + "=" + each.office() + "="
                                + each.kind().word()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theEvidenceIsTheSentence() {
        assertThat(appointments("会议听取了报告。会议决定任命周启航为海城市副市长。会议还讨论了其他事项。"))
                .extracting(Appointment::evidence)
                .containsExactly("会议决定任命周启航为海城市副市长。");
    }

    @Test
    void theLinesOfAnElectionStandUnderItsDay() {
        assertThat(appointments("""
                        海城市第十五届人民代表大会第一次会议于2012年2月18日选举：
                        邰春江为海城市人民代表大会常务委员会主任；
                        车文兵为海城市人民政府市长。"""))
                .extracting(Appointment::name, Appointment::office, Appointment::kind)
                .containsExactly(
                        tuple("邰春江", "海城市人民代表大会常务委员会主任", Kind.ELECTED), tuple("车文兵", "海城市人民政府市长", Kind.ELECTED));
    }

    @Test
    void theEntriesOfAListStandUnderTheVerbOfALineBefore() {
        assertThat(appointments("""
                        海城市人民代表大会常务委员会任免名单
                        一、决定任命
                        周启航为海城市教育局局长；
                        韩雪梅（女，回族）、宋立群二同志为海城市水利局副局长。
                        二、免去：
                        1.何立新的海城市教育局局长职务，退休；
                        2.林远舟海城市水利局副局长职务。
                        会议还通过了有关名单。"""))
                .extracting(Appointment::name, Appointment::office, Appointment::kind, Appointment::evidence)
                .containsExactly(
                        tuple("周启航", "海城市教育局局长", Kind.APPOINTED, "周启航为海城市教育局局长；"),
                        tuple("韩雪梅", "海城市水利局副局长", Kind.APPOINTED, "韩雪梅（女，回族）、宋立群二同志为海城市水利局副局长。"),
                        tuple("宋立群", "海城市水利局副局长", Kind.APPOINTED, "韩雪梅（女，回族）、宋立群二同志为海城市水利局副局长。"),
                        tuple("何立新", "海城市教育局局长", Kind.REMOVED, "1.何立新的海城市教育局局长职务，退休；"),
                        tuple("林远舟", "海城市水利局副局长", Kind.REMOVED, "2.林远舟海城市水利局副局长职务。"));
    }

    @Test
    void thePersonOfTheSentenceBeforeIsMeantWhereASentenceNamesNone() {
        assertThat(appointments("程立言早年在海城市工作。2016年任临江区区长。后任海城市委宣传部部长。"))
                .extracting(Appointment::name, Appointment::office)
                .containsExactly(tuple("程立言", "临江区区长"), tuple("程立言", "海城市委宣传部部长"));
    }

    @Test
    void theLinesOfAListAreAboutTheVerbBeforeThem() {
        assertThat(appointments(
                        "经市政府研究，决定：\n任命：\n田　野为市教育局副局长（试用期一年）；\n欧阳明德为市财政局局长，兼市金融工作办公室主任；\n免去：\n柳　青（女）的市财政局局长职务。"))
                .extracting(Appointment::name, Appointment::office, Appointment::kind)
                .containsExactly(
                        tuple("田野", "市教育局副局长", Kind.APPOINTED),
                        tuple("欧阳明德", "市财政局局长", Kind.APPOINTED),
                        tuple("欧阳明德", "市金融工作办公室主任", Kind.APPOINTED),
                        tuple("柳青", "市财政局局长", Kind.REMOVED));
    }

    @Test
    void theLinesOfAFormAreAboutTheNameBeforeThem() {
        assertThat(appointments("姓名：于　洋\n现任职务：白石县青山乡党委书记\n拟任职务：白石县人民政府党组成员，提名为副县长人选"))
                .extracting(Appointment::name, Appointment::office, Appointment::kind)
                .containsExactly(
                        tuple("于洋", "白石县青山乡党委书记", Kind.CURRENT),
                        tuple("于洋", "白石县人民政府党组成员", Kind.NOMINATED),
                        tuple("于洋", "副县长", Kind.NOMINATED));
    }

    @Test
    void theRowsOfATableHaveTheLabelsOfItsFirstLine() {
        assertThat(appointments("序号　姓名　现任职务　拟任职务\n1　姜文涛　临江县副县长　临江县委常委、宣传部部长\n2　颜　玉　临江县财政局局长　临江县副县长"))
                .extracting(Appointment::name, Appointment::office, Appointment::kind)
                .containsExactly(
                        tuple("姜文涛", "临江县副县长", Kind.CURRENT),
                        tuple("姜文涛", "临江县委常委、宣传部部长", Kind.NOMINATED),
                        tuple("颜玉", "临江县财政局局长", Kind.CURRENT),
                        tuple("颜玉", "临江县副县长", Kind.NOMINATED));
    }

    @Test
    void aTitleThatShortensTheBodyTellsNothingNew() {
        Titles titles = new Titles(List.of(), List.of(), List.of("周启航任副市长"), List.of());
        assertThat(appointments(titles, "会议决定任命周启航为海城市副市长。"))
                .extracting(Appointment::office)
                .containsExactly("海城市副市长");
    }

    @Property(tries = 300)
    void noTextThrows(@ForAll @StringLength(max = 200) String text) {
        assertThat(appointments("任命" + text + "为局长，免去" + text + "的职务，" + text)).isNotNull();
    }

    private static List<Appointment> appointments(String body) {
        return appointments(Titles.NONE, body);
    }

    private static List<Appointment> appointments(Titles titles, String body) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : body.split("\n", -1)) {
            blocks.add(new Block.Paragraph(paragraph));
        }
        SegmentedArticle article = new SegmentedArticle(
                titles, null, null, blocks, LineNumbers.NONE, LineNumbers.NONE, LineNumbers.NONE, 1, List.of());
        return EXTRACTOR
                .annotate(List.of(new ArticleAnnotations(article, List.of(), null, null, null, List.of(), List.of())))
                .getFirst()
                .appointments();
    }
}
