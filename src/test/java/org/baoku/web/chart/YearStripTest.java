package org.baoku.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.baoku.archive.issue.IssueRepository.IssueSummary;
import org.junit.jupiter.api.Test;

class YearStripTest {
    @Test
    void theDayWithTheMostPagesIsDarkest() {
        YearStrip strip = YearStrip.of(2021, List.of(issue(2021, 1, 16), issue(2021, 365, 4), issue(2021, 90, 1)));

        assertThat(strip.days().stream().map(YearStrip.Square::shade)).containsExactly(4, 1, 1);
    }

    @Property
    void everyDayIsInsideTheDrawing(@ForAll @IntRange(min = 1900, max = 2100) int year) {
        YearStrip strip = YearStrip.of(year, List.of(issue(year, 1, 1), issue(year, 365, 1)));

        assertThat(strip.days()).hasSize(2).allSatisfy(day -> {
            assertThat(day.x()).isBetween(0, YearStrip.WIDTH - 8);
            assertThat(day.y()).isBetween(0, YearStrip.HEIGHT - 8);
        });
    }

    private static IssueSummary issue(int year, int day, int pages) {
        return new IssueSummary("江城晚报", LocalDate.ofYearDay(year, day), pages, 8 * pages);
    }
}
