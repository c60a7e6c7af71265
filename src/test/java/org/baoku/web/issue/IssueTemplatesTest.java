package org.baoku.web.issue;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baoku.archive.file.PictureAbsence;
import org.baoku.archive.issue.IssueRepository.IssueSummary;
import org.baoku.paper.Box;
import org.baoku.web.ArticleListItem;
import org.baoku.web.Link;
import org.baoku.web.PagePlace;
import org.baoku.web.SourceLineView;
import org.baoku.web.facsimile.FacsimileView;
import org.baoku.web.facsimile.PictureLinks;
import org.baoku.web.facsimile.Thumbnail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Renders the pages of issues.
class IssueTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final Link LIN = new Link("林知", "/search?reporter=3");
    private static final PagePlace PLACE =
            new PagePlace(4, "江城晚报", DAY, "A01", "/issues/2021-03-05/A01", "/issues/2021-03-05");

    @Test
    void theCalendarIsComplete() {
        assertCompleteForReaders("issues", Map.of("issues", issues()));
        assertCompleteForReaders(
                "issues", Map.of("issues", new IssuesView(null, List.of(), List.of(), List.of(), List.of(), 0)));
    }

    @Test
    void theIssueIsComplete() {
        assertCompleteForReaders("issue", Map.of("issue", issue()));
    }

    @Test
    void thePageIsComplete() {
        assertCompleteForReaders("page", Map.of("page", newspaperPage(PLACE)));
        assertCompleteForReaders(
                "page", Map.of("page", newspaperPage(new PagePlace(4, "江城晚报", null, "0", "/issues/undated/4", null))));
    }

    @Test
    void thePageAsPrintedIsComplete() {
        FacsimileView.TitleLine line = new FacsimileView.TitleLine("江上" + HOSTILE, new Box(10, 20, 300, 40), false);
        FacsimileView.TitleLine upright = new FacsimileView.TitleLine("老街", new Box(400, 20, 40, 80), true);
        List<FacsimileView.Region> regions = List.of(new FacsimileView.Region(
                1, "江上新桥合龙" + HOSTILE, "/articles/1", "M10 20L310 20L310 60Z", List.of(line, upright)));
        PictureLinks picture = new PictureLinks("/small", 400, "/large", 2000, 2840);
        List<Thumbnail> thumbnails = List.of(
                new Thumbnail("A01", "/issues/2021-03-05/A01", "/small"),
                new Thumbnail("A02", "/issues/2021-03-05/A02", null));
        assertCompleteForReaders(
                "page",
                Map.of(
                        "page",
                        newspaperPage(
                                PLACE, new FacsimileView(4, 1000, 1420, picture, null, "/pdf", regions), thumbnails)));
        for (PictureAbsence absence : PictureAbsence.values()) {
            FacsimileView without = new FacsimileView(4, 1000, 1420, null, absence, null, regions);
            assertCompleteForReaders("page", Map.of("page", newspaperPage(PLACE, without, thumbnails)));
        }
    }

    @Test
    void theListOfUndatedPagesIsComplete() {
        assertCompleteForReaders("undated", Map.of("undated", undated()));
        assertCompleteForReaders("undated", Map.of("undated", new UndatedView(List.of(), null)));
    }

    private static IssuesView issues() {
        return new IssuesView(
                2021,
                List.of(new IssuesView.YearLink(2021, 1, true, "/issues?year=2021")),
                List.of(DayOfWeek.values()),
                IssuesView.months(
                        2021,
                        List.of(new IssueSummary("江城晚报", DAY, 1, 2)),
                        new IssuesView.DayRange(DAY.minusDays(9), DAY)::contains),
                IssuesView.shades(List.of(new IssueSummary("江城晚报", DAY, 1, 2))),
                1);
    }

    private static IssueView issue() {
        return new IssueView(
                DAY,
                List.of(
                        new IssueView.Issue(
                                "江城晚报",
                                2,
                                List.of(pageOfIssue()),
                                List.of("A02", "A03"),
                                new IssueView.DayLink(DAY.minusDays(1), "/issues/2021-03-04"),
                                null,
                                List.of()),
                        new IssueView.Issue("江北日报", 0, List.of(), List.of(), null, null, List.of())));
    }

    private static IssueView.PageOfIssue pageOfIssue() {
        return new IssueView.PageOfIssue(3, "A01", "要闻", "/issues/2021-03-05/A01", List.of(line(false), line(true)));
    }

    private static PageView newspaperPage(PagePlace place) {
        return newspaperPage(place, null, List.of());
    }

    private static PageView newspaperPage(
            PagePlace place, @Nullable FacsimileView facsimile, List<Thumbnail> thumbnails) {
        return new PageView(
                place,
                LIN,
                LIN,
                List.of(line(false)),
                "A01.txt",
                "UTF-8",
                DAY,
                List.of("日期行印有日期"),
                97,
                printed(),
                printed().size(),
                facsimile,
                thumbnails);
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

    private static UndatedView undated() {
        return new UndatedView(
                List.of(new UndatedView.UndatedPage(
                        "x.txt", "江城晚报", "/issues/undated/4", List.of("没有日期"), List.of(line(true)))),
                "/issues/undated?before=4");
    }

    private static ArticleListItem line(boolean bare) {
        return bare
                ? new ArticleListItem("江上新桥今日合龙…", "/articles/2", true, "", "", "", null, List.of(), "江上新桥今日合龙")
                : new ArticleListItem(
                        "江上新桥合龙" + HOSTILE, "/articles/1", false, "历时三年", "——明年通车", "走近重点工程", "本报", List.of(LIN), "昨日");
    }
}
