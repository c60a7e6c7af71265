package org.baoku.archive.editing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoku.archive.ArchiveLock;
import org.baoku.archive.EntryChangedException;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores display labels of column labels (栏目): a label that is a misprint or an older name of another is
/// counted under that other one. The text of the page does not change.
@Component
public final class ColumnLabelRepository {
    /// A label that at least one article has.
    ///
    /// @param label as printed, its lines joined by a space
    /// @param articles how many articles have it
    /// @param shownAs the label under which it is counted; the label itself unless an editor chose another
    public record UsedLabel(String label, long articles, String shownAs) {}

    private static final String USED = """
            select used.label, used.articles, coalesce(name.shown_as, used.label) as shown_as
            from label_summary used
            left join column_label_name name on name.label = used.label and name.removed_at is null
            order by used.articles desc, used.label
            """;

    private static final String PAGES_WITH_LABEL = """
            select distinct page_id from article
            where column_label <> '{}' and array_to_string(column_label, ' ') = :label
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ColumnLabelRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Every label of the archive, the most used first.
    public List<UsedLabel> used() {
        return ResultRows.of(jdbc.sql(USED).query(UsedLabel.class));
    }

    /// The display labels by printed label, for the labels that are counted under another.
    public Map<String, String> displayLabels() {
        record DisplayLabel(String label, String shownAs) {}
        return ResultRows.of(jdbc.sql("select label, shown_as from column_label_name where removed_at is null")
                        .query(DisplayLabel.class))
                .stream()
                .collect(Collectors.toMap(DisplayLabel::label, DisplayLabel::shownAs));
    }

    /// Sets the label under which another is counted; the pages that print it get a new revision.
    ///
    /// @param seen the label under which the editor saw it counted; empty if unknown
    /// @param shownAs the label itself to count it under itself again
    /// @param by the editor's name
    /// @throws IllegalArgumentException where a label is blank
    /// @throws EntryChangedException where it is counted under another label meanwhile
    public void setDisplayLabel(String label, String seen, String shownAs, String by) {
        if (label.isBlank() || shownAs.isBlank()) {
            throw new IllegalArgumentException("A column label must not be blank");
        }
        transactions.executeWithoutResult(_ -> {
            ArchiveLock.acquire(jdbc);
            if (!seen.isEmpty() && !seen.equals(displayLabels().getOrDefault(label, label))) {
                throw new EntryChangedException("the column label " + label);
            }
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
            ArchiveLock.addRevisions(jdbc, PAGES_WITH_LABEL, Map.of("label", label));
        });
    }
}
