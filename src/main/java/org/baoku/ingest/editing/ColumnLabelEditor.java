package org.baoku.ingest.editing;

import org.baoku.archive.editing.ColumnLabelRepository;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.springframework.stereotype.Service;

/// Where an editor says what a column label is called: the index follows before the call returns.
@Service
public final class ColumnLabelEditor {
    private final ColumnLabelRepository labels;
    private final IndexSynchronizer indexKeeper;

    ColumnLabelEditor(ColumnLabelRepository labels, IndexSynchronizer indexKeeper) {
        this.labels = labels;
        this.indexKeeper = indexKeeper;
    }

    /// Counts a label under another.
    ///
    /// @param shownAs the label itself to let it stand for itself again
    public void showAs(String label, String shownAs, String by) {
        labels.setDisplayLabel(label, shownAs, by);
        indexKeeper.catchUp();
    }
}
