package org.baoku.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.Byline;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.Correction.Conflict;
import org.baoku.paper.Dateline;
import org.baoku.paper.Furniture;
import org.baoku.paper.LineAnchor;
import org.baoku.paper.PrintedText;
import org.baoku.paper.Titles.Part;

/// A page on which people's corrections are carried out: rows go from one story to another, or to the furniture; none
/// is lost, none stands twice.
///
/// A row is the smallest thing that moves: the pieces of a line that an extractor tore apart go together.
final class CorrectionApplier {
    private final PageLayout sheet;
    private final RowKind[] kinds;
    private final PrintedText print;
    private final Map<Integer, Integer> rowOfLine = new HashMap<>();
    private final List<EditableArticle> drafts = new ArrayList<>();

    CorrectionApplier(PageLayout sheet, RowKind[] kinds, List<ArticleDraft> stories, PrintedText print) {
        this.sheet = sheet;
        this.kinds = kinds;
        this.print = print;
        for (int row = 0; row < sheet.size(); row++) {
            for (SourceLine line : sheet.row(row).lines()) {
                rowOfLine.put(line.number(), row);
            }
        }
        stories.forEach(story -> drafts.add(new EditableArticle(story, sheet)));
    }

    /// The page with these corrections carried out, one after the other.
    CorrectedPage carryOut(List<Correction> corrections) {
        Map<Integer, Conflict> conflicts = new HashMap<>();
        for (int i = 0; i < corrections.size(); i++) {
            try {
                carryOut(corrections.get(i));
                dissolve();
            } catch (Misfit misfit) {
                conflicts.put(i, misfit.conflict);
            }
        }
        return written(conflicts);
    }

    private CorrectedPage written(Map<Integer, Conflict> conflicts) {
        Map<ArticleDraft, EditableArticle> draftOf = new HashMap<>();
        List<ArticleDraft> stories = new ArrayList<>();
        for (EditableArticle draft : drafts) {
            ArticleDraft story = draft.story(sheet, kinds);
            draftOf.put(story, draft);
            stories.add(story);
        }
        PageWriter copy = new PageWriter(sheet, kinds, stories);
        Map<Integer, List<Byline>> bylines = new HashMap<>();
        Map<Integer, Dateline> datelines = new HashMap<>();
        List<ArticleDraft> inOrder = copy.stories();
        for (int place = 0; place < inOrder.size(); place++) {
            EditableArticle draft = draftOf.get(inOrder.get(place));
            if (draft != null && draft.byline() != null) {
                bylines.put(place, draft.byline());
            }
            if (draft != null && draft.dateline() != null) {
                datelines.put(place, draft.dateline());
            }
        }
        return new CorrectedPage(copy.page(), bylines, datelines, conflicts);
    }

    /// Carries a correction out, whole or, where it does not fit, not at all: everything it speaks of is found before
    /// anything moves.
    private void carryOut(Correction correction) throws Misfit {
        switch (correction) {
            case Correction.MergeArticles(ArticleAnchor into, ArticleAnchor merged) ->
                merge(article(into), article(merged));
            case Correction.SplitAt(LineAnchor line) -> split(row(line), line);
            case Correction.MoveTitle(List<LineAnchor> lines, ArticleAnchor to) -> moveTitle(rows(lines), article(to));
            case Correction.SetTitles(List<LineAnchor> lines, Part part, ArticleAnchor article) ->
                setTitles(rows(lines), part, article(article));
            case Correction.TakeIntoBody(List<LineAnchor> lines, boolean crosshead, ArticleAnchor article) ->
                takeIntoBody(rows(lines), crosshead, article(article));
            case Correction.MarkFurniture(List<LineAnchor> lines, Furniture.Kind kind) -> free(rows(lines), kind);
            case Correction.NoArticle(ArticleAnchor article, Furniture.Kind kind) -> free(all(article(article)), kind);
            case Correction.SetByline(ArticleAnchor article, List<Byline> byline) ->
                article(article).settleByline(byline);
            case Correction.SetDateline(ArticleAnchor article, Dateline dateline) ->
                article(article).settleDateline(dateline);
        }
    }

    private void merge(EditableArticle into, EditableArticle merged) {
        if (into == merged) {
            return;
        }
        drafts.remove(merged);
        int end = into.body().getLast();
        int begin = merged.body().getFirst();
        boolean untitled = into.titles().values().stream().noneMatch(part -> part != Part.COLUMN_LABEL);
        merged.titles().forEach((row, part) -> {
            if (part == Part.COLUMN_LABEL || untitled) {
                into.titles().put(row, part);
            } else if (row > end && row < begin) {
                into.crossheads().add(row);
            } else {
                into.titles().put(row, Part.SUBHEADLINE);
            }
        });
        if (!untitled || !merged.titles().isEmpty()) {
            into.settleTitle();
        }
        into.body().addAll(merged.body());
        into.crossheads().addAll(merged.crossheads());
        into.settleBody();
    }

