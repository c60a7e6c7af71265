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
import org.jspecify.annotations.Nullable;

/// The rows of a story while people's corrections are carried out.
final class EditableArticle {
    private final @Nullable ArticleDraft read;
    private final List<Integer> body = new ArrayList<>();
    private final NavigableSet<Integer> crossheads = new TreeSet<>();
    private final SortedMap<Integer, Part> titles = new TreeMap<>();
    private boolean titleSettled;
    private boolean bodySettled;
    private boolean touched;
    private @Nullable List<Byline> byline;
    private @Nullable Dateline dateline;

    /// A story with nothing in it.
    EditableArticle() {
        read = null;
        touched = true;
    }

    /// A story as it was read.
    EditableArticle(ArticleDraft read, PageLayout sheet) {
        this.read = read;
        for (BodyBlock passage : read.passages()) {
            for (int row = passage.from(); row <= passage.to(); row++) {
                body.add(row);
            }
        }
        crossheads.addAll(read.crossheadRows());
        List<Part> parts = TitleRoleClassifier.partsOf(read.titleRows().stream()
                .map(row -> OverprintRemover.undo(sheet.row(row).text()))
                .toList());
        for (int i = 0; i < parts.size(); i++) {
            titles.put(read.titleRows().get(i), parts.get(i));
        }
        read.labelRows().forEach(row -> titles.put(row, Part.COLUMN_LABEL));
    }

    /// The rows of the body in reading order, crossheads aside.
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

    boolean holds(int row) {
        return titles.containsKey(row) || inBody(row);
    }

    boolean inBody(int row) {
        return crossheads.contains(row) || body.contains(row);
    }

    /// Gives up these rows.
    void release(Collection<Integer> rows) {
        Set<Integer> gone = new HashSet<>(rows);
        touched |= titles.keySet().removeAll(gone);
        boolean ofText = body.removeAll(gone);
        boolean ofHeadings = crossheads.removeAll(gone);
        if (ofText || ofHeadings) {
            settleBody();
        }
    }

    /// Takes a row into the body, in its place among the others.
    void take(int row) {
        int place = 0;
        int nearest = -1;
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) < row && body.get(i) > nearest) {
                nearest = body.get(i);
                place = i + 1;
            }
        }
        body.add(place, row);
        settleBody();
    }

    void settleTitle() {
        touched = true;
        titleSettled = true;
    }

    void settleBody() {
        touched = true;
        bodySettled = true;
    }

    void settleByline(List<Byline> said) {
        byline = said;
    }

    void settleDateline(Dateline said) {
        dateline = said;
    }

    @Nullable
    List<Byline> byline() {
        return byline;
    }

    @Nullable
    Dateline dateline() {
        return dateline;
    }

    /// Whether anything is left that could be an article.
    boolean isEmpty() {
        return body.isEmpty();
    }

    /// The story as it now stands.
    ArticleDraft story(PageLayout sheet, RowKind[] kinds) {
        if (!touched && read != null) {
            return read;
        }
        ArticleDraft story = new ArticleDraft();
        int from = 0;
        for (int i = 1; i <= body.size(); i++) {
            if (i == body.size() || body.get(i) != body.get(i - 1) + 1) {
                story.add(BodyBlockFinder.passage(sheet, kinds, body.get(from), body.get(i - 1)));
                from = i;
            }
        }
        story.crossheadRows().addAll(crossheads);
        story.settle(
                new ArticleDraft.Settled(titles, titleSettled, bodySettled),
                read == null ? 0 : read.titleLikeness(),
                read == null ? 0 : read.titleRival());
        if (read != null && read.isCutByTalk()) {
            story.cutByTalk();
        }
        return story;
    }
}
