package org.baoku.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Titles.Part;
import org.baoku.segment.row.OverprintRemover;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;
import org.jspecify.annotations.Nullable;

/// The rows of an article while editors' corrections are applied.
final class EditableArticle {
    private final @Nullable ArticleDraft original;
    private final List<Integer> body = new ArrayList<>();
    private final NavigableSet<Integer> crossheads = new TreeSet<>();
    private final SortedMap<Integer, Part> titles = new TreeMap<>();
    private boolean titleCorrected;
    private boolean bodyCorrected;
    private boolean changed;
    private @Nullable List<Byline> byline;
    private @Nullable Dateline dateline;

    /// An article without rows.
    EditableArticle() {
        original = null;
        changed = true;
    }

    /// An article as the segmenter found it.
    EditableArticle(ArticleDraft original, PageLayout layout) {
        this.original = original;
        for (BodyBlock block : original.bodyBlocks()) {
            for (int row = block.from(); row <= block.to(); row++) {
                body.add(row);
            }
        }
        crossheads.addAll(original.crossheadRows());
        ArticleDraft.@Nullable KnownParts known = original.knownParts();
        if (known != null) {
            titles.putAll(known.parts());
            return;
        }
        List<Part> parts = TitleRoleClassifier.partsOf(
                original.titleRows().stream()
                        .map(row -> OverprintRemover.undouble(layout.row(row).text()))
                        .toList(),
                original.words());
        for (int i = 0; i < parts.size(); i++) {
            titles.put(original.titleRows().get(i), parts.get(i));
        }
        original.labelRows().forEach(row -> titles.put(row, Part.COLUMN_LABEL));
    }

    /// The words of the article before any correction; none where a correction made it.
    CharacterBigrams words() {
        return original == null ? CharacterBigrams.of("") : original.words();
    }

    /// The rows of the body in reading order, crossheads left out.
    List<Integer> body() {
        return body;
    }

    NavigableSet<Integer> crossheads() {
        return crossheads;
    }

    /// What each title row and label row is.
    SortedMap<Integer, Part> titles() {
        return titles;
    }

    boolean contains(int row) {
        return titles.containsKey(row) || bodyContains(row);
    }

    /// Whether the row belongs to the body or is a crosshead in it.
    boolean bodyContains(int row) {
        return crossheads.contains(row) || body.contains(row);
    }

    void remove(Collection<Integer> rows) {
        Set<Integer> removed = new HashSet<>(rows);
        changed |= titles.keySet().removeAll(removed);
        boolean fromBody = body.removeAll(removed);
        boolean fromCrossheads = crossheads.removeAll(removed);
        if (fromBody || fromCrossheads) {
            markBodyCorrected();
        }
    }

    /// Inserts a row into the body, after the nearest row before it.
    void insertIntoBody(int row) {
        int place = 0;
        int nearest = -1;
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) < row && body.get(i) > nearest) {
                nearest = body.get(i);
                place = i + 1;
            }
        }
        body.add(place, row);
        markBodyCorrected();
    }

    void markTitleCorrected() {
        changed = true;
        titleCorrected = true;
    }

    void markBodyCorrected() {
        changed = true;
        bodyCorrected = true;
    }

    void setByline(List<Byline> corrected) {
        byline = corrected;
    }

    void setDateline(Dateline corrected) {
        dateline = corrected;
    }

    /// The byline that a correction gave; null where none did.
    @Nullable
    List<Byline> byline() {
        return byline;
    }

    /// The dateline that a correction gave; null where none did.
    @Nullable
    Dateline dateline() {
        return dateline;
    }

    boolean hasNoBody() {
        return body.isEmpty();
    }

    /// The article as it stands now; the draft itself where nothing has changed.
    ArticleDraft toDraft(PageLayout layout, RowKind[] kinds) {
        if (!changed && original != null) {
            return original;
        }
        ArticleDraft draft = new ArticleDraft();
        int from = 0;
        for (int i = 1; i <= body.size(); i++) {
            if (i == body.size() || body.get(i) != body.get(i - 1) + 1) {
                draft.add(BodyBlockFinder.block(layout, kinds, body.get(from), body.get(i - 1)));
                from = i;
            }
        }
        draft.crossheadRows().addAll(crossheads);
        draft.setKnownParts(
                new ArticleDraft.KnownParts(titles, titleCorrected, bodyCorrected),
                original == null ? 0 : original.titleLikeness(),
                original == null ? 0 : original.rivalLikeness());
        if (original != null && original.isSplitByTopic()) {
            draft.markSplitByTopic();
        }
        return draft;
    }
}
