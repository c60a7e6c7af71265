package org.baoku.archive.editing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoku.archive.ArchiveLock;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps what column labels (栏目) are called: one that is another's misprint or older name is counted under that one.
/// The page keeps what it prints.
@Component
public final class ColumnLabelRepository {
    /// A label in use.
    ///
    /// @param label as printed, its lines in one
    /// @param articles how many articles run under it
    /// @param shownAs what it is counted under; the label itself where nobody said otherwise
    public record UsedLabel(String label, long articles, String shownAs) {}

    private static final String USED = """
            select used.label, used.articles, coalesce(name.shown_as, used.label) as shown_as
            from (select array_to_string(column_label, ' ') as label, count(*) as articles
                  from article where column_label <> '{}' group by 1) used
            left join column_label_name name on name.label = used.label and name.removed_at is null
            order by used.articles desc, used.label
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ColumnLabelRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Every label that the archive prints, the most used first.
    public List<UsedLabel> used() {
        return ResultRows.of(jdbc.sql(USED).query(UsedLabel.class));
    }

    /// What labels are counted under, those that are called otherwise than printed.
    public Map<String, String> names() {
        record Name(String label, String shownAs) {}
        return ResultRows.of(jdbc.sql("select label, shown_as from column_label_name where removed_at is null")
                        .query(Name.class))
                .stream()
                .collect(Collectors.toMap(Name::label, Name::shownAs));
    }

    /// Says under which label another is counted; the pages that print it count as changed.
    ///
    /// @param shownAs the label itself to let it stand for itself again
    public void show(String label, String shownAs, String by) {
        if (label.isBlank() || shownAs.isBlank()) {
            throw new IllegalArgumentException("A column label has words");
        }
        transactions.executeWithoutResult(_ -> {
            ArchiveLock.acquire(jdbc);
            jdbc.sql("""
                            update column_label_name set removed_at = now(), removed_by = :by
                            where label = :label and removed_at is null
                            """).param("by", by).param("label", label).update();
            if (!label.equals(shownAs)) {
                jdbc.sql("insert into column_label_name (label, shown_as, changed_by) values (:label, :shown, :by)")
                        .param("label", label)
                        .param("shown", shownAs)
                        .param("by", by)
                        .update();
            }
            touchPagesWith(label);
        });
    }

    private void touchPagesWith(String label) {
        jdbc.sql("""
                        insert into revision (number, page_id)
                        select (select coalesce(max(number), 0) from revision) + row_number() over (order by page_id), page_id
                        from (select distinct page_id from article
                              where column_label <> '{}' and array_to_string(column_label, ' ') = :label) changed
                        """).param("label", label).update();
    }
}
