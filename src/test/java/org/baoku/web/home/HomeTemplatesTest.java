package org.baoku.web.home;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baoku.archive.issue.Holdings;
import org.baoku.archive.issue.IssueRepository.IssueSummary;
import org.baoku.archive.issue.IssueRepository.MonthSummary;
import org.baoku.web.ArticleListItem;
import org.baoku.web.Link;
import org.baoku.web.chart.YearStrip;
import org.baoku.web.issue.IssueView;
import org.junit.jupiter.api.Test;

/// Renders the home page and the sign-in form.
class HomeTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final Link WANG = new Link("王小河", "/officials/7");
    private static final Link LIN = new Link("林知", "/search?reporter=3");
    private static final ArticleListItem ITEM = new ArticleListItem(
            "江上新桥合龙" + HOSTILE, "/articles/1", false, "历时三年", "——明年通车", "走近重点工程", "本报", List.of(LIN), "昨日");

    @Test
    void theHomePageIsComplete() {
        assertCompleteForReaders("home", Map.of("home", home(true)));
        assertCompleteForReaders("home", Map.of("home", home(false)));
    }

    @Test
    void theDayInEarlierYearsIsComplete() {
        List<Anniversaries.Anniversary> issues = List.of(
                new Anniversaries.Anniversary(1, "江城晚报", DAY.minusYears(1), "/issues/2020-03-05", List.of(ITEM)));
        assertCompleteForReaders(
                "anniversaries",
                Map.of("view", new OnThisDayController.DayView(DAY, "/on-this-day", "/on-this-day", issues, issues)));
        assertCompleteForReaders(
                "anniversaries",
                Map.of("view", new OnThisDayController.DayView(DAY, "/x", "/y", List.of(), List.of())));
    }

    @Test
    void theSignInFormIsComplete() {
        assertCompleteForReaders("login", Map.of());
    }

    private static HomeView home(boolean full) {
        return full
                ? new HomeView(
                        new Holdings(2, 3, 14, 1),
                        DAY,
                        List.of(HomeView.NewestIssue.of(
                                "江城晚报", "/issues/2021-03-05", List.of(pageOfIssue(), pageOfIssue()))),
                        List.of(WANG),
                        List.of(LIN),
                        new HomeView.OnThisDay(
                                DAY,
                                true,
                                List.of(new HomeView.Anniversary(
                                        "江城晚报", DAY.minusYears(1), "/issues/2020-03-05", List.of(ITEM)))),
                        YearStrip.of(2021, List.of(new IssueSummary("江城晚报", DAY, 1, 2))),
                        HomeView.years(
                                List.of(new MonthSummary(2021, 3, 1, 1, 4), new MonthSummary(2019, 12, 31, 31, 100))))
                : new HomeView(new Holdings(0, 0, 0, 0), null, List.of(), List.of(), List.of(), null, null, List.of());
    }

    private static IssueView.PageOfIssue pageOfIssue() {
        return new IssueView.PageOfIssue(3, "A01", "", "/issues/2021-03-05/A01", List.of(ITEM));
    }
}