    private void split(int row, LineAnchor line) throws Misfit {
        EditableArticle story = drafts.stream()
                .filter(draft -> draft.inBody(row))
                .findFirst()
                .orElseThrow(() -> new Misfit(Conflict.Kind.ARTICLE_GONE, line));
        int at = story.crossheads().contains(row)
                ? firstAfter(story, row)
                : story.body().indexOf(row);
        if (at <= 0 || at >= story.body().size()) {
            // It begins there already.
            return;
        }
        int before = story.body().get(at - 1);
        EditableArticle begun = new EditableArticle();
        List<Integer> own = List.copyOf(story.body().subList(at, story.body().size()));
        SortedSet<Integer> headings = new TreeSet<>(story.crossheads().tailSet(before, false));
        story.release(own);
        story.release(headings);
        begun.body().addAll(own);
        // What stood as a heading right before it is its headline.
        for (int heading : headings) {
            if (heading < own.getFirst()) {
                begun.titles().put(heading, Part.HEADLINE);
            } else {
                begun.crossheads().add(heading);
            }
        }
        begun.settleBody();
        if (!begun.titles().isEmpty()) {
            begun.settleTitle();
        }
        drafts.add(drafts.indexOf(story) + 1, begun);
    }

    private static int firstAfter(EditableArticle story, int row) {
        for (int i = 0; i < story.body().size(); i++) {
            if (story.body().get(i) > row) {
                return i;
            }
        }
        return story.body().size();
    }

    private void moveTitle(SortedSet<Integer> rows, EditableArticle to) {
        List<Part> parts = TitleRoleClassifier.partsOf(rows.stream()
                .map(row -> OverprintRemover.undo(sheet.row(row).text()))
                .toList());
        release(rows);
        int i = 0;
        for (int row : rows) {
            to.titles().put(row, parts.get(i++));
        }
        to.settleTitle();
    }

    private void setTitles(SortedSet<Integer> rows, Part part, EditableArticle article) {
        release(rows);
        rows.forEach(row -> article.titles().put(row, part));
        article.settleTitle();
    }

    private void takeIntoBody(SortedSet<Integer> rows, boolean crosshead, EditableArticle article) {
        release(rows);
        for (int row : rows) {
            if (crosshead) {
                article.crossheads().add(row);
                article.settleBody();
            } else {
                article.take(row);
                int place = article.body().indexOf(row);
                kinds[row] = kind(row, place == 0 ? -1 : article.body().get(place - 1));
            }
        }
    }

    /// What a row is once it belongs to a body.
    private RowKind kind(int row, int before) {
        if (kinds[row].isBody() || kinds[row] == RowKind.CREDIT) {
            return kinds[row];
        }
        if (sheet.isCredit(row)) {
            return RowKind.CREDIT;
        }
        boolean opens = before < 0
                || (sheet.endsSentence(before)
                        && (sheet.endsShort(before) || sheet.indent(row) > 0 || sheet.gapBefore(row)));
        return opens ? RowKind.OPENING : RowKind.MORE;
    }

    private void free(SortedSet<Integer> rows, Furniture.Kind kind) {
        release(rows);
        rows.forEach(row -> sheet.markFurniture(row, kind));
    }

    private void release(SortedSet<Integer> rows) {
        drafts.forEach(draft -> draft.release(rows));
    }

    /// An article without a body is none.
    private void dissolve() {
        drafts.removeIf(EditableArticle::isEmpty);
    }

    private static SortedSet<Integer> all(EditableArticle story) {
        SortedSet<Integer> rows = new TreeSet<>(story.body());
        rows.addAll(story.crossheads());
        rows.addAll(story.titles().keySet());
        return rows;
    }

    private SortedSet<Integer> rows(List<LineAnchor> lines) throws Misfit {
        SortedSet<Integer> rows = new TreeSet<>();
        for (LineAnchor line : lines) {
            rows.add(row(line));
        }
        return rows;
    }

    private int row(LineAnchor line) throws Misfit {
        OptionalInt number = print.find(line);
        Integer row = number.isPresent() ? rowOfLine.get(number.getAsInt()) : null;
        if (row == null) {
            throw new Misfit(Conflict.Kind.LINE_GONE, line);
        }
        return row;
    }

    private EditableArticle article(ArticleAnchor anchor) throws Misfit {
        boolean printed = false;
        for (LineAnchor line : List.of(anchor.opening(), anchor.closing())) {
            OptionalInt number = print.find(line);
            Integer row = number.isPresent() ? rowOfLine.get(number.getAsInt()) : null;
            printed |= row != null;
            for (EditableArticle draft : drafts) {
                if (row != null && draft.holds(row)) {
                    return draft;
                }
            }
        }
        throw new Misfit(printed ? Conflict.Kind.ARTICLE_GONE : Conflict.Kind.LINE_GONE, anchor.opening());
    }

    /// What a correction speaks of is not there.
    private static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Conflict conflict;

        Misfit(Conflict.Kind kind, LineAnchor about) {
            super(about.text());
            conflict = new Conflict(kind, about.text());
        }
    }
}
