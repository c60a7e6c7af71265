package org.baoku.web.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.TemplateRendering;
import org.baoku.trend.TrendQuery;
import org.baoku.trend.TrendTable;
import org.baoku.trend.TrendTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Renders the page of terms over time.
class TrendTemplatesTest {
    private static final TrendQuery QUERY = new TrendQuery(List.of("大桥" + HOSTILE, "灯会"), null, null, null);
    private static final TrendTable TABLE = new TrendTable(
            TrendQuery.Unit.YEAR,
            QUERY.terms(),
            List.of(
                    new Row("2020", 200, List.of(1L, 0L)),
                    new Row("2021", 0, List.of(0L, 0L)),
                    new Row("2022", 1_000, List.of(20L, 5L)),
                    new Row("2023", 1_000, List.of(300L, 5L))),
            true);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePageIsComplete(boolean absolute) {
        assertCompleteForReaders("trends", Map.of("view", TrendView.of(QUERY, TABLE, absolute, "/trends.csv?q=x")));
        TrendTable empty = new TrendTable(TrendQuery.Unit.MONTH, QUERY.terms(), List.of(), false);
        assertCompleteForReaders("trends", Map.of("view", TrendView.of(QUERY, empty, absolute, "/trends.csv?q=x")));
    }

    @Test
    void everyPointLeadsToItsArticlesAndAPeriodWithoutArticlesHasNone() {
        String page = TemplateRendering.page(
                "trends", Map.of("view", TrendView.of(QUERY, TABLE, false, "/trends.csv?q=x")), Locale.CHINESE);

        assertThat(page)
                .contains("灯会，2022：5 篇，占 0.500%", "0.500%", "30.0%")
                .contains("/search?q=%E7%81%AF%E4%BC%9A&amp;from=2022-01-01&amp;to=2022-12-31")
                .doesNotContain("from=2021-01-01");
    }
}
