package org.baoku.archive.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction;
import org.baoku.paper.Dateline;
import org.baoku.paper.Furniture;
import org.baoku.paper.ImportedAnchor;
import org.baoku.paper.LineAnchor;
import org.baoku.paper.Titles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Round trip of every kind of correction.
class CorrectionJsonTest {
    private static final LineAnchor LINE = new LineAnchor("“柳湾”\\新馆", 2, "", "读者");
    private static final ArticleAnchor ARTICLE = new ArticleAnchor(LINE, new LineAnchor("完。", 1, "读者", ""));

    static List<Correction> corrections() {
        return List.of(
                new Correction.MergeArticles(ARTICLE, ARTICLE),
                new Correction.SplitAt(LINE),
                new Correction.MoveTitle(List.of(LINE, LINE), ARTICLE),
                new Correction.SetTitles(List.of(LINE), Titles.Part.COLUMN_LABEL, ARTICLE),
                new Correction.TakeIntoBody(List.of(LINE), true, ARTICLE),
                new Correction.MarkFurniture(List.of(LINE), Furniture.Kind.DATE_LINE),
                new Correction.NoArticle(ARTICLE, Furniture.Kind.ADVERTISEMENT),
                new Correction.SetByline(ARTICLE, List.of(new Byline("何青", "记者"), new Byline("林小河", null))),
                new Correction.SetDateline(ARTICLE, new Dateline("本报", null, LocalDate.of(2024, 6, 4))),
                new Correction.SetDateline(ARTICLE, Dateline.NONE),
                new Correction.RewriteImported(
                        new ImportedAnchor("“柳湾”", "读者"),
                        List.of(),
                        null,
                        List.of("新馆", "开馆"),
                        null,
                        List.of(new Byline("何青", "记者")),
                        List.of(new Block.Crosshead("开馆"), new Block.Paragraph("读者。"))));
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void readsWhatItWrote(Correction correction) {
        String json = CorrectionJson.write(correction);
        assertThat(json).containsOnlyOnce("\"correction\":");
        assertThat(CorrectionJson.read(json)).isEqualTo(correction);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theTestCoversEveryKind(Class<?> kind) {
        assertThat(corrections()).hasAtLeastOneElementOfType(kind);
    }

    static List<Class<?>> everyKind() {
        return List.of(Correction.class.getPermittedSubclasses());
    }
}
