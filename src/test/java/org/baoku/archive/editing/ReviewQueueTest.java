package org.baoku.archive.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.archive.GeneratedArchive;
import org.baoku.archive.ResultRows;
import org.baoku.archive.TestArchive;
import org.baoku.archive.editing.ReviewQueue.Criteria;
import org.baoku.archive.editing.ReviewQueue.QueuePart;
import org.baoku.archive.editing.ReviewQueue.QueuedPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Read part by part, the review queue is what putting all its pages in order gives.
class ReviewQueueTest {
    private static final int PART = 7;

    private final TestArchive archive = new TestArchive();
    private final ReviewQueue queue = new ReviewQueue(archive.jdbc);

    @BeforeEach
    void fill() throws SQLException {
        GeneratedArchive.fill(archive.database, 1_500);
        archive.jdbc.sql("""
                        update article set confidence = 0.6, doubts = '[{"code": "headline-missing"}]' where page_id % 3 = 0
                        """).update();
        archive.jdbc
                .sql("update page set issue_id = null, number = null where id % 20 in (0, 3)")
                .update();
        archive.jdbc
                .sql(
                        "insert into page_look (page_id, reading, made_by) select id, reading, '周敏' from page where id % 15 = 6")
                .update();
    }

    @Test
    void allThatWaitsIsInOrder() {
        assertThat(ids(Criteria.ALL)).hasSizeGreaterThan(3 * PART).isEqualTo(expected("true"));
        assertThat(queue.pageIds(Criteria.ALL)).isEqualTo(expected("true"));
    }

    @Test
    void aChosenPartOfItIsInOrder() {
        LocalDate from = LocalDate.of(1998, 1, 10);
        assertThat(ids(new Criteria("海城晚报", from, null, null)))
                .isNotEmpty()
                .isEqualTo(expected("newspaper.name = '海城晚报' and date >= '1998-01-10'"));
        assertThat(ids(new Criteria(null, null, null, "headline-missing")))
                .isNotEmpty()
                .isEqualTo(expected("'headline-missing' = any(doubts)"));
        assertThat(ids(new Criteria(null, null, null, "undated"))).isNotEmpty().isEqualTo(expected("date is null"));
    }

    private List<Long> ids(Criteria criteria) {
        List<Long> ids = new ArrayList<>();
        QueuePart part = queue.find(criteria, 0, PART);
        while (!part.pages().isEmpty()) {
            part.pages().stream().map(QueuedPage::page).forEach(ids::add);
            assertThat(part.waiting()).isGreaterThanOrEqualTo(ids.size());
            part = queue.find(criteria, ids.size(), PART);
        }
        assertThat(queue.count(criteria)).isEqualTo(ids.size());
        return ids;
    }

    /// The pages without a day, then those with doubtful articles: all of them put in order.
    private List<Long> expected(String condition) {
        return ResultRows.of(
                archive.jdbc.sql("""
                        select page.id
                        from page
                        join newspaper on newspaper.id = page.newspaper_id
                        left join issue on issue.id = page.issue_id
                        left join page_summary on page_summary.page_id = page.id and doubtful > 0
                        where (issue_id is null or doubtful > 0)
                          and not exists (select 1 from page_look look
                                          where look.page_id = page.id and look.reading = page.reading)
                          and ($condition)
                        order by date is not null, coalesce(wrong, 0) desc, date desc, page.id
                        """.replace("$condition", condition)).query(Long.class));
    }
}
