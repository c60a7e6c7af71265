package org.baoku.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.LuceneArticleIndex;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.trend.TrendQuery.Unit;
import org.baoku.trend.TrendTable.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts an invented newspaper over time.
class TrendCounterTest {
    @TempDir
    private Path folder;

    private LuceneArticleIndex index;

    @BeforeEach
    void index() {
        index = new LuceneArticleIndex(folder);
        write(1, "大桥合龙", "2021-03-05", 1);
        write(2, "灯会", "2021-03-06", 2);
        write(3, "大桥通车", "2021-05-06", 3);
        write(4, "大桥旧照", "", 4);
    }

    private void write(long id, String headline, String day, long revision) {
        index.write(
                List.of(new PageEntry(
                        id, List.of(Draft.of(id, headline, "。").on(day).entry()))),
                revision);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private TrendTable count(String unit, String from, String to, String... terms) {
        return new TrendCounter(index).count(TrendQuery.of(List.of(terms), unit, from, to));
    }

    @Test
    void monthsHaveNoGapsAndUndatedArticlesAreNotCounted() {
        assertThat(count("", "", "", "大桥", "灯会"))
                .isEqualTo(new TrendTable(
                        Unit.MONTH,
                        List.of("大桥", "灯会"),
                        List.of(
                                new Row("2021-03", 2, List.of(1L, 1L)),
                                new Row("2021-04", 0, List.of(0L, 0L)),
                                new Row("2021-05", 1, List.of(1L, 0L))),
                        false));
        assertThat(count("year", "", "", "大桥").rows()).containsExactly(new Row("2021", 3, List.of(2L)));
        assertThat(count("month", "2021-04", "", "大桥").rows()).containsExactly(new Row("2021-05", 1, List.of(1L)));
        assertThat(count("year", "1999", "2000", "大桥").rows()).isEmpty();
    }

    @Test
    void aLongTimeIsCountedByYearAndMonthsAreBounded() {
        write(5, "大桥奠基", "1980-01-01", 5);

        assertThat(count("", "", "", "大桥").unit()).isEqualTo(Unit.YEAR);
        assertThat(count("", "", "", "大桥").rows()).hasSize(42).startsWith(new Row("1980", 1, List.of(1L)));
        TrendTable months = count("month", "", "", "大桥");
        assertThat(months.rows()).hasSize(TrendCounter.MAX_MONTHS);
        assertThat(months.shortened()).isTrue();
    }

    @Test
    void aWriteIsCountedAtOnce() {
        TrendCounter counter = new TrendCounter(index);
        TrendQuery query = TrendQuery.of(List.of("大桥"), "year", "", "");
        assertThat(counter.count(query).rows()).containsExactly(new Row("2021", 3, List.of(2L)));

        write(6, "大桥体检", "2021-06-01", 6);
        assertThat(counter.count(query).rows()).containsExactly(new Row("2021", 4, List.of(3L)));
    }

    @Test
    void valuesThatCannotBeReadAreRejected() {
        assertThatThrownBy(() -> count("day", "", "", "桥"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("query.bad.unit");
        assertThatThrownBy(() -> count("", "", "", "1", "2", "3", "4", "5", "6"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("query.bad.terms");
        assertThatThrownBy(() -> count("", "soon", "", "桥")).isInstanceOf(InvalidQueryException.class);
    }
}
