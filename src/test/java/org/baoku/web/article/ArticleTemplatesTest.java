package org.baoku.web.article;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baoku.paper.Appointment;
import org.baoku.paper.Box;
import org.baoku.paper.Doubt;
import org.baoku.similarity.News;
import org.baoku.similarity.WordDifference;
import org.baoku.web.Link;
import org.baoku.web.PagePlace;
import org.baoku.web.SourceLineView;
import org.baoku.web.TextSpan;
import org.baoku.web.facsimile.CutoutView;
import org.baoku.web.facsimile.PictureLinks;
import org.baoku.web.search.ResultPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Renders the article page.
class ArticleTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final Link WANG = new Link("王小河", "/officials/7");
    private static final Link LIN = new Link("林知", "/search?reporter=3");
    private static final PagePlace PLACE =
            new PagePlace(4, "江城晚报", DAY, "A01", "/issues/2021-03-05/A01", "/issues/2021-03-05");

    @Test
    void theArticleIsComplete() {
        assertCompleteForReaders("article", Map.of("article", article(true), "citation", "林知. 江上新桥合龙[N]."));
        assertCompleteForReaders("article", Map.of("article", article(false), "citation", "江上新桥[N]."));
    }

    @Test
    void theVersionsAreComplete() {
        VersionsView.VersionEntry own = version(DAY, true);
        VersionsView.VersionEntry other = version(null, false);
        assertCompleteForReaders(
                "versions",
                Map.of(
                        "versions",
                        new VersionsView(
                                LIN,
                                List.of(own, other),
                                new VersionsView.Comparison(
                                        own,
                                        other,
                                        List.of(
                                                new WordDifference.Span(WordDifference.Side.BOTH, HOSTILE),
                                                new WordDifference.Span(WordDifference.Side.FIRST, HOSTILE),
                                                new WordDifference.Span(WordDifference.Side.SECOND, HOSTILE))))));
        assertCompleteForReaders("versions", Map.of("versions", new VersionsView(LIN, List.of(own), null)));
    }

    private static VersionsView.VersionEntry version(@Nullable LocalDate date, boolean current) {
        return new VersionsView.VersionEntry(
                new Link("新桥" + HOSTILE, "/articles/1"),
                date,
                "江城晚报",
                "A01",
                date == null ? null : "/issues/2021-03-05/A01",
                400,
                current,
                !current,
                false,
                current ? null : 80L,
                "/articles/1/versions?with=2");
    }

    @Test
    void theStoryIsComplete() {
        ThreadView.ThreadEntry first = new ThreadView.ThreadEntry(
                LIN,
                DAY,
                "江城晚报",
                "A01",
                "/issues/2021-03-05/A01",
                false,
                "thread.stage.follow_up",
                news(HOSTILE),
                List.of(new ThreadView.Added("thread.new.figures", List.of("128个", HOSTILE))));
        ThreadView.ThreadEntry second =
                new ThreadView.ThreadEntry(LIN, null, "江城晚报", "", null, true, null, news(""), List.of());
        assertCompleteForReaders(
                "thread", Map.of("thread", new ThreadView(LIN, List.of(first, second), "/following/new?q=x")));
        assertCompleteForReaders("thread", Map.of("thread", new ThreadView(LIN, List.of(second), null)));
    }

    private static News news(String sentence) {
        return new News(sentence, List.of(), List.of(), List.of(), List.of());
    }

    private static ArticleView article(boolean full) {
        List<TextSpan> spans = TextSpan.split("市长王小河" + HOSTILE, List.of(new TextSpan.Name(2, 5, WANG)), List.of("市长"));
        if (!full) {
            return new ArticleView(
                    1,
                    "江上新桥…",
                    true,
                    0,
                    null,
                    new PagePlace(4, "江城晚报", null, "0", "/issues/undated/4", null),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    0L,
                    List.of(),
                    null,
                    new ArticleView.Elsewhere("2", null, List.of()),
                    new ArticleView.Elsewhere("1", null, List.of()),
                    List.of(),
                    0,
                    ErratumLinkFinder.ErratumLinks.NONE);
        }
        return new ArticleView(
                1,
                "江上新桥合龙",
                false,
                14,
                new ResultPosition(2, 9, "/search?q=市长", "/articles/1/why?q=市长", LIN, LIN),
                PLACE,
                List.of("走近重点工程"),
                List.of(spans),
                List.of(spans, spans),
                List.of(spans),
                List.of(new ArticleView.Credit(LIN, "记者"), new ArticleView.Credit(LIN, null)),
                "本报",
                "江北",
                DAY,
                "本报江北讯（记者林知）",
                List.of(new ArticleView.Paragraph(false, spans), new ArticleView.Paragraph(true, spans)),
                "（林知）",
                List.of(
                        new ArticleView.Named(WANG, "市长", "/search?official=7"),
                        new ArticleView.Named(WANG, null, "/search?official=7")),
                List.of(new ArticleView.Change(WANG, Appointment.Kind.ACTING, "江城市代市长" + HOSTILE)),
                LIN,
                LIN,
                "2021-03-05/A01.txt",
                printed(),
                72L,
                List.of(new Doubt("headline-missing"), new Doubt("something-new", HOSTILE)),
                new CutoutView(
                        1000,
                        1420,
                        new PictureLinks("/small", 400, "/large", 2000, 2840),
                        null,
                        new Box(10, 10, 300, 200),
                        "M10 10Z",
                        List.of(new Box(20, 20, 30, 10)),
                        "/issues/2021-03-05/A01#article-1"),
                new ArticleView.Elsewhere("2", LIN, List.of(new ArticleView.Paragraph(false, spans))),
                new ArticleView.Elsewhere("1", LIN, List.of()),
                List.of(
                        new RelatedArticle(LIN, DAY, "江城晚报", List.of("王小河" + HOSTILE)),
                        new RelatedArticle(LIN, null, "江城晚报", List.of())),
                3,
                new ErratumLinkFinder.ErratumLinks(
                        List.of(new ErratumLink(LIN, DAY, "A02", HOSTILE, "/admin/review/notices/9/0/undo")),
                        List.of(
                                new ErratumLink(null, null, "", HOSTILE, null),
                                new ErratumLink(LIN, DAY, "A02", "", "/admin/review/notices/1/1/undo"))));
    }

    private static List<SourceLineView> printed() {
        Link article = new Link("江上新桥合龙", "/articles/1");
        return List.of(
                new SourceLineView(1, "江城晚报", SourceLineView.Part.NONE, null, false, "masthead"),
                new SourceLineView(2, "走近重点工程", SourceLineView.Part.LABEL, article, true, null),
                new SourceLineView(3, "江上新桥合龙" + HOSTILE, SourceLineView.Part.HEADLINE, article, true, null),
                new SourceLineView(4, "昨日", SourceLineView.Part.BODY, article, true, null),
                new SourceLineView(5, "江上", SourceLineView.Part.BODY, article, false, null),
                new SourceLineView(6, "", SourceLineView.Part.NONE, null, false, null));
    }
}
