package org.baoku.admin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.admin.NotFoundException;
import org.baoku.archive.NewspaperRepository;
import org.baoku.ingest.job.FileOutcome;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The editor shows any page in parts of a bounded size.
class LongPageTest extends EditableArchive {
    private static final int MOST = 1_500_000;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private NewspaperRepository newspapers;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aPageOfEightThousandLinesIsShownInParts() throws IOException {
        assertShownInParts("长城日报", 8_000);
    }

    /// Eight thousand lines at once would exceed the bound, too; so many are to show that nothing grows quadratically.
    @Test
    @Tag("campaign")
    void aPageOfAHundredThousandLinesIsShownInParts() throws IOException {
        assertShownInParts("长城晚报", 100_000);
    }

    private void assertShownInParts(String paper, int count) throws IOException {
        String lines = IntStream.range(0, count)
                .mapToObj(i -> i % 40 == 0 ? "\n第" + i + "号大桥今晨通车\n" : "第" + i + "位市民走过大桥，看了看江面。\n")
                .collect(Collectors.joining());
        String editor = "/admin/pages/" + ingest(paper, lines);
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);

        String first = admin.page(editor);
        String third = admin.page(editor + "?part=3");

        assertThat(first)
                .hasSizeLessThan(MOST)
                .contains("id=\"L1\"", "part=2", "这一部分的稿件")
                .doesNotContain("id=\"L1001\"");
        assertThat(third).hasSizeLessThan(MOST).contains("id=\"L2001\"").doesNotContain("id=\"L2000\"");
        assertThat(admin.get(editor + "?part=900").statusCode()).isEqualTo(404);
    }

    @Test
    void aParagraphOfTwelveThousandNamesIsShownInBounds() throws IOException {
        String names = IntStream.range(0, 12_000)
                .mapToObj(i -> "王" + (char) ('一' + i / 100) + (char) ('丁' + i % 100))
                .collect(Collectors.joining(" "));
        String editor =
                "/admin/pages/" + ingest("名城日报", "大会今日开幕\n\n本报讯（记者 " + names + "）市长何青出席大会。\n出席的还有市委书记" + names + "。\n");

        assertThat(HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD).page(editor))
                .hasSizeLessThan(MOST);
    }

    @Test
    void aHistoryLinksTheArticleThatItNames() throws IOException {
        String editor = "/admin/pages/" + ingest("江城早报", """
                        江上新桥今晨通车
                        本报讯（记者 何青）江上新桥今晨通车，全长三百米，
                        双向四车道，两岸居民过江只要五分钟。
                        """);
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        String article = Pattern.compile("/articles/\\d+")
                .matcher(admin.page(editor))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        String id = article.substring("/articles/".length());
        admin.post(
                editor + "/articles/" + id + "/dateline",
                editor,
                "source",
                "本报",
                "place",
                "江城",
                "date",
                "",
                "reading",
                "1");

        assertThat(admin.page(editor)).containsPattern("“<a href=\"" + article + "\">本报讯（记者何青）[^<]*</a>”一篇的电头是");
    }

    @Test
    void partsOfLines() {
        assertThat(EditorPart.ofLines(1, 0, List.of())).isEqualTo(new EditorPart(1, 1, 1, 0, List.of()));
        assertThat(EditorPart.ofLines(3, 2_400, List.of())).isEqualTo(new EditorPart(3, 3, 2_001, 2_400, List.of()));
        assertThat(EditorPart.ofImported(1, List.of()).isLast()).isTrue();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> EditorPart.ofLines(0, 10, List.of()));
        assertThat(EditorPart.lineUrl("/admin/pages/7?doubt=x", 1_001))
                .isEqualTo("/admin/pages/7?doubt=x&part=2#L1001");
        assertThat(EditorPart.lineUrl("/admin/pages/7", 1_000)).isEqualTo("/admin/pages/7#L1000");
    }

    @Test
    void anArticleThatIsGoneLeadsToTheFirstPart() {
        assertThat(EditorPart.articleUrl("/admin/pages/7", List.of(), 12, true)).isEqualTo("/admin/pages/7#article-12");
    }

    private long ingest(String paper, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("2018-05-05-A01.txt"), text);
        FileOutcome outcome = intakes.ingest(
                        List.of(file), newspapers.add(new Newspaper(paper, "东海省松城市")), (_, _, _) -> {})
                .outcomes()
                .getFirst();
        return ((Ingested) outcome).pageId();
    }
}
