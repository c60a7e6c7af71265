package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baoku.paper.Jump;
import org.baoku.paper.SegmentedArticle;
import org.baoku.segment.JumpResolver.LabelledPage;
import org.baoku.segment.JumpResolver.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JumpResolverTest {
    private static final String FIRST = """
            本报讯（记者 林小舟）3月4日，海城港三期扩建工程开工，市委
            书记秦海川出席开工仪式并讲话。扩建工程总投资二十亿元，
            将新建五个万吨级泊位，预计三年建成，建成后港口年吞吐能力
            将翻一番。秦海川强调，要把工程安全放在第一位，%s

            海城港三期扩建工程开工

            本报讯（记者 周海）3月4日，市图书馆新馆正式向读者开放，首日
            接待读者三千余人。新馆藏书八十万册，设有少儿阅览区，%s

            市图书馆新馆开放
            """;

    private static final String SECOND = """
            %s读者可以凭身份证借阅图书，新馆每天开放到晚上九点。少儿
            阅览区周末举办讲座，图书馆还将开通预约借书。

            市图书馆新馆开放

            %s把质量摆在突出位置，精心组织、科学调度，确保港口扩建工程
            按期完成。各有关部门要加强协作，为工程建设创造良好环境。

            海城港三期扩建工程开工
            """;

    @ParameterizedTest
    @CsvSource({"（下转第2版）, （上接第1版）", "（下转第二版）, （上接第一版）", "'\n（下转第２版）', '（上接第１版）\n'", "下转2版, 上接1版"})
    void articlesArePairedByJumpMarksAndSharedWords(String to, String from) {
        List<SegmentedArticle> first = segment(FIRST.replace("%s", to));
        List<SegmentedArticle> second = segment(SECOND.replace("%s", from));

        assertThat(JumpResolver.resolve(List.of(new LabelledPage("A01", first), new LabelledPage("A02", second))))
                .isEqualTo(Map.of(new Place(0, 0), new Place(1, 1), new Place(0, 1), new Place(1, 0)));
        assertThat(first.getFirst().blocks().getLast().text()).endsWith("放在第一位，");
        assertThat(second.getLast().blocks().getFirst().text()).startsWith("把质量");
    }

    @Test
    void aMarkToAMissingPagePairsNothing() {
        List<SegmentedArticle> first = segment(FIRST.replace("%s", "（下转第3版）"));
        List<SegmentedArticle> second = segment(SECOND.replace("%s", "（上接第1版）"));

        assertThat(JumpResolver.resolve(List.of(new LabelledPage("1", first), new LabelledPage("2", second))))
                .isEmpty();
        assertThat(first.getFirst().jump()).isEqualTo(new Jump(null, "3"));
    }

    @Test
    void anArticleOnOnePageHasNoJump() {
        assertThat(segment(FIRST.replace("，%s", "。")))
                .allSatisfy(article -> assertThat(article.jump()).isEqualTo(Jump.NONE));
    }

    @ParameterizedTest
    @CsvSource({"2, A02, true", "二, 2, true", "A2, B02, false", "A2, 2, false", "十二, A12, true", "2, A12, false"})
    void printedPageMatchesLabel(String printed, String label, boolean same) {
        assertThat(JumpResolver.isSamePage(printed, label)).isEqualTo(same);
    }

    private static List<SegmentedArticle> segment(String page) {
        return new Segmenter().segment(page).articles();
    }
}
