package org.baoku.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LaidOutPage.LaidOutArticle;
import org.baoku.paper.LaidOutPage.LaidOutBlock;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.Titles.Part;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.Row;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.row.SourceLine;
import org.baoku.segment.weight.Weights;

/// Makes article drafts of a page whose layout was analysed, so that credits, corrections and output work as for text.
///
/// Each line is a row; the row's index is the line's number less one. The layout says which rows are whose and in
/// which part; nothing of that is decided again.
final class LaidOutPageDrafter {
    private final LaidOutPage page;
    private final PageLayout layout;
    private final RowKind[] kinds;

    LaidOutPageDrafter(LaidOutPage page, Weights weights) {
        this.page = page;
        List<Row> rows = new ArrayList<>();
        for (PlacedLine line : page.page().lines()) {
            rows.add(Row.of(SourceLine.of(rows.size() + 1, line.text(), 0), 0));
        }
        layout = new PageLayout(rows, weights.columns());
        kinds = new RowKind[rows.size()];
        Arrays.fill(kinds, RowKind.FURNITURE);
    }

    DraftPage draft() {
        page.furniture().forEach((line, kind) -> layout.markFurniture(line - 1, kind));
        List<ArticleDraft> drafts = page.articles().stream().map(this::draft).toList();
        setTitles(drafts);
        return new DraftPage(layout, kinds, drafts);
    }

    private ArticleDraft draft(LaidOutArticle article) {
        ArticleDraft draft = new ArticleDraft();
        List<Integer> body = new ArrayList<>();
        for (LaidOutBlock block : article.body()) {
            for (int line : block.lines()) {
                int row = line - 1;
                if (block.kind() == LaidOutBlock.Kind.CROSSHEAD) {
                    kinds[row] = RowKind.TITLE;
                    draft.crossheadRows().add(row);
                } else {
                    kinds[row] = block.kind() == LaidOutBlock.Kind.CREDIT
                            ? RowKind.CREDIT
                            : line == block.lines().getFirst() ? RowKind.PARAGRAPH_START : RowKind.CONTINUATION;
                    body.add(row);
                }
            }
        }
        addBlocks(draft, body);
        return draft;
    }

    /// Adds each run of rows as a block.
    private void addBlocks(ArticleDraft draft, List<Integer> body) {
        int from = 0;
        for (int i = 1; i <= body.size(); i++) {
            if (i == body.size() || body.get(i) != body.get(i - 1) + 1) {
                draft.add(BodyBlockFinder.block(layout, kinds, body.get(from), body.get(i - 1)));
                from = i;
            }
        }
    }

    /// Sets each draft's titles, with how much of their words its body and the most similar other body share.
    private void setTitles(List<ArticleDraft> drafts) {
        InverseDocumentFrequency idf = new InverseDocumentFrequency(
                drafts.stream().map(ArticleDraft::words).toList());
        for (int d = 0; d < drafts.size(); d++) {
            LaidOutArticle article = page.articles().get(d);
            double likeness = 0;
            double rival = 0;
            for (int other = 0; other < drafts.size(); other++) {
                double shared = sharedWords(article.headline(), drafts.get(other), idf);
                if (other == d) {
                    likeness = shared;
                } else {
                    rival = Math.max(rival, shared);
                }
            }
            drafts.get(d).setKnownParts(new ArticleDraft.KnownParts(parts(article), false, false), likeness, rival);
        }
    }

    private double sharedWords(LineNumbers headline, ArticleDraft draft, InverseDocumentFrequency idf) {
        double most = 0;
        for (int line : headline.numbers()) {
            CharacterBigrams words = CharacterBigrams.of(layout.row(line - 1).text());
            most = Math.max(most, idf.sharedWeight(words, draft.words()));
        }
        return most;
    }

    private SortedMap<Integer, Part> parts(LaidOutArticle article) {
        SortedMap<Integer, Part> parts = new TreeMap<>();
        put(parts, article.label(), Part.COLUMN_LABEL);
        put(parts, article.kicker(), Part.KICKER);
        put(parts, article.headline(), Part.HEADLINE);
        put(parts, article.subheadline(), Part.SUBHEADLINE);
        return parts;
    }

    private void put(SortedMap<Integer, Part> parts, LineNumbers lines, Part part) {
        for (int line : lines.numbers()) {
            parts.put(line - 1, part);
            kinds[line - 1] = RowKind.TITLE;
        }
    }
}
