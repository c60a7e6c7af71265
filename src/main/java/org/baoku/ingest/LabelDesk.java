package org.baoku.ingest;

import org.baoku.archive.ColumnLabels;
import org.springframework.stereotype.Service;

/// Where an editor says what a column label is called: the index follows before the call returns.
@Service
public final class LabelDesk {
    private final ColumnLabels labels;
    private final IndexKeeper indexKeeper;

    LabelDesk(ColumnLabels labels, IndexKeeper indexKeeper) {
        this.labels = labels;
        this.indexKeeper = indexKeeper;
    }

    /// Counts a label under another.
    ///
    /// @param shownAs the label itself to let it stand for itself again
    public void show(String label, String shownAs, String by) {
        labels.show(label, shownAs, by);
        indexKeeper.catchUp();
    }
}
