package org.baoku.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedArticle.Appearance;
import org.baoku.archive.page.PageRef;
import org.baoku.paper.Block;
import org.baoku.paper.Dateline;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.Test;

/// However long an article is, a page shows a bounded part of it, and all parts show all of it.
class ArticlePartTest {
    private static final int NAMES = 30_000;

    @Test
    void anArticleOfUsualLengthIsShownAsItIs() {
        ArchivedArticle article = article(List.of("标题"), List.of(new Block.Paragraph("市长王卫东出席。")), List.of());

        assertThat(ArticlePart.of(article, null).article()).isSameAs(article);
    }

    @Test
    void aParagraphOfThousandsOfNamesIsShownInParts() {
        StringBuilder text = new StringBuilder();
        List<Appearance> named = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            String name = "王" + Character.toString(0x4E00 + i % 5_000) + Character.toString(0x5E00 + i / 5_000);
            Mention mention = new Mention(Mention.Part.BODY, 0, text.length(), text.length() + name.length());
            named.add(new Appearance(i, new NamedOfficial(name, "市长", List.of(mention))));
            text.append(name).append('、');
        }
        ArchivedArticle article =
                article(List.of("长".repeat(100_000)), List.of(new Block.Paragraph(text.toString())), named);
        int parts = ArticlePart.of(article, null).part().count();
        StringBuilder shown = new StringBuilder();
        int mentions = 0;

        for (int number = 1; number <= parts; number++) {
            ArchivedArticle part =
                    ArticlePart.of(article, Integer.toString(number)).article();
            int letters = 0;
            for (Block block : part.print().blocks()) {
                letters += block.text().length();
                shown.append(block.text());
            }
            assertThat(letters).isLessThanOrEqualTo(30_000);
            assertThat(part.appearances()).hasSizeLessThanOrEqualTo(1_000);
            assertThat(part.print().titles().headlineText()).hasSizeLessThanOrEqualTo(1_001);
            for (Appearance appearance : part.appearances()) {
                for (Mention mention : appearance.official().mentions()) {
                    assertThat(part.print().blocks().get(mention.index()).text())
                            .as("where the name is marked")
                            .startsWith("王")
                            .contains(appearance.official().name());
                    mentions++;
                }
            }
        }

        assertThat(shown).hasToString(text.toString());
        assertThat(mentions).isGreaterThanOrEqualTo(parts * 900);
    }

    private static ArchivedArticle article(List<String> headline, List<Block> blocks, List<Appearance> named) {
        PageRef page = new PageRef(1, "样报", LocalDate.of(2023, 7, 22), 1, "A01");
        LineNumbers lines = LineNumbers.between(1, 1);
        SegmentedArticle print = new SegmentedArticle(
                new Titles(List.of(), List.of(), headline, List.of()),
                null,
                null,
                blocks,
                lines,
                lines,
                lines,
                1,
                List.of());
        return new ArchivedArticle(1, page, 0, print, new Dateline(null, null, null), List.of(), named, List.of());
    }
}
