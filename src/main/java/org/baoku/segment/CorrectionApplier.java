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
import org.baoku.segment.row.OverprintRemover;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.row.SourceLine;
import org.baoku.segment.weight.Weights;

/// Applies editors' corrections to a page: moves rows from one article to another or to the furniture. No row
/// is lost and none belongs to two articles.
///
/// Whole rows are moved: the pieces of a line that an extractor tore apart stay together.
final class CorrectionApplier {
    private final PageLayout layout;
    private final RowKind[] kinds;
    private final PrintedText printedText;
    private final Weights weights;
    private final Map<Integer, Integer> rowOfLine = new HashMap<>();
    private final List<EditableArticle> articles = new ArrayList<>();

    CorrectionApplier(
            PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts, PrintedText printedText, Weights weights) {
        this.layout = layout;
        this.kinds = kinds;
        this.printedText = printedText;
        this.weights = weights;
        for (int row = 0; row < layout.size(); row++) {
            for (SourceLine line : layout.row(row).lines()) {
                rowOfLine.put(line.number(), row);
            }
        }
        drafts.forEach(draft -> articles.add(new EditableArticle(draft, layout)));
    }

    /// The page with these corrections applied in order. A correction that does not fit is reported as a
    /// conflict.
    CorrectedPage apply(List<Correction> corrections) {
        Map<Integer, Conflict> conflicts = new HashMap<>();
        for (int i = 0; i < corrections.size(); i++) {
            try {
                apply(corrections.get(i));
                articles.removeIf(EditableArticle::hasNoBody);
            } catch (ConflictException e) {
                conflicts.put(i, e.conflict);
            }
        }
        return correctedPage(conflicts);
    }

    private CorrectedPage correctedPage(Map<Integer, Conflict> conflicts) {
        Map<ArticleDraft, EditableArticle> articleOf = new HashMap<>();
        List<ArticleDraft> drafts = new ArrayList<>();
        for (EditableArticle article : articles) {
            ArticleDraft draft = article.toDraft(layout, kinds);
            articleOf.put(draft, article);
            drafts.add(draft);
        }
        PageWriter writer = new PageWriter(layout, kinds, drafts, weights);
        Map<Integer, List<Byline>> bylines = new HashMap<>();
        Map<Integer, Dateline> datelines = new HashMap<>();
        List<ArticleDraft> inOrder = writer.drafts();
        for (int place = 0; place < inOrder.size(); place++) {
            EditableArticle article = articleOf.get(inOrder.get(place));
            if (article != null && article.byline() != null) {
                bylines.put(place, article.byline());
            }
            if (article != null && article.dateline() != null) {
                datelines.put(place, article.dateline());
            }
        }
        return new CorrectedPage(writer.page(), bylines, datelines, conflicts);
    }

    /// Applies a correction completely or, where it does not fit, not at all: all lines that it names are
    /// looked up before any row is moved.
    private void apply(Correction correction) throws ConflictException {
        switch (correction) {
            case Correction.MergeArticles(ArticleAnchor into, ArticleAnchor merged) ->
                merge(article(into), article(merged));
            case Correction.SplitAt(LineAnchor line) -> split(row(line), line);
            case Correction.MoveTitle(List<LineAnchor> lines, ArticleAnchor to) -> moveTitle(rows(lines), article(to));
            case Correction.SetTitles(List<LineAnchor> lines, Part part, ArticleAnchor article) ->
                setTitles(rows(lines), part, article(article));
            case Correction.TakeIntoBody(List<LineAnchor> lines, boolean crosshead, ArticleAnchor article) ->
                takeIntoBody(rows(lines), crosshead, article(article));
            case Correction.MarkFurniture(List<LineAnchor> lines, Furniture.Kind kind) ->
                markFurniture(rows(lines), kind);
            case Correction.NoArticle(ArticleAnchor article, Furniture.Kind kind) ->
                markFurniture(allRows(article(article)), kind);
            case Correction.SetByline(ArticleAnchor article, List<Byline> byline) ->
                article(article).setByline(byline);
            case Correction.SetDateline(ArticleAnchor article, Dateline dateline) ->
                article(article).setDateline(dateline);
            // The page was imported when the correction was made.
            case Correction.RewriteImported rewrite ->
                throw new ConflictException(
                        Conflict.Kind.ARTICLE_GONE, rewrite.article().headline());
        }
    }

    private void merge(EditableArticle into, EditableArticle merged) {
        if (into == merged) {
            return;
        }
        articles.remove(merged);
        int end = into.body().getLast();
        int start = merged.body().getFirst();
        boolean untitled = into.titles().values().stream().noneMatch(part -> part != Part.COLUMN_LABEL);
        merged.titles().forEach((row, part) -> {
            if (part == Part.COLUMN_LABEL || untitled) {
                into.titles().put(row, part);
            } else if (row > end && row < start) {
                into.crossheads().add(row);
            } else {
                into.titles().put(row, Part.SUBHEADLINE);
            }
        });
        if (!untitled || !merged.titles().isEmpty()) {
            into.markTitleCorrected();
        }
        into.body().addAll(merged.body());
        into.crossheads().addAll(merged.crossheads());
        into.markBodyCorrected();
    }

