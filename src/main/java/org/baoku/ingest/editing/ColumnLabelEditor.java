package org.baoku.ingest.editing;

import org.baoku.archive.editing.ColumnLabelRepository;
import org.baoku.ingest.indexing.BackgroundIndexer;
import org.springframework.stereotype.Service;

/// Maps column labels (栏目) that mean the same to one label. The index is up to date when a method returns,
/// unless it cannot be written or is busy for seconds.
@Service
public final class ColumnLabelEditor {
    private final ColumnLabelRepository labels;
    private final BackgroundIndexer indexer;

    ColumnLabelEditor(ColumnLabelRepository labels, BackgroundIndexer indexer) {
        this.labels = labels;
        this.indexer = indexer;
    }

    /// Shows and counts a printed label as another.
    ///
    /// @param seen the label as which the editor saw it shown; empty if unknown
    /// @param shownAs the label itself to remove the mapping
    /// @param by the editor's name
    /// @throws org.baoku.archive.EntryChangedException if somebody else has changed it meanwhile
    public void showAs(String label, String seen, String shownAs, String by) {
        labels.setDisplayLabel(label, seen, shownAs, by);
        indexer.update();
    }
}
