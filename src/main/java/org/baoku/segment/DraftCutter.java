package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;

/// Cuts a draft that holds several articles at the rows with which they begin.
final class DraftCutter {
    private final PageLayout layout;
    private final RowKind[] kinds;
    private final Set<Integer> cutRows;
    private final Set<Integer> topicCutRows;

    /// @param topicCutRows those of the rows that only the topic tells
    DraftCutter(PageLayout layout, RowKind[] kinds, Set<Integer> cutRows, Set<Integer> topicCutRows) {
        this.layout = layout;
        this.kinds = kinds;
        this.cutRows = cutRows;
        this.topicCutRows = topicCutRows;
    }

    /// The articles of the draft, in reading order.
    List<ArticleDraft> cut(ArticleDraft draft) {
        List<ArticleDraft> parts = new ArrayList<>(List.of(new ArticleDraft()));
        for (BodyBlock block : draft.bodyBlocks()) {
            int from = block.from();
            for (int i = from; i <= block.to(); i++) {
                if (cutRows.contains(i)) {
                    add(parts.getLast(), from, i - 1);
                    from = i;
                    parts.add(new ArticleDraft());
                    if (topicCutRows.contains(i)) {
                        parts.getLast().markSplitByTopic();
                    }
                }
            }
            add(parts.getLast(), from, block.to());
        }
        parts.removeIf(part -> part.bodyBlocks().isEmpty());
        return parts;
    }

    private void add(ArticleDraft part, int from, int to) {
        if (from <= to) {
            part.add(BodyBlockFinder.block(layout, kinds, from, to));
        }
    }
}