    private void split(int row, LineAnchor line) throws ConflictException {
        EditableArticle first = articles.stream()
                .filter(article -> article.bodyContains(row))
                .findFirst()
                .orElseThrow(() -> new ConflictException(Conflict.Kind.ARTICLE_GONE, line));
        int at = first.crossheads().contains(row)
                ? firstAfter(first, row)
                : first.body().indexOf(row);
        if (at <= 0 || at >= first.body().size()) {
            // The article begins there already.
            return;
        }
        int before = first.body().get(at - 1);
        EditableArticle second = new EditableArticle();
        List<Integer> secondBody =
                List.copyOf(first.body().subList(at, first.body().size()));
        SortedSet<Integer> headings = new TreeSet<>(first.crossheads().tailSet(before, false));
        first.remove(secondBody);
        first.remove(headings);
        second.body().addAll(secondBody);
        // The crossheads right before the second article become its headline.
        for (int heading : headings) {
            if (heading < secondBody.getFirst()) {
                second.titles().put(heading, Part.HEADLINE);
            } else {
                second.crossheads().add(heading);
            }
        }
        second.markBodyCorrected();
        if (!second.titles().isEmpty()) {
            second.markTitleCorrected();
        }
        articles.add(articles.indexOf(first) + 1, second);
    }

    private static int firstAfter(EditableArticle article, int row) {
        for (int i = 0; i < article.body().size(); i++) {
            if (article.body().get(i) > row) {
                return i;
            }
        }
        return article.body().size();
    }

    private void moveTitle(SortedSet<Integer> rows, EditableArticle to) {
        List<Part> parts = TitleRoleClassifier.partsOf(
                rows.stream()
                        .map(row -> OverprintRemover.undouble(layout.row(row).text()))
                        .toList(),
                to.words());
        remove(rows);
        int i = 0;
        for (int row : rows) {
            to.titles().put(row, parts.get(i++));
        }
        to.markTitleCorrected();
    }

    private void setTitles(SortedSet<Integer> rows, Part part, EditableArticle article) {
        remove(rows);
        rows.forEach(row -> article.titles().put(row, part));
        article.markTitleCorrected();
    }

    private void takeIntoBody(SortedSet<Integer> rows, boolean crosshead, EditableArticle article) {
        remove(rows);
        for (int row : rows) {
            if (crosshead) {
                article.crossheads().add(row);
                article.markBodyCorrected();
            } else {
                article.insertIntoBody(row);
                int place = article.body().indexOf(row);
                kinds[row] = bodyKind(row, place == 0 ? -1 : article.body().get(place - 1));
            }
        }
    }

    /// The kind of a row once it belongs to a body.
    private RowKind bodyKind(int row, int before) {
        if (kinds[row].isBody() || kinds[row] == RowKind.CREDIT) {
            return kinds[row];
        }
        if (layout.isCredit(row)) {
            return RowKind.CREDIT;
        }
        boolean starts = before < 0
                || (layout.endsSentence(before)
                        && (layout.endsShort(before) || layout.indent(row) > 0 || layout.gapBefore(row)));
        return starts ? RowKind.PARAGRAPH_START : RowKind.CONTINUATION;
    }

    private void markFurniture(SortedSet<Integer> rows, Furniture.Kind kind) {
        remove(rows);
        rows.forEach(row -> layout.markFurniture(row, kind));
    }

    private void remove(SortedSet<Integer> rows) {
        articles.forEach(article -> article.remove(rows));
    }

    private static SortedSet<Integer> allRows(EditableArticle article) {
        SortedSet<Integer> rows = new TreeSet<>(article.body());
        rows.addAll(article.crossheads());
        rows.addAll(article.titles().keySet());
        return rows;
    }

    private SortedSet<Integer> rows(List<LineAnchor> lines) throws ConflictException {
        SortedSet<Integer> rows = new TreeSet<>();
        for (LineAnchor line : lines) {
            rows.add(row(line));
        }
        return rows;
    }

    private int row(LineAnchor line) throws ConflictException {
        OptionalInt number = printedText.find(line);
        Integer row = number.isPresent() ? rowOfLine.get(number.getAsInt()) : null;
        if (row == null) {
            throw new ConflictException(Conflict.Kind.LINE_GONE, line);
        }
        return row;
    }

    private EditableArticle article(ArticleAnchor anchor) throws ConflictException {
        boolean printed = false;
        for (LineAnchor line : List.of(anchor.opening(), anchor.closing())) {
            OptionalInt number = printedText.find(line);
            Integer row = number.isPresent() ? rowOfLine.get(number.getAsInt()) : null;
            printed |= row != null;
            for (EditableArticle article : articles) {
                if (row != null && article.contains(row)) {
                    return article;
                }
            }
        }
        throw new ConflictException(printed ? Conflict.Kind.ARTICLE_GONE : Conflict.Kind.LINE_GONE, anchor.opening());
    }

    /// A correction names a line or an article that the page does not have.
    private static final class ConflictException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Conflict conflict;

        ConflictException(Conflict.Kind kind, LineAnchor about) {
            this(kind, about.text());
        }

        ConflictException(Conflict.Kind kind, String about) {
            super(about);
            conflict = new Conflict(kind, about);
        }
    }
}
