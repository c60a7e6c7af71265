package org.baoku.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.baoku.paper.Furniture;
import org.baoku.paper.Jump;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.SegmentedPage;
import org.baoku.segment.row.JumpMark;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.row.SourceLine;
import org.baoku.segment.weight.Weights;
import org.jspecify.annotations.Nullable;

/// Writes article drafts as a [SegmentedPage]: the articles in reading order, all other rows as furniture.
final class PageWriter {
    private final PageLayout layout;
    private final RowKind[] kinds;
    private final Weights weights;
    private final boolean[] used;
    private final List<WrittenArticle> written = new ArrayList<>();

    private record WrittenArticle(ArticleDraft draft, SegmentedArticle article) {}

    PageWriter(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts, Weights weights) {
        this.layout = layout;
        this.kinds = kinds;
        this.weights = weights;
        used = new boolean[layout.size()];
        for (ArticleDraft draft : drafts) {
            written.add(new WrittenArticle(draft, article(draft)));
        }
        written.sort(Comparator.comparingInt(each -> each.article().bodyLines().first()));
    }

    SegmentedPage page() {
        List<Furniture> furniture = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                Furniture.@Nullable Kind kind = layout.furniture(i);
                for (SourceLine line : layout.row(i).lines()) {
                    furniture.add(new Furniture(line.number(), line.raw(), kind == null ? Furniture.Kind.OTHER : kind));
                }
            }
        }
        return new SegmentedPage(written.stream().map(WrittenArticle::article).toList(), furniture);
    }

    /// The drafts in the order of their articles on the page.
    List<ArticleDraft> drafts() {
        return written.stream().map(WrittenArticle::draft).toList();
    }

    private SegmentedArticle article(ArticleDraft draft) {
        List<Integer> body = new ArrayList<>(draft.crossheadRows());
        for (BodyBlock block : draft.bodyBlocks()) {
            for (int i = block.from(); i <= block.to(); i++) {
                body.add(i);
            }
        }
        BodyTextBuilder text = BodyTextBuilder.build(layout, kinds, draft);
        int characters =
                text.blocks().stream().mapToInt(block -> block.text().length()).sum();
        Jump jump = jump(draft, text.jump());
        ConfidenceEstimator estimator =
                ConfidenceEstimator.estimate(layout, draft, characters, jump, weights.confidence());
        return new SegmentedArticle(
                draft.titles(layout),
                text.leadIn(),
                text.signOff(),
                text.blocks(),
                lines(body),
                lines(draft.titleRows()),
                lines(draft.labelRows()),
                estimator.confidence(),
                estimator.doubts(),
                jump);
    }

    /// The jump marks in the text, or those that stand on rows of their own before and after the article.
    private Jump jump(ArticleDraft draft, Jump inText) {
        @Nullable String from = inText.from();
        @Nullable String to = inText.to();
        int beforeTitle = IntStream.concat(
                                IntStream.of(draft.firstRow()),
                                draft.titleRows().stream().mapToInt(Integer::intValue))
                        .filter(row -> row <= draft.firstRow())
                        .min()
                        .orElse(0)
                - 1;
        for (int row : List.of(draft.firstRow() - 1, beforeTitle)) {
            JumpMark mark = row < 0 ? null : JumpMark.from(layout.row(row).text());
            if (from == null && mark != null) {
                from = mark.page;
            }
        }
        int after = draft.lastRow() + 1;
        JumpMark mark = after < layout.size() ? JumpMark.to(layout.row(after).text()) : null;
        if (to == null && mark != null && layout.furniture(after) == Furniture.Kind.GUIDE) {
            to = mark.page;
        }
        return new Jump(from, to);
    }

    private LineNumbers lines(List<Integer> rows) {
        List<Integer> numbers = new ArrayList<>();
        for (int i : rows) {
            used[i] = true;
            for (SourceLine line : layout.row(i).lines()) {
                numbers.add(line.number());
            }
        }
        return LineNumbers.of(numbers);
    }
}
