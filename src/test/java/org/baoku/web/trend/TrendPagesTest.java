package org.baoku.web.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Terms over time over HTTP, on the seeds.
class TrendPagesTest extends ServedArchive {
    @Test
    void everyCellIsWhatTheSearchFinds() {
        HttpVisitor reader = new HttpVisitor(address());
        String page = reader.page("/trends?q=西宁&q=王卫东&unit=year");

        Matcher cell = Pattern.compile("<a rel=\"nofollow\" href=\"(/search\\?q=[^\"]+)\">(\\d+)</a>")
                .matcher(page);
        assertThat(cell.results()
                        .map(found ->
                                total(reader.page(found.group(1).replace("&amp;", "&"))) + " of " + found.group(2)))
                .hasSizeGreaterThan(2)
                .allMatch(counts -> counts.matches("(\\d+) of \\1"));
    }

    private static String total(String page) {
        Matcher total = Pattern.compile("共 ([\\d,]+) 篇").matcher(page);
        assertThat(total.find()).isTrue();
        return total.group(1);
    }

    @Test
    void theTableIsExportedAndServedAsJson() {
        HttpVisitor reader = new HttpVisitor(address());

        assertThat(reader.page("/trends.csv?q=西宁&unit=year"))
                .startsWith("\uFEFF\"period\",\"articles\",\"西宁\",\"西宁 %\"")
                .containsPattern("\"2023\",\"\\d+\",\"[1-9]\\d*\"");
        JsonNode trends = JsonMapper.shared().readTree(reader.page("/api/v1/trends?q=西宁&q=王卫东&unit=year"));
        assertThat(trends.at("/unit").asString()).isEqualTo("year");
        assertThat(trends.at("/queries/1").asString()).isEqualTo("王卫东");
        assertThat(trends.at("/periods/0/counts").size()).isEqualTo(2);
        assertThat(reader.get("/trends?unit=day").statusCode()).isEqualTo(400);
        assertThat(reader.get("/trends?values=many").statusCode()).isEqualTo(400);
        assertThat(reader.get("/api/v1/trends?q=1&q=2&q=3&q=4&q=5&q=6").body()).contains("at most five searches");
        assertThat(reader.page("/search?q=西宁")).contains("/trends?q=");
    }
}
