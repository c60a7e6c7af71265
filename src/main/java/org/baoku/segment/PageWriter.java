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
import org.jspecify.annotations.Nullable;

/// A page written down: its stories as articles in reading order, all other rows as furniture.
final class PageWriter {
    private final PageLayout sheet;
    private final RowKind[] kinds;
    private final boolean[] taken;
    private final List<Written> written = new ArrayList<>();

    private record Written(ArticleDraft story, SegmentedArticle article) {}

    PageWriter(PageLayout sheet, RowKind[] kinds, List<ArticleDraft> stories) {
        this.sheet = sheet;
        this.kinds = kinds;
        taken = new boolean[sheet.size()];
        for (ArticleDraft story : stories) {
            written.add(new Written(story, article(story)));
        }
        written.sort(Comparator.comparingInt(each -> each.article().bodyLines().first()));
    }

    SegmentedPage page() {
        List<Furniture> furniture = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                Furniture.@Nullable Kind kind = sheet.furniture(i);
                for (SourceLine line : sheet.row(i).lines()) {
                    furniture.add(new Furniture(line.number(), line.raw(), kind == null ? Furniture.Kind.OTHER : kind));
                }
            }
        }
        return new SegmentedPage(written.stream().map(Written::article).toList(), furniture);
    }

    /// The stories in the order of their articles.
    List<ArticleDraft> stories() {
        return written.stream().map(Written::story).toList();
    }

    private SegmentedArticle article(ArticleDraft story) {
        List<Integer> body = new ArrayList<>(story.crossheadRows());
        for (BodyBlock passage : story.passages()) {
            for (int i = passage.from(); i <= passage.to(); i++) {
                body.add(i);
            }
        }
        BodyTextBuilder text = BodyTextBuilder.of(sheet, kinds, story);
        int signs =
                text.blocks().stream().mapToInt(block -> block.text().length()).sum();
        Jump jump = jump(story, text.jump());
        ConfidenceEstimator certainty = ConfidenceEstimator.of(sheet, story, signs, jump);
        return new SegmentedArticle(
                story.titles(sheet),
                text.lead(),
                text.signoff(),
                text.blocks(),
                lines(body),
                lines(story.titleRows()),
                lines(story.labelRows()),
                certainty.confidence(),
                certainty.doubts(),
                jump);
    }

    /// The marks in the text, or those that stand on rows of their own before and after the article.
    private Jump jump(ArticleDraft story, Jump inText) {
        @Nullable String from = inText.from();
        @Nullable String to = inText.to();
        int before = IntStream.concat(
                                IntStream.of(story.firstRow()),
                                story.titleRows().stream().mapToInt(Integer::intValue))
                        .filter(row -> row <= story.firstRow())
                        .min()
                        .orElse(0)
                - 1;
        for (int row : List.of(story.firstRow() - 1, before)) {
            JumpMark mark = row < 0 ? null : JumpMark.from(sheet.row(row).text());
            if (from == null && mark != null) {
                from = mark.page;
            }
        }
        int after = story.lastRow() + 1;
        JumpMark mark = after < sheet.size() ? JumpMark.to(sheet.row(after).text()) : null;
        if (to == null && mark != null && sheet.furniture(after) == Furniture.Kind.GUIDE) {
            to = mark.page;
        }
        return new Jump(from, to);
    }

    private LineNumbers lines(List<Integer> rows) {
        List<Integer> numbers = new ArrayList<>();
        for (int i : rows) {
            taken[i] = true;
            for (SourceLine line : sheet.row(i).lines()) {
                numbers.add(line.number());
            }
        }
        return LineNumbers.of(numbers);
    }
}
