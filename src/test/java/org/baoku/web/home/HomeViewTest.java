package org.baoku.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.archive.issue.IssueRepository.MonthSummary;
import org.baoku.web.home.HomeView.MonthOfHoldings;
import org.junit.jupiter.api.Test;

class HomeViewTest {
    @Test
    void monthsAreTintedByTheNumberOfTheirPages() {
        List<MonthOfHoldings> months = HomeView.years(List.of(
                        new MonthSummary(2021, 3, 31, 31, 40),
                        new MonthSummary(2021, 2, 28, 28, 160),
                        new MonthSummary(2021, 1, 31, 31, 100)))
                .getFirst()
                .months();

        assertThat(months).extracting(MonthOfHoldings::shade).startsWith(3, 4, 1, 0);
        assertThat(months.get(1).pages()).isEqualTo(160);
        assertThat(months.get(3).url()).isNull();
    }
}
