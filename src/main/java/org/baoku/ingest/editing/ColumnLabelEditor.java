package org.baoku.ingest.editing;

import org.baoku.archive.editing.ColumnLabelRepository;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.springframework.stereotype.Service;

/// Maps column labels (栏目) that mean the same to one label. The index is up to date when a method returns.
@Service
public final class ColumnLabelEditor {
    private final ColumnLabelRepository labels;
    private final IndexSynchronizer indexSynchronizer;

    ColumnLabelEditor(ColumnLabelRepository labels, IndexSynchronizer indexSynchronizer) {
        this.labels = labels;
        this.indexSynchronizer = indexSynchronizer;
    }

    /// Shows and counts a printed label as another.
    ///
    /// @param shownAs the label itself to remove the mapping
    /// @param by the editor's name
    public void showAs(String label, String shownAs, String by) {
        labels.setDisplayLabel(label, shownAs, by);
        indexSynchronizer.catchUp();
    }
}
